import { anyAsks, asks, asksLoosely, countWords, isFirstPerson, isStapleTopic } from "@/lib/notes/asking";
import { isGeneralHeading } from "@/lib/notes/general-headings";
import { knownRole, readLabel } from "@/lib/notes/labels";
import type { Line } from "@/lib/notes/lines";
import { splitSentences } from "@/lib/notes/sentences";
import { unwrap } from "@/lib/notes/wrapping";
import { isQuestionLabel } from "./labelled";
import { reportsQuestion } from "./reported";
import type { Shape } from "./shape";

/** What the headings of the notes have in common. */
export type Headings = {
  /** The first line of the notes, when it is a heading above all others: the title. */
  title: Line | null;
  /** Whether a line that is bold from end to end asks: then its siblings are headings too. */
  boldAsks: boolean;
};

/** A longer line in bold is a sentence that mattered, not a heading. */
const LONGEST_BOLD = 8;

const NO_NAMES: ReadonlyMap<string, number> = new Map();

/**
 * Markdown headings, and bold lines among bold lines that ask. One that asks is a question, and so is one that names
 * a subject above prose, which answers it; the others part the notes.
 */
export const heading: Shape = (line, index, { lines, headings, twoSided }) => {
  if (line.heading === 0) return headings.boldAsks && !twoSided ? readBold(line, index, lines) : null;
  const text = unwrap(line.raw.slice(line.start));
  if (isGeneralHeading(text)) return [{ role: "aside", raw: text, closes: true }];
  if (anyAsks(text, asksLoosely)) return [{ role: "question", text }];
  if (line !== headings.title && hasAnswer(lines, index)) return [{ role: "question", text }];
  return [{ role: "aside", raw: text, closes: true }];
};

/** Looks over all headings of the notes. */
export function readHeadings(lines: readonly Line[]): Headings {
  return {
    title: findTitle(lines),
    boldAsks: lines.some((line) => isBold(line) && anyAsks(unwrap(line.raw), asksLoosely)),
  };
}

/** Null where a bold line stands in running text: then it reads as any other line does. */
function readBold(line: Line, index: number, lines: readonly Line[]): ReturnType<Shape> {
  if (!isBold(line) || line.marker !== null || countWords(line.raw) > LONGEST_BOLD) return null;
  const text = unwrap(line.raw.replace(/:$/, "")).replace(/:$/, "");
  if (/[.!,;…]$/.test(text) || isFirstPerson({ raw: text, view: text })) return null;
  const before = lines[index - 1];
  if (before && !before.blank && (isBold(before) || asksItself(before) || isQuestionLabel(before))) return null;
  if (isGeneralHeading(text) && findBelow(lines, index)) return [{ role: "aside", raw: text, closes: true }];
  return hasAnswer(lines, index) ? [{ role: "question", text }] : null;
}

/** "**Strengths**" and nothing else on the line. */
function isBold(line: Line): boolean {
  if (line.raw.length > 120) return false;
  return /^(?:\*\*[^*]+\*\*|__[^_]+__):?$/.test(line.view);
}

/** The title names the company or the role: the only heading of the first level, or one with others inside it. */
function findTitle(lines: readonly Line[]): Line | null {
  const headings = lines.filter((line) => line.heading > 0);
  const first = headings[0];
  if (!first || lines.find((line) => !line.blank) !== first) return null;
  const others = headings.slice(1);
  if (others.some((other) => other.heading <= first.heading)) return null;
  return first.heading === 1 || others.length > 0 ? first : null;
}

/** Prose below, or a labelled answer: no other heading, no question, nobody who asks. */
function hasAnswer(lines: readonly Line[], index: number): boolean {
  const below = findBelow(lines, index);
  if (!below || below.heading > 0 || isBold(below) || isQuestionLabel(below)) return false;
  if (asksItself(below) || reportsQuestion(below) || isSubject(below, lines[lines.indexOf(below, index) + 1]))
    return false;
  const label = readLabel(below, undefined, NO_NAMES);
  return label === null || knownRole(label.name) !== "interviewer";
}

/** "1. Joins" with a text of its own below. */
function isSubject(line: Line, next: Line | undefined): boolean {
  return line.marker?.kind === "number" && next !== undefined && !next.blank && next.marker?.kind !== "number";
}

function findBelow(lines: readonly Line[], index: number): Line | undefined {
  return lines.slice(index + 1, index + 4).find((line) => !line.blank);
}

function asksItself(line: Line): boolean {
  const first = splitSentences(line.raw.slice(line.start, line.start + 400))[0];
  if (!first || isFirstPerson(first)) return false;
  return asks(first) || (asksLoosely(first) && !isStapleTopic(first.view.trim()));
}
