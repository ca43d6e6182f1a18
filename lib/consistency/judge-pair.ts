import type { Agreement } from "./agree";
import type { Likeness } from "./context";
import type { ReadFact } from "./fact-reader";
import { isOncePerStory, isSingular, isWhole } from "./singular";
import { countRivals, isAlone, isHeard, type Surroundings, sameScale, sameThings } from "./surroundings";

/** Two comparable facts and how alike what they are about is. */
export type Match = {
  earlier: ReadFact;
  current: ReadFact;
  agreement: Exclude<Agreement, null>;
  likeness: Likeness;
  /** Both may count the same things (always true of facts that count nothing). */
  heads: boolean;
};

type Rule = { when: string; holds: (match: Match, around: Surroundings) => boolean };

/** Any of these makes two facts one and the same fact, even where a value is vague. */
const framed: readonly Rule[] = [
  {
    when: "the whole sentence is the same but for the value",
    holds: ({ likeness }) => likeness.near >= 0.9 && likeness.frame >= 4,
  },
  {
    when: "nearly all words around are the same, and those next to the value are",
    holds: ({ likeness }, { short }) =>
      likeness.near >= 0.7 && likeness.frame >= 2 && (likeness.shared >= 0.8 || (short && likeness.shared > 0)),
  },
];

/** Any of these does, where neither value is told anywhere in the other answer. */
const unheard: readonly Rule[] = [
  {
    when: "half the words around are the same, two of them telling",
    holds: ({ likeness }) =>
      likeness.near >= 0.5 && (likeness.shared >= 1.8 || (likeness.shared >= 1 && likeness.frame >= 4)),
  },
  {
    when: "each answer holds one percentage, or one sum, about the same",
    holds: (match, around) =>
      (match.earlier.kind === "percentage" || match.earlier.kind === "money") &&
      match.likeness.near >= 0.2 &&
      match.likeness.shared >= 0.9 &&
      isAlone(match.earlier, around.earlier, sameScale) &&
      isAlone(match.current, around.current, sameScale),
  },
  {
    when: "each answer counts the same particular things once",
    holds: (match, around) =>
      match.likeness.near >= 0.3 &&
      match.likeness.frame >= 1 &&
      countsParticularThings(match) &&
      countsOnce(match, around),
  },
  {
    when: "four words in a row are the same right around",
    holds: ({ likeness }) => likeness.frame >= 3 && likeness.near >= 0.38 && likeness.shared >= 1.4,
  },
  {
    when: "both are told once and are of a sort that everybody has one of, or parts of one whole",
    holds: (match, around) => sharesOnce(match, around, (head) => isSingular(head) || isWhole(head)),
  },
  {
    when: "both are told once and are of a sort that a story has one of, and the story is the same",
    holds: (match, around) => around.story >= sameStory && sharesOnce(match, around, isOncePerStory),
  },
  {
    when: "in the same passage each answer holds one value of the sort that the other does not hold",
    holds: (match, around) => isLeftOver(match, around),
  },
  {
    when: "each of two single statements tells one age, or one count of the same",
    holds: (match, around) =>
      around.short &&
      match.heads &&
      countsOnce(match, around) &&
      ((match.earlier.kind === "age" && match.likeness.frame >= 1) ||
        countsParticularThings(match) ||
        (match.earlier.heads.length > 0 && match.likeness.shared >= 1)),
  },
];

/** What two matched facts come to; null where it is not sure that they are about one thing. */
export function judgePair(match: Match, around: Surroundings): "same" | "conflict" | "possible" | null {
  if (match.agreement === "same") return saysTheSame(match) ? "same" : null;
  const changed = match.agreement === "slight" ? "possible" : "conflict";
  if (framed.some((rule) => rule.holds(match, around))) return isReordered(match, around) ? null : changed;
  const { earlier, current } = match;
  const isName = earlier.measure.type === "label" && !sharesSingular(match);
  if (isName || earlier.weak || current.weak) return null;
  const nameless = earlier.heads.length === 0 || current.heads.length === 0;
  if (!match.heads && !nameless) return null;
  if (!unheard.some((rule) => rule.holds(match, around))) return null;
  return isHeard(earlier, around.current) || isHeard(current, around.earlier) ? null : changed;
}

