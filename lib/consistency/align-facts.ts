import { agree, scalesOf } from "./agree";
import { type Context, contextOf, frameOf, likenessOf, sharedWeight, type Weigh, weighted } from "./context";
import { countsAlike } from "./counted-noun";
import type { AnswerText, ReadFact } from "./fact-reader";
import { judgePair, type Match, sharesSort } from "./judge-pair";
import { groupByScale, type Surroundings, surroundingsOf } from "./surroundings";

/** Two facts about one thing, and whether they say the same of it. */
export type FactPair = {
  earlier: ReadFact;
  current: ReadFact;
  verdict: "same" | "conflict" | "possible";
};

type FactsOf = { answer: AnswerText; facts: readonly ReadFact[] };
type Placed = { fact: ReadFact; context: Context };
type Candidate = Match & { a: number; b: number; score: number };

/** Below this likeness the two facts are about different things. */
const leastNear = 0.12;
/** … unless the sentences around share at least this weight of words. */
const leastWide = 4;
/** An answer of 2,000 words holds about 150 facts; of more than this many only the first are paired, to bound the time. */
const mostFacts = 600;
/** Answers of at most this many words and marks are single statements. */
const shortTokens = 40;

/**
 * Pairs the facts of two answers by what they are about, each at most once, the surest pair first; only then are values
 * compared. Facts left without a partner belong to another story and are no conflict.
 */
export function alignFacts(earlier: FactsOf, current: FactsOf, weigh: Weigh): FactPair[] {
  const left = place(earlier, weigh);
  const right = place(current, weigh);
  const surroundings = surroundingsOf(
    left.map(({ fact }) => fact),
    right.map(({ fact }) => fact),
    {
      short: isShort(earlier.answer) && isShort(current.answer),
      story: sharedWeight(weighted(earlier.answer.words, weigh).words, weighted(current.answer.words, weigh).words)
        .content,
    },
  );
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const pairs: FactPair[] = [];
  for (const candidate of rankCandidates(left, right, surroundings)) {
    if (usedLeft.has(candidate.a) || usedRight.has(candidate.b)) continue;
    const verdict = judgePair(candidate, surroundings);
    const one = left[candidate.a];
    const other = right[candidate.b];
    if (verdict === null || one === undefined || other === undefined) continue;
    usedLeft.add(candidate.a);
    usedRight.add(candidate.b);
    pairs.push({
      earlier: one.fact,
      current: other.fact,
      verdict,
    });
  }
  return pairs;
}

function place({ answer, facts }: FactsOf, weigh: Weigh): Placed[] {
  return facts.slice(0, mostFacts).map((fact) => ({ fact, context: contextOf(answer, fact, weigh) }));
}

function isShort(answer: AnswerText): boolean {
  return answer.tokens.length <= shortTokens;
}

function rankCandidates(left: readonly Placed[], right: readonly Placed[], around: Surroundings): Candidate[] {
  const candidates: Candidate[] = [];
  const leftOver = new Set([...around.earlierOnly, ...around.currentOnly]);
  const byScale = groupByScale([...right.entries()], ([, { fact }]) => fact);
  for (const [a, one] of left.entries()) {
    const comparable = scalesOf(one.fact.measure).flatMap((scale) => byScale.get(scale) ?? []);
    for (const [b, other] of new Map(comparable)) {
      const match = matchFacts(one, other, leftOver.has(one.fact) && leftOver.has(other.fact));
      if (match !== null) candidates.push({ ...match, a, b });
    }
  }
  return candidates.sort(
    (x, y) => y.score - x.score || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a || x.b - y.b,
  );
}

function matchFacts(one: Placed, other: Placed, leftOver: boolean): (Match & { score: number }) | null {
  const agreement = agree(one.fact.measure, other.fact.measure);
  if (agreement === null) return null;
  const counts = one.fact.kind === "number" || other.fact.kind === "number";
  const heads = !counts || countsAlike(one.fact.heads, other.fact.heads);
  // Other things are counted; unless the words right around are the same, nothing more need be known.
  const named = one.fact.heads.length > 0 && other.fact.heads.length > 0;
  if (!heads && named && agreement !== "same" && frameOf(one.context, other.context) < 2) return null;
  const likeness = likenessOf(one.context, other.context, leftOver);
  const match = { earlier: one.fact, current: other.fact, agreement, likeness, heads };
  const tied = (heads && counts) || agreement === "same" || likeness.wide >= leastWide || sharesSort(match);
  if (likeness.near < leastNear && !tied) return null;
  const score = likeness.near + likeness.frame / 16 + (heads ? 0.15 : 0) + (agreement === "same" ? 0.3 : 0);
  return { ...match, score };
}
