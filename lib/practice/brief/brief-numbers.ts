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
    .flatMap(({ answer, round }) => readNumbers(answer, round, quoteWidth))
    .sort((a, b) => a.rank - b.rank)
    .filter(({ value }) => !known.has(value) && known.add(value))
    .map(({ text, round }): BriefNumber => ({ kind: "said", round, text, before: null }));
  const quoted = new Set<string>();
  return [...stated, ...said.filter(({ text }) => !quoted.has(text) && quoted.add(text))];
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

function readNumbers(answer: string, round: number, quoteWidth: number) {
  const text = answer.slice(0, mostRead);
  return extractFacts(text).flatMap((fact) => {
    const rank = ranks[fact.kind];
    if (rank === undefined || isVague.test(fact.span.text)) return [];
    // "Five minutes" and "a day" are no figures that anybody checks; weeks, months and years are.
    if (fact.kind === "duration" && (fact.unit !== "months" || Number(fact.value) < aWeek)) return [];
    return [{ rank, round, value: factKey(fact), text: quoteAround(text, fact.span, quoteWidth) }];
  });
}

function factKey({ kind, value, unit }: Fact): string {
  return `${kind} ${value} ${unit ?? ""}`;
}
