import { describe, expect, test } from "vitest";
import { findContradictions } from "./find-contradictions";

function contradictions(...texts: string[]) {
  return findContradictions(texts.map((text, index) => ({ id: `answer ${index + 1}`, text })));
}

describe("answers to one employer that can hardly both be so", () => {
  test.each([
    ["duration", "I worked at the Harbour Hotel for two years.", "Well, I worked at the Harbour Hotel for five years."],
    ["polarity", "I do not have a forklift licence.", "Yes, I have a forklift licence, since March."],
    ["polarity", "I didn't wait for the monthly report.", "I waited for the monthly report as usual."],
    ["money", "I'd want forty five thousand.", "I'm hoping for 60k, with the travel."],
    ["name", "I majored in biology.", "My degree is in chemistry, from a small college."],
    ["preference", "I like working night shifts alone.", "I don't like working night shifts alone."],
  ])("%s: %s / %s", (kind, one, other) => {
    const between = "My brother repairs bicycles in his garage.";
    const found = contradictions(one, between, other);
    expect(found).toMatchObject([{ kind, passages: [{ id: "answer 1" }, { id: "answer 3" }] }]);
  });

  test("both passages are quoted, with a neutral reason", () => {
    const [found] = contradictions(
      "I worked at the Harbour Hotel for two years.",
      "Well, I worked at the Harbour Hotel for five years.",
    );
    expect(found?.passages.map(({ text }) => text)).toEqual(["two years", "five years"]);
    expect(found?.reason).toBe("“two years” then, “five years” now.");
    expect(found?.certainty).toBe("conflict");
  });

  test("also within one answer", () => {
    const answer =
      "I worked at the Harbour Hotel for two years. People shout, and it is a calm place all the same. I worked at the Harbour Hotel for five years.";
    expect(contradictions(answer)).toHaveLength(1);
  });
});

describe("what may well both be so", () => {
  test.each([
    ["another story", "I had three people on the bakery crew.", "At the pool I trained seven people."],
    ["the same in other words", "I worked at Kroger for two years.", "I worked at Kroger for 24 months."],
    ["a value said in both", "At Kroger we were five, then nine.", "At Kroger we were nine."],
    ["a change over time", "I have never managed people before.", "Now I manage people."],
    ["a wish", "I would not take the night shift again.", "I took the night shift again."],
    ["other people", "She does not have a forklift licence.", "I have a forklift licence."],
    ["others within it", "I like tax.", "I know nobody likes tax."],
    ["two subjects", "I majored in biology and I also studied music.", "I studied music."],
    ["nothing", "", ""],
  ])("%s: %s / %s", (_what, one, other) => {
    expect(contradictions(one, other)).toEqual([]);
  });

  test("one thing after the other within one answer", () => {
    expect(
      contradictions(
        "In the first year we had three people on the team. In the second year we had seven people on the team.",
      ),
    ).toEqual([]);
  });

  test("no statements at all", () => {
    expect(findContradictions([])).toEqual([]);
  });
});
