import type { Token } from "./tokens";

/** Tokens `from` (inclusive) to `to` (exclusive). */
export type TokenRange = { from: number; to: number };

const abbreviations = new Set("mr mrs ms dr prof st jr sr vs eg ie etc approx inc ltd co dept no".split(" "));

/** A spoken sentence longer than this many words is cut at its connectives: it is several, run together. */
const runOnWords = 32;
/** No piece of a run-on is shorter than this many words. */
const shortestPiece = 8;

const subjects = new Set("i we he she they you it im i'm we're there my our".split(" "));

/**
 * Sentences as ranges of tokens, in order, covering every token. Ends are `.`, `!`, `?` and line breaks; a run-on
 * without full stops, as speech is written down, is cut before "and I", "so we", "but" and the like.
 */
export function splitSentences(tokens: readonly Token[]): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    if (token.newLine && index > from) {
      sentences.push({ from, to: index });
      from = index;
    }
    if (!endsSentence(tokens, index)) continue;
    // Closing quotes and repeated marks belong to the sentence they close.
    let to = index + 1;
    while (to < tokens.length && isCloser(tokens[to])) to++;
    sentences.push({ from, to });
    from = to;
    index = to - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences.flatMap((sentence) => cutRunOn(tokens, sentence));
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.type !== "mark") return false;
  if (token.text === "!" || token.text === "?") return true;
  const next = tokens[index + 1];
  if (token.text === "…") return startsWithCapital(next);
  if (token.text !== ".") return false;
  if (next === undefined) return true;
  if (next.text === "." && next.glued) return false;
  const previous = tokens[index - 1];
  const ellipsis = token.glued && previous?.text === ".";
  if (ellipsis) return startsWithCapital(next);
  if (previous?.type === "word" && abbreviations.has(previous.lower)) return false;
  // "e.g." and "U.S." have single letters before the point.
  if (previous?.text.length === 1 && previous.type === "word" && previous.lower !== "i") {
    if (!startsWithCapital(next) || next.glued) return false;
  }
  return !next.glued || startsWithCapital(next) || isCloser(next);
}

function startsWithCapital(token: Token | undefined): boolean {
  if (token === undefined) return true;
  return token.type === "word" && token.text[0] !== token.lower[0];
}

function isCloser(token: Token | undefined): boolean {
  return (
    token?.type === "mark" &&
    token.glued &&
    (token.text === '"' || token.text === "”" || token.text === ")" || token.text === "!" || token.text === "?")
  );
}

function cutRunOn(tokens: readonly Token[], sentence: TokenRange): TokenRange[] {
  const words = countWords(tokens, sentence);
  if (words <= runOnWords) return [sentence];
  const pieces: TokenRange[] = [];
  let from = sentence.from;
  let length = 0;
  let left = words;
  for (let index = sentence.from; index < sentence.to; index++) {
    if (length >= shortestPiece && left >= shortestPiece && startsPiece(tokens, index)) {
      pieces.push({ from, to: index });
      from = index;
      length = 0;
    }
    if (tokens[index]?.type !== "mark") {
      length++;
      left--;
    }
  }
  pieces.push({ from, to: sentence.to });
  return pieces;
}

function startsPiece(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower;
  const next = tokens[index + 1]?.lower ?? "";
  const afterComma = tokens[index - 1]?.text === ",";
  if (word === "and" || word === "so") return subjects.has(next) || next === "then" || next === "so";
  if (word === "but") return afterComma || subjects.has(next);
  if (word === "um" || word === "uh") return subjects.has(next);
  return false;
}

function countWords(tokens: readonly Token[], range: TokenRange): number {
  let words = 0;
  for (let index = range.from; index < range.to; index++) {
    if (tokens[index]?.type !== "mark") words++;
  }
  return words;
}
