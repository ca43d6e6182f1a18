/**
 * Pieces of Markdown (CommonMark) in which a person's text stays text: it makes no heading, no link, no picture and no
 * HTML, whatever it holds.
 */

/** A heading. */
export function heading(level: 1 | 2 | 3 | 4, text: string): string {
  return `${"#".repeat(level)} ${lineOf(text)}`;
}

/** A text as a quotation, its line breaks kept; "" for an empty one. */
export function quote(text: string): string {
  if (text === "") return "";
  return text
    .split(/\r\n?|\n/u)
    .map((line) => `> ${escapeLine(line)}`.trimEnd())
    .map((line, index, lines) => (line === ">" || index === lines.length - 1 ? line : `${line}  `))
    .join("\n");
}

/** A text on one line. */
export function lineOf(text: string): string {
  return escapeLine(text.replace(/\s+/gu, " "));
}

/** Blocks below each other, empty ones left out. */
export function join(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== "").join("\n\n");
}

/**
 * A backslash before each sign that means something in Markdown or HTML. White space at the start is dropped: four
 * spaces would begin code, in which backslashes show.
 */
function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<>&~|]/gu, "\\$&")
    .replace(/^[#+\-=]/u, "\\$&")
    .replace(/^(\d{1,9})([.)])/u, "$1\\$2");
}
