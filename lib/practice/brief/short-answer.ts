import { extractFacts } from "@/lib/consistency/extract-facts";
import { readAnswerText } from "@/lib/consistency/fact-reader";
import type { FactKind } from "@/lib/consistency/types";
import { fitLines, foldLine, linesOf, printedWidth } from "./fit-text";

/** An answer this long is read in part. */
const longestRead = 6_000;
/** What came of it may take so much of the room; the beginning is needed to know what it is about. */
const mostOfRoom = 0.55;
const figures: ReadonlySet<FactKind> = new Set(["money", "percentage", "number"]);
const smallest = 3;

/**
 * `fitLines` of an answer, which keeps what came of it: where the last sentence with a figure would be cut off, the answer's
 * beginning and that sentence, with "…" between. Without such a sentence, its beginning.
 */
export const shortAnswer: typeof fitLines = (text, { lines, lineWidth, indent = 0 }) => {
  const plain = fitLines(text, { lines, lineWidth, indent });
  if (plain.isWhole) return plain;
  const room = lines * lineWidth - indent;
  const result = findResult(text.slice(0, longestRead));
  if (!result || plain.text.includes(result.text) || printedWidth(result.text) > room * mostOfRoom) return plain;
  const beginning = text.slice(0, result.start);
  const end = result.isLast ? "" : "\u00a0…";
  // Long words leave room at the ends of lines: take a little less until it fits.
  for (let share = 1; share > 0.5; share *= 0.93) {
    const headLines = (room * share - printedWidth(result.text + end)) / lineWidth;
    const head = fitLines(beginning, { lines: headLines, lineWidth, indent: 0 });
    // Too little of it to say what the figure is about.
    if (printedWidth(head.text) < lineWidth / 2) return plain;
    const both = `${head.text} ${result.text}${end}`;
    if (linesOf(both, lineWidth, indent) <= lines) return { text: both, isWhole: false };
  }
  return plain;
};

/** The last sentence with a figure that counts. */
function findResult(text: string): { text: string; start: number; isLast: boolean } | null {
  const { sentences } = readAnswerText(text);
  const facts = extractFacts(text).filter(
    ({ kind, value }) => figures.has(kind) && !(kind === "number" && !(Number(value) >= smallest)),
  );
  const at = sentences.findLastIndex(({ start, end }) =>
    facts.some(({ span }) => span.start >= start && span.end <= end),
  );
  const sentence = sentences[at];
  if (at <= 0 || !sentence) return null;
  const said = foldLine(text.slice(sentence.start, sentence.end));
  return { text: said, start: sentence.start, isLast: at === sentences.length - 1 };
}
