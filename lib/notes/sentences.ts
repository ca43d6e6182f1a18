import { toView } from "./lines";

export type Sentence = { raw: string; view: string };

const ABBREVIATIONS = new Set([
  "e.g",
  "i.e",
  "etc",
  "mr",
  "mrs",
  "ms",
  "dr",
  "st",
  "no",
  "vs",
  "approx",
  "prof",
  "inc",
  "ltd",
]);

/** Characters of a bracket that only doubts, such as "(Tuesday the 4th?)". */
const LONGEST_DOUBT = 32;
const ASKING =
  /^ ?(?:and |or |but |so )?(?:why|what|when|where|which|who|whose|how|do|does|did|is|are|was|were|can|could|would|will|should|have|has|any)\b|\byou\b/i;

/**
 * Cuts a text into sentences, each with the space after it: joined together they are the text again. A full stop
 * ends a sentence before a space; Chinese and Japanese stops need none. Linear in the length of the text.
 */
export function splitSentences(text: string): Sentence[] {
  const view = toView(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let at = 0;
  while (at < view.length) {
    if (!isStop(view, at)) {
      at++;
      continue;
    }
    const wide = text.charAt(at) !== view.charAt(at) || /[？！。]/.test(text.charAt(at));
    const stop = at;
    if (isDoubt(view, stop)) {
      at++;
      continue;
    }
    while (at < view.length && /[.!?…;"'”’»)\]*_]/.test(view.charAt(at))) at++;
    const abbreviated = view.charAt(stop) === "." && isAbbreviation(view, start, stop);
    if ((at < view.length && view.charAt(at) !== " " && !wide) || abbreviated) continue;
    while (view.charAt(at) === " ") at++;
    push(sentences, text.slice(start, at), view.slice(start, at));
    start = at;
  }
  if (start < view.length) push(sentences, text.slice(start), view.slice(start));
  return sentences;
}

/** The sentences of speech; where it was typed without stops each line is one. */
export function splitLines(text: string): Sentence[] {
  return text.split(/(?<=\n)/).flatMap((line) => splitSentences(line));
}

export function join(sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence.raw).join("");
}

/** Adds a sentence; signs without any word, such as an emoji after the stop, belong to the one before. */
function push(sentences: Sentence[], raw: string, view: string): void {
  const last = sentences.at(-1);
  if (last && raw.length < 40 && !/[\p{L}\p{N}]/u.test(raw)) {
    last.raw += raw;
    last.view += view;
  } else {
    sentences.push({ raw, view });
  }
}

function isStop(view: string, at: number): boolean {
  const character = view.charAt(at);
  if (character === ";") return isGreek(view.charAt(at - 1));
  return character === "." || character === "!" || character === "?" || character === "…";
}

/**
 * True of the question mark in "some guy from finance (Piotr?)": a few words in brackets behind others, which doubt and
 * do not ask. "Weekends (how often?)" asks. Looks back over one short bracket only.
 */
export function isDoubt(view: string, at: number): boolean {
  if (view.charAt(at) !== "?" || view.charAt(at + 1) !== ")") return false;
  const bracket = view.slice(Math.max(0, at - LONGEST_DOUBT), at);
  const open = bracket.lastIndexOf("(");
  if (open < 0 || !/[\p{L}\p{N}]/u.test(view.slice(Math.max(0, at - LONGEST_DOUBT - 40), at - bracket.length + open))) {
    return false;
  }
  const inside = bracket.slice(open + 1);
  return inside.split(" ", 5).length <= 4 && !/[?!]/.test(inside) && !ASKING.test(inside);
}

function isAbbreviation(view: string, start: number, stop: number): boolean {
  let from = stop;
  while (from > start && stop - from < 8 && /[\p{L}.]/u.test(view.charAt(from - 1))) from--;
  return ABBREVIATIONS.has(view.slice(from, stop).toLowerCase());
}

/** In Greek the semicolon is the question mark. */
export function isGreek(character: string): boolean {
  return /[\u0370-\u03ff\u1f00-\u1fff]/.test(character);
}
