import type { Topic } from "@/lib/practice/topics/topics";
import type { ExpectedInterviewer, ItemKind, LoggedExchange, Outcome, SessionPlan } from "@/lib/practice/types";
import type { InterviewerPart, QuestionCategory } from "@/lib/questions/types";
import { essentials, isLastDay, meetingRules } from "./meeting-rules";
import { heard } from "./what-they-heard";

/** How strongly a topic asks to be practised, and why, in the order of `signals` (phrases for the middle of a sentence). */
export type Weight = { points: number; reasons: readonly string[] };

/** A topic's weight as a repeat or as an elaboration, for one plan. See `signals` for the rules. */
export function weighTopic(topic: Topic, kind: Exclude<ItemKind, "new">, plan: SessionPlan): Weight {
  const found = signals.flatMap((signal) => {
    const why = signal.applies(topic, plan);
    return why === null ? [] : [{ why, points: signal[kind] }];
  });
  const category = topic.intent?.category;
  const byMeeting = category ? (meetingRules[plan.meeting].earlier[category] ?? 0) : 0;
  return {
    points: found.reduce((sum, { points }) => sum + points, byMeeting),
    reasons: found.filter(({ why, points }) => why !== "" && points > 0).map(({ why }) => why),
  };
}

/** Reasons to follow one that says who will ask: who asked, and that it may come again, is then said already. */
export function behindAsker(reasons: readonly string[]): string[] {
  return reasons
    .filter((reason) => !reason.endsWith(usualAsk))
    .map((reason) => reason.replace(/^asked by .+, and it (?=seemed)/, "it ").replace(comesAgain, ""));
}

const usualAsk = "may well ask it";
const comesAgain = ", so it may well come again";

type Signal = {
  /** The reason when it applies ("" where it is nothing to mention), null when it does not. */
  applies: (topic: Topic, plan: SessionPlan) => string | null;
  repeat: number;
  elaborate: number;
};

/**
 * What makes a question likely to come again, or to be gone into. Points are rules of thumb, from the advice of career
 * offices: what mattered to them, what they followed up and what went badly comes first, then what nearly every
 * interview asks.
 */
const signals: readonly Signal[] = [
  { applies: whenMattered(3, "seemed to matter a great deal"), repeat: 6, elaborate: 6 },
  { applies: whenMattered(2, "seemed to matter"), repeat: 4, elaborate: 4 },
  { applies: whenMattered(0, null), repeat: -3, elaborate: -3 },
  { applies: whenFollowedUp, repeat: 5, elaborate: 6 },
  { applies: whenAskedByReturning, repeat: 0, elaborate: 3 },
  { applies: whenAskedAgain, repeat: 5, elaborate: 2 },
  { applies: whenItWent("badly", "it went badly last time"), repeat: 5, elaborate: 5 },
  { applies: whenItWent("so-so", "it went so-so last time"), repeat: 2, elaborate: 2 },
  { applies: whenAbout("opener", "interviews often open with it"), repeat: 4, elaborate: -6 },
  { applies: whenAbout("motivation", "motives are often asked again"), repeat: 3, elaborate: 0 },
  {
    applies: whenAbout("strengths", "strengths and weaknesses often come again"),
    repeat: 3,
    elaborate: 1,
  },
  {
    applies: whenAbout("logistics", "figures and dates are often checked again"),
    repeat: 1,
    elaborate: -6,
  },
  { applies: whenAbout("closing", ""), repeat: -2, elaborate: -6 },
  { applies: whenAbout("behaviour", ""), repeat: 0, elaborate: 2 },
  { applies: whenAbout("experience", ""), repeat: 0, elaborate: 2 },
  { applies: whenAbout("team", ""), repeat: 0, elaborate: 2 },
  { applies: whenAbout("decisions", ""), repeat: 0, elaborate: 1 },
  { applies: whenAbout("leadership", ""), repeat: 0, elaborate: 1 },
  { applies: whenUsualForExpected, repeat: 2, elaborate: 1 },
  { applies: whenHeardByAll, repeat: -2, elaborate: 2 },
  { applies: whenHeardByNone, repeat: 2, elaborate: 0 },
  { applies: whenEssentialOnLastDay, repeat: 2, elaborate: 0 },
];

