import { describe, expect, it } from "vitest";
import { spellingMender } from "./spelling";
import { stem } from "./stem";
import { readTokens, readWords, synonymClass } from "./words";

describe("stem", () => {
  it.each([
    ["leading", "leads", "led"],
    ["motivated", "motivates", "motivating"],
    ["organise", "organize", "organised", "organizing"],
    ["planning", "planned", "plans"],
    ["weakness", "weaknesses"],
    ["salary", "salaries"],
    ["taught", "teach", "teaching"],
    ["quick", "quickly"],
  ])("%s and its kin meet", (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each([
    ["team", "time"],
    ["stress", "stretch"],
    ["goal", "go"],
    ["strength", "strange"],
  ])("%s and %s stay apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe("readWords", () => {
  it.each([
    ["What's your plan?", ["what", "be", "your", "plan"]],
    ["Don’t you know?", ["do", "not", "you", "know"]],
    ["5 years", ["fiveyear"]],
    ["a co-worker", ["a", "coworker"]],
    ["C++ and C#", ["c++", "and", "c#"]],
    ["a little bit about you", ["about", "you"]],
  ])("%s", (text, words) => {
    expect(readWords(text)).toEqual(words);
  });

  it("gives the place of each word in its text", () => {
    expect(readTokens("So, what's up?")).toEqual([
      { word: "so", start: 0, end: 2 },
      { word: "what", start: 4, end: 10 },
      { word: "is", start: 4, end: 10 },
      { word: "up", start: 11, end: 13 },
    ]);
  });
});

describe("synonymClass", () => {
  it("puts words that stand for one another in one class", () => {
    expect(synonymClass(stem("flaws"))).toEqual(synonymClass(stem("weakness")));
    expect(synonymClass(stem("constructor"))).toEqual([]);
  });
});

describe("spellingMender", () => {
  const mend = spellingMender(["weakness", "leadership", "project", "achievement", "drive"]);

  it.each([
    ["weekness", "weakness", "another vowel"],
    ["weaknes", "weakness", "a letter too few"],
    ["leaddership", "leadership", "a letter too many"],
    ["acheivement", "achievement", "two letters swapped"],
    ["protect", "protect", "a word of its own"],
    ["leadership", "leadership", "nothing to mend"],
    ["driver", "driver", "too short to be sure"],
    ["weknes", "weknes", "two slips"],
  ])("%s → %s: %s", (written, expected) => {
    expect(mend(written)).toBe(expected);
  });
});
