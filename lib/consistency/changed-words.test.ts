import { describe, expect, it } from "vitest";
import { changedWords } from "./changed-words";

describe("the words that a correction changes", () => {
  const grew = "We grew the list by 6 percent in a year. Then I left.";
  it.each<[string, string, string, string, [string, string] | null]>([
    ["of a quote", grew, "6 percent", grew.replace("6", "4"), ["6 percent", "4 percent"]],
    ["of a quote longer by a word", grew, "6 percent", grew.replace("6", "about 4"), ["6 percent", "about 4 percent"]],
    ["of the whole answer", grew, "", grew.replace("6 percent", "4 percent"), ["6", "4"]],
    [
      "at the quote, not elsewhere",
      grew,
      "6 percent",
      grew.replace("6", "4").replace("left", "stayed"),
      ["6 percent", "4 percent"],
    ],
    [
      "in a shorter answer",
      "I was there for 3 years.",
      "3 years",
      "Two years.",
      ["I was there for 3 years", "Two years"],
    ],
    ["not where the quote stayed", grew, "a year", grew.replace("6", "4"), null],
    ["not of the word behind the quote", grew, "6 percent", grew.replace("in a", "within a"), null],
    ["not where nothing stands in their place", grew, "by 6 percent", grew.replace("by 6 percent ", ""), null],
    [
      "not of an answer in other words",
      grew,
      "6 percent",
      "Honestly, nobody ever counted those figures properly.",
      null,
    ],
    ["not of a quote from elsewhere", grew, "7 percent", grew.replace("6", "4"), null],
    ["not where nothing changed", grew, "6 percent", grew, null],
    ["not without an answer", "", "", "Two years.", null],
  ])("%s", (_, answer, quote, corrected, expected) => {
    expect(changedWords(answer, quote, corrected)).toEqual(expected && { was: expected[0], right: expected[1] });
  });

  it("are told in a moment of texts of any length", () => {
    const long = "x ".repeat(50_000);
    expect(changedWords(`${long}6 percent`, "6 percent", `${long}4 percent`)).toEqual({
      was: "6 percent",
      right: "4 percent",
    });
    expect(changedWords("a".repeat(100_000), "", ".".repeat(100_000))).toBeNull();
  });
});
