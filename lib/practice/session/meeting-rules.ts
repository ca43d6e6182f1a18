import type { ItemKind, Meeting, SessionPlan } from "@/lib/practice/types";
import type { InterviewerPart, QuestionCategory } from "@/lib/questions/types";

export type CategoryPoints = Readonly<Partial<Record<QuestionCategory, number>>>;

export type MeetingRule = {
  /** How the minutes are shared out. Adds up to 1. */
  shares: Readonly<Record<ItemKind, number>>;
  /** Which kind is put first; `mixed` puts openers first and the rest in an order that the seed decides. */
  order: readonly ItemKind[] | "mixed";
  /** Extra points for repeating or elaborating an earlier question of this category. */
  earlier: CategoryPoints;
  /** Where new questions come from, beyond `usualNew`. */
  new: CategoryPoints;
  /** Added to the line that says why an earlier question is repeated. */
  repeatHint: string | null;
  /** Elaborations may also ask for an example that was not told yet. */
  freshExamples: boolean;
  /** Begins the line that says why a new question is there; a phrase such as "how you decide" follows. */
  whyNew: string;
};

/**
 * What to practise, by who will do the next interview. Rules of thumb, from what university career offices say of second
 * interviews: the same people go deeper and want fresh examples; new people begin with the core story again; on a panel
 * each asks from their own chair; senior managers want decisions, impact, fit and the short version.
 */
export const meetingRules: Readonly<Record<Meeting, MeetingRule>> = {
  same: {
    shares: { repeat: 0.15, elaborate: 0.55, new: 0.3 },
    order: ["elaborate", "repeat", "new"],
    earlier: { behaviour: 1, experience: 1, team: 1 },
    new: { behaviour: 2 },
    repeatHint: null,
    freshExamples: true,
    whyNew: "You have met before, so they may turn to",
  },
  another: {
    shares: { repeat: 0.6, elaborate: 0.15, new: 0.25 },
    order: ["repeat", "elaborate", "new"],
    earlier: { opener: 3, motivation: 2, experience: 1 },
    new: {},
    repeatHint: null,
    freshExamples: false,
    whyNew: "Later rounds often turn to",
  },
  panel: {
    shares: { repeat: 0.4, elaborate: 0.25, new: 0.35 },
    order: "mixed",
    earlier: {},
    new: { team: 1 },
    repeatHint: null,
    freshExamples: false,
    whyNew: "Panels often touch on",
  },
  senior: {
    shares: { repeat: 0.35, elaborate: 0.2, new: 0.45 },
    order: ["repeat", "new", "elaborate"],
    earlier: { opener: 2, motivation: 2, decisions: 3, leadership: 3 },
    new: { decisions: 3, leadership: 3.5, motivation: 2, personality: -8, "work-style": -1 },
    repeatHint: "have the short version ready",
    freshExamples: false,
    whyNew: "Senior managers often turn to",
  },
  unknown: {
    shares: { repeat: 0.45, elaborate: 0.25, new: 0.3 },
    order: "mixed",
    earlier: {},
    new: {},
    repeatHint: null,
    freshExamples: false,
    whyNew: "Later rounds often turn to",
  },
};

/**
 * How a session's minutes are shared out, adding up to 1. On the last day nothing new is begun: its share goes to
 * repeats. With a week or more left the session is broader: a fifth of the repeats gives way to new questions.
 */
export function shareOut({ meeting, daysLeft }: SessionPlan): Record<ItemKind, number> {
  const { repeat, elaborate, new: fresh } = meetingRules[meeting].shares;
  if (isLastDay({ daysLeft })) return { repeat: repeat + fresh, elaborate, new: 0 };
  if (daysLeft === null || daysLeft < manyDays) return { repeat, elaborate, new: fresh };
  return { repeat: repeat * 0.8, elaborate, new: fresh + repeat * 0.2 };
}

/** The interview is today or tomorrow. */
export function isLastDay({ daysLeft }: Pick<SessionPlan, "daysLeft">): boolean {
  return daysLeft !== null && daysLeft <= 1;
}

const manyDays = 7;

/** What is worth a first try even on the last day: what nearly every interview asks. */
export const essentials: readonly QuestionCategory[] = ["opener", "motivation", "strengths"];
/** How many of them beside what was asked before. */
export const mostEssentials = 3;
/** How much of a session goes to what did not sit yet, unless it is the last day, which takes all of it. */
export const comeBackShare = 2 / 3;

/** Points for a new question, whoever asks. What lies below 2 only fills a long session. */
export const usualNew: Readonly<Record<QuestionCategory, number>> = {
  personality: 4,
  "work-style": 4,
  decisions: 4,
  leadership: 2,
  team: 2,
  behaviour: 2,
  motivation: 1.5,
  strengths: 1,
  experience: 0.5,
  opener: 0,
  logistics: 0,
  closing: 0,
};

/** Extra points for a new question from an interviewer with this part. */
export const newByPart: Readonly<Record<InterviewerPart, CategoryPoints>> = {
  recruiter: { motivation: 4, logistics: 1 },
  "hiring-manager": { "work-style": 2, decisions: 2, behaviour: 1 },
  peer: { team: 4, "work-style": 1 },
  // What kind of person somebody is they ask last.
  "senior-manager": { decisions: 2, leadership: 4, motivation: 1, personality: -8 },
  other: {},
};

/** Minutes that one item takes, reading then and now included. */
export const minutesPerItem: Readonly<Record<ItemKind, number>> = {
  repeat: 3,
  elaborate: 4,
  new: 3,
};

/** Who sits on a panel when nobody is named. */
export const usualPanel: readonly InterviewerPart[] = ["hiring-manager", "peer", "senior-manager"];
