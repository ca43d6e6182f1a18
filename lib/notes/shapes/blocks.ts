import { asksLoosely, countWords } from "@/lib/notes/asking";
import { isGeneralHeading } from "@/lib/notes/general-headings";
import type { Line } from "@/lib/notes/lines";
import { tellsAsking } from "@/lib/notes/own-questions";
import { unwrap } from "@/lib/notes/wrapping";
import { reportsQuestion } from "./reported";
import type { WeakShape } from "./shape";

/** The lines that name what was asked, each above its answer and apart from the next by a blank line. */
export type Blocks = ReadonlySet<Line>;

/** A longer line is a sentence of its own. */
const LONGEST_HEAD = 9;
/** So many in a row are no chance, when one of them asks; two only when both do. */
const ENOUGH = 3;

/** "strengths", and below it what was said, among paragraphs of that form. */
export const block: WeakShape = (line, _index, { blocks }) =>
  blocks.has(line) ? [{ role: "question", text: unwrap(line.raw) }] : null;

/** "notice - none", among lines of that form of which one asks. */
export const row: WeakShape = (line, _index, { rows }) => {
  const dash = rows.has(line) ? findDash(line) : null;
  if (!dash) return null;
  const answer = line.raw.slice(dash.index + dash[0].length);
  return [
    { role: "question", text: unwrap(line.raw.slice(0, dash.index)) },
    { role: "answer", text: answer, raw: answer },
  ];
};

/** Finds lines one below the other that part a few words from what was said by a dash or an arrow. */
export function readRows(lines: readonly Line[], isSure: (index: number) => boolean): Blocks {
  const rows = new Set<Line>();
  let row: Line[] = [];
  const close = (): void => {
    if (row.length >= ENOUGH && row.some((line) => asksBefore(line))) for (const line of row) rows.add(line);
    row = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.blank || line.marker !== null || isSure(index) || !findDash(line)) close();
    else if (!tellsAsking(line.raw)) row.push(line);
  }
  close();
  return rows;
}

function findDash(line: Line): RegExpExecArray | null {
  const dash = / (?:[-–—]{1,2}|[-=]>|→) (?=\S)/.exec(line.view.slice(0, 80));
  return dash && countWords(line.view.slice(0, dash.index)) <= 6 ? dash : null;
}

function asksBefore(line: Line): boolean {
  const raw = line.raw.slice(0, findDash(line)?.index);
  return asksLoosely({ raw, view: line.view.slice(0, raw.length) });
}

/** Finds rows of short paragraphs whose first line names or asks something; `isSure`: a line that is known otherwise. */
export function readBlocks(lines: readonly Line[], isSure: (index: number) => boolean): Blocks {
  const blocks = new Set<Line>();
  let row: Line[] = [];
  const close = (): void => {
    const asking = row.filter(asksItself).length;
    if (row.length >= ENOUGH ? asking > 0 : row.length === 2 && asking === 2) for (const head of row) blocks.add(head);
    row = [];
  };
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]?.blank) continue;
    const from = index;
    while (index + 1 < lines.length && !lines[index + 1]?.blank) index++;
    const head = readHead(lines.slice(from, index + 1), from, isSure);
    // The first paragraph may say which interview it was.
    if (head && (row.length > 0 || from > 0 || asksItself(head))) row.push(head);
    else close();
  }
  close();
  return blocks;
}

function readHead(paragraph: readonly Line[], from: number, isSure: (index: number) => boolean): Line | null {
  const [head, below] = paragraph;
  if (!head || !below || paragraph.some((line, at) => line.marker !== null || line.heading > 0 || isSure(from + at))) {
    return null;
  }
  // Where questions have their mark, a line without one is part of an answer.
  if (/[.!?;,:]$/.test(head.view) || countWords(head.view) > LONGEST_HEAD || isGeneralHeading(head.raw)) return null;
  const tells = /^(?:and |but |so |then )?(?:i|i'm|we|he|she|they|it|that|this|there|said|told|because)\b/i;
  // The second half of a sentence: "the pumps in the cellar", "had stopped at two".
  const goesOn =
    /^(?:and|but|or|which|that|who|of|to|for|with|in|at|on|from|by|is|are|was|were|had|has|have|did|does|do|would|could|will|can)\b/;
  if (goesOn.test(below.view) && !asksItself(head)) return null;
  return tells.test(head.view) || reportsQuestion(head) || reportsQuestion(below) ? null : head;
}

function asksItself(line: Line): boolean {
  return asksLoosely(line) || /^(?:how|why|what|when|where) i\b/i.test(line.view);
}
