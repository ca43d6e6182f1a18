import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkText, fileLimits, quoteName, readTextFile } from "./read-file";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const bytes = (...values: number[]) => Uint8Array.from(values);

const spoken = "Q: Why leave?\nA: Größe, naïve, “quoted” – 26 000 € a year.";

describe("text is decoded as it was encoded", () => {
  test.each<[string, Uint8Array, string]>([
    ["plain ASCII", utf8("Q: Why?\nA: Because."), "Q: Why?\nA: Because."],
    ["UTF-8", utf8(spoken), spoken],
    ["UTF-8 with a byte order mark", join(bytes(0xef, 0xbb, 0xbf), utf8(spoken)), spoken],
    ["UTF-8 in another script", utf8("Почему вы уходите?\nなぜですか。"), "Почему вы уходите?\nなぜですか。"],
    ["UTF-8 with emoji", utf8("They smiled 🙂"), "They smiled 🙂"],
    ["UTF-8 cut in the middle of a letter", utf8("Café, naïve, Zoë").subarray(0, -1), "Café, naïve, Zo\uFFFD"],
    ["UTF-16 LE with a byte order mark", join(bytes(0xff, 0xfe), utf16le(spoken)), spoken],
    ["UTF-16 BE with a byte order mark", join(bytes(0xfe, 0xff), utf16be(spoken)), spoken],
    ["UTF-16 LE without one", utf16le(spoken), spoken],
    ["UTF-16 BE without one", utf16be(spoken), spoken],
    ["UTF-16 LE without one, Cyrillic", utf16le("Почему вы так решили?\nЯ думал"), "Почему вы так решили?\nЯ думал"],
    [
      "windows-1252",
      join(latin1("A caf\xe9 in M\xfcnchen, \xa326,000 "), bytes(0x80, 0x93)),
      "A café in München, £26,000 €“",
    ],
    ["windows-1252 with one damaged-looking pair", latin1("r\xe9sum\xe9 \xc3\xa9 na\xefve"), "résumé Ã© naïve"],
    ["CRLF and CR line breaks", utf8("one\r\ntwo\rthree\n"), "one\ntwo\nthree\n"],
    ["tabs and form feeds", utf8("one\ttwo\fthree"), "one\ttwo\fthree"],
  ])("%s", (_, file, text) => {
    expect(readTextFile(file, "notes.txt")).toEqual({ kind: "text", text });
  });

  test("a part of a larger buffer is read by itself", () => {
    const whole = utf8("before|Q: Why?|after");
    expect(readTextFile(whole.subarray(7, 14), "notes.txt")).toEqual({ kind: "text", text: "Q: Why?" });
  });
});

