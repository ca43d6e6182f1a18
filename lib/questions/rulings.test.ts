import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchQuestion } from "./match-questions";
import type { Ruling } from "./types";

const answer = (question: string, candidate: string, rulings: readonly Ruling[]) =>
  matchQuestion(question, [candidate], { rulings })[0];

describe("what a person said of two questions", () => {
  const linked: Ruling = { question: "What's the story with the clinic?", other: "Why are you leaving?", isSame: true };
  const unlinked: Ruling = {
    question: "What would have made you stay?",
    other: "Why are you leaving?",
    isSame: false,
  };

  it("holds for that pair for good, whatever the filler and whichever is asked first", () => {
    const said = { score: 1, verdict: "same", reason: "You said these are the same." };
    expect(answer("What's the story with the clinic?", "Why are you leaving?", [linked])).toMatchObject(said);
    expect(answer("So um, why are you leaving?", "Okay, what's the story with the clinic?", [linked])).toMatchObject(
      said,
    );
    expect(answer("What would have made you stay?", "Um, why are you leaving?", [unlinked])).toMatchObject({
      score: 0,
      verdict: "different",
      reason: "You said these are different questions.",
    });
  });

  it("counts the last time where it was said twice", () => {
    const again = { ...unlinked, isSame: true };
    expect(answer(again.question, again.other, [unlinked, again])?.verdict).toBe("same");
    expect(answer(again.question, again.other, [again, unlinked])?.verdict).toBe("different");
  });

  it.each([
    ["What's the story with the clinic?", "What is the reason you are leaving?"],
    ["Tell me the story with the clinic.", "Why are you leaving?"],
    ["Why do you want to leave your job?", "What's the story with the clinic?"],
  ])("reaches a new wording of one side of a confirmed pair: %s = %s", (question, candidate) => {
    expect(answer(question, candidate, [])?.verdict).not.toBe("same");
    expect(answer(question, candidate, [linked])).toMatchObject({
      verdict: "same",
      reason: "You said so of two questions much like these.",
    });
  });

  it.each([
    ["What would have made you stay there?", "Why are you leaving?"],
    ["What would have made you stay?", "Why are you leaving now?"],
  ])("keeps a refused pair from coming back in slightly other words: %s ≠ %s", (question, candidate) => {
    expect(answer(question, candidate, [])?.verdict).toBe("same");
    expect(answer(question, candidate, [unlinked])).toMatchObject({
      verdict: "different",
      reason: "You said no to two questions much like these.",
    });
  });

  it("lets a refused question be found again in its own words", () => {
    const refused = { question: "Why are you thinking about leaving?", other: "Why are you leaving?", isSame: false };
    const ranking = matchQuestion(
      "Okay so um, why are you thinking about leaving?",
      ["Why are you leaving?", "Why are you thinking about leaving?"],
      { rulings: [refused] },
    );
    expect(ranking.map(({ index, verdict }) => [index, verdict])).toEqual([
      [1, "same"],
      [0, "different"],
    ]);
  });

  it("leaves other questions as they are", () => {
    const rulings = [linked, unlinked];
    for (const [question, candidate] of [
      ["Why are you leaving?", "Why are you leaving?"],
      ["Why are you leaving?", "Why do you want to leave your job?"],
      ["What are your strengths?", "What would you say you are good at?"],
      ["What are your strengths?", "What's the story with the clinic?"],
    ] as const) {
      expect(answer(question, candidate, rulings)).toEqual(answer(question, candidate, []));
    }
  });

  it("holds for its own pair whatever was said of others, in any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc
        .array(fc.constantFrom("why", "leave", "you", "team", "and", "tell me", "?", "um"), { maxLength: 6 })
        .map((words) => words.join(" ")),
    );
    const ruling = fc.record({ question: text, other: text, isSame: fc.boolean() });
    fc.assert(
      fc.property(fc.array(ruling, { maxLength: 4 }), ruling, (before, last) => {
        const [ranked] = matchQuestion(last.question, [last.other], { rulings: [...before, last] });
        expect(ranked?.verdict).toBe(last.isSame ? "same" : "different");
      }),
    );
  }, 30_000);
});
