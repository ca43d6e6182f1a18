import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "./sentences";

describe("sentences", () => {
  test.each([
    ["Why us? Because.", ["Why us? ", "Because."]],
    ["It grew 3.5 times. Good", ["It grew 3.5 times. ", "Good"]],
    ["I asked Dr. Lee, e.g. about leave.", ["I asked Dr. Lee, e.g. about leave."]],
    ["为什么？因为近。好", ["为什么？", "因为近。", "好"]],
    ["Γιατί; Έτσι.", ["Γιατί; ", "Έτσι."]],
    ["one; two", ["one; two"]],
    ["Mondays? 🙂 Yes", ["Mondays? ", "🙂 Yes"]],
    ["Mondays? 🙂", ["Mondays? 🙂"]],
    ["With Marta (Piotr?) on Teams. Fine", ["With Marta (Piotr?) on Teams. ", "Fine"]],
    ["Travel (how often?) and nights", ["Travel (how often?) ", "and nights"]],
    ["(Piotr?) Yes", ["(Piotr?) ", "Yes"]],
    ['"Why?" she said.', ['"Why?" ', "she said."]],
  ])("%s", (text, expected) => {
    expect(splitSentences(text).map((sentence) => sentence.raw)).toEqual(expected);
  });

  test("joined together they are the text again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(
          splitSentences(text)
            .map((sentence) => sentence.raw)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
