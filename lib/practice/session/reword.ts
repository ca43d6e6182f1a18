import { asksOneValue } from "@/lib/consistency/asked-value";
import { foldQuestion } from "@/lib/practice/topics/topics";
import type { Meeting, SessionPlan } from "@/lib/practice/types";
import { findSureIntent } from "@/lib/questions/find-intent";
import { matchQuestion } from "@/lib/questions/match-questions";
import { splitQuestions } from "@/lib/questions/split-questions";
import type { Intent, InterviewerPart } from "@/lib/questions/types";
import { shuffle } from "./seeded-random";

/**
 * An earlier question → the same in the words of another interviewer, from the bank's wordings of its intent; null
 * where the seed's `random` leaves it as it was, or no wording fits. Strangers put it in other words more often than
 * somebody met before. `intent` is null when the bank does not know the question for sure: it is then left alone,
 * as is one about figures and dates, where other words ask for another figure, and one that asks two things in one
 * breath. Never a wording that speaks of studies, tools or numbers where the question did not, nor one of another form:
 * an episode stays an episode, yes or no stays yes or no.
 */
export function reword(
  question: string,
  intent: Intent | null,
  plan: SessionPlan,
  random: () => number,
): string | null {
  if (random() >= chances[plan.meeting] || intent === null) return null;
  if (intent.category === "logistics" || asksOneValue(question)) return null;
  if (splitQuestions(question).length > 1) return null;
  const asked = foldQuestion(question);
  const fitting = shuffle(intent.wordings.slice(0, mostWordings), random)
    .filter((wording) => wordsIn(wording) >= fewestWords && fitsMouth(wording, intent, plan))
    .filter((wording) => addsNothing(wording, asked))
    .filter((wording) => formOf(foldQuestion(wording)) === formOf(asked) && fitsJob(foldQuestion(wording), asked))
    .slice(0, mostTries);
  return fitting.find((wording) => isSame(question, wording) && asksFor(wording, intent)) ?? null;
}

/** How often a repeat comes in other words. */
const chances: Readonly<Record<Meeting, number>> = {
  same: 0.15,
  another: 0.5,
  panel: 0.5,
  senior: 0.5,
  unknown: 0.35,
};

/** The bank lists plain wordings first; far down they get oblique. */
const mostWordings = 14;
/** Fewer are hardly a polite question to somebody one meets for the first time. */
const fewestWords = 5;
/** Each comparison takes about a tenth of a millisecond. */
const mostTries = 3;
/** Below this the bank itself is not sure that the two ask the same. */
const surelySame = 0.85;

/** Senior people ask in few words and plainly, recruiters and people nothing is known about plainly. */
function fitsMouth(wording: string, intent: Intent, { meeting, interviewers }: SessionPlan): boolean {
  const parts = new Set<InterviewerPart>(interviewers.map(({ part }) => part));
  if (meeting === "senior" || (parts.size === 1 && parts.has("senior-manager"))) {
    return wordsIn(wording) <= 9 && isPlain(wording, intent);
  }
  const isPlainSpoken = parts.size === 0 || parts.has("recruiter") || parts.has("other");
  return !isPlainSpoken || isPlain(wording, intent);
}

function isPlain(wording: string, { wordings }: Intent): boolean {
  return wordings.indexOf(wording) < 8;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** Words that would bring in what the question did not ask about, or a time that does not fit. */
const particular =
  /\b(stud(?:y|ying|ies|ent|ents)|major|thesis|dissertation|semester|class|classes|classmates?|college|school|professors?|course|courses|degree|internship|engineer\w*|software|computer|coding|programming|spreadsheets|budget|again|today|morning|since we|room|strangers|broke|website|resume|paper|two|three|four|five|ten|ninety|\d+)\b/g;

function addsNothing(wording: string, asked: string): boolean {
  const folded = foldQuestion(wording);
  if (folded === asked || splitQuestions(wording).length > 1 || /[,;:]| and (what|how|why|where)\b/.test(wording)) {
    return false;
  }
  return [...folded.matchAll(particular)].every(([word]) => asked.includes(word));
}

/** What sort of answer a question wants. `asked` is folded by `foldQuestion`. */
function formOf(asked: string): "episode" | "closed" | "amount" | "open" {
  if (episode.test(asked)) return "episode";
  if (amount.test(asked)) return "amount";
  return closed.test(asked) ? "closed" : "open";
}

const episode =
  /\b(time|moment|occasion|situation|example|instance|when did you|when have you)\b|\b(describe|about|give me|share) (a|an|one|something)\b|\b(walk|talk|take) (me|us) through\b|about the last\b/;
const amount = /\b(how (many|much|long|often)|which|where)\b/;
const closed = /^(do|does|did|have|has|are|is|was|were|would you say|will|would) /;

/** A job that one still has is not asked about as one that was left, nor the other way round. */
function fitsJob(wording: string, asked: string): boolean {
  return !(leftJob.test(wording) && hasJob.test(asked)) && !(hasJob.test(wording) && leftJob.test(asked));
}

const leftJob =
  /\b(did you (leave|quit|move on)|you left|(last|previous|former) (job|role|position|employer|company|place))\b/;
const hasJob =
  /\b(now|currently|(current|present) (job|role|position|employer|company)|are you (leaving|looking|thinking)|(want|wanting|looking) to (leave|move))\b/;

/** Whether the wording alone says which question it is, to somebody who has not heard the other one. */
function asksFor(wording: string, { id }: Intent): boolean {
  return findSureIntent(wording)?.id === id;
}

function isSame(question: string, wording: string): boolean {
  const [match] = matchQuestion(question, [wording]);
  return match !== undefined && match.verdict === "same" && match.score >= surelySame;
}
