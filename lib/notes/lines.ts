import { BULLET_SIGN, HEADING_SIGN, NUMBER_SIGN, QUOTE_SIGN, TIME_SIGN } from "./marks";

/**
 * One line of the notes. `view` has exactly the length of `raw`, with odd spaces, invisible characters and foreign
 * punctuation made plain, so that shapes match on `view` and cut from `raw`: what a person typed is never altered.
 */
export type Line = {
  raw: string;
  view: string;
  /** Columns before the text; a tab counts as four. */
  indent: number;
  /** Empty, or a rule or a quote sign without any text. */
  blank: boolean;
  /** The level of a Markdown heading, 0 for any other line. */
  heading: number;
  marker: Marker | null;
  /** Where the text starts after heading sign, quote sign, bullet, number and emphasis. */
  start: number;
};

export type Marker = { kind: "number" | "bullet"; sign: string };

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const EDGE = /[\s\u200B-\u200F\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/;

/** Cuts the notes into lines. Linear in the length of the text. */
export function readLines(text: string): Line[] {
  return text.split(LINE_BREAK).map(readLine);
}

/** Reads one line as if it stood in the notes by itself. */
export function readLine(source: string): Line {
  const raw = trimEdges(source);
  const view = toView(raw);
  const heading = HEADING_SIGN.exec(view)?.[0] ?? "";
  const { marker, start } = readMarker(view, heading.length);
  return {
    raw,
    view,
    indent: measureIndent(source),
    blank: isEmpty(view),
    heading: heading.trim().length,
    marker,
    start,
  };
}

function isEmpty(view: string): boolean {
  return view.length < 100 && /^[-–—*_=~>#|. ]*$/.test(view);
}

/** Spaces and invisible characters off both ends; scans by hand, as `\s+$` takes quadratic time on long runs. */
export function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The same text, one UTF-16 unit for one, in plain spaces and plain punctuation. */
export function toView(text: string): string {
  // Most lines are plain already, and looking costs far less than six replacements.
  if (/^[ -_a-~]*$/.test(text)) return text;
  return text
    .replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/g, " ")
    .replace(/[？؟⸮\u037E፧]/g, "?")
    .replace(/[：﹕]/g, ":")
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[。．]/g, ".")
    .replace(/！/g, "!")
    .replace(/，/g, ",");
}

function readMarker(view: string, from: number): { marker: Marker | null; start: number } {
  let start = from > 0 ? from : (QUOTE_SIGN.exec(view)?.[0].length ?? 0);
  start = skipEmphasis(view, skipSpaces(view, start));
  let marker: Marker | null = null;
  const number = NUMBER_SIGN.exec(view.slice(start, start + 16));
  const bullet = number ? null : BULLET_SIGN.exec(view.slice(start, start + 24));
  if (number) {
    marker = { kind: "number", sign: number[0].replace(/\d/g, "") };
    start = skipSpaces(view, start + number[0].length);
  } else if (bullet) {
    marker = { kind: "bullet", sign: bullet[0].trim() };
    start = skipSpaces(view, start + bullet[0].length);
    // A ticked or dashed number ("- 1. Why us?") is still a number.
    const inner = NUMBER_SIGN.exec(view.slice(start, start + 16));
    if (inner) {
      marker = { kind: "number", sign: inner[0].replace(/\d/g, "") };
      start = skipSpaces(view, start + inner[0].length);
    }
  }
  start = skipTime(view, start);
  start = skipEmphasis(view, start);
  return start >= view.length ? { marker: null, start: 0 } : { marker, start };
}

/** Past the time at which a question was noted; in front of anything else it is what was said ("9:30 on Mondays"). */
function skipTime(view: string, from: number): number {
  const time = TIME_SIGN.exec(view.slice(from, from + 40));
  const at = from + (time?.[0].length ?? 0);
  const asks = /^(?:(?:i|we|they|she|he|then|also|asked|(?:was|got) asked|wanted|q|question)\b|[^?]{2,200}\?)/i;
  return time && asks.test(view.slice(at, at + 202)) ? at : from;
}

/** Past "**" before a word; "* " is a bullet. */
function skipEmphasis(view: string, from: number): number {
  let at = from;
  while (/[*_]/.test(view.charAt(at))) at++;
  return view.charAt(at) === " " ? from : at;
}

export function skipSpaces(view: string, from: number): number {
  let at = from;
  while (view.charAt(at) === " ") at++;
  return at;
}

function measureIndent(source: string): number {
  let columns = 0;
  for (const character of source) {
    if (character === "\t") columns += 4;
    else if (character === " " || character === "\u00A0") columns += 1;
    else if (!EDGE.test(character)) break;
  }
  return columns;
}
