import type { Word } from "./words";

/** A place where two word sequences differ: words `aFrom`–`aTo` of one stand where `bFrom`–`bTo` of the other do. */
export type Hunk = { aFrom: number; aTo: number; bFrom: number; bTo: number };

/** Sequences longer than this are not compared word by word; the table would grow with the product. */
const longestSequence = 120;

/** The differing places of two sequences, by longest common subsequence of stems; null when either is too long. */
export function diffWords(a: readonly Word[], b: readonly Word[]): Hunk[] | null {
  if (a.length > longestSequence || b.length > longestSequence) return null;
  const width = b.length + 1;
  const lengths = new Uint8Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i]?.stem === b[j]?.stem ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let open: Hunk | null = null;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]?.stem === b[j]?.stem) {
      open = null;
      i++;
      j++;
      continue;
    }
    if (open === null) {
      open = { aFrom: i, aTo: i, bFrom: j, bTo: j };
      hunks.push(open);
    }
    if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) open.aTo = ++i;
    else open.bTo = ++j;
  }
  return hunks;
}
