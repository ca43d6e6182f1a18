import { describe, expect, it } from "vitest";
import { linesOf } from "./fit-text";
import { shortAnswer } from "./short-answer";

const opening = "The allotments around the town had far more vegetables than people could eat.";
const middle = "I went round all of them and asked what they had too much of. ".repeat(4);
const result = "By October it was 140 boxes a week.";

describe("the short version of an answer", () => {
  it.each<[string, string, RegExp]>([
    ["is the whole where it fits", "We did it.", /^We did it\.$/],
    ["keeps the result with its number", `${opening} ${middle}${result}`, /^The allotments.*…\sBy October.*a week\.$/],
    [
      "says that more came after it",
      `${opening} ${middle}${result} ${middle}`,
      /By October it was 140 boxes a week\.\s…$/,
    ],
    ["is the beginning where no figure is told", `${opening} ${middle}${middle}`, /^The allotments[^…]*\s…$/],
    ["passes over a number that counts nothing much", `${opening} ${middle}${middle}One of two.`, /eat\.[^…]*…$/],
  ])("%s", (_, answer, expected) => {
    const { text } = shortAnswer(answer, { lines: 3, lineWidth: 62 });
    expect(text).toMatch(expected);
    expect(linesOf(text, 62)).toBeLessThanOrEqual(3);
  });

  it("never takes more than its lines, whatever is written", () => {
    for (const piece of ["In 140 boxes. ", "internationalisation 77 ", "WWWW 12. ", "a", "漢字 40。"]) {
      for (const lines of [1, 2, 6]) {
        const { text } = shortAnswer(piece.repeat(400), { lines, lineWidth: 62, indent: 14 });
        expect(linesOf(text, 62, 14)).toBeLessThanOrEqual(lines);
      }
    }
  });
});
