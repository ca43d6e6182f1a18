import { describe, expect, it } from "vitest";
import { nextPlace } from "./next-place";

const at = new Date("2026-01-01");

/** "a" answered, "s" skipped, "." open. */
function places(marks: string) {
  return [...marks].map((mark, index) => ({
    position: index + 1,
    answeredAt: mark === "a" ? at : null,
    skippedAt: mark === "s" ? at : null,
  }));
}

describe("nextPlace", () => {
  it.each([
    { marks: "....", after: 0, next: 1, why: "a new session starts at the first" },
    { marks: "aa..", after: 2, next: 3, why: "the next one waits" },
    { marks: "a.a.", after: 3, next: 4, why: "forward first" },
    { marks: "a.aa", after: 4, next: 2, why: "then back to what was left behind" },
    { marks: "as.a", after: 1, next: 3, why: "what was skipped waits until the rest is done" },
    { marks: "asaa", after: 4, next: "skipped", why: "then it is offered again" },
    { marks: "ssss", after: 4, next: "skipped", why: "also when all were skipped" },
    { marks: "aaaa", after: 4, next: "review", why: "nothing is left" },
    { marks: "", after: 0, next: "review", why: "an empty session has nothing to do" },
  ])("$marks after $after: $why", ({ marks, after, next }) => {
    expect(nextPlace(places(marks), after)).toBe(next);
  });
});
