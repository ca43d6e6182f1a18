/** A word, a number in digits, or a mark, with its place in the text. */
export type Token = {
  text: string;
  lower: string;
  start: number;
  end: number;
  type: "word" | "digits" | "mark";
  /** Nothing, not even a space, stands between this token and the one before. */
  glued: boolean;
  /** A line break stands between this token and the one before. */
  newLine: boolean;
};

// Every alternative starts with a different class of character and none can give back what it took,
// so the time is linear in the text.
const pattern = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*[+#]*|\d+(?:[.,]\d+)*|[^\s]/gu;

/** Cuts `text` into words, digits and marks; `text.slice(start, end)` is the token's text. Offsets count UTF-16 units. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(pattern)) {
    const found = match[0];
    const start = match.index;
    const first = found.charCodeAt(0);
    tokens.push({
      text: found,
      lower: found.toLowerCase().replaceAll("’", "'"),
      start,
      end: start + found.length,
      type: first >= 48 && first <= 57 ? "digits" : /^\p{L}/u.test(found) ? "word" : "mark",
      glued: start === previousEnd && start > 0,
      newLine: hasLineBreak(text, previousEnd, start),
    });
    previousEnd = start + found.length;
  }
  return tokens;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (text.charCodeAt(index) === 10) return true;
  }
  return false;
}