/**
 * The same for facts told apart, in answers to other questions: those tell other stories, so only nearly the same sentence
 * will do, or a sort of fact that everybody has one of. In one answer even those may differ in between.
 */
export function judgeApart(match: Match, inOneAnswer: boolean): "conflict" | "possible" | null {
  const { earlier, current, agreement, likeness, heads } = match;
  if (agreement === "same" || earlier.weak || current.weak) return null;
  const changed = agreement === "slight" ? "possible" : "conflict";
  if (!inOneAnswer && sharesSingular(match)) return changed;
  if (!heads || earlier.measure.type === "label") return null;
  const { near, shared, frame } = likeness;
  if (near >= apart.near && shared >= apart.shared && frame >= apart.frame) return changed;
  return null;
}

/** Likeness from which on two sentences told apart are about one thing (fitted on the corpus: next to no false alarms). */
const apart = { near: 0.6, shared: 2, frame: 1 };

function saysTheSame({ earlier, current, heads, likeness }: Match): boolean {
  if (earlier.measure.type === "label" || likeness.near >= 0.6) return true;
  return !earlier.weak && !current.weak && heads && (likeness.near >= 0.25 || likeness.frame >= 2);
}

/** Tokens within which facts are told in one breath. */
const breath = 12;

/** "Nine and twelve", "twelve and nine": each value stands right beside the other in the other answer. */
function isReordered({ earlier, current }: Match, around: Surroundings): boolean {
  const beside = (fact: ReadFact, all: readonly ReadFact[]) =>
    all.filter((other) => other !== fact && Math.abs(other.from - fact.from) <= breath);
  return isHeard(earlier, beside(current, around.current)) && isHeard(current, beside(earlier, around.earlier));
}

const everywhere = new Set(
  "person time thing way lot day month week year hour minute one other student member kind type place part number point step".split(
    " ",
  ),
);

/** They count something particular ("responses"), not people or days, of which every answer has many. */
function countsParticularThings({ earlier, current }: Match): boolean {
  return earlier.heads.some((head) => !everywhere.has(head) && current.heads.includes(head));
}

/** Weight of words that both answers hold anywhere from which on they tell the same story. */
const sameStory = 8;

/** Both have a head of the sort, and no other fact of their answers has it. */
function sharesOnce(match: Match, around: Surroundings, ofTheSort: (head: string) => boolean): boolean {
  const head = match.earlier.heads.find((each) => ofTheSort(each) && match.current.heads.includes(each));
  if (head === undefined) return false;
  const hasIt = (one: ReadFact) => one.heads.includes(head);
  return isAlone(match.earlier, around.earlier, hasIt) && isAlone(match.current, around.current, hasIt);
}

/** Weight of words shared within a few sentences from which on both passages tell the same. */
const samePassage = { named: 4, nameless: 5 };
/** Sharing fewer words around still does where those of the sentence itself are shared. */
const nearPassage = { wide: 3, near: 0.4, shared: 2 };
const leastNameless = 0.35;

function isLeftOver(match: Match, around: Surroundings): boolean {
  const { near, shared, wide } = match.likeness;
  const samePlace = match.heads
    ? wide >= samePassage.named ||
      (wide >= nearPassage.wide && near >= nearPassage.near && shared >= nearPassage.shared)
    : near >= leastNameless && wide >= samePassage.nameless;
  if (!samePlace || !around.earlierOnly.includes(match.earlier) || !around.currentOnly.includes(match.current))
    return false;
  const then = countRivals(match.earlier, around.earlierOnly);
  const now = countRivals(match.current, around.currentOnly);
  return Math.min(then, now) === 1 && Math.max(then, now) <= 2;
}

const sorts = [isSingular, isOncePerStory, isWhole];

/** Both are of a sort that a person, or a story, has one of. */
export function sharesSort({ earlier, current }: Match): boolean {
  return earlier.heads.some((head) => sorts.some((isOf) => isOf(head)) && current.heads.includes(head));
}

function sharesSingular({ earlier, current }: Match): boolean {
  return earlier.heads.some((head) => isSingular(head) && current.heads.includes(head));
}

function countsOnce(match: Match, around: Surroundings): boolean {
  return isAlone(match.earlier, around.earlier, sameThings) && isAlone(match.current, around.current, sameThings);
}
