import type { Finding } from "@/lib/consistency/types";
import type { InterviewerPart, QuestionCategory } from "@/lib/questions/types";

/** Who will do the next interview, seen from the interviews so far. */
export const meetings = ["same", "another", "panel", "senior", "unknown"] as const;
export type Meeting = (typeof meetings)[number];

/** How much the question seemed to matter to the interviewer: 0 little … 3 a great deal; null when not marked. */
export type Mattered = 0 | 1 | 2 | 3;
export const outcomes = ["badly", "so-so", "well"] as const;
/** How the answer went, as the person felt it. */
export type Outcome = (typeof outcomes)[number];

/** An exchange as the session maker needs it. */
export type LoggedExchange = {
  id: string;
  /** Round of the interview it comes from, 1 for the first. */
  round: number;
  position: number;
  question: string;
  answer: string;
  mattered: Mattered | null;
  outcome: Outcome | null;
  /** They asked to hear more about it at the time. */
  followUp: boolean;
  /** Who asked, when known. */
  askedBy: { id: string; name: string; part: InterviewerPart } | null;
  /** The honest answer, where the person has corrected the one they gave; null where they have not. */
  correction: string | null;
};

/** An interviewer who is expected next. */
export type ExpectedInterviewer = {
  id: string;
  name: string;
  part: InterviewerPart;
  metBefore: boolean;
  /** Rounds in which they sat: what was said there they heard; of the others they may have read the notes. */
  heardRounds: readonly number[];
};

export type SessionPlan = {
  meeting: Meeting;
  interviewers: readonly ExpectedInterviewer[];
  /** Length of the practice session in minutes. */
  minutes: number;
  /** Whole days to the interview, 0 on the day itself; null without a date, or once it has passed. */
  daysLeft: number | null;
};

export const itemKinds = ["repeat", "elaborate", "new"] as const;
export type ItemKind = (typeof itemKinds)[number];

type ItemBase = {
  question: string;
  category: QuestionCategory | null;
  /** Why it is there, in one line that a tired person understands. */
  why: string;
  /** `earlierAnswer` is the correction of what was said, not what was said. Never so for a new question. */
  isCorrected: boolean;
};
export type SessionItem =
  | (ItemBase & {
      kind: "repeat" | "elaborate";
      /** null once the exchange is gone; the snapshot stays. */
      exchangeId: string | null;
      earlierQuestion: string;
      earlierAnswer: string;
    })
  | (ItemBase & { kind: "new"; exchangeId: null; earlierQuestion: null; earlierAnswer: null });

export const ratings = ["weak", "fair", "solid"] as const;
/** How the person rates their own answer after reading both. */
export type Rating = (typeof ratings)[number];

/** A practice item after it was put to the person. */
export type AnsweredItem = SessionItem & {
  id: string;
  /** null when skipped or not reached. */
  answer: string | null;
  rating: Rating | null;
  findings: readonly Finding[];
  /** Keys (see `findingKey`) of the findings that have a resolution. */
  resolved: ReadonlySet<string>;
  /** Those of them that the person called a slip: the first answer is right, this one is not. */
  slips: ReadonlySet<string>;
  /** Said aloud and rated by the person: `answer` holds notes on it, or nothing. */
  isAloud: boolean;
  /** The earlier answer was looked at before answering. */
  isPeeked: boolean;
  /** `earlierAnswer` is the correction of what was said, not what was said. */
  isCorrected: boolean;
};

/** Where one item stands after practice. Reasons are short sentences without a full stop, most useful first. */
export type ItemReview =
  | { state: "conflict"; item: AnsweredItem; open: readonly Finding[]; reasons: readonly string[] }
  | { state: "thin"; item: AnsweredItem; reasons: readonly string[] }
  | { state: "solid"; item: AnsweredItem; reasons: readonly string[] }
  | { state: "unanswered"; item: AnsweredItem; reasons: readonly string[] };
export type ReviewState = ItemReview["state"];

/** How one question last went in practice. */
export type PractisedItem = {
  kind: ItemKind;
  /** null for a new question, and once the exchange is gone. */
  exchangeId: string | null;
  question: string;
  /** The earlier answer it was held against; null for a new question. */
  earlierAnswer: string | null;
  /** The day it was answered, or left unanswered for good. */
  day: Day;
  state: ReviewState;
  /** The earlier answer was looked at before answering. */
  peeked: boolean;
};

/** A day of the calendar, "2026-11-12". */
export type Day = string;

export type SessionReview = {
  /** One for each item, in the session's order. */
  items: readonly ItemReview[];
  counts: Readonly<Record<ReviewState, number>>;
  /** Up to three short things to do next, most urgent first. */
  next: readonly string[];
};
