/** Bytes as text; or no text at all; or text in an encoding that cannot be told from its bytes. */
export type DecodedText = { kind: "text"; text: string } | { kind: "binary" } | { kind: "unreadable" };

/**
 * Tells how a text was encoded, and decodes it without its byte order mark. Never throws; linear in the bytes.
 *
 * A byte order mark decides. Without one: UTF-16 when the zero bytes of its spaces and line breaks all fall on one
 * side; UTF-8 when it is valid, or damaged in fewer places than it is sound; else windows-1252, as the WHATWG
 * Encoding Standard defines it, unless too much of it would be accents and signs (rules of thumb, all but the first).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding;
  if (encoding !== undefined) return judge(decode(bytes, encoding));
  const counts = countBytes(bytes);
  if (counts.zeros > 0) {
    const wide = guessUtf16(bytes, counts);
    return wide === null ? { kind: "binary" } : judge(decode(bytes, wide));
  }
  const utf8 = decode(bytes, "utf-8");
  if (isMostlySound(utf8)) return judge(utf8);
  const judged = judge(decodeWindows1252(bytes));
  const isLatin = counts.undefined === 0 && counts.high * 2 <= counts.printed;
  return judged.kind === "text" && !isLatin ? { kind: "unreadable" } : judged;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const BYTE_ORDER_MARKS: readonly { mark: readonly number[]; encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** The characters of 0x80 to 0x9F in windows-1252; a blank stands where it has none. */
const UPPER_CONTROLS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Bytes that windows-1252 leaves without a character. */
const UNDEFINED_BYTES = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** At least one character in so many is a space, a line break or a plain letter, in text of most scripts. */
const CHARACTERS_PER_ZERO = 10;

/** So few control characters are a slip of some tool, more are no text. */
const CHARACTERS_PER_CONTROL = 50;

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Some releases of Node leave 0x80 to 0x9F as they are, where browsers follow the standard. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009F]/g, (control) => UPPER_CONTROLS.charAt(control.charCodeAt(0) - 0x80));
}

type ByteCounts = { zeros: number; zerosAtEven: number; high: number; undefined: number; printed: number };

function countBytes(bytes: Uint8Array): ByteCounts {
  const counts = { zeros: 0, zerosAtEven: 0, high: 0, undefined: 0, printed: 0 };
  for (const [at, byte] of bytes.entries()) {
    if (byte > 0x20) counts.printed += 1;
    if (byte >= 0x80) counts.high += 1;
    if (UNDEFINED_BYTES.has(byte)) counts.undefined += 1;
    if (byte !== 0) continue;
    counts.zeros += 1;
    if (at % 2 === 0) counts.zerosAtEven += 1;
  }
  return counts;
}

function guessUtf16(bytes: Uint8Array, { zeros, zerosAtEven }: ByteCounts): Encoding | null {
  const isPlain = zeros * CHARACTERS_PER_ZERO >= bytes.length / 2;
  if (!isPlain || (zerosAtEven > 0 && zerosAtEven < zeros)) return null;
  return zerosAtEven === 0 ? "utf-16le" : "utf-16be";
}

/** Whether what was decoded as UTF-8 has at least as many sound characters beyond ASCII as damaged places. */
function isMostlySound(text: string): boolean {
  let sound = 0;
  let damaged = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) sound += 1;
  }
  return damaged <= sound;
}

function judge(text: string): DecodedText {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return { kind: "binary" };
    // Tab, line breaks and form feed are text.
    if (code === 0x7f || (code < 0x20 && !(code >= 0x09 && code <= 0x0d))) controls += 1;
  }
  return controls * CHARACTERS_PER_CONTROL > text.length ? { kind: "binary" } : { kind: "text", text };
}
