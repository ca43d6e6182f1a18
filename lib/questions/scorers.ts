import type { QuestionPart } from "./read-question";
import { areRelated } from "./related-intents";
import type { Intent } from "./types";

/** What one way of looking says about two questions. */
export type Evidence = {
  /** 0 (surely different) to 1 (surely the same). */
  score: number;
  /** 0 to 1: how much this scorer can tell about these two; 0 leaves the word to the others. */
  confidence: number;
  /** One short sentence for the person; it is shown where this scorer decided the verdict. */
  reason: string;
};

/**
 * A pure way of judging whether two questions are the same. Scorers are joined by the mean of their
 * scores, weighted with `weight` times confidence, so another (a sentence encoder over vectors made
 * beforehand, looked up by `part.text`) can be added to the list without touching the rest.
 */
export type QuestionScorer = {
  name: string;
  weight: number;
  compare: (question: QuestionPart, candidate: QuestionPart) => Evidence;
};

/** Both questions are recognised in the bank: what matters is whether they want the same. */
export const intentScorer: QuestionScorer = {
  name: "intent",
  weight: 1,
  compare: (question, candidate) => {
    const first = question.intents[0]?.intent;
    const other = candidate.intents[0]?.intent;
    if (first === undefined || other === undefined) return nothingToSay;
    let agreement = 0;
    let kinship = 0;
    let common = { label: first.label, agreement: 0 };
    for (const one of question.intents) {
      for (const two of candidate.intents) {
        const both = one.share * two.share;
        if (both < negligible) continue;
        if (one.intent === two.intent) {
          agreement += both;
          if (both > common.agreement) common = { label: one.intent.label, agreement: both };
        } else if (areRelated(one.intent.id, two.intent.id)) {
          kinship += both;
        }
      }
    }
    return {
      score: Math.min(1, agreement + relatedCredit * Math.max(0, kinship - agreement)),
      confidence: Math.sqrt(question.grounded * candidate.grounded),
      reason: reasonFor(first, other, agreement >= clearAgreement ? common.label : null),
    };
  },
};

/** The words themselves, rare ones first; they count less where the bank knows both questions. */
export const wordScorer: QuestionScorer = {
  name: "words",
  weight: 1,
  compare: (question, candidate) => {
    const likeness = wordLikeness(question, candidate);
    if (likeness === null) return nothingToSay;
    const score = asChance(likeness);
    const grounded = Math.sqrt(question.grounded * candidate.grounded);
    return {
      score,
      confidence: 0.8 - 0.7 * grounded,
      reason: score >= 0.5 ? "Both use nearly the same words." : "They share few words that matter.",
    };
  },
};

/** Names of things the bank does not have: two tools asked after are two questions. */
export const specificsScorer: QuestionScorer = {
  name: "specifics",
  weight: 1.5,
  compare: (question, candidate) => {
    const one = question.specifics;
    const other = candidate.specifics;
    if (one.size === 0 && other.size === 0) return nothingToSay;
    const smaller = one.size <= other.size ? one : other;
    const larger = smaller === one ? other : one;
    let shared = 0;
    for (const word of smaller) if (larger.has(word)) shared += 1;
    const aboutThem = Math.max(namesThings(question), namesThings(candidate));
    if (smaller.size === 0) {
      return {
        score: 0.4,
        confidence: 0.5 * aboutThem * (wordLikeness(question, candidate) ?? 0),
        reason: "Only one names a particular thing.",
      };
    }
    // "in Leeds" against "in Hull" is another question however much of the rest is shared; where little is, the
    // names say nothing: people who ask in other words name other things.
    const eachHasItsOwn = shared < smaller.size;
    const apart = eachHasItsOwn ? 1 - (0.5 * shared) / smaller.size : 0;
    const alike = Math.min(1, 1.5 * (wordLikeness(question, candidate) ?? 0));
    return { score: 0, confidence: aboutThem * apart * alike, reason: "They name different things." };
  },
};

/** Sentences that an encoder places near one another, whatever their words. */
export const meaningScorer: QuestionScorer = {
  name: "meaning",
  weight: 0.6,
  compare: ({ meaning: one, grounded: ground }, { meaning: other, grounded: otherGround }) => {
    if (one === null || other === null) return nothingToSay;
    let product = 0;
    for (let at = 0; at < one.length; at += 1) product += (one[at] ?? 0) * (other[at] ?? 0);
    const score = Math.min(1, Math.max(0, (product - farApart) / (1 - farApart)));
    return {
      score,
      confidence: 1 - 0.3 * Math.sqrt(ground * otherGround),
      reason: score >= 0.5 ? "They mean nearly the same." : "They mean different things.",
    };
  },
};

export const defaultScorers: readonly QuestionScorer[] = [intentScorer, wordScorer, specificsScorer, meaningScorer];

const nothingToSay: Evidence = { score: 0, confidence: 0, reason: "" };

function reasonFor(first: Intent, other: Intent, common: string | null): string {
  if (common !== null) return `Both ask ${common}.`;
  if (first !== other) return `One asks ${first.label}, the other ${other.label}.`;
  return `It is not clear that both ask ${first.label}.`;
}

const negligible = 1e-4;
const clearAgreement = 0.35;
const relatedCredit = 0.3;
/** Any two questions of an interview are this near for an encoder. */
const farApart = 0.3;

/** 0 to 1: how much of the weight of their words two questions share; null where one has none. */
export function wordLikeness(question: QuestionPart, candidate: QuestionPart): number | null {
  const shorter = Math.min(question.totalWeight, candidate.totalWeight);
  if (shorter === 0) return null;
  let shared = 0;
  for (const [feature, weight] of question.weights) {
    if (candidate.weights.has(feature)) shared += weight;
  }
  const overlap = (2 * shared) / (question.totalWeight + candidate.totalWeight);
  return Math.min(1, 0.7 * overlap + 0.3 * (shared / shorter));
}

/** Only nearly all words in common speak for the same question; form alone shares half of them. */
function asChance(likeness: number): number {
  if (likeness < nearlyAll) return (0.45 * likeness) / nearlyAll;
  return 0.45 + (0.55 * (likeness - nearlyAll)) / (1 - nearlyAll);
}
const nearlyAll = 0.8;

/** How far the thing named makes the question: always, unless the bank knows what is wanted. */
function namesThings({ intents, known }: QuestionPart): number {
  const first = intents[0]?.intent.id ?? "";
  return intentsAboutThings.has(first) ? 1 : 1 - known;
}

const intentsAboutThings: ReadonlySet<string> = new Set(["skills-and-tools", "relevant-experience", "languages"]);
