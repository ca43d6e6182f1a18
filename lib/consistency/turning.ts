import type { Word } from "./words";

const turning = new Set(
  "before yet then now initially originally used eventually later first second next another other anymore again soon after each also new".split(
    " ",
  ),
);

/** True where the words tell of a change over time, or of one thing beside another: different claims may then both hold. */
export function turns(words: readonly Word[]): boolean {
  return words.some((word) => turning.has(word.lower));
}
