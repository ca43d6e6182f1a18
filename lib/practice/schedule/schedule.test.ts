import { describe, expect, it } from "vitest";
import { practised } from "@/lib/practice/test-data";
import type { PractisedItem, ReviewState } from "@/lib/practice/types";
import { addDays } from "./days";
import { type Standing, standingOf, urgencyOf } from "./schedule";

const today = "2026-11-12";
const inDays = (days: number) => addDays(today, days);

describe("a practised question comes back until it sits", () => {
  const due: Standing = { kind: "due", sits: false };
  it.each<[string, Partial<PractisedItem>, number | null, Standing]>([
    ["weak yesterday, interview in 5 days", { state: "thin", day: inDays(-1) }, 5, due],
    ["a conflict yesterday", { state: "conflict", day: inDays(-1) }, 5, due],
    ["missed yesterday", { state: "unanswered", day: inDays(-1) }, 5, due],
    ["solid, but peeked", { state: "solid", peeked: true, day: inDays(-1) }, 5, due],
    ["weak yesterday, no date", { state: "thin", day: inDays(-1) }, null, due],
    ["weak yesterday, the date has passed", { state: "thin", day: inDays(-1) }, -3, due],
    ["weak earlier today: tomorrow", { state: "thin", day: today }, 5, { kind: "later", on: inDays(1) }],
    ["weak, two weeks left: every other day", { state: "thin", day: today }, 14, { kind: "later", on: inDays(2) }],
    ["weak, months left: three days later", { state: "thin", day: today }, 90, { kind: "later", on: inDays(3) }],
    ["solid: rests until two days before", { day: inDays(-1) }, 9, { kind: "rests", on: inDays(7) }],
    ["solid, two days before: once more", { day: inDays(-5) }, 2, { kind: "due", sits: true }],
    ["solid, the day before, not looked at since", { day: inDays(-5) }, 1, { kind: "due", sits: true }],
    ["solid within the last two days: done", { day: inDays(-1) }, 1, { kind: "rests", on: null }],
    ["solid, no date: a week later", { day: inDays(-1) }, null, { kind: "rests", on: inDays(6) }],
    ["solid a week ago, no date", { day: inDays(-7) }, null, { kind: "due", sits: true }],
  ])("%s", (_, given, days, standing) => {
    const interviewDay = days === null ? null : inDays(days);
    expect(standingOf(practised({ state: "solid", ...given }), today, interviewDay)).toEqual(standing);
  });

  it("a conflict first, then thin, missed, peeked, never practised, and last what sits", () => {
    const given: ({ state: ReviewState; peeked: boolean } | null)[] = [
      { state: "conflict", peeked: true },
      { state: "thin", peeked: false },
      { state: "unanswered", peeked: true },
      { state: "solid", peeked: true },
      null,
      { state: "solid", peeked: false },
    ];
    const order = given.map(urgencyOf);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });
});
