import { describe, expect, test } from "vitest";
import { compareAnswers } from "./compare-answers";
import type { Opinion } from "./weigh-opinion";

const question = "Tell me about your last job.";
const then = "It was by the river. We had three people on the capstone team. I liked it.";
const now = "I liked it there. So on the capstone team we had seven people. It ended in May.";

function changed(earlier: string, current: string, opinion?: Opinion) {
  return compareAnswers({ question, earlier, current, opinion }).findings.filter(({ label }) => label === "changed");
}

/** What is put to an opinion about two answers. */
function asked(earlier: string, current: string): [string, string][] {
  const pairs: [string, string][] = [];
  changed(earlier, current, (...pair) => {
    pairs.push(pair);
    return null;
  });
  return pairs;
}

describe("a second opinion on a conflict", () => {
  test.each<[string, number | null, string]>([
    ["sure that both hold", 0.001, "possible"],
    ["nearly sure", 0.049, "possible"],
    ["not sure enough", 0.05, "conflict"],
    ["of two minds", 0.5, "conflict"],
    ["sure of a contradiction", 0.99, "conflict"],
    ["not given", null, "conflict"],
  ])("%s: %s gives %s", (_, chance, certainty) => {
    expect(changed(then, now, () => chance)).toMatchObject([{ certainty, kind: "number" }]);
  });

  test("says so in the reason, and changes nothing else", () => {
    const [before] = changed(then, now);
    const [after] = changed(then, now, () => 0);
    expect(after).toEqual({
      ...before,
      certainty: "possible",
      reason: `${before?.reason} Read as whole sentences, both may hold.`,
    });
  });

  test("puts what is only possible after what is sure", () => {
    const earlier = "I was 16 when I started at the bakery. I worked at Kroger for two years.";
    const current = "I was 19 when I started at the bakery. I worked at Kroger for five years.";
    const notOnTheBakery: Opinion = (sentence) => (sentence.includes("bakery") ? 0 : 1);
    const inOrder = (opinion?: Opinion) => changed(earlier, current, opinion).map(({ kind }) => kind);
    expect(inOrder()).toEqual(["age", "duration"]);
    expect(inOrder(notOnTheBakery)).toEqual(["duration", "age"]);
  });
});

describe("what is put to it", () => {
  test("the whole sentences around a conflict, the earlier one first", () => {
    expect(asked(then, now)).toEqual([
      ["We had three people on the capstone team.", "So on the capstone team we had seven people."],
    ]);
  });

  test.each([
    ["nothing where nothing conflicts", then, then],
    ["nothing that is only possible", "I led the move to the new depot.", "I helped with the move to the new depot."],
  ])("%s", (_, earlier, current) => {
    expect(asked(earlier, current)).toEqual([]);
  });

  const long = ", which was good".repeat(40);
  test.each([
    ["too short to stand alone", "Three dogs run.", "Five dogs run."],
    [
      "too long to be read whole",
      `We had three people on the capstone team${long}.`,
      `We had seven people on the capstone team${long}.`,
    ],
  ])("no sentence %s: the conflict stands", (_, earlier, current) => {
    expect(asked(earlier, current)).toEqual([]);
    expect(changed(earlier, current, () => 0)).toMatchObject([{ certainty: "conflict" }]);
  });

  test("what is possible stays so, however sure the opinion is", () => {
    const [earlier, current] = ["I led the move to the new depot.", "I helped with the move to the new depot."];
    expect(changed(earlier, current, () => 1)).toEqual(changed(earlier, current));
    expect(changed(earlier, current)).toMatchObject([{ certainty: "possible" }]);
  });
});
