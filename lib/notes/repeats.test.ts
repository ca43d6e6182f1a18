import { describe, expect, it, test } from "vitest";
import { parseNotes } from "./parse-notes";
import { leaveOutRepeats, type There } from "./repeats";

const nothing: There = { exchanges: [], ownQuestions: [], unassigned: [] };

const notes = `The car park was full.

Q: Why teach?
A: Because of my own teacher.

Q: When can you start?

My questions:
- How big is the team? Nine people.`;

describe("notes that are taken in a second time", () => {
  const parsed = parseNotes(notes);

  it("hold nothing new", () => {
    expect(parsed.exchanges).toHaveLength(2);
    expect(leaveOutRepeats(parsed, parsed)).toEqual({
      fresh: { exchanges: [], ownQuestions: [], unassigned: [] },
      repeats: 2 + parsed.ownQuestions.length,
    });
  });

  it("hold all of it where nothing is there", () => {
    expect(leaveOutRepeats(parsed, nothing)).toEqual({ fresh: parsed, repeats: 0 });
  });
});

test.each([
  ["the same, other spaces between", "Why  teach?", "Because of my\nown teacher.", 1],
  ["another answer", "Why teach?", "Because I like it.", 0],
  ["another question", "Why here?", "Because of my own teacher.", 0],
  ["another case", "why teach?", "Because of my own teacher.", 0],
])("%s", (_what, question, answer, repeats) => {
  const there = { ...nothing, exchanges: [{ question: "Why teach?", answer: "Because of my own teacher." }] };
  const parsed = { exchanges: [{ question, answer }], ownQuestions: [], unassigned: [] };
  expect(leaveOutRepeats(parsed, there).repeats).toBe(repeats);
});

describe("what one text holds twice", () => {
  it("is taken once, with an answer", () => {
    const { fresh, repeats } = leaveOutRepeats(parseNotes(`${notes}\n\n${notes}`), nothing);
    expect(fresh.exchanges.filter(({ question }) => question === "Why teach?")).toHaveLength(1);
    expect(repeats).toBeGreaterThan(0);
  });

  it("may have been asked twice, without one", () => {
    const twice = [
      { question: "Anything else?", answer: "" },
      { question: "Anything else?", answer: "" },
    ];
    const { fresh } = leaveOutRepeats({ exchanges: twice, ownQuestions: [], unassigned: [] }, nothing);
    expect(fresh.exchanges).toHaveLength(2);
  });
});

test("a text of one letter is no trouble", () => {
  const long = "a".repeat(100_000);
  const parsed = { exchanges: [{ question: long, answer: long }], ownQuestions: [], unassigned: [long] };
  expect(leaveOutRepeats(parsed, parsed).repeats).toBe(1);
});