describe("what is no text is refused, with what to do", () => {
  const mp4 = (brand: string) => join(bytes(0, 0, 0, 0x18), latin1(`ftyp${brand}\0\0\0\0isom`));
  test.each<[string, string, Uint8Array, RegExp]>([
    [
      "a PDF",
      "cv.pdf",
      latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
      /^“cv.pdf” is a PDF\. Copy its text and paste it here\.$/,
    ],
    ["a PDF by another name", "cv.txt", latin1("%PDF-1.4\n"), /is a PDF/],
    ["a PNG", "a.png", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), /is a picture/],
    ["a JPEG", "a.jpg", bytes(0xff, 0xd8, 0xff, 0xe0, 0), /is a picture/],
    ["a GIF", "a.gif", latin1("GIF89a\x01\0"), /is a picture/],
    ["a WebP", "a.webp", latin1("RIFF\x24\0\0\0WEBPVP8 "), /is a picture/],
    ["a phone's photograph", "a.heic", mp4("heic"), /is a picture/],
    ["a WAV", "a.wav", latin1("RIFF\x24\0\0\0WAVEfmt "), /is a recording/],
    ["an MP3 with a header", "a.mp3", latin1("ID3\x04\0\0"), /is a recording/],
    ["an MP3 without one", "a.mp3", bytes(0xff, 0xfb, 0x90, 0x64), /is a recording/],
    ["a voice memo", "a.m4a", mp4("M4A "), /is a recording.*take its transcript/],
    ["a film", "a.mp4", mp4("isom"), /is a recording/],
    ["an Ogg", "a.ogg", latin1("OggS\0\x02"), /is a recording/],
    ["a WebM", "a.webm", bytes(0x1a, 0x45, 0xdf, 0xa3, 1), /is a recording/],
    ["a zip", "notes.zip", latin1("PK\x03\x04\x14\0"), /is a packed folder\. Unpack it/],
    ["an empty zip", "notes.zip", latin1("PK\x05\x06\0\0"), /is a packed folder/],
    ["a gzip", "notes.gz", bytes(0x1f, 0x8b, 8), /is a packed folder/],
    ["a spreadsheet", "pay.xlsx", latin1("PK\x03\x04\x14\0"), /is a spreadsheet/],
    ["slides", "talk.PPTX", latin1("PK\x03\x04\x14\0"), /is a slide deck/],
    ["an OpenDocument text", "a.odt", latin1("PK\x03\x04\x14\0"), /Save it as \.docx or as plain text/],
    ["an old Word document", "a.doc", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /is an older Office file/],
    [
      "a locked Word document",
      "a.docx",
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      /locked with a password/,
    ],
    ["rich text", "a.rtf", latin1("{\\rtf1\\ansi Hello}"), /is a rich text file/],
    ["a web page", "a.html", utf8("\n<!DOCTYPE html>\n<title>Hi</title>"), /is a web page/],
    ["a program", "a.exe", latin1("MZ\x90\0\x03\0\0\0\x04\0"), /does not look like text/],
    ["zeros", "a.bin", new Uint8Array(64), /does not look like text/],
    ["control characters", "a.bin", latin1("\x01\x02\x03 abc \x04\x05"), /does not look like text/],
    ["UTF-16 of nothing known", "a.txt", join(bytes(0xff, 0xfe), utf16le("a\0b\x01c")), /does not look like text/],
    [
      "Russian in windows-1251",
      "a.txt",
      latin1("\xcf\xee\xf7\xe5\xec\xf3 \xf3\xf5\xee\xe4\xe8\xf2\xe5?"),
      /save it as UTF-8/i,
    ],
    [
      "Japanese in Shift_JIS",
      "a.txt",
      latin1("\x82\xc8\x82\xba\x81H\nabc abc abc abc"),
      /is in an encoding that cannot/,
    ],
    ["nothing", "a.txt", bytes(), /^“a.txt” is empty\. Nothing was taken from it\.$/],
    ["blanks", "a.txt", utf8(" \r\n\t\u00A0\u200B\n"), /is empty/],
    ["a byte order mark alone", "a.txt", bytes(0xef, 0xbb, 0xbf), /is empty/],
    ["a wide byte order mark alone", "a.txt", bytes(0xff, 0xfe), /is empty/],
  ])("%s", (_, name, file, message) => {
    expect(readTextFile(file, name)).toEqual({ kind: "refused", message: expect.stringMatching(message) });
  });

  test.each([
    "PK is what they call it",
    "RIFF raff is a shop",
    "ID3 was the room",
    "GIF8 or GIF9?",
    "The ftyp was odd",
    "a < b, said the <html> book",
  ])("notes that start like a signature are notes: %s", (text) => {
    expect(readTextFile(utf8(text), "a.txt")).toEqual({ kind: "text", text });
  });
});

describe("limits", () => {
  test.each<[string, string, RegExp | null]>([
    ["as many characters as fit", "x".repeat(fileLimits.characters), null],
    ["one more", "x".repeat(fileLimits.characters + 1), /more than 400,000 characters\. Copy the part you need/],
    ["as many lines as fit", "x\n".repeat(fileLimits.lines - 1), null],
    ["one more", "x\n".repeat(fileLimits.lines), /more than 50,000 lines/],
    ["a million lines", `${"\n".repeat(1_000_000)}x`, /more than 400,000 characters/],
    ["CRLF counts as one character", "abc\r\n".repeat(50_000).slice(0, -2), null],
  ])("%s", (_, text, message) => {
    const read = readTextFile(utf8(text), "long.txt");
    if (message === null) expect(read.kind).toBe("text");
    else expect(read).toEqual({ kind: "refused", message: expect.stringMatching(message) });
  });

  test("larger than 5 MB", () => {
    const file = new Uint8Array(fileLimits.bytes + 1).fill(0x61);
    expect(readTextFile(file, "all.txt")).toEqual({
      kind: "refused",
      message: "“all.txt” is larger than 5 MB. Copy the part you need and paste it here.",
    });
  });

  test("what kind of file it is counts more than its size", () => {
    const file = new Uint8Array(fileLimits.bytes + 1);
    file.set(latin1("%PDF-1.7"));
    expect(readTextFile(file, "scan.pdf")).toEqual({ kind: "refused", message: expect.stringContaining("is a PDF") });
  });
});

