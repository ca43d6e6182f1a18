import { anyAsks, asksLoosely } from "@/lib/notes/asking";
import type { Line } from "@/lib/notes/lines";
import { unwrap } from "@/lib/notes/wrapping";
import type { Mark, Shape } from "./shape";

const HEADER = /^(?:no\.?|#|questions?|answers?|asked|what (?:they|i) .{2,30}|my answers?|q|a|notes?)$/i;

/** A row of a Markdown table, the question in its first cell: "| Why us? | the labs |". */
export const table: Shape = (line) => {
  const cells = readCells(line);
  const [first, ...rest] = cells;
  if (first === undefined || rest.length === 0) return null;
  if (cells.every((cell) => HEADER.test(cell))) return [{ role: "aside", raw: line.raw, closes: true }];
  const numbered = /^\d{1,3}[.)]?$/.test(first);
  const [question, ...answer] = numbered ? rest : cells;
  if (question === undefined || !anyAsks(question, asksLoosely)) return null;
  const marks: Mark[] = [{ role: "question", text: unwrap(question) }];
  const text = answer.join(" | ");
  if (text !== "") marks.push({ role: "answer", text: unwrap(text), raw: text });
  return marks;
};

function readCells(line: Line): string[] {
  if (!line.view.startsWith("|")) return [];
  const inner = line.raw.slice(1, line.view.endsWith("|") ? -1 : undefined);
  return inner.split("|").map((cell) => cell.trim());
}
