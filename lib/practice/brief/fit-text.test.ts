import { describe, expect, it } from "vitest";
import { fitLines, linesOf, printedWidth, quoteAround, shareRoom, shortVersion } from "./fit-text";

/** The space before "…" does not break. */
function withPlainSpaces(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

describe("the short version of a text", () => {
  const answer = "I set up the boxes. I visited four sites. We sent out 140 boxes a week.";
  it.each([
    ["whole where it fits", answer, 200, answer],
    ["whole sentences where it does not", answer, 50, "I set up the boxes. I visited four sites. …"],
    ["whole words where no sentence fits", answer, 16, "I set up the …"],
    ["on one line", "First.\n\n  Second.", 40, "First. Second."],
    ["parts of a letter heap", "w".repeat(50), 20, `${"w".repeat(10)} …`],
    ["nothing of nothing", " \n ", 20, ""],
    [
      "an abbreviation does not end a sentence",
      "I told Mr. Pell about it all. He left.",
      32,
      "I told Mr. Pell about it all. …",
    ],
  ])("is %s", (_, text, width, short) => {
    expect(withPlainSpaces(shortVersion(text, width).text)).toBe(short);
  });

  it.each(["w", "W", "n", "漢", "👩‍🍳", "Ж", "a b ", "Word. "])("never prints wider than asked for, of %j", (piece) => {
    for (const width of [8, 20, 61, 300]) {
      const { text, isWhole } = shortVersion(piece.repeat(400), width);
      expect(printedWidth(text)).toBeLessThanOrEqual(width);
      expect(isWhole).toBe(false);
    }
  });

  it("takes no longer for a text of any length", () => {
    const started = performance.now();
    for (const letter of ["a", " ", ".", "…", "- "]) shortVersion(letter.repeat(100_000), 300);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("a quote around a passage", () => {
  const answer =
    "It went well. Two summers ago we had, after a slow start in June with thirty of them, 140 boxes a week, and the council then paid for a second season of it. Good.";
  const around = (text: string, width: number) => {
    const start = answer.indexOf(text);
    return quoteAround(answer, { start, end: start + text.length }, width);
  };
  it.each([
    ["its whole sentence where that fits", "It went", 40, "It went well."],
    ["the words next to it where not", "140 boxes a week", 60, "… with thirty of them, 140 boxes a week, and the …"],
    ["the passage alone where there is no more room", "140 boxes a week", 25, "… 140 boxes a week …"],
  ])("is %s", (_, text, width, quote) => {
    expect(withPlainSpaces(around(text, width))).toBe(quote);
  });
});

describe("room", () => {
  it.each([
    ["each what it wants where there is enough", [2, 3], 10, [2, 3]],
    ["the same for all where there is not", [9, 9, 9], 9, [3, 3, 3]],
    ["what one leaves goes to the others", [1, 9, 9], 9, [1, 4, 4]],
    ["at least one line each", [4, 4, 4], 2, [1, 1, 1]],
    ["nothing for nobody", [], 5, []],
  ])("is shared: %s", (_, wants, room, given) => {
    expect(shareRoom(wants, room)).toEqual(given);
  });
});

describe("lines", () => {
  const long = "n".repeat(18);
  it.each([
    ["one for nothing", "", 0, 1],
    ["broken between words", `${long} ${long} ${long}`, 0, 3],
    ["broken inside a word that is wider than a line", "n".repeat(80), 0, 3],
    ["fewer words on the first after a label", "nnn nnn nnn nnn", 25, 2],
  ])("are counted: %s", (_, text, indent, lines) => {
    expect(linesOf(text, 36, indent)).toBe(lines);
  });

  it.each(["internationalisation ", "W", "a b c d ", "漢字。", "One. Two. "])("are kept to, for %j", (piece) => {
    for (const lines of [1, 2, 5]) {
      const { text } = fitLines(piece.repeat(300), { lines, lineWidth: 38, indent: 9 });
      expect(linesOf(text, 38, 9)).toBeLessThanOrEqual(lines);
    }
  });
});
