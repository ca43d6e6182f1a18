import { rememberByText } from "./remember";
import { splitSentences, type TokenRange } from "./sentences";
import { readNumbers, type SpokenNumber } from "./spoken-numbers";
import { type Token, tokenize } from "./tokens";
import type { FactKind } from "./types";
import { readWords, type Word } from "./words";

/** An answer taken apart once, for all that read it. */
export type AnswerText = {
  text: string;
  tokens: readonly Token[];
  numbers: readonly SpokenNumber[];
  words: readonly Word[];
  sentences: readonly Sentence[];
};

export type Sentence = TokenRange & {
  start: number;
  end: number;
  /** Ranges of `words`. */
  wordFrom: number;
  wordTo: number;
  question: boolean;
};

/** What a fact's value is compared by. */
export type Measure =
  /**
   * Any value from `low` to `high` on a scale; two amounts are comparable on the same scale only. `loose` after "about":
   * between two loose amounts the values themselves must be near, or tolerances would add up. `grain` is the size of the
   * unit that was said, on the scale: in another unit a value is rounded.
   */
  | { type: "amount"; scale: string; value: number; low: number; high: number; loose?: boolean; grain?: number }
  /** A point or stretch of the calendar; parts that were not said are absent. */
  | {
      type: "calendar";
      year?: number;
      lastYear?: number;
      month?: number;
      lastMonth?: number;
      day?: number;
      weekday?: number;
      loose?: boolean;
    }
  /** Something called by a word or name; comparable within the same class only. */
  | { type: "label"; label: string; class: string };

/** A fact as the readers find it: tokens `from` to `to` are quoted, `coreFrom` to `coreTo` carry the value. */
export type ReadFact = {
  kind: FactKind;
  from: number;
  to: number;
  coreFrom: number;
  coreTo: number;
  measure: Measure;
  /** The value and unit as shown to a person or a program outside. */
  value: string;
  unit?: string;
  /** Stems of what is counted. */
  heads: readonly string[];
  /** Too vague or too common to be compared unless all around is alike. */
  weak: boolean;
};

/** Finds the facts of one kind. Readers are independent; where two claim the same words, the earlier in the list wins. */
export type FactReader = (answer: AnswerText) => ReadFact[];

/** With all that is remembered of each: what two people have on record who logged 400 answers. */
const mostCharacters = 600_000;

/** A text taken apart. Read once, it is remembered for a while, and what is read of it with it. */
export const readAnswerText = rememberByText(readAfresh, mostCharacters);

function readAfresh(text: string): AnswerText {
  const tokens = tokenize(text);
  const numbers = readNumbers(tokens);
  const words = readWords(tokens, numbers);
  let word = 0;
  const sentences = splitSentences(tokens).map((range): Sentence => {
    const wordFrom = word;
    while ((words[word]?.token ?? Number.POSITIVE_INFINITY) < range.to) word++;
    const last = tokens[range.to - 1];
    return {
      ...range,
      start: tokens[range.from]?.start ?? 0,
      end: last?.end ?? 0,
      wordFrom,
      wordTo: word,
      question: last?.text === "?",
    };
  });
  return { text, tokens, numbers, words, sentences };
}

/** The sentence that holds a token. */
export function sentenceOf(answer: AnswerText, token: number): Sentence | undefined {
  const index = firstWhere(answer.sentences.length, (at) => (answer.sentences[at]?.to ?? 0) > token);
  return answer.sentences[index];
}

/** Index of the first word that comes from token `token` or a later one. */
export function wordIndexOf(answer: AnswerText, token: number): number {
  return firstWhere(answer.words.length, (at) => (answer.words[at]?.token ?? 0) >= token);
}

/** Binary search: the first index below `length` for which `holds`, which stays true once it is; else `length`. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The lower-case token at `index`, or "" past either end. */
export function lowerAt(answer: AnswerText, index: number): string {
  return answer.tokens[index]?.lower ?? "";
}
