import { measureUnpacked } from "./measure-unpacked";

/** What a file is by its first bytes. `reason` goes on from the file's name: "… is a PDF. Copy its text …". */
export type FileKind = { kind: "plain" } | { kind: "docx" } | { kind: "refused"; reason: string };

/**
 * Recognises files that are no plain text by their signature, so that a message can say what to do with them.
 * "plain" is everything else, text or not. Never throws.
 *
 * @param name decides between the sorts of file that are all packed in the same way.
 * @param isCut whether the end of the file is missing.
 */
export function recogniseFile(bytes: Uint8Array, name: string, isCut: boolean): FileKind {
  const signature = SIGNATURES.find(({ sign, at = 0 }) => startsWith(bytes, sign, at));
  if (signature === undefined) return { kind: "plain" };
  switch (signature.is) {
    case "zip":
      return recogniseZip(bytes, name, isCut);
    case "old-office":
      return refuse(/\.docx$/i.test(name) ? REASONS.locked : REASONS.oldOffice);
    case "box":
      // The box's length comes first; it is never so long that its first byte is used.
      if (bytes[0] !== 0) return { kind: "plain" };
      return refuse(PICTURE_BOXES.some((brand) => startsWith(bytes, brand, 8)) ? REASONS.picture : REASONS.recording);
    case "riff":
      if (startsWith(bytes, "WEBP", 8)) return refuse(REASONS.picture);
      return ["WAVE", "AVI "].some((form) => startsWith(bytes, form, 8))
        ? refuse(REASONS.recording)
        : { kind: "plain" };
    default:
      return refuse(REASONS[signature.is]);
  }
}

const REASONS = {
  pdf: "is a PDF. Copy its text and paste it here.",
  picture: "is a picture. Copy the text from it, or type what it says.",
  recording: "is a recording. Its words cannot be read here: take its transcript, or type what was said.",
  packed: "is a packed folder. Unpack it and take the files in it.",
  rtf: "is a rich text file. Save it as .docx or as plain text, then take that.",
  spreadsheet: "is a spreadsheet. Copy the cells you need and paste them here.",
  slides: "is a slide deck. Copy its text and paste it here.",
  document: "is a kind of document that cannot be read here. Save it as .docx or as plain text, then take that.",
  oldOffice: "is an older Office file. Save it as .docx or as plain text, then take that.",
  locked: "seems to be locked with a password. Save it without one, then take it again.",
  damaged: "seems to be damaged or incomplete. Open it, copy its text and paste it here.",
  tooLong: "is too long to be read here. Copy the part you need and paste it here.",
} as const;

type Signature = {
  /** Text stands for its ASCII bytes. */
  sign: string | readonly number[];
  at?: number;
  is: "pdf" | "picture" | "recording" | "packed" | "rtf" | "zip" | "old-office" | "box" | "riff";
};

/** Signatures from the formats' own descriptions, long enough that no notes start with one. */
const SIGNATURES: readonly Signature[] = [
  { sign: "%PDF-", is: "pdf" },
  { sign: "PK\x03\x04", is: "zip" },
  { sign: "PK\x05\x06", is: "zip" },
  { sign: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: "old-office" },
  { sign: "{\\rtf", is: "rtf" },
  { sign: [0x89, 0x50, 0x4e, 0x47], is: "picture" },
  { sign: [0xff, 0xd8, 0xff], is: "picture" },
  { sign: "GIF87a", is: "picture" },
  { sign: "GIF89a", is: "picture" },
  { sign: "II*\0", is: "picture" },
  { sign: "MM\0*", is: "picture" },
  { sign: "RIFF", is: "riff" },
  { sign: "ftyp", at: 4, is: "box" },
  ...["ID3\x02", "ID3\x03", "ID3\x04"].map((sign): Signature => ({ sign, is: "recording" })),
  { sign: "OggS\0", is: "recording" },
  { sign: "fLaC", is: "recording" },
  { sign: "#!AMR\n", is: "recording" },
  { sign: [0x1a, 0x45, 0xdf, 0xa3], is: "recording" },
  // Sound without a header starts with the eleven or twelve set bits of its first frame.
  ...[0xf1, 0xf2, 0xf3, 0xf9, 0xfa, 0xfb].map((byte): Signature => ({ sign: [0xff, byte], is: "recording" })),
  { sign: [0x1f, 0x8b], is: "packed" },
  { sign: "7z\xbc\xaf\x27\x1c", is: "packed" },
  { sign: "Rar!\x1a\x07", is: "packed" },
];

const PICTURE_BOXES = ["heic", "heix", "mif1", "msf1", "avif"];

/** What is packed in a zip, by the end of the name. */
const ZIPPED: readonly { ending: RegExp; reason: string }[] = [
  { ending: /\.(?:xls[xm]|ods|numbers)$/i, reason: REASONS.spreadsheet },
  { ending: /\.(?:ppt[xm]|odp|key)$/i, reason: REASONS.slides },
  { ending: /\.(?:odt|pages|epub|docm|dotx)$/i, reason: REASONS.document },
];

/** Word's text comes with ten to forty times its length in markup; more than this takes a phone too long. */
const MOST_UNPACKED = 8_000_000;

function recogniseZip(bytes: Uint8Array, name: string, isCut: boolean): FileKind {
  if (!/\.docx$/i.test(name)) {
    return refuse(ZIPPED.find(({ ending }) => ending.test(name))?.reason ?? REASONS.packed);
  }
  if (isCut) return { kind: "docx" };
  const unpacked = measureUnpacked(bytes, /\.(?:xml|rels)$/i);
  if (unpacked === null) return refuse(REASONS.damaged);
  return unpacked > MOST_UNPACKED ? refuse(REASONS.tooLong) : { kind: "docx" };
}

function refuse(reason: string): FileKind {
  return { kind: "refused", reason };
}

function startsWith(bytes: Uint8Array, sign: string | readonly number[], at: number): boolean {
  const wanted = typeof sign === "string" ? Array.from(sign, (letter) => letter.charCodeAt(0)) : sign;
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
