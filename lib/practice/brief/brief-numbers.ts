import { extractFacts } from "@/lib/consistency/extract-facts";
import type { Fact } from "@/lib/consistency/types";
import { foldQuestion } from "@/lib/practice/topics/topics";
import type { BriefInput, BriefNumber, BriefRound } from "./brief-types";
import { foldLine, quoteAround } from "./fit-text";
import { lastFigures } from "./last-figures";

/**
 * The numbers they were told: salary, notice and start date as last stated, in an answer or a debrief, the numbers of the
 * debriefs, then money, percentages and durations said in answers that were not corrected. Newest round first, each once.
 */
export function statedNumbers(input: BriefInput, quoteWidth: number): BriefNumber[] {
  const { rounds, exchanges, corrections } = input;
  const newestFirst = rounds.toSorted((a, b) => b.round - a.round);
  const stated: BriefNumber[] = [
    ...lastFigures(input),
    ...lastStartDate(newestFirst),
    ...newestFirst.flatMap(({ round, numbersStated }) =>
      linesIn(numbersStated).map((text) => ({ kind: "stated" as const, round, text, before: null })),
    ),
  ];
  const known = new Set(
    stated.flatMap(({ text, before }) => [text, before?.text ?? ""].flatMap((each) => extractFacts(each).map(factKey))),
  );
  const corrected = new Set(corrections.map(({ exchangeId }) => exchangeId));
  const said = exchanges
    .filter(({ id }) => !corrected.has(id))
    .toSorted((a, b) => (b.mattered ?? 0) - (a.mattered ?? 0) || b.round - a.round || a.position - b.position)
    .slice(0, mostAnswersRead)
    .flatMap(({ id, answer, round }) => readNumbers(answer, quoteWidth).map((read) => ({ ...read, id, round })))
    .sort((a, b) => a.rank - b.rank);
  const quotes = new Map<string, string>();
  const numbers = said.flatMap(({ id, value, words, text, round }): BriefNumber[] => {
    const quoted = quotes.get(id) ?? "";
    // What stands in a quote already needs none of its own.
    if (known.has(value) || quoted.includes(words)) return [];
    known.add(value);
    quotes.set(id, `${quoted}\n${text}`);
    return [{ kind: "said", round, text, before: null }];
  });
  return [...stated, ...numbers];
}

/** Each line of a text that holds something, without bullets. */
export function linesIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => foldLine(line.replace(/^\s{0,20}[-*•–]\s/, "")))
    .filter((line) => line !== "");
}

/** The start date stated last, with the last that was stated otherwise. */
function lastStartDate(newestFirst: readonly BriefRound[]): BriefNumber[] {
  const [last, ...earlier] = newestFirst
    .map(({ round, startDateStated }) => ({ round, text: foldLine(startDateStated) }))
    .filter(({ text }) => text !== "");
  if (!last) return [];
  const before = earlier.find(({ text }) => foldQuestion(text) !== foldQuestion(last.text)) ?? null;
  return [{ kind: "start", ...last, before }];
}

/** Of the answers that mattered most; each takes about a millisecond to read. */
const mostAnswersRead = 40;
const mostRead = 5_000;

/** In months. */
const aWeek = 0.2;
const isVague = /\b(?:few|several|couple|some|many)\b/i;
const ranks: Partial<Record<Fact["kind"], number>> = { money: 0, percentage: 1, duration: 2 };

function readNumbers(answer: string, quoteWidth: number) {
  const text = answer.slice(0, mostRead);
  return extractFacts(text).flatMap((fact) => {
    const rank = ranks[fact.kind];
    if (rank === undefined || isVague.test(fact.span.text)) return [];
    // "Five minutes" and "a day" are no figures that anybody checks; weeks, months and years are.
    if (fact.kind === "duration" && (fact.unit !== "months" || Number(fact.value) < aWeek)) return [];
    if (fact.kind === "duration" && /\bago$/i.test(fact.span.text)) return [];
    const words = foldLine(fact.span.text);
    return [{ rank, value: factKey(fact), words, text: quoteAround(text, fact.span, quoteWidth) }];
  });
}

/** Money is the same with "a year" or without. */
function factKey({ kind, value, unit }: Fact): string {
  if (kind === "money") return `${kind} ${value}`;
  return `${kind} ${value} ${unit ?? ""}`;
}
