import { trimEdges } from "./lines";
import { BULLET_SIGN } from "./marks";

/** A text under way, line by line. */
export type Passage = { lines: PassageLine[] };

/** `indent` is null for a text that stood behind a mark, where its column means nothing. */
export type PassageLine = { text: string; indent: number | null; afterBlank: boolean };

export function toPassage(text: string, indent: number | null = null): Passage {
  return { lines: [{ text, indent, afterBlank: false }] };
}

export function addLine(passage: Passage, text: string, indent: number | null, afterBlank: boolean): void {
  if (text !== "") passage.lines.push({ text, indent, afterBlank });
}

/** The lines as one text: paragraphs keep a blank line between them, lists their depth relative to each other. */
export function composePassage(passage: Passage): string {
  let least = Number.POSITIVE_INFINITY;
  for (const line of passage.lines) {
    if (line.indent !== null && line.indent < least) least = line.indent;
  }
  const parts: string[] = [];
  for (const [index, line] of passage.lines.entries()) {
    if (index > 0) parts.push(line.afterBlank ? "\n\n" : "\n");
    if (line.indent !== null) parts.push(" ".repeat(Math.min(line.indent - least, 40)));
    parts.push(line.text);
  }
  const text = trimEdges(parts.join(""));
  return passage.lines.length === 1 ? withoutBullet(text) : text;
}

function withoutBullet(text: string): string {
  const bullet = /^(?:[-–—*•◦▪●‣·+○→] |👉|➡|▶|✅|☑|🔹|🔸|💬)/u.test(text) ? BULLET_SIGN.exec(text) : null;
  const bare = bullet ? trimEdges(text.slice(bullet[0].length)) : "";
  return bare === "" ? text : bare;
}
