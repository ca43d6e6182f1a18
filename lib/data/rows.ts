import "server-only";
import { z } from "zod";
import type {
  Correction,
  Exchange,
  ExchangeRevision,
  Interview,
  Interviewer,
  Plan,
} from "@/lib/database/client/client";
import { dayOf, daysBetween } from "@/lib/practice/schedule/days";
import { type LoggedExchange, meetings, outcomes, type SessionPlan } from "@/lib/practice/types";
import { interviewerParts, questionCategories } from "@/lib/questions/types";
import { beforeStates, interviewFormats, interviewStatuses, revisionCauses } from "@/lib/schemas/words";

/**
 * Rows as the database gives them → rows whose words are known. Tables keep words as text, so that both engines
 * take them; what is read here can be trusted everywhere else.
 */

export function readInterviewer<Row extends Pick<Interviewer, "part">>(row: Row) {
  return { ...row, part: z.enum(interviewerParts).parse(row.part) };
}

export function readInterview<Row extends Pick<Interview, "status" | "format">>(row: Row) {
  return {
    ...row,
    status: readStatus(row.status),
    format: z.enum(interviewFormats).parse(row.format),
  };
}

export function readStatus(status: string) {
  return z.enum(interviewStatuses).parse(status);
}

export function readExchange<Row extends Pick<Exchange, "mattered" | "outcome">>(row: Row) {
  return {
    ...row,
    mattered: matteredSchema.parse(row.mattered),
    outcome: z.enum(outcomes).nullable().parse(row.outcome),
  };
}

export function readRevision<Row extends Pick<ExchangeRevision, "cause">>(row: Row) {
  return { ...row, cause: z.enum(revisionCauses).parse(row.cause) };
}

export function readBefore(state: string | null) {
  return z.enum(beforeStates).parse(state);
}

export function readPlan<Row extends Pick<Plan, "meeting">>(row: Row) {
  return { ...row, meeting: z.enum(meetings).parse(row.meeting) };
}

export function readCategory(category: string | null) {
  return z.enum(questionCategories).nullable().parse(category);
}

/** What the session maker takes of an exchange. */
export function readLoggedExchange(
  row: Pick<Exchange, "id" | "position" | "question" | "answer" | "followUp" | "mattered" | "outcome"> & {
    interview: { round: number };
    askedBy: Interviewer | null;
    correction: Pick<Correction, "answer"> | null;
  },
): LoggedExchange {
  const { id, position, question, answer, followUp, mattered, outcome } = readExchange(row);
  const asker = row.askedBy && readInterviewer(row.askedBy);
  return {
    id,
    round: row.interview.round,
    position,
    question,
    answer,
    mattered,
    outcome,
    followUp,
    askedBy: asker && { id: asker.id, name: asker.name, part: asker.part },
    correction: row.correction?.answer ?? null,
  };
}

/**
 * What the session maker takes of a plan, as it is at `now`. Somebody was met before when they sat in a round that was
 * held; that round they heard.
 */
export function readSessionPlan(
  row: {
    meeting: string;
    minutes: number;
    interview: {
      heldAt: Date | null;
      seats: { interviewer: Interviewer & { seats: { interview: { status: string; round: number } }[] } }[];
    };
  },
  now: Date,
): SessionPlan {
  const { meeting, minutes } = readPlan(row);
  const { heldAt, seats } = row.interview;
  const daysLeft = heldAt === null ? null : daysBetween(dayOf(now), dayOf(heldAt));
  return {
    meeting,
    minutes,
    daysLeft: daysLeft !== null && daysLeft >= 0 ? daysLeft : null,
    interviewers: seats.map(({ interviewer }) => {
      const held = interviewer.seats.filter(({ interview }) => interview.status === "held");
      return {
        id: interviewer.id,
        name: interviewer.name,
        part: readInterviewer(interviewer).part,
        metBefore: held.length > 0,
        heardRounds: held.map(({ interview }) => interview.round),
      };
    }),
  };
}

const matteredSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable();