function whenMattered(level: number, what: string | null): Signal["applies"] {
  return ({ mattered, exchanges }) => {
    if (mattered !== level) return null;
    // Having asked for more says that it mattered, whatever was marked.
    if (what === null) return exchanges.some(({ followUp }) => followUp) ? null : "";
    const name = exchanges.find((exchange) => exchange.mattered === level)?.askedBy?.name;
    return name ? `asked by ${name}, and it ${what}` : `it ${what}`;
  };
}

function whenFollowedUp({ exchanges, mattered }: Topic): string | null {
  const followed = exchanges.find(({ followUp }) => followUp);
  if (followed && mattered !== null && mattered > 1) return "there were follow-up questions";
  return followed ? `${nameOf(followed) ?? "they"} wanted to hear more about it` : null;
}

function whenAskedAgain({ exchanges }: Topic): string | null {
  const rounds = [...new Set(exchanges.map(({ round }) => round))].sort((a, b) => a - b);
  if (rounds.length < 2) return null;
  return `asked in rounds ${rounds.slice(0, -1).join(", ")} and ${rounds.at(-1)}${comesAgain}`;
}

function whenItWent(outcome: Outcome, why: string): Signal["applies"] {
  return ({ exchanges }) => {
    const last = exchanges.find((exchange) => exchange.outcome !== null);
    return last?.outcome === outcome ? why : null;
  };
}

function whenAbout(category: QuestionCategory, why: string): Signal["applies"] {
  return ({ intent }) => (intent?.category === category ? why : null);
}

function whenAskedByReturning({ exchanges }: Topic, { interviewers }: SessionPlan): string | null {
  const ids = new Set(exchanges.map(({ askedBy }) => askedBy?.id));
  const again = interviewers.find(({ id }) => ids.has(id));
  return again ? `${again.name} asked it, will be there again and may go deeper` : null;
}

function whenUsualForExpected({ intent }: Topic, { interviewers }: SessionPlan): string | null {
  const likely = intent && interviewers.find(({ part }) => intent.askedBy.includes(part));
  return likely ? `${introduce(likely)} ${usualAsk}` : null;
}

/** All who are expected heard the answer: a plain repeat tells them little, more about it may be wanted. */
function whenHeardByAll({ exchanges }: Topic, { interviewers }: SessionPlan): string | null {
  const [first] = interviewers;
  if (first === undefined) return null;
  if (!interviewers.every((each) => exchanges.some((exchange) => heard(each, exchange)))) return null;
  if (exchanges.some(({ askedBy }) => interviewers.some(({ id }) => id === askedBy?.id))) return "";
  return interviewers.length === 1 ? `${first.name} heard it and may want more` : "all of them heard it";
}

/** Nobody who is expected heard the answer from the person, whatever they have read. */
function whenHeardByNone({ exchanges }: Topic, { interviewers }: SessionPlan): string | null {
  const [first] = interviewers;
  if (first === undefined) return null;
  if (interviewers.some((each) => exchanges.some((exchange) => heard(each, exchange)))) return null;
  const who = interviewers.length === 1 ? `${first.name} was` : "they were";
  return `${who} not there, but may have read the notes`;
}

function whenEssentialOnLastDay({ intent }: Topic, plan: SessionPlan): string | null {
  return intent && isLastDay(plan) && essentials.includes(intent.category) ? "" : null;
}

/** A person with their part, to begin a sentence about them. */
export function introduce({ name, part }: Pick<ExpectedInterviewer, "name" | "part">): string {
  return part === "other" ? name : `${name}, as ${partNames[part]},`;
}

/** How a part is called in the middle of a sentence. */
const partNames: Readonly<Record<Exclude<InterviewerPart, "other">, string>> = {
  recruiter: "a recruiter",
  "hiring-manager": "the hiring manager",
  peer: "a future colleague",
  "senior-manager": "a senior manager",
};

function nameOf({ askedBy }: LoggedExchange): string | null {
  return askedBy && askedBy.name.trim() !== "" ? askedBy.name : null;
}
