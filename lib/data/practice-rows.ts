import { z } from "zod";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import type { Comparison, Finding } from "@/lib/consistency/types";
import { findingKey } from "@/lib/practice/finding-key";
import {
  type AnsweredItem,
  type LoggedExchange,
  meetings,
  outcomes,
  ratings,
  type SessionPlan,
} from "@/lib/practice/types";
import { interviewerParts, questionCategories } from "@/lib/questions/types";
import { type Resolution, resolutions } from "@/lib/schemas/words";
import type { Exchange, FindingResolution, Interviewer, PracticeItem } from "@/lib/database/client/client";

/** Rows of the database → the plain data that the pure rooms take. */

export function readLoggedExchange(
  row: Exchange & { interview: { round: number }; askedBy: Interviewer | null },
): LoggedExchange {
  return {
    id: row.id,
    round: row.interview.round,
    position: row.position,
    question: row.question,
    answer: row.answer,
    mattered: matteredSchema.parse(row.mattered),
    outcome: z.enum(outcomes).nullable().parse(row.outcome),
    followUp: row.followUp,
    askedBy: row.askedBy && {
      id: row.askedBy.id,
      name: row.askedBy.name,
      part: z.enum(interviewerParts).parse(row.askedBy.part),
    },
  };
}

/** Somebody was met before when they sat in a round that was held. */
export function readSessionPlan(row: {
  meeting: string;
  minutes: number;
  interview: {
    seats: { interviewer: Interviewer & { seats: { interview: { status: string } }[] } }[];
  };
}): SessionPlan {
  return {
    meeting: z.enum(meetings).parse(row.meeting),
    minutes: row.minutes,
    interviewers: row.interview.seats.map(({ interviewer }) => ({
      id: interviewer.id,
      name: interviewer.name,
      part: z.enum(interviewerParts).parse(interviewer.part),
      metBefore: interviewer.seats.some(({ interview }) => interview.status === "held"),
    })),
  };
}

/** A finding as a page shows it: with its key, and what the person said of it. */
export type KeyedFinding = Finding & { key: string; resolution: Resolution | null };

export type ItemWithFindings = AnsweredItem & {
  position: number;
  seconds: number;
  skipped: boolean;
  /** The findings, those that the person called no conflict left out. */
  findings: KeyedFinding[];
  /** Those that the person called no conflict, for this pair of answers in any session. */
  dismissed: KeyedFinding[];
  depth: Comparison["depth"] | null;
};

/** Compares the two answers of an item and lays the person's resolutions over the findings. */
export function readAnsweredItem(
  row: PracticeItem & {
    resolutions: FindingResolution[];
    exchange: { resolutions: FindingResolution[] } | null;
  },
): ItemWithFindings {
  const said = readResolutions(row.resolutions, row.exchange?.resolutions ?? []);
  const comparison =
    row.answer === null
      ? null
      : compareAnswers({
          question: row.question,
          earlier: row.earlierAnswer ?? "",
          current: row.answer,
        });
  const keyed = (row.kind === "new" ? [] : (comparison?.findings ?? []))
    // An elaboration is about one part of the earlier answer: the rest was not left out.
    .filter((finding) => row.kind === "repeat" || finding.label !== "left-out")
    .map((finding) => {
      const key = findingKey(finding);
      return { ...finding, key, resolution: said.get(key) ?? null };
    });
  return {
    ...readSessionItem(row),
    id: row.id,
    position: row.position,
    seconds: row.seconds,
    skipped: row.skippedAt !== null,
    answer: row.answer,
    rating: z.enum(ratings).nullable().parse(row.rating),
    findings: keyed.filter((finding) => finding.resolution !== "not-conflict"),
    dismissed: keyed.filter((finding) => finding.resolution === "not-conflict"),
    resolved: new Set(said.keys()),
    depth: comparison?.depth ?? null,
  };
}

function readSessionItem(row: PracticeItem) {
  const base = {
    question: row.question,
    category: z.enum(questionCategories).nullable().parse(row.category),
    why: row.why,
  };
  const kind = z.enum(["repeat", "elaborate", "new"]).parse(row.kind);
  if (kind === "new") {
    return { ...base, kind, exchangeId: null, earlierQuestion: null, earlierAnswer: null };
  }
  return {
    ...base,
    kind,
    exchangeId: row.exchangeId,
    earlierQuestion: row.earlierQuestion ?? "",
    earlierAnswer: row.earlierAnswer ?? "",
  };
}

/** What was said of this item's findings; "not a conflict" counts from every session with the same exchange. */
function readResolutions(own: FindingResolution[], ofExchange: FindingResolution[]): Map<string, Resolution> {
  const said = new Map<string, Resolution>();
  const forGood = ofExchange.filter(({ resolution }) => resolution === "not-conflict");
  for (const { key, resolution } of [...forGood, ...own]) said.set(key, z.enum(resolutions).parse(resolution));
  return said;
}

const matteredSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable();
