import { fillerSounds, startOfQuestion } from "./spoken";
import { readWords, synonymClass } from "./words";

/** What a question is known by: each word, its classes and each pair of neighbours, once. */
export type Features = ReadonlyMap<string, number>;

/** The features of stemmed words, each with how much its sort of feature tells. */
export function readFeatures(words: readonly string[]): Features {
  const features = new Map<string, number>();
  let before = "";
  for (const word of words) {
    features.set(word, 1);
    for (const name of synonymClass(word)) features.set(name, classFactor);
    if (before !== "") features.set(`${before} ${word}`, pairFactor);
    if (!articles.has(word)) before = word;
  }
  return features;
}

/** The stemmed words of one question, past its lead-ins and without filler sounds. */
export function wordsOfQuestion(text: string, mend?: (word: string) => string): string[] {
  const words = readWords(text, mend).filter((word) => !fillerSounds.has(word));
  const start = startOfQuestion(words, 0, words.length);
  if (start === words.length) return words;
  let end = words.length;
  while (end - start > 1 && trailing.has(words[end - 1] ?? "")) end -= 1;
  return words.slice(start, end);
}

/** Pairs of neighbours carry the order of words; they are told apart by the space in them. */
export function isPair(feature: string): boolean {
  return feature.includes(" ");
}

const classFactor = 1.2;
const pairFactor = 0.6;
/** Said after a question without adding to it, stemmed: "what do you use, then?" */
const trailing = new Set(["then", "pleas", "though", "anyway", "exact"]);
const articles = new Set(["the", "a", "an"]);
