import { anyAsks, asksLoosely } from "@/lib/notes/asking";
import type { Line } from "@/lib/notes/lines";
import { unwrap } from "@/lib/notes/wrapping";
import type { Mark, Shape } from "./shape";

/** Which columns of a table hold the question and who asked it; -1 where none does. */
type Columns = { question: number; who: number };

/** For each row below a heading that says so, by line; the heading itself has null. */
export type Tables = ReadonlyMap<number, Columns | null>;

const HEADER =
  /^(?:no\.?|#|questions?|answers?|asked|what (?:they|i) .{2,30}|my answers?|q|a|notes?|(?:who|by|asked by|interviewer|name|person)|(?:they|who|i) (?:asked|said|answered)|time)$/i;
const QUESTION = /^(?:questions?|q|asked|they asked|what (?:they|was) asked.{0,20})$/i;
const WHO = /^(?:who|by|asked by|who asked|interviewer|name|person)$/i;
const NUMBER = /^\d{1,3}[.)]?$/;

/** A row of a Markdown table: the question in the column headed so, else in its first cell: "| Why us? | the labs |". */
export const table: Shape = (line, index, { tables }) => {
  const cells = readCells(line);
  if (cells.length < 2) return null;
  if (isHeader(cells) || tables.get(index) === null) return [{ role: "aside", raw: line.raw, closes: true }];
  const columns = tables.get(index) ?? guessColumns(cells);
  const question = columns ? (cells[columns.question] ?? "") : "";
  if (!columns || question === "") return null;
  const who = cells[columns.who] ?? "";
  const mark: Mark = { role: "question", text: unwrap(question), ...(who === "" ? {} : { who: unwrap(who) }) };
  const rest = cells.filter((cell, at) => at !== columns.question && at !== columns.who && !NUMBER.test(cell));
  const text = rest.filter((cell) => cell !== "").join(" | ");
  return text === "" ? [mark] : [mark, { role: "answer", text: unwrap(text), raw: text }];
};

/** Finds the tables whose heading names the column of the questions. */
export function readTables(lines: readonly Line[]): Tables {
  const tables = new Map<number, Columns | null>();
  let columns: Columns | null = null;
  for (const [index, line] of lines.entries()) {
    const cells = readCells(line);
    if (cells.length < 2) {
      if (!line.view.startsWith("|")) columns = null;
    } else if (isHeader(cells) || (!columns && isUnderlined(lines[index + 1]))) {
      const question = cells.findIndex((cell) => QUESTION.test(cell));
      columns = question < 0 ? null : { question, who: cells.findIndex((cell) => WHO.test(cell)) };
      if (columns) tables.set(index, null);
    } else if (columns) {
      tables.set(index, columns);
    }
  }
  return tables;
}

function guessColumns(cells: readonly string[]): Columns | null {
  const question = NUMBER.test(cells[0] ?? "") ? 1 : 0;
  return anyAsks(cells[question] ?? "", asksLoosely) ? { question, who: -1 } : null;
}

/** "|---|---|" */
function isUnderlined(next: Line | undefined): boolean {
  return next?.blank === true && next.view.startsWith("|");
}

function isHeader(cells: readonly string[]): boolean {
  return cells.every((cell) => HEADER.test(cell));
}

function readCells(line: Line): string[] {
  if (!line.view.startsWith("|")) return [];
  const inner = line.raw.slice(1, line.view.endsWith("|") ? -1 : undefined);
  return inner.split("|").map((cell) => cell.trim());
}
