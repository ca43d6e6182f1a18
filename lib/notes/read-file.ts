import { decodeText } from "./decode-text";
import { recogniseFile } from "./file-kinds";

/** The most a file may hold. The characters are those that one interview's notes may have. */
export const fileLimits = { bytes: 5 * 1024 * 1024, characters: 400_000, lines: 50_000 } as const;

/** What a file says, with line breaks as \n, or why it cannot be taken, in one or two plain sentences. */
export type FileText = { kind: "text"; text: string } | { kind: "refused"; message: string };

/**
 * Reads the bytes of a file as notes: plain text, Markdown, captions.
 *
 * Never throws. Text may be UTF-8 or UTF-16, with or without a byte order mark, or windows-1252; what cannot be told
 * to be one of these is refused rather than guessed at. A Word document of a sensible size is only recognised
 * ("docx"): whoever unpacks it hands its text to `checkText`. Takes time linear in the length of the file, of which
 * no more than `fileLimits.bytes + 1` bytes are needed.
 *
 * @param name the file's name as the person knows it; it stands in the messages. May be empty.
 */
export function readTextFile(bytes: Uint8Array, name: string): FileText | { kind: "docx" } {
  const file = quoteName(name);
  if (bytes.length === 0) return refuse(isEmpty(file));
  const isTooLarge = bytes.length > fileLimits.bytes;
  const found = recogniseFile(bytes, name, isTooLarge);
  if (found.kind === "refused") return refuse(`${file} ${found.reason}`);
  if (isTooLarge) return refuse(`${file} is larger than 5 MB. ${COPY_A_PART}`);
  if (found.kind === "docx") return { kind: "docx" };
  const decoded = decodeText(bytes);
  switch (decoded.kind) {
    case "binary":
      return refuse(`${file} does not look like text. Take a text, Markdown, subtitle (.vtt, .srt) or .docx file.`);
    case "unreadable":
      return refuse(`${file} is in an encoding that cannot be read here. Save it as UTF-8 text, then take it again.`);
    case "text":
      return checkText(decoded.text, name);
  }
}

/** Whether this text of a file can be taken as notes: neither blank nor too long, and no web page. Never throws. */
export function checkText(source: string, name: string): FileText {
  const file = quoteName(name);
  const text = source.replace(/\r\n?/g, "\n");
  if (!SOMETHING.test(text)) return refuse(isEmpty(file));
  if (text.length > fileLimits.characters) {
    return refuse(`${file} has more than ${fileLimits.characters.toLocaleString("en")} characters. ${COPY_A_PART}`);
  }
  if (countLines(text) > fileLimits.lines) {
    return refuse(`${file} has more than ${fileLimits.lines.toLocaleString("en")} lines. ${COPY_A_PART}`);
  }
  if (WEB_PAGE.test(text)) return refuse(`${file} is a web page. Open it, copy its text and paste it here.`);
  return { kind: "text", text };
}

/** The file's name in quotation marks, short enough for a message; "This file" when it has none. */
export function quoteName(name: string): string {
  const letters = [...name.trim()];
  if (letters.length === 0) return "This file";
  const { start, end } = SHOWN;
  const isLong = letters.length > start + end + 1;
  return `“${isLong ? `${letters.slice(0, start).join("")}…${letters.slice(-end).join("")}` : letters.join("")}”`;
}

const COPY_A_PART = "Copy the part you need and paste it here.";
/** So much of a long name is shown: the end holds what sort of file it is. */
const SHOWN = { start: 24, end: 11 };
/** Anything but blanks, marks without width, and the byte order mark. */
const SOMETHING = /[^\s\u200B-\u200F\u2060\uFEFF]/;
const WEB_PAGE = /^\s*<(?:!doctype\s+html|html)\b/i;

function refuse(message: string): { kind: "refused"; message: string } {
  return { kind: "refused", message };
}

function isEmpty(file: string): string {
  return `${file} is empty. Nothing was taken from it.`;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
