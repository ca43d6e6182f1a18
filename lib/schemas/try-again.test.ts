import { describe, expect, it } from "vitest";
import { tryAgain } from "./try-again";

describe("after too many tries", () => {
  it.each([
    [0, "in 1 minute."],
    [60, "in 1 minute."],
    [61, "in 2 minutes."],
    [15 * 60, "in 15 minutes."],
    [99 * 60, "in 99 minutes."],
    [100 * 60, "in 2 hours."],
    [24 * 60 * 60, "in 24 hours."],
  ])("%i seconds before the next one it says so: %s", (seconds, when) => {
    expect(tryAgain(seconds)).toBe(`Too many tries for now. Try again ${when}`);
  });
});
