import "server-only";
import { z } from "zod";
import type { Exchange, ExchangeRevision, Interview, Interviewer, Plan } from "@/lib/database/client/client";
import { type LoggedExchange, meetings, outcomes, type SessionPlan } from "@/lib/practice/types";
import { interviewerParts } from "@/lib/questions/types";
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

/** What the session maker takes of an exchange. */
export function readLoggedExchange(
  row: Exchange & { interview: { round: number }; askedBy: Interviewer | null },
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
  };
}

/** What the session maker takes of a plan. Somebody was met before when they sat in a round that was held. */
export function readSessionPlan(row: {
  meeting: string;
  minutes: number;
  interview: { seats: { interviewer: Interviewer & { seats: { interview: { status: string } }[] } }[] };
}): SessionPlan {
  const { meeting, minutes } = readPlan(row);
  return {
    meeting,
    minutes,
    interviewers: row.interview.seats.map(({ interviewer }) => ({
      id: interviewer.id,
      name: interviewer.name,
      part: readInterviewer(interviewer).part,
      metBefore: interviewer.seats.some(({ interview }) => interview.status === "held"),
    })),
  };
}

const matteredSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable();
