import { diffWords, type Hunk } from "./diff-words";
import type { Word } from "./words";

/**
 * Where an answer was put right: the words that were off, and those that stand in their place. `quote` is what was off,
 * in the answer's words; empty where the whole answer is meant. null where the two answers have too little in common to
 * tell, where they do not differ at the quote, or where the place is no shorter than a long sentence. Linear in the
 * text but for a stretch of 120 words. Rules of thumb.
 */
export function changedWords(answer: string, quote: string, corrected: string): { was: string; right: string } | null {
  const a = readWords(answer);
  const b = readWords(corrected);
  const hunks = findHunks(a, b);
  const inCommon = a.length - hunks.reduce((sum, { aFrom, aTo }) => sum + aTo - aFrom, 0);
  if (hunks.length === 0 || inCommon < Math.min(a.length, b.length) * leastInCommon) return null;
  const place = quote.trim() === "" ? null : findPlace(a, answer, quote.trim());
  if (place === undefined) return null;
  const meant = place ? hunks.filter((hunk) => isAt(hunk, place)) : hunks;
  const [first, last] = [meant[0], meant.at(-1)];
  if (!first || !last) return null;
  // What stands before the first difference, or behind the last, stands as far from it in both.
  const before = place ? Math.max(0, first.aFrom - place.from) : 0;
  const after = place ? Math.max(0, place.to - last.aTo) : 0;
  const was = a.slice(first.aFrom - before, last.aTo + after);
  const right = b.slice(first.bFrom - before, last.bTo + after);
  if (was.length === 0 || right.length === 0 || Math.max(was.length, right.length) > longest) return null;
  return { was: textOf(answer, was), right: textOf(corrected, right) };
}

/** Words that were put in also count where they stand at the edge. */
function isAt({ aFrom, aTo }: Hunk, { from, to }: { from: number; to: number }): boolean {
  return aFrom === aTo ? from <= aFrom && aFrom <= to : aFrom < to && from < aTo;
}

const leastInCommon = 0.4;
const longest = 25;

type Placed = Word & { start: number; end: number };

function readWords(text: string): Placed[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }, token) => {
    const lower = word.toLowerCase();
    const stem = lower.replace(/^[("'“‘]+/, "").replace(/[.,;:!?)"'”’]{1,3}$/, "");
    return { stem, lower, token, content: true, weight: 1, start: index, end: index + word.length };
  });
}

/** The differences, without what both begin and end with, which leaves most answers short enough to compare. */
function findHunks(a: readonly Placed[], b: readonly Placed[]) {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head]?.stem === b[head]?.stem) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail)?.stem === b.at(-1 - tail)?.stem) tail++;
  const [aTo, bTo] = [a.length - tail, b.length - tail];
  if (head === aTo && head === bTo) return [];
  const hunks = diffWords(a.slice(head, aTo), b.slice(head, bTo));
  if (hunks === null) return [{ aFrom: head, aTo, bFrom: head, bTo }];
  return hunks.map((hunk) => ({
    aFrom: hunk.aFrom + head,
    aTo: hunk.aTo + head,
    bFrom: hunk.bFrom + head,
    bTo: hunk.bTo + head,
  }));
}

/** The words of a quote, from and to (exclusive); undefined where the answer does not hold it. */
function findPlace(words: readonly Placed[], answer: string, quote: string) {
  const start = answer.indexOf(quote);
  if (start < 0) return undefined;
  const from = words.findIndex((word) => word.end > start);
  const to = words.findIndex((word) => word.start >= start + quote.length);
  return { from, to: to < 0 ? words.length : to };
}

/** The words as they were written, without the stop behind them. */
function textOf(text: string, words: readonly Placed[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).replace(/[.,;:!?]{1,3}$/, "");
}
