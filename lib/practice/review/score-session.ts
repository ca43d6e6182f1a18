import { foldQuestion } from "@/lib/practice/topics/topics";
import type { ItemKind } from "@/lib/practice/types";
import { matchQuestion } from "@/lib/questions/match-questions";

/** A question that was practised. */
export type PractisedQuestion = { kind: ItemKind; question: string; exchangeId: string | null };

/** A question that came in the interview practised for; `earlierIds` are the exchanges that surely asked it before. */
export type CameQuestion = { question: string; earlierIds: readonly string[] };

export type SessionScore<I, E> = {
  /** Practised, and it came; in the interview's order. A question asked twice stands twice. */
  came: { item: I; exchange: E; wording: "same" | "other" }[];
  /** It came, and was not practised. */
  notPractised: E[];
  /** Practised, and it did not come. */
  notAsked: I[];
  /** Different questions practised, how many of them came, and questions asked in all. */
  counts: { practised: number; came: number; asked: number };
};

/**
 * What was practised against what really came: which questions came and in which words, which came unpractised, and
 * which did not come. Questions practised in several sessions count once, as practised last; give them in the order of
 * practice. Exchanges without a question are left out.
 *
 * A repeat is found by what it repeats, anything else by its words: exactly, or where `matchQuestion` says "same"; what
 * it only suspects does not count. Beyond `mostComparisons` pairs nothing more is compared by words, which keeps the time bounded.
 */
export function scoreSession<I extends PractisedQuestion, E extends CameQuestion>(
  practised: readonly I[],
  exchanges: readonly E[],
): SessionScore<I, E> {
  const items = [...new Map(practised.map((item) => [questionKey(item), item])).values()];
  const asked = exchanges.filter(({ question }) => question.trim() !== "");
  const findExactly = finderExactly(items);
  const findByWords = finderByWords(items);
  const score: SessionScore<I, E> = {
    came: [],
    notPractised: [],
    notAsked: [],
    counts: { practised: 0, came: 0, asked: 0 },
  };
  const found = new Set<I>();
  for (const exchange of asked) {
    const item = findExactly(exchange) ?? findByWords(exchange.question);
    if (item === undefined) {
      score.notPractised.push(exchange);
      continue;
    }
    found.add(item);
    const isSameWording = foldQuestion(item.question) === foldQuestion(exchange.question);
    score.came.push({ item, exchange, wording: isSameWording ? "same" : "other" });
  }
  score.notAsked = items.filter((item) => !found.has(item));
  score.counts = { practised: items.length, came: found.size, asked: asked.length };
  return score;
}

/** What makes two practised questions one: a repeat the exchange it repeats, any other its words. */
export function questionKey({ kind, question, exchangeId }: PractisedQuestion): string {
  return kind === "repeat" && exchangeId !== null ? `of ${exchangeId}` : `text ${foldQuestion(question)}`;
}

function finderExactly<I extends PractisedQuestion>(items: readonly I[]): (exchange: CameQuestion) => I | undefined {
  const byText = new Map(items.map((item) => [foldQuestion(item.question), item]));
  const repeats = new Map(items.flatMap((item) => (item.kind === "repeat" ? [[item.exchangeId, item] as const] : [])));
  return ({ question, earlierIds }) => {
    const earlier = earlierIds.find((id) => repeats.has(id));
    return byText.get(foldQuestion(question)) ?? (earlier === undefined ? undefined : repeats.get(earlier));
  };
}

/** Far more than a few sessions and an interview need; each pair takes about a tenth of a millisecond. */
const mostComparisons = 2_000;

function finderByWords<I extends PractisedQuestion>(items: readonly I[]): (question: string) => I | undefined {
  const questions = items.map(({ question }) => question);
  let left = mostComparisons;
  return (question) => {
    if (left < questions.length) return undefined;
    left -= questions.length;
    const [best] = matchQuestion(question, questions);
    return best?.verdict === "same" ? items[best.index] : undefined;
  };
}
