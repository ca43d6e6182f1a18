import { changedWords } from "@/lib/consistency/changed-words";
import type { RecordEntry } from "@/lib/consistency/on-record";
import type { Span } from "@/lib/consistency/types";
import type { RecordSource } from "@/lib/data/on-record";
import { shorten } from "@/lib/practice/shorten";

type Written = NonNullable<RecordSource["correction"]>;

/** What a correction puts in the place of what; `was` is empty where the whole answer is meant. */
export type ShownCorrection = { was: string; right: string; isTold: boolean };

/**
 * The correction of an answer as it stands beside `marks` of it: where they overlap what was off, or, where the whole
 * answer is meant, at `isFirst`. null elsewhere.
 */
export function correctionAt(
  { quote, answer, toldAt }: Written,
  text: string,
  marks: readonly Span[],
  isFirst: boolean,
): ShownCorrection | null {
  const places = findAll(text, quote.trim());
  // A quote that the answer does not hold says nothing of where it was off.
  const isHere =
    places.length === 0
      ? isFirst
      : marks.some(({ start, end }) => places.some((place) => place.start < end && start < place.end));
  if (!isHere) return null;
  const words = changedWords(text, quote, answer);
  return {
    was: shorten(words?.was ?? quote, 120),
    right: shorten(words?.right ?? answer, 200),
    isTold: toldAt !== null,
  };
}

/** The first saying of each statement, in the order of the page: at these stands what is meant of all of a statement. */
export function firstSayings(entries: readonly RecordEntry[]): ReadonlySet<RecordEntry["sayings"][number]> {
  const first = new Map(
    entries
      .flatMap(({ sayings }) => sayings)
      .toReversed()
      .map((saying) => [saying.statementId, saying]),
  );
  return new Set(first.values());
}

function findAll(text: string, quote: string): { start: number; end: number }[] {
  if (quote === "") return [];
  const places: { start: number; end: number }[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + quote.length)) {
    places.push({ start, end: start + quote.length });
  }
  return places;
}
