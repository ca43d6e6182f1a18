import type { Meeting, Outcome, Rating } from "@/lib/practice/types";
import type { InterviewerPart } from "@/lib/questions/types";
import type { Debrief } from "@/lib/schemas/interview";
import type { InterviewFormat, InterviewStatus } from "@/lib/schemas/words";

/** One application as the readable exports take it: what was removed is left out, everything stands in its order. */
export type ReadableApplication = {
  company: string;
  role: string;
  isExample: boolean;
  people: readonly { name: string; title: string; part: InterviewerPart }[];
  rounds: readonly ReadableRound[];
  /** Practice sessions in which something was answered. */
  sessions: readonly { createdAt: Date; answers: readonly ReadableAnswer[] }[];
};

export type ReadableRound = {
  round: number;
  status: InterviewStatus;
  format: InterviewFormat;
  /** Wall-clock time, as if it were UTC. */
  heldAt: Date | null;
  /** Names of those who were there, or are expected. */
  people: readonly string[];
  exchanges: readonly ReadableExchange[];
  debrief: Debrief;
  /** Passages of the notes that could not be placed. */
  unassigned: readonly string[];
  /** What the person asked them. */
  asked: readonly { question: string; reply: string }[];
  plan: { meeting: Meeting; minutes: number; toAsk: string } | null;
  notes: string;
  notesDraft: string;
};

export type ReadableExchange = {
  question: string;
  answer: string;
  askedBy: string | null;
  mattered: 0 | 1 | 2 | 3 | null;
  outcome: Outcome | null;
  followUp: boolean;
  correction: { quote: string; answer: string; bringUp: string; toldAt: Date | null } | null;
};

export type ReadableAnswer = { question: string; answer: string; isAloud: boolean; rating: Rating | null };

/** A work story of the person. */
export type ReadableExample = {
  title: string;
  situation: string;
  action: string;
  result: string;
  shows: string;
};

/** "2026-11-12 14:30" */
export function writeTime(time: Date): string {
  return time.toISOString().slice(0, 16).replace("T", " ");
}

/** "2026-11-12" */
export function writeDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
