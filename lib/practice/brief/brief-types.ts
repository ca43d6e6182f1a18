import type { Opinion } from "@/lib/consistency/weigh-opinion";
import type { LoggedExchange, SessionPlan } from "@/lib/practice/types";
import type { InterviewerPart } from "@/lib/questions/types";

/**
 * Whether the person called a difference no conflict: by the ids of both statements (of a debrief `BriefRound.lines`), the one
 * said first first, and its `findingKey`.
 */
export type IsNoConflict = (firstId: string, secondId: string, key: string) => boolean;

/** What a brief is made from: one coming interview, and everything of its application from the rounds held before it. */
export type BriefInput = {
  plan: SessionPlan;
  /** Whole days to the interview, 0 on the day itself, below 0 once it has passed; null without a date. */
  daysLeft: number | null;
  people: readonly BriefPerson[];
  rounds: readonly BriefRound[];
  exchanges: readonly LoggedExchange[];
  corrections: readonly BriefCorrection[];
  /** Answers given in practice, newest first, that the person rated solid and that hold no open conflict. */
  practised: readonly { exchangeId: string; answer: string }[];
  isNoConflict: IsNoConflict;
  /** A second opinion on what differs between two rounds, where there is one. */
  opinion?: Opinion | undefined;
  /** The newest first. */
  examples: readonly BriefExample[];
  /** One question a line. */
  toAsk: string;
  /** Questions that the person put to them, newest round first. */
  asked: readonly { question: string; reply: string; round: number }[];
};

export type BriefPerson = {
  id: string;
  name: string;
  title: string;
  part: InterviewerPart;
  /** The held rounds in which they sat, the first one first. */
  metIn: readonly number[];
};

/** What the debrief of a held round says. */
export type BriefRound = {
  id: string;
  /** The ids of its statements on record. */
  lines: { salary: string; notice: string };
  round: number;
  importantToThem: string;
  concernsRaised: string;
  theirWords: string;
  salaryStated: string;
  noticeStated: string;
  startDateStated: string;
  numbersStated: string;
  promised: string;
  isPromiseKept: boolean;
};

export type BriefCorrection = {
  exchangeId: string;
  /** What was off, in their words at the time; empty where the whole answer is meant. */
  quote: string;
  answer: string;
  bringUp: string;
  isTold: boolean;
};

export type BriefExample = {
  id: string;
  title: string;
  /** Who of this employer has heard it. */
  heardBy: readonly { id: string; name: string }[];
};

/** One printed page. Every text is on one line, and short enough for all of it to fit. */
export type Brief = {
  /** The interview is today or tomorrow. */
  isLastDay: boolean;
  people: readonly BriefPerson[];
  /** Names of the people that there is no line for. */
  others: string;
  matters: readonly BriefMatter[];
  answers: readonly BriefAnswer[];
  corrections: readonly BriefCorrected[];
  numbers: readonly BriefNumber[];
  examples: readonly BriefListedExample[];
  promises: readonly BriefPromise[];
  toAsk: readonly BriefToAsk[];
  asked: readonly { question: string; reply: string; round: number }[];
  /** How many more there are than the page has room for. */
  more: Readonly<Record<BriefPart, number>>;
};

export type BriefPart = "matters" | "answers" | "corrections" | "numbers" | "examples" | "promises" | "toAsk" | "asked";

/** `heardBy` names everybody of this employer who has heard it; empty where nobody has. */
export type BriefListedExample = { id: string; title: string; heardBy: string };
export type BriefPromise = { interviewId: string; round: number; text: string };
export type BriefToAsk = { text: string };

export type BriefMatter = { kind: "important" | "concern" | "words" | "question"; round: number; text: string };

export type BriefAnswer = {
  exchangeId: string;
  question: string;
  /** The short version, without what is left out; empty where nothing was answered yet. */
  answer: string;
  isWhole: boolean;
  /** Where the answer comes from. */
  source: "corrected" | "practised" | "logged";
  round: number;
  /** What they were told otherwise in an earlier round, where that is a conflict nobody settled. */
  otherwise: { round: number; earlier: string; current: string } | null;
};

export type BriefCorrected = {
  exchangeId: string;
  round: number;
  /** What was said, and what is right: only the words that change, where `isChange`. */
  was: string;
  answer: string;
  isChange: boolean;
  /** The place of the whole answer among `answers`, from 1, where it stands there. */
  answerAt: number | null;
  bringUp: string;
};

/** `stated` is from a debrief, `said` a quote from an answer; `before` is what was stated otherwise earlier. */
export type BriefNumber = {
  kind: "salary" | "notice" | "start" | "stated" | "said";
  round: number;
  text: string;
  before: { text: string; round: number } | null;
};
