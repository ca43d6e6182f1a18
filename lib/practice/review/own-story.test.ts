import { describe, expect, it } from "vitest";
import { anExchange } from "@/lib/practice/test-data";
import { findChanges, findOwnStories } from "./own-story";

const leaving = "Why are you leaving your current job?";

describe("one's own story", () => {
  it.each<[string, { id: string; round: number; question: string; answer: string }[], string[][]]>([
    ["holds nothing without answers", [], []],
    [
      "holds no question of one interview only",
      [{ id: "a", round: 1, question: leaving, answer: "The grant ends." }],
      [],
    ],
    [
      "holds a question of two interviews, oldest answer first, whatever order they come in",
      [
        { id: "b", round: 2, question: "What would have made you stay?", answer: "A shorter drive." },
        { id: "a", round: 1, question: leaving, answer: "The grant ends." },
      ],
      [["a", "b"]],
    ],
    [
      "leaves out times without an answer",
      [
        { id: "a", round: 1, question: leaving, answer: " " },
        { id: "b", round: 2, question: leaving, answer: "A shorter drive." },
      ],
      [],
    ],
    [
      "tells what was asked most often first",
      [
        { id: "a", round: 1, question: leaving, answer: "The grant ends." },
        { id: "b", round: 2, question: leaving, answer: "The drive." },
        { id: "c", round: 1, question: "What are your salary expectations?", answer: "32,000." },
        { id: "d", round: 2, question: "What are your salary expectations?", answer: "33,000." },
        { id: "e", round: 3, question: "What are your salary expectations?", answer: "34,000." },
      ],
      [
        ["c", "d", "e"],
        ["a", "b"],
      ],
    ],
  ])("%s", (_, exchanges, expected) => {
    const stories = findOwnStories(exchanges.map(anExchange));
    expect(stories.map(({ tellings }) => tellings.map(({ id }) => id))).toEqual(expected);
  });

  it("says what changed from one telling to the next, and nothing of what was left out or added", () => {
    const tellings = [
      ["first", "I have worked at Millgate for three years. The grant ends in June."],
      ["second", "I have worked at Millgate for four years. I like the trustees."],
      ["third", "I have worked at Millgate for four years."],
    ].map(([id = "", answer = ""]) => anExchange({ id, question: leaving, answer }));
    const changes = findChanges([{ question: leaving, label: null, tellings }]);
    expect([...changes].map(([id, found]) => [id, found.map(({ current }) => current.text)])).toEqual([
      ["second", ["four years"]],
      ["third", []],
    ]);
  });

  it("compares no more than there is time for", () => {
    const answer = "a".repeat(20_000);
    const tellings = Array.from({ length: 60 }, (_, index) =>
      anExchange({ id: `${index}`, question: leaving, answer }),
    );
    const compared = findChanges([{ question: leaving, label: null, tellings }]).size;
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThan(40);
  });
});
