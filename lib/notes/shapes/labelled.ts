import { asksLoosely } from "@/lib/notes/asking";
import { type Line, skipSpaces } from "@/lib/notes/lines";
import { ANSWER_WORDS, QUESTION_WORDS } from "@/lib/notes/marks";
import { splitSentences } from "@/lib/notes/sentences";
import { unwrap } from "@/lib/notes/wrapping";
import type { Mark, Notes, Shape } from "./shape";

const SEPARATOR = "[*_]{0,3} ?(?:[:>]|[-–—]{1,2}(?= |$))";
const STOP = String.raw`[*_]{0,3}[.)\]]{1,2}:?`;
const END = "[*_]{0,3} *";
const QUESTION = new RegExp(`^[([]?(?:${QUESTION_WORDS})(?: ?#?\\d{1,3}[a-d]?)?(?:${SEPARATOR}|${STOP})${END}`, "i");
const NUMBERED_QUESTION = /^(?:q|question) ?#?\d{1,3} (?=\S)/i;
const NUMBERED_ANSWER = /^(?:a|ans|answer) ?#?(\d{1,3}) (?=\S)/i;
const BARE_QUESTION = /^q (?=\p{L})/iu;
const ANSWER = new RegExp(`^[([]?(?:${ANSWER_WORDS})(?: ?#?\\d{1,3}[a-d]?)?${SEPARATOR}${END}`, "i");
const ANSWER_STOP = new RegExp(`^[([]?(?:${ANSWER_WORDS})(?: ?#?\\d{1,3})?${STOP}${END}`, "i");
const BARE_ANSWER = /^a (?=(?:because|cos|cause|coz|i|i'm|im|we|my|yes|no|well|to|told|said|it|so|that|\d+)\b)/i;
const SPOKEN_ANSWER =
  /^i (?:said|told them|told her|told him|answered|replied|explained)[*_]{0,3} ?(?::|[-–—]{1,2}(?= )) */i;
const WORD_ALONE = new RegExp(`^(?:(${QUESTION_WORDS})|${ANSWER_WORDS})(?: ?#?\\d{1,3})?[*_]{0,3}$`, "i");
const INLINE =
  /(?<=[ ])[*_]{0,3}(?:(?:q|question) ?\d{0,3}(?::|[.)](?= \S))|(?:a|ans|answer|me) ?\d{0,3}(?::|[.)](?= \S)))[*_]{0,3}(?= )/gi;
/** As `q why leave? a the move`: with a bare label before the question, one behind its mark is a label too. */
const INLINE_BARE = new RegExp(`${INLINE.source}|(?<=[?] )a(?= )`, "gi");
const OWN_QUESTION = /^(?:q|qs|questions?) (?:for|to) (?:them|him|her|the)\b/i;

/** `Q: … A: …` in all the ways people type it, several on one line too. */
export const labelled: Shape = (line, index, notes) => {
  const head = readHead(line, index, notes);
  if (!head) return null;
  return cutInline(line.raw.slice(head.end), line.view.slice(head.end), head, line.raw);
};

/** True of a line that begins with `Q:`, `Question 3 –` and the like. */
export function isQuestionLabel(line: Line): boolean {
  return QUESTION.test(line.view.slice(line.start, line.start + 80)) || readNumbered(line) !== null;
}

type Head = { role: "question" | "answer"; end: number; bare?: boolean };

function readHead(line: Line, index: number, { lines, bareAnswers }: Notes): Head | null {
  const view = line.view.slice(line.start, line.start + 80);
  const at = (length: number): number => skipSpaces(line.view, line.start + length);
  if (OWN_QUESTION.test(view)) return null;
  const question = QUESTION.exec(view);
  if (question) return { role: "question", end: at(question[0].length) };
  const bare = BARE_QUESTION.exec(view) ?? readNumbered(line);
  if (bare) return { role: "question", end: at(bare[0].length), bare: true };
  const answer = ANSWER.exec(view) ?? SPOKEN_ANSWER.exec(view);
  if (answer) return { role: "answer", end: at(answer[0].length) };
  const stopped = ANSWER_STOP.exec(view);
  if (stopped && !isOption(lines, index)) return { role: "answer", end: at(stopped[0].length) };
  const numbered = NUMBERED_ANSWER.exec(view);
  const above = numbered && previousText(lines, index);
  if (numbered && above && new RegExp(`^q\\D{0,10}${numbered[1]}\\b`, "i").test(above.view.slice(above.start))) {
    return { role: "answer", end: at(numbered[0].length) };
  }
  const spare = (bareAnswers ? /^a (?=\S)/i : BARE_ANSWER).exec(view);
  const before = previousText(lines, index);
  if (spare && before && BARE_QUESTION.test(before.view.slice(before.start))) {
    return { role: "answer", end: at(spare[0].length) };
  }
  const alone = line.heading > 0 || line.start > 0 ? WORD_ALONE.exec(view) : null;
  if (alone && !line.marker && alone[0].length > 3) {
    return { role: alone[1] ? "question" : "answer", end: line.raw.length };
  }
  return null;
}

/** True when the notes answer each "q why leave" by an "a …" below, so that "a nothing since May" is no article. */
export function hasBareAnswers(lines: readonly Line[]): boolean {
  let questions = 0;
  for (const [index, line] of lines.entries()) {
    if (!BARE_QUESTION.test(line.view.slice(line.start, line.start + 4))) continue;
    const below = lines[index + 1];
    if (!below || !/^a[ .:)]/i.test(below.view.slice(below.start, below.start + 4))) return false;
    questions++;
  }
  return questions > 1;
}

/** "Q3 Why us?" but not "Q3 was our best quarter". */
function readNumbered(line: Line): RegExpExecArray | null {
  const numbered = NUMBERED_QUESTION.exec(line.view.slice(line.start, line.start + 40));
  if (!numbered) return null;
  const first = splitSentences(line.raw.slice(line.start + numbered[0].length))[0];
  return first && asksLoosely(first) ? numbered : null;
}

/** "a) nights b) days" lists options; "a)" alone answers. */
function isOption(lines: readonly Line[], index: number): boolean {
  const near = [lines[index - 1], lines[index + 1], lines[index + 2]];
  return near.some((line) => line !== undefined && /^[([]?b[.)\]]/i.test(line.view.slice(line.start)));
}

function previousText(lines: readonly Line[], index: number): Line | undefined {
  const before = lines[index - 1];
  return before?.blank ? lines[index - 2] : before;
}

function cutInline(raw: string, view: string, { role: first, bare }: Head, whole: string): Mark[] {
  const marks: Mark[] = [];
  let role = first;
  let start = 0;
  const push = (end: number): void => {
    const text = raw.slice(start, end).trim();
    marks.push(
      role === "question"
        ? { role, text: unwrap(text) }
        : {
            role,
            text: unwrap(text),
            raw: marks.length === 0 && end === raw.length ? whole : text,
          },
    );
  };
  for (const hit of view.matchAll(bare ? INLINE_BARE : INLINE)) {
    const next = /^[*_]*q/i.test(hit[0]) ? "question" : "answer";
    // "Vitamin a: …" in an answer is no new answer.
    if (next === "answer" && (role === "answer" || !endsClause(view.slice(start, hit.index), hit[0]))) continue;
    if (next === "question" && role === "question") continue;
    push(hit.index);
    role = next;
    start = hit.index + hit[0].length;
  }
  push(raw.length);
  return marks;
}

function endsClause(view: string, hit: string): boolean {
  return /[:]/.test(hit) || /[?.!…"”)][ ]*$/.test(view.slice(-6));
}
