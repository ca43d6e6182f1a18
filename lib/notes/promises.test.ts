import { describe, expect, it } from "vitest";
import { parseNotes } from "./parse-notes";
import { findPromises } from "./promises";
import type { ParsedNotes } from "./types";

const none: ParsedNotes = { exchanges: [], ownQuestions: [], unassigned: [] };

describe("what was promised", () => {
  it.each<[string, Partial<ParsedNotes>, string[]]>([
    ["nothing", {}, []],
    [
      "in the reply to an own question, as noted",
      { ownQuestions: [{ question: "What next?", reply: "Two weeks. They said they'd call by Friday." }] },
      ["They said they'd call by Friday."],
    ],
    [
      "in what could not be placed, each once",
      { unassigned: ["I promised to send the plan\nParking was hard", "I promised to send the plan"] },
      ["I promised to send the plan"],
    ],
    [
      "after the invitation to ask",
      {
        exchanges: [
          { question: "Do you have any questions for us?", answer: "No. I told her I would email the photos." },
        ],
      },
      ["I told her I would email the photos."],
    ],
    [
      "not within a story",
      { exchanges: [{ question: "Tell me about a customer.", answer: "I promised to send her a new one." }] },
      [],
    ],
    [
      "not what was only said",
      { unassigned: ["They said it was a good talk. I told them I would like it there."] },
      [],
    ],
  ])("%s", (_, given, expected) => {
    expect(findPromises({ ...none, ...given })).toEqual(expected);
  });

  it("is found in notes as they are typed", () => {
    const notes =
      "Q: Do you have any questions for us?\nA: I asked how the team is set up. I promised to send them my analysis by Friday.";
    expect(findPromises(parseNotes(notes))).toEqual(["I promised to send them my analysis by Friday."]);
  });

  it("comes at once, whatever the text", () => {
    for (const text of ["said ", "promised", "a", ". "]) {
      const before = performance.now();
      findPromises({ ...none, unassigned: [text.repeat(100_000 / text.length)] });
      expect(performance.now() - before).toBeLessThan(500);
    }
  });
});
