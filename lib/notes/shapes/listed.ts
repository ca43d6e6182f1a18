import { anyAsks, asksLoosely, countWords } from "@/lib/notes/asking";
import type { Line } from "@/lib/notes/lines";
import { unwrap } from "@/lib/notes/wrapping";
import type { WeakShape } from "./shape";

type Group = { items: number; asking: number; withBody: number; split: number; arrows: number };

/** List items with the same sign at the same depth. */
export type Lists = ReadonlyMap<string, Group>;

/** Counts, for each kind of list item in the notes, how many ask. */
export function readLists(lines: readonly Line[]): Lists {
  const lists = new Map<string, Group>();
  for (const [index, line] of lines.entries()) {
    if (!line.marker) continue;
    const key = listKey(line);
    const group = lists.get(key) ?? { items: 0, asking: 0, withBody: 0, split: 0, arrows: 0 };
    group.items++;
    if (anyAsks(line.raw.slice(line.start, line.start + 400), asksLoosely)) group.asking++;
    if (findDash(line) > 0) group.split++;
    if (findArrow(line) > 0) group.arrows++;
    if (hasBody(lines, index)) group.withBody++;
    lists.set(key, group);
  }
  return lists;
}

/** A list item that only names a subject, among items that ask: "3. Conflict with a colleague". */
export const listed: WeakShape = (line, index, { lines, lists }, around) => {
  if (!line.marker || around.openedBy === "label" || around.openedBy === "speech") return null;
  const text = line.raw.slice(line.start);
  const group = lists.get(listKey(line));
  if (!group) return null;
  // A heading between two lists of questions: "* Technical" above deeper ones.
  const under = around.openedBy === "list" && line.indent < around.questionIndent;
  if (under && line.marker.kind === "bullet" && isDeeper(lines, index)) {
    return [{ role: "aside", raw: line.raw, closes: true }];
  }
  const arrow = findArrow(line);
  const inside = around.open === "answer" && around.openedBy === "list" && line.indent > around.questionIndent;
  if (arrow > 0 && !inside && group.asking > 0 && group.arrows > 1 && group.arrows * 2 > group.items) {
    const answer = text.slice(arrow).replace(ARROW, "");
    return [
      { role: "question", text: unwrap(text.slice(0, arrow)) },
      { role: "answer", text: answer, raw: answer },
    ];
  }
  const dash = findDash(line);
  // "2) gap 2020 - explained …" among items of that form.
  if (line.marker.kind === "number" && dash > 0 && group.split > 1 && group.split * 2 > group.items) {
    const answer = text.slice(dash).replace(/^[ :–—-]+/, "");
    return [
      { role: "question", text: unwrap(text.slice(0, dash)) },
      { role: "answer", text: answer, raw: answer },
    ];
  }
  if (countWords(text) > 20) return null;
  const body = hasBody(lines, index);
  const numbered = line.marker.kind === "number";
  const amongQuestions = group.asking * 2 >= group.items && (numbered || (body && isDeeper(lines, index)));
  const onlyQuestions =
    numbered &&
    group.items > 1 &&
    group.withBody === group.items &&
    (around.open === "nothing" || around.open === "aside" || around.openedBy === "list");
  return amongQuestions || onlyQuestions ? [{ role: "question", text: unwrap(text) }] : null;
};

const ARROW = /^ ?(?:[-=]{1,2}>|→) ?/;

/** As `findDash`, of "biggest mistake -> wrong valve". */
function findArrow(line: Line): number {
  const arrow = / ?(?:[-=]{1,2}>|→) ?(?=\S)/.exec(line.view.slice(line.start, line.start + 80));
  return arrow && countWords(line.view.slice(line.start, line.start + arrow.index)) <= 8 ? arrow.index : -1;
}

/** Where a dash parts a short subject from what was said about it; -1 if nowhere. */
function findDash(line: Line): number {
  const dash = /(?: [-–—]{1,2}|:) (?=\S)/.exec(line.view.slice(line.start, line.start + 60));
  return dash && countWords(line.view.slice(line.start, line.start + dash.index)) <= 6 ? dash.index : -1;
}

function listKey(line: Line): string {
  return `${line.marker?.kind} ${line.marker?.sign} ${line.indent}`;
}

function hasBody(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + 4).find((line) => !line.blank);
  const line = lines[index];
  return below !== undefined && line !== undefined && below.heading === 0 && listKey(below) !== listKey(line);
}

function isDeeper(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + 4).find((line) => !line.blank);
  return (below?.indent ?? 0) > (lines[index]?.indent ?? 0);
}
