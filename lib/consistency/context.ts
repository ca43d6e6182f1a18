import { type AnswerText, type ReadFact, sentenceOf, wordIndexOf } from "./fact-reader";
import type { Word } from "./words";

/** Words this far from a fact, within its sentence, say what it is about. */
const windowWords = 12;
const frameWords = 4;
const wideWords = 25;

/** What surrounds a fact: its words with their weights, and the words right before and after it. */
export type Context = {
  words: ReadonlyMap<string, number>;
  /** Stems of its content words outside what is quoted. */
  around: ReadonlySet<string>;
  weight: number;
  /** The words right before, the nearest first, and right after. */
  before: readonly string[];
  after: readonly string[];
  /** Words of the sentences around as well, as many as are told in one breath. */
  wide: ReadonlyMap<string, number>;
};

/** How alike two contexts are. */
export type Likeness = {
  /** Weighted Dice coefficient of the two sets of words, 0 to 1. */
  near: number;
  /** Weight of the content words both have. */
  shared: number;
  /** Words in a row that are equal right before and right after, up to four each; a text's edge counts once. */
  frame: number;
  /** Weight of the content words both have in the sentences around. */
  wide: number;
};

/** Weighs a word: one that comes back in many sentences of an answer says little about any of them. */
export type Weigh = (word: Word) => number;

export function makeWeigh(answers: readonly AnswerText[]): Weigh {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const own = new Map<string, number>();
    for (const sentence of answer.sentences) {
      const stems = new Set(answer.words.slice(sentence.wordFrom, sentence.wordTo).map((word) => word.stem));
      for (const stem of stems) own.set(stem, (own.get(stem) ?? 0) + 1);
    }
    for (const [stem, count] of own) counts.set(stem, Math.max(counts.get(stem) ?? 0, count));
  }
  return (word) => (word.content ? word.weight / Math.sqrt(counts.get(word.stem) ?? 1) : word.weight);
}

/** Of many statements each is another telling: a word that comes back in many is what they are about. */
export const weighPlainly: Weigh = makeWeigh([]);

export function contextOf(answer: AnswerText, fact: ReadFact, weigh: Weigh): Context {
  const sentence = sentenceOf(answer, fact.coreFrom);
  const from = sentence?.wordFrom ?? 0;
  const to = sentence?.wordTo ?? 0;
  const coreFrom = Math.min(to, wordIndexOf(answer, fact.coreFrom));
  const coreTo = Math.min(to, wordIndexOf(answer, fact.coreTo));
  const before = answer.words.slice(Math.max(from, coreFrom - windowWords), coreFrom);
  const after = answer.words.slice(coreTo, Math.min(to, coreTo + windowWords));
  return {
    ...weighted([...before, ...after], weigh),
    around: new Set(
      [...before, ...after]
        .filter((word) => word.content && (word.token < fact.from || word.token >= fact.to))
        .map((word) => word.stem),
    ),
    before: before
      .slice(-frameWords)
      .map((word) => word.stem)
      .reverse(),
    after: after.slice(0, frameWords).map((word) => word.stem),
    wide: weighted(answer.words.slice(Math.max(0, coreFrom - wideWords), coreTo + wideWords), weigh).words,
  };
}

/** A set of words with their weights, and the weight of all. */
export function weighted(words: readonly Word[], weigh: Weigh): { words: ReadonlyMap<string, number>; weight: number } {
  const weights = new Map<string, number>();
  let weight = 0;
  for (const word of words) {
    if (weights.has(word.stem)) continue;
    const own = weigh(word);
    weights.set(word.stem, own);
    weight += own;
  }
  return { words: weights, weight };
}

/** `wide` costs the most and is 0 unless asked for. */
export function likenessOf(a: Context, b: Context, withWide: boolean): Likeness {
  const { all, content } = sharedWeight(a.words, b.words);
  const total = a.weight + b.weight;
  return {
    near: total === 0 ? 1 : (2 * all) / total,
    shared: content,
    frame: frameOf(a, b),
    wide: withWide ? sharedWeight(a.wide, b.wide).content : 0,
  };
}

/** Words in a row that are equal right before and right after; see {@link Likeness}. */
export function frameOf(a: Context, b: Context): number {
  return equalFromStart(a.before, b.before) + equalFromStart(a.after, b.after);
}

/** Function words weigh less than this; content words, however often they come back, more. */
const functionWeight = 0.16;

export function sharedWeight(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): { all: number; content: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let all = 0;
  let content = 0;
  for (const [stem, weight] of small) {
    if (!large.has(stem)) continue;
    all += weight;
    if (weight > functionWeight && stem !== "#") content += weight;
  }
  return { all, content };
}

function equalFromStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  const bothEnd = count === a.length && count === b.length && count < frameWords;
  return bothEnd ? count + 1 : count;
}
