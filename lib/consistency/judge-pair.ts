import { type Agreement, agree } from "./agree";
import type { Likeness } from "./context";
import { countsAlike } from "./counted-noun";
import type { ReadFact } from "./fact-reader";

/** Two comparable facts and how alike what they are about is. */
export type Match = {
  earlier: ReadFact;
  current: ReadFact;
  agreement: Exclude<Agreement, null>;
  likeness: Likeness;
  /** Both may count the same things (always true of facts that count nothing). */
  heads: boolean;
};

/** All facts of both answers; `short` where both are single statements. */
export type Surroundings = {
  short: boolean;
  earlier: readonly ReadFact[];
  current: readonly ReadFact[];
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
  if (earlier.measure.type === "label" || earlier.weak || current.weak) return null;
  const nameless = earlier.heads.length === 0 || current.heads.length === 0;
  if (!match.heads && !nameless) return null;
  if (!unheard.some((rule) => rule.holds(match, around))) return null;
  return isHeard(earlier, around.current) || isHeard(current, around.earlier) ? null : changed;
}

function saysTheSame({ earlier, current, heads, likeness }: Match): boolean {
  if (earlier.measure.type === "label" || likeness.near >= 0.6) return true;
  return !earlier.weak && !current.weak && heads && (likeness.near >= 0.25 || likeness.frame >= 2);
}

/** The value is told in the other answer too, in other words or of something that was not named. */
function isHeard(fact: ReadFact, others: readonly ReadFact[]): boolean {
  return others.some(
    (other) =>
      agree(fact.measure, other.measure) === "same" &&
      (other.heads.length === 0 || fact.heads.length === 0 || countsAlike(fact.heads, other.heads)),
  );
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

function countsOnce(match: Match, around: Surroundings): boolean {
  return isAlone(match.earlier, around.earlier, sameThings) && isAlone(match.current, around.current, sameThings);
}

function isAlone(
  fact: ReadFact,
  all: readonly ReadFact[],
  alike: (one: ReadFact, other: ReadFact) => boolean,
): boolean {
  return all.every((each) => each === fact || each.kind !== fact.kind || !alike(each, fact));
}

function sameScale(one: ReadFact, other: ReadFact): boolean {
  return agree(one.measure, other.measure) !== null;
}

function sameThings(one: ReadFact, other: ReadFact): boolean {
  return countsAlike(one.heads, other.heads);
}
