import {
  type AnswerText,
  type FactReader,
  type ReadFact,
  readAnswerText,
  sentenceOf,
  wordIndexOf,
} from "./fact-reader";
import { readAge } from "./readers/age";
import { readClaims } from "./readers/claims";
import { readDate } from "./readers/date";
import { readDuration } from "./readers/duration";
import { readFrequency } from "./readers/frequency";
import { readMoney } from "./readers/money";
import { readName } from "./readers/name";
import { readNumber } from "./readers/number";
import { readPercentage } from "./readers/percentage";
import { readRole } from "./readers/role";
import { readStudy } from "./readers/study";
import { rememberOf } from "./remember";
import { withoutCorrected } from "./self-correction";
import type { Fact } from "./types";

/** Readers of single values, the surest first: where two claim the same words the first wins. */
const valueReaders: readonly FactReader[] = [
  readMoney,
  readPercentage,
  readAge,
  readFrequency,
  readDuration,
  readDate,
  readNumber,
  readStudy,
  readRole,
  readName,
];

const aboutWords = 6;
/** Words farther away than this, either way, are not looked at. */
const aboutReach = 24;

/**
 * The typed claims of one answer, by position. Spans quote the answer exactly (`answer.slice(start, end) === text`) and may
 * nest (a duration inside a reason) but never partly overlap. Corrected words ("three, no, four people") give only the correction.
 * Durations are valued in months or hours, dates as year-month-day. Rule based, for spoken English; linear in the text.
 */
export function extractFacts(answer: string): readonly Fact[] {
  return factsOf(readAnswerText(answer));
}

const factsOf = rememberOf((read: AnswerText): readonly Fact[] => {
  const values = readValues(read);
  const owners = new Map(values.flatMap((value) => tokensOf(value).map((token) => [token, value])));
  const cuts = (token: number) => owners.has(token) && owners.get(token) === owners.get(token - 1);
  const claims = readClaims(read).filter((claim) => !cuts(claim.from) && !cuts(claim.to));
  return [...claims, ...values].sort((a, b) => a.from - b.from || b.to - a.to).map((fact) => toFact(read, fact));
});

/** The facts that carry a comparable value, by position, none overlapping another. */
export const readValues = rememberOf((answer: AnswerText): readonly ReadFact[] => {
  const taken = new Uint8Array(answer.tokens.length);
  const facts: ReadFact[] = [];
  for (const reader of valueReaders) {
    for (const fact of reader(answer)) {
      if (taken.subarray(fact.from, fact.to).some((flag) => flag === 1)) continue;
      taken.fill(1, fact.from, fact.to);
      facts.push(fact);
    }
  }
  return withoutCorrected(
    answer,
    facts.sort((a, b) => a.from - b.from),
  );
});

/** The text from token `from` to token `to`. */
export function spanOf(answer: AnswerText, from: number, to: number): { text: string; start: number; end: number } {
  const start = answer.tokens[from]?.start ?? 0;
  const end = answer.tokens[to - 1]?.end ?? start;
  return { text: answer.text.slice(start, end), start, end };
}

function toFact(answer: AnswerText, fact: ReadFact): Fact {
  const sentence = sentenceOf(answer, fact.from);
  const at = wordIndexOf(answer, fact.from);
  const near = answer.words
    .slice(Math.max(sentence?.wordFrom ?? 0, at - aboutReach), Math.min(sentence?.wordTo ?? 0, at + aboutReach))
    .filter((word) => word.content && (word.token < fact.coreFrom || word.token >= fact.coreTo))
    .sort((a, b) => distance(a.token, fact) - distance(b.token, fact))
    .slice(0, aboutWords)
    .sort((a, b) => a.token - b.token);
  return {
    kind: fact.kind,
    span: spanOf(answer, fact.from, fact.to),
    value: fact.value,
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    about: [...new Set(near.map((word) => word.lower))],
  };
}

function distance(token: number, fact: ReadFact): number {
  return token < fact.from ? fact.from - token : token - fact.to + 1;
}

function tokensOf(fact: ReadFact): number[] {
  return Array.from({ length: fact.to - fact.from }, (_, offset) => fact.from + offset);
}
