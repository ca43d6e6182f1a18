import { splitSentences } from "@/lib/consistency/sentences";
import { tokenize } from "@/lib/consistency/tokens";

/**
 * Making texts fit a printed line or a few of them. Widths are in halves of the type's size, the width of a small
 * letter or so, as Source Serif prints them.
 */

/** How wide a text prints. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += widthOf(sign);
  return width;
}

/**
 * How many lines of `lineWidth` a text takes, broken between words and inside those that are wider than a line; at
 * least 1. `indent` is the width of what stands before it on the first line.
 */
export function linesOf(text: string, lineWidth: number, indent = 0): number {
  let lines = 1;
  let at = indent;
  for (const word of foldLine(text).split(" ")) {
    const width = printedWidth(word);
    const space = at === 0 ? 0 : printedWidth(" ");
    if (at + space + width <= lineWidth) {
      at += space + width;
      continue;
    }
    const more = Math.max(1, Math.ceil(width / lineWidth));
    lines += at === 0 ? more - 1 : more;
    at = width - (more - 1) * lineWidth;
  }
  return lines;
}

/** The short version of a text that takes at most `lines` lines; see `shortVersion` and `linesOf`. */
export function fitLines(
  text: string,
  { lines, lineWidth, indent = 0 }: { lines: number; lineWidth: number; indent?: number },
): { text: string; isWhole: boolean } {
  // Long words leave room at the ends of lines: take a little less until it fits.
  for (let width = lines * lineWidth - indent; ; width *= 0.93) {
    const short = shortVersion(text, width);
    if (width < lineWidth / 2 || linesOf(short.text, lineWidth, indent) <= lines) return short;
  }
}

/**
 * A text on one line of at most `width`: whole, else the sentences that fit, else the words that fit; "…" where
 * something is left out at the end. Linear in `width`, however long the text.
 */
export function shortVersion(text: string, width: number): { text: string; isWhole: boolean } {
  // No letter is narrower than half the common one.
  const farEnough = text.slice(0, farthest(width));
  const line = foldLine(farEnough);
  const isAll = farEnough.length === text.length;
  if (isAll && printedWidth(line) <= width) return { text: line, isWhole: true };
  const room = width - printedWidth(cutMark);
  return { text: `${sentencesWithin(line, room, isAll) ?? wordsWithin(line, room)}${cutMark}`, isWhole: false };
}

/** The words around `start` to `end` of a text, as much of their sentence as fits `width`; "…" where it is cut. */
export function quoteAround(text: string, { start, end }: { start: number; end: number }, width: number): string {
  const reach = farthest(width);
  const from = Math.max(0, start - reach);
  const near = text.slice(from, end + reach);
  const tokens = tokenize(near);
  const sentence = splitSentences(tokens).find(({ to }) => (tokens[to - 1]?.end ?? 0) >= end - from);
  const before = wordsOf(near.slice(tokens[sentence?.from ?? 0]?.start ?? 0, start - from));
  const after = wordsOf(near.slice(end - from, tokens[(sentence?.to ?? tokens.length) - 1]?.end));
  const passage = text.slice(start, end);
  const room = Math.max(0, width - printedWidth(passage) - printedWidth(`${cutMark}${cutMark}`));
  const isWhole = printedWidth([...before, ...after].join("")) <= room;
  const left = isWhole ? before.length : countWithin(before.toReversed(), room * shareBefore);
  const kept = left === 0 ? "" : before.slice(-left).join("");
  const right = isWhole ? after.length : countWithin(after, room - printedWidth(kept));
  const quote = `${kept}${passage}${after.slice(0, right).join("")}`;
  const line = foldLine(quote).replace(/[,;:]$/, "");
  return shortVersion(`${left < before.length ? "… " : ""}${line}${right < after.length ? cutMark : ""}`, width).text;
}

/**
 * `room` lines shared out between texts that want some: each gets at least 1 and at most what it wants, and what one
 * does not need goes to those that want more, evenly.
 */
export function shareRoom(wants: readonly number[], room: number): number[] {
  const given = wants.map(() => 0);
  const bySize = wants.map((want, index) => ({ want, index })).sort((a, b) => a.want - b.want);
  let left = room;
  bySize.forEach(({ want, index }, done) => {
    const fair = Math.floor(left / (bySize.length - done));
    given[index] = Math.max(1, Math.min(want, fair));
    left -= given[index];
  });
  return given;
}

/** The space does not break: the mark never stands alone on a line. */
const cutMark = "\u00a0…";
/** Of the room beside a quoted passage, how much goes to the words before it. */
const shareBefore = 0.6;
const narrowest = 0.5;

function farthest(width: number): number {
  return Math.ceil(width / narrowest) + 2;
}

/** A text on one line, with single spaces; those that do not break stay. */
export function foldLine(text: string): string {
  return text.replace(/[^\S\u00a0]+/g, " ").trim();
}

/** How wide signs print, rounded up; measured in Source Serif, semibold. The first class that holds a sign counts. */
const classes: readonly (readonly [signs: RegExp, width: number])[] = [
  [/[ \u00a0'‘’,.:;ijl!|·]/, 0.62],
  [/[[\](){}/\\tf"IJ]/, 0.78],
  [/[?`“”*rsz_–-]/, 1],
  [/[\dacegxS$£€]/, 1.14],
  [/[ovkyqZ+<=>~^#]/, 1.22],
  [/[a-ln-vx-zEFLPT]/, 1.32],
  [/[A-LN-VX-Z&]/, 1.6],
  [/[w—@…NH]/, 1.72],
  [/[mMW%]/, 2.04],
  [/[à-öø-ÿß]/, 1.4],
  [/[!-ɏ\u2000-\u206f]/, 1.72],
  // Greek, Cyrillic and most other alphabets; then whole-width signs and pictures.
  [/[ɐ-ჿ]/, 1.9],
  [/[\s\S]/u, 2.6],
];
function widthOf(sign: string): number {
  return classes.find(([signs]) => signs.test(sign))?.[1] ?? 0;
}

/** Whole sentences within `room`, or null where not even the first fits. The last one counts only if the text ends there. */
function sentencesWithin(line: string, room: number, isAll: boolean): string | null {
  const tokens = tokenize(line);
  const ends = splitSentences(tokens).map(({ to }) => tokens[to - 1]?.end ?? 0);
  const whole = isAll ? ends : ends.slice(0, -1);
  const fitting = whole.findLast((end) => printedWidth(line.slice(0, end)) <= room);
  return fitting === undefined ? null : line.slice(0, fitting);
}

function wordsWithin(line: string, room: number): string {
  let width = 0;
  let at = 0;
  let lastSpace = 0;
  for (const sign of line) {
    width += widthOf(sign);
    if (width > room) {
      const head = line.slice(0, lastSpace > at / 2 ? lastSpace : at);
      return head.replace(/[\s,;:–-]{1,9}$/, "");
    }
    if (sign === " ") lastSpace = at;
    at += sign.length;
  }
  return line;
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** How many of these words, from the first, fit within `room`. */
function countWithin(words: readonly string[], room: number): number {
  let width = 0;
  const over = words.findIndex((word) => {
    width += printedWidth(word);
    return width > room;
  });
  return over === -1 ? words.length : over;
}