describe("a Word document", () => {
  test.each<[string, string, Uint8Array, "docx" | RegExp]>([
    ["of a sensible size is recognised", "Notes.DOCX", zip({ "word/document.xml": 60_000 }), "docx"],
    [
      "with large pictures is one too",
      "a.docx",
      zip({ "word/document.xml": 9, "word/media/1.png": 90_000_000 }),
      "docx",
    ],
    [
      "with a comment after its directory is one too",
      "a.docx",
      zip({ "word/document.xml": 9 }, "made with care"),
      "docx",
    ],
    [
      "that unpacks to far too much is refused",
      "a.docx",
      zip({ "word/document.xml": 90_000_000 }),
      /is too long to be read/,
    ],
    ["that is cut off is refused", "a.docx", zip({ "word/document.xml": 9 }).subarray(0, -30), /damaged or incomplete/],
    [
      "whose directory is not where it says is refused",
      "a.docx",
      latin1(`PK\x03\x04${"\0".repeat(9)}PK\x05\x06\0\0\0\0\x01\0\x01\0.\0\0\0\xff\xff\0\0\0\0`),
      /damaged/,
    ],
  ])("%s", (_, name, file, expected) => {
    const read = readTextFile(file, name);
    if (expected === "docx") expect(read).toEqual({ kind: "docx" });
    else expect(read).toEqual({ kind: "refused", message: expect.stringMatching(expected) });
  });

  test("its text is held to the same limits", () => {
    expect(checkText("\n \n", "a.docx")).toEqual({ kind: "refused", message: expect.stringContaining("is empty") });
    expect(checkText("x\n".repeat(60_000), "a.docx").kind).toBe("refused");
    expect(checkText("Why?\r\nBecause.", "a.docx")).toEqual({ kind: "text", text: "Why?\nBecause." });
  });
});

describe("any bytes", () => {
  test("are answered, never thrown at", () => {
    const names = fc.constantFrom("a.txt", "a.docx", "a.vtt", "", "x".repeat(300));
    const starts = fc.constantFrom("", "PK\x03\x04", "\xff\xfe", "\xfe\xff", "\xef\xbb\xbf", "RIFF", "\0\0\0\x18ftyp");
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 400 }), names, (start, rest, name) => {
        const read = readTextFile(join(latin1(start), rest), name);
        if (read.kind === "refused") expect(read.message).toMatch(/^(?:“[^”]{1,37}”|This file) .+\.$/s);
      }),
    );
  });

  test("text in UTF-8 comes back whole", () => {
    const text = fc.string({ unit: "grapheme" }).map((more) => `Notes ${more.replaceAll("\r", "")}`);
    fc.assert(
      fc.property(text, (said) => {
        const read = readTextFile(utf8(said), "a.txt");
        if (read.kind === "text") expect(read.text).toBe(said);
        else expect(read).toMatchObject({ message: expect.stringContaining("does not look like text") });
      }),
    );
  });

  test.each<[string, Uint8Array]>([
    ["one letter", new Uint8Array(fileLimits.bytes).fill(0x61)],
    ["spaces", new Uint8Array(fileLimits.bytes).fill(0x20)],
    ["line breaks", new Uint8Array(fileLimits.bytes).fill(0x0a)],
    ["broken UTF-8", new Uint8Array(fileLimits.bytes).fill(0xc3)],
    ["angle brackets", new Uint8Array(fileLimits.bytes).fill(0x3c)],
    ["zip signs", Uint8Array.from({ length: fileLimits.bytes }, (_, at) => [0x50, 0x4b, 0x03, 0x04][at % 4] ?? 0)],
  ])("5 MB of %s take no long time", (_, file) => {
    const start = performance.now();
    readTextFile(file, "a.docx");
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test.each([
  ["notes.txt", "“notes.txt”"],
  ["  ", "This file"],
  ["Meeting with Dana Reyes and the whole panel on Tuesday.vtt", "“Meeting with Dana Reyes …Tuesday.vtt”"],
])("a name in a message: %s", (name, quoted) => {
  expect(quoteName(name)).toBe(quoted);
});

/** A zip whose directory says that its files unpack to these sizes. */
function zip(sizes: Record<string, number>, comment = ""): Uint8Array {
  const body = deflateRawSync("x");
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, size] of Object.entries(sizes)) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(join(local, latin1(name), body));
    directory.push(join(entry, latin1(name)));
    at += 30 + name.length + body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return join(...locals, ...directory, end, latin1(comment));
}
