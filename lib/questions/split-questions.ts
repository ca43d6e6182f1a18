import {
  beginsAnother,
  isBarePrompt,
  isDependent,
  isQuestionStart,
  isSmallTalk,
  leadsToQuestion,
} from "./question-shapes";
import { startOfQuestion } from "./spoken";
import { readTokens, type Token } from "./words";

/**
 * The questions asked in one breath, in order, each as a slice of `text` without the filler before
 * it. "Great. How are you? Tell me about yourself, and why do you want to work here?" gives the
 * last two. What only carries a question on ("…, and how do you plan to overcome it?") stays with
 * it; remarks and small talk are left out unless there is nothing else. Blank text gives [].
 * The rules are rules of thumb, for written and for spoken text without full stops.
 */
export function splitQuestions(text: string): string[] {
  const tokens = readTokens(text);
  if (tokens.length === 0) return [];
  const words = tokens.map((token) => token.word);
  const segments = segmentsOf(text, tokens, words);
  const questions = joinDependent(segments, words);
  const main = questions.filter((segment) => segment.kind === "question");
  const kept = firstWithAny(
    main,
    questions.filter((segment) => segment.kind === "small-talk"),
    [wholeOf(words)],
  );
  return kept.map((segment) => slice(text, tokens, segment));
}

type Kind = "question" | "small-talk" | "remark";
/** Words from `from` up to, not including, `to`. */
type Segment = { from: number; to: number; kind: Kind; dependent: boolean };

function firstWithAny(...lists: readonly Segment[][]): Segment[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function wholeOf(words: readonly string[]): Segment {
  const start = startOfQuestion(words, 0, words.length);
  const from = start === words.length ? 0 : start;
  return { from, to: words.length, kind: "question", dependent: false };
}

function segmentsOf(text: string, tokens: readonly Token[], words: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let sentence = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const stop = stopAfter(text, tokens, at);
    if (stop === null) continue;
    segments.push(...clausesOf(words, sentence, at + 1, stop === "?"));
    sentence = at + 1;
  }
  return segments;
}

/** The mark that ends a sentence between this word and the next, or null. */
function stopAfter(text: string, tokens: readonly Token[], at: number): "?" | "." | null {
  const end = tokens[at]?.end ?? 0;
  const next = tokens[at + 1];
  if (next !== undefined && next.start < end) return null;
  const between = text.slice(end, next?.start ?? text.length);
  if (between.includes("?")) return "?";
  if (next === undefined || between.includes("\n")) return ".";
  // A full stop inside "Node.js" is followed by a letter at once, and "e.g." ends in a lone letter.
  if (end - (tokens[at]?.start ?? 0) === 1) return null;
  return /[.!…]\W*\s/.test(between.slice(0, 12)) ? "." : null;
}

/** Cuts one sentence where a second question begins: "…, and why do you want to work here". */
function clausesOf(words: readonly string[], from: number, to: number, asked: boolean): readonly Segment[] {
  const clauses: Segment[] = [];
  let start = from;
  let begun = isQuestionStart(words, startOfQuestion(words, from, to), to);
  for (let at = from + 1; at < to; at += 1) {
    const here = isBarePrompt(words, start, at) ? "prompt" : beginsAnother(words, at, to);
    if (here === null) continue;
    if (begun || here === "prompt") {
      clauses.push(segment(words, start, at, false));
      start = at;
      at = startOfQuestion(words, at, to);
    }
    begun = true;
  }
  clauses.push(segment(words, start, to, asked));
  return clauses;
}

function segment(words: readonly string[], from: number, to: number, asked: boolean): Segment {
  const start = startOfQuestion(words, from, to);
  if (start === to) return { from, to, kind: "remark", dependent: false };
  const isQuestion = asked || isQuestionStart(words, start, to) || leadsToQuestion(words, from, start);
  if (isQuestion && isSmallTalk(words, start, to)) {
    return { from: start, to, kind: "small-talk", dependent: false };
  }
  return {
    from: start,
    to,
    kind: isQuestion ? "question" : "remark",
    dependent: isQuestion && isDependent(words, start, to),
  };
}

/** A question that leans on what was said before is one with it, remark or question. */
function joinDependent(segments: readonly Segment[], words: readonly string[]): Segment[] {
  const joined: Segment[] = [];
  for (const next of segments) {
    const before = joined.at(-1);
    const leans = next.dependent && before !== undefined && before.kind !== "small-talk";
    if (!leans || isEmptyRemark(before, words)) {
      joined.push(next);
      continue;
    }
    joined[joined.length - 1] = { ...before, to: next.to, kind: "question" };
  }
  return joined;
}

/** "Okay great." says nothing a question could lean on. */
function isEmptyRemark(segment: Segment, words: readonly string[]): boolean {
  return segment.kind === "remark" && words.slice(segment.from, segment.to).length < 3;
}

function slice(text: string, tokens: readonly Token[], segment: Segment): string {
  const start = tokens[segment.from]?.start ?? 0;
  const last = tokens[segment.to - 1]?.end ?? text.length;
  const mark = text.slice(last, last + 1);
  return text.slice(start, last) + (mark === "?" || mark === "." ? mark : "");
}
