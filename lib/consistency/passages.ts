import type { Counterpart, SentenceLikeness } from "./align-sentences";
import { spanOf } from "./extract-facts";
import type { AnswerText } from "./fact-reader";
import type { SpokenNumber } from "./spoken-numbers";
import type { Finding, Span } from "./types";

/** From this likeness on, two sentences say the same. */
const sameSentence = 0.8;
/** Below this share of its content found in any one sentence of the other answer, a sentence has no counterpart. */
const noCounterpart = 0.4;
/** A sentence with less content than this is not worth pointing out. */
const leastContent = 2;

/** Whole sentences said again, left out and added. A sentence that holds a change has a counterpart and is not listed. */
export function findPassages(
  earlier: AnswerText,
  current: AnswerText,
  { ofEarlier, ofCurrent }: SentenceLikeness,
  changed: readonly Finding[],
): Finding[] {
  const changedThen = changed.flatMap((finding) => finding.earlier ?? []);
  const changedNow = changed.flatMap((finding) => finding.current ?? []);
  const numeralsThen = numeralsOf(earlier);
  const numeralsNow = numeralsOf(current);
  const findings: Finding[] = [];
  for (const [index, counterpart] of ofEarlier.entries()) {
    const span = sentenceSpan(earlier, index);
    if (changedThen.some((other) => overlap(other, span))) continue;
    const mutual = ofCurrent[counterpart.index]?.index === index;
    if (counterpart.near >= sameSentence && mutual && counterpart.content > 0) {
      if (differInNumerals(numeralsThen[index] ?? [], numeralsNow[counterpart.index] ?? [])) continue;
      findings.push({
        label: "same",
        certainty: null,
        kind: "passage",
        earlier: span,
        current: sentenceSpan(current, counterpart.index),
        reason: "Said in nearly the same words both times.",
      });
    } else if (standsAlone(counterpart)) {
      findings.push({
        label: "left-out",
        certainty: null,
        kind: "passage",
        earlier: span,
        current: null,
        reason: "Said the first time, not this time.",
      });
    }
  }
  for (const [index, counterpart] of ofCurrent.entries()) {
    const span = sentenceSpan(current, index);
    if (!standsAlone(counterpart) || changedNow.some((other) => overlap(other, span))) continue;
    findings.push({
      label: "added",
      certainty: null,
      kind: "passage",
      earlier: null,
      current: span,
      reason: "New this time.",
    });
  }
  return findings;
}

/**
 * "One month", "Two months": nearly the same words, and not the same said. A lone "one" or "a couple" may be said with "a"
 * the other time; beside another number it may not.
 */
function differInNumerals(before: readonly SpokenNumber[], after: readonly SpokenNumber[]): boolean {
  const onlyThen = before.filter((numeral) => !after.some((other) => mayEqual(numeral, other)));
  const onlyNow = after.filter((numeral) => !before.some((other) => mayEqual(numeral, other)));
  return (onlyThen.length > 0 && onlyNow.length > 0) || [...onlyThen, ...onlyNow].some(({ weak }) => !weak);
}

/** A sentence that runs on is compared by this many of its numbers, which bounds the time. */
const mostNumerals = 40;

/** The numbers of each sentence, in one pass: both come in order. */
function numeralsOf({ sentences, numbers }: AnswerText): SpokenNumber[][] {
  let at = 0;
  return sentences.map(({ to }) => {
    const own: SpokenNumber[] = [];
    for (; at < numbers.length; at++) {
      const numeral = numbers[at];
      if (numeral === undefined || numeral.core >= to) break;
      if (own.length < mostNumerals) own.push(numeral);
    }
    return own;
  });
}

function mayEqual(one: SpokenNumber, other: SpokenNumber): boolean {
  return one.low <= other.high && other.low <= one.high && one.ordinal === other.ordinal;
}

function standsAlone(counterpart: Counterpart): boolean {
  return counterpart.content >= leastContent && counterpart.covered < noCounterpart;
}

function sentenceSpan(answer: AnswerText, index: number): Span {
  const sentence = answer.sentences[index];
  return spanOf(answer, sentence?.from ?? 0, sentence?.to ?? 0);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
