import { describe, expect, it } from "vitest";
import { nextOpen } from "./next-open";

const at = new Date("2026-01-01");

/** "a" answered, "s" skipped, "." open. */
function places(marks: string) {
  return [...marks].map((mark, index) => ({
    position: index + 1,
    answeredAt: mark === "a" ? at : null,
    skippedAt: mark === "s" ? at : null,
  }));
}

describe("nextOpen", () => {
  it.each([
    { marks: "....", after: 0, next: 1, why: "a new session starts at the first" },
    { marks: "aa..", after: 2, next: 3, why: "the next one waits" },
    { marks: "a.a.", after: 3, next: 4, why: "forward first" },
    { marks: "a.aa", after: 4, next: 2, why: "then back to what was left behind" },
    { marks: "asaa", after: 4, next: null, why: "a skipped one does not come back by itself" },
    { marks: "", after: 0, next: null, why: "an empty session has nothing to do" },
  ])("$marks after $after: $why", ({ marks, after, next }) => {
    expect(nextOpen(places(marks), after)).toBe(next);
  });
});
