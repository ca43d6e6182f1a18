import { bankIndex, type LikelyIntent } from "./bank-index";
import { type Features, isPair, readFeatures, wordsOfQuestion } from "./features";
import { splitQuestions } from "./split-questions";
import type { ReadMeaning } from "./types";

/** One question of a breath, read once and compared many times. */
export type QuestionPart = {
  text: string;
  /** Its words without filler: two parts with the same key are the same question. */
  key: string;
  /** Each word and class with its weight: how much it tells times how rare it is in interviews. */
  weights: Features;
  totalWeight: number;
  /** The intents it may have, likeliest first; shares of all intents sum to 1. */
  intents: readonly LikelyIntent[];
  /** 0 to 1: how much there is to go by: near a wording of the bank, and few words foreign to it. */
  grounded: number;
  /** 0 to 1: how sure it is that the first of `intents` is meant. */
  known: number;
  /** What an encoder makes of it, where there is one and the words leave doubt. */
  meaning: Float32Array | null;
  /** Stemmed words that no wording of the bank has: names of things, tools, places. */
  specifics: ReadonlySet<string>;
};

export type ReadQuestion = { text: string; parts: readonly QuestionPart[] };

/** Reads a question as asked, which may be several in one breath; blank text has no parts. */
export function readQuestion(text: string, readMeaning: ReadMeaning = byWordsAlone): ReadQuestion {
  const known = knownTo(readMeaning);
  const before = known.get(text);
  if (before !== undefined) return before;
  // What is asked twice in one breath is one question.
  const parts = [...new Set(splitQuestions(text))].map((part) => readPart(part, readMeaning));
  const read = { text, parts };
  if (text.length <= longestKnown) known.set(text, read);
  return read;
}

/** The same candidates come back question after question: what was read of them is kept, as long as it fits. */
function knownTo(readMeaning: ReadMeaning): Map<string, ReadQuestion> {
  const known = knownBy.get(readMeaning) ?? new Map<string, ReadQuestion>();
  knownBy.set(readMeaning, known);
  if (known.size >= mostKnown) known.clear();
  return known;
}

const byWordsAlone: ReadMeaning = () => null;
const knownBy = new WeakMap<ReadMeaning, Map<string, ReadQuestion>>();
/** Some 4 KB each. */
const mostKnown = 2000;
const longestKnown = 600;

function readPart(text: string, readMeaning: ReadMeaning): QuestionPart {
  const index = bankIndex();
  const words = wordsOfQuestion(text, index.mend);
  const features = readFeatures(words);
  const weights = new Map<string, number>();
  for (const [feature, factor] of features) {
    if (!isPair(feature)) weights.set(feature, factor * index.weightOf(feature));
  }
  const byWords = index.likeliest(features, mostIntents);
  const specifics = new Set(words.filter((word) => !index.knows(word)));
  const distinct = new Set(words);
  const addressed = isAddressed(distinct) ? 1 : unaddressed;
  const groundedByWords = groundOf(byWords[0], specifics.size / Math.max(1, distinct.size)) * addressed;
  const isSure = (byWords[0]?.share ?? 0) * groundedByWords >= sureByWords;
  const meaning = isSure || words.length < fewestMeant ? null : readMeaning(text);
  const intents = meaning === null ? byWords : index.likeliest(features, mostIntents, meaning.intents);
  const grounded =
    meaning === null
      ? groundedByWords
      : Math.max(groundedByWords, groundOfMeaning * (intents[0]?.share ?? 0) * addressed);
  return {
    text,
    key: words.join(" "),
    weights,
    totalWeight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    intents,
    grounded,
    known: (intents[0]?.share ?? 0) * grounded,
    meaning: meaning?.vector ?? null,
    specifics,
  };
}

/** A large share of little evidence is a guess: nearness to a wording must back it. */
function groundOf(first: LikelyIntent | undefined, shareOfUnknownWords: number): number {
  if (first === undefined) return 0;
  const familiar = Math.max(0, Math.min(1, 1.2 - 1.6 * shareOfUnknownWords));
  return familiar * Math.min(1, first.nearness / nearEnough);
}

/** Questions of an interview are put to a person by people: "your", "us", "tell me", or a few words. */
function isAddressed(words: ReadonlySet<string>): boolean {
  if (words.size <= fewWords) return true;
  for (const word of words) if (addressing.has(word)) return true;
  return false;
}

const addressing: ReadonlySet<string> = new Set(["you", "your", "yourself", "us", "we", "our", "me"]);
const fewWords = 5;
const unaddressed = 0.5;
const mostIntents = 6;
const nearEnough = 0.4;
/** A single word noted down ("notice") is no sentence to an encoder, which then hears anything in it. */
const fewestMeant = 2;
/** From here on the words leave no doubt, and an encoder, which takes time, is not asked. */
const sureByWords = 0.95;
/** How far a clear answer of the encoder grounds what the words do not. */
const groundOfMeaning = 0.8;
