import { describe, expect, it } from "vitest";
import { addDays, dayOf, daysBetween, sayUntil, sayWhen } from "./days";

const thursday = "2026-11-12";

describe("days", () => {
  it("are counted across months and years", () => {
    expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
    expect(daysBetween("2027-01-02", "2026-12-30")).toBe(-3);
    expect(addDays("2028-02-27", 2)).toBe("2028-02-29");
    expect(dayOf(new Date("2026-11-12T23:59:00Z"))).toBe(thursday);
  });

  it.each([
    [thursday, "earlier today"],
    ["2026-11-11", "yesterday"],
    ["2026-11-10", "on Tuesday"],
    ["2026-11-06", "on Friday"],
    ["2026-11-05", "7 days ago"],
  ])("%s, seen from Thursday the 12th, was %s", (day, said) => {
    expect(sayWhen(day, thursday)).toBe(said);
  });

  it.each([
    [thursday, "today"],
    ["2026-11-13", "tomorrow"],
    ["2026-11-16", "on Monday"],
    ["2026-11-19", "in 7 days"],
  ])("%s, seen from Thursday the 12th, is %s", (day, said) => {
    expect(sayUntil(day, thursday)).toBe(said);
  });
});
