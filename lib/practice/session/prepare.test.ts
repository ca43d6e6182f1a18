import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/practice/schedule/days";
import { anExchange, aPlan, firstInterview, practised } from "@/lib/practice/test-data";
import type { LoggedExchange, PractisedItem } from "@/lib/practice/types";
import { prepare } from "./prepare";

const today = "2026-11-12";
const ago = (days: number) => addDays(today, -days);

function last(position: number, given: Partial<PractisedItem>): PractisedItem {
  const exchange = firstInterview[position];
  return practised({
    exchangeId: exchange?.id ?? null,
    earlierAnswer: exchange?.answer ?? null,
    day: ago(1),
    ...given,
  });
}

/** A new question that went well. */
const fresh = practised({
  kind: "new",
  exchangeId: null,
  question: "What are you passionate about?",
  earlierAnswer: null,
  day: ago(1),
});

function prepared(
  history: readonly PractisedItem[] = [],
  {
    exchanges = firstInterview,
    daysLeft = 4,
  }: { exchanges?: readonly LoggedExchange[]; daysLeft?: number | null } = {},
) {
  return prepare({ plan: aPlan({ daysLeft }), exchanges, history, today });
}

describe("what is left to practise", () => {
  it.each<[string, PractisedItem[], [number, number, number]]>([
    ["nothing practised", [], [0, 0, 8]],
    ["one sits", [last(0, {})], [1, 0, 7]],
    ["one is thin, one a conflict", [last(0, { state: "thin" }), last(1, { state: "conflict" })], [0, 2, 6]],
    ["one was looked at", [last(0, { peeked: true })], [0, 1, 7]],
    ["a new one sits", [fresh], [1, 0, 8]],
    ["a new one is thin", [{ ...fresh, state: "thin" }], [0, 1, 8]],
    ["a new one was left unanswered", [{ ...fresh, state: "unanswered" }], [0, 0, 8]],
    ["one was edited since", [last(0, { earlierAnswer: "Something else." })], [0, 0, 8]],
  ])("%s", (_, history, [sits, comesBack, never]) => {
    expect(prepared(history)).toMatchObject({ sits, comesBack, never });
  });

  it("counts a question of two rounds once", () => {
    const again = anExchange({
      id: "later",
      round: 2,
      question: "Tell me about yourself.",
      answer: "A stage manager.",
    });
    const { sits, comesBack, never } = prepared([], { exchanges: [...firstInterview, again] });
    expect(sits + comesBack + never).toBe(8);
  });

  it("is nothing where nothing was logged", () => {
    expect(prepared([], { exchanges: [] })).toEqual({ sits: 0, comesBack: 0, never: 0, days: [] });
  });
});

describe("what comes up when", () => {
  it("begins with what matters most, as much as a session holds", () => {
    const [first, second] = prepared().days;
    expect(first?.day).toBe(today);
    expect(first?.due).toHaveLength(6);
    expect(first?.due).toContain("e0");
    expect(second?.day).toBe(addDays(today, 1));
  });

  it("holds new questions that did not sit", () => {
    const { question } = fresh;
    expect(prepared([{ ...fresh, state: "thin" }]).days[0]?.due).toContain(question);
    expect(prepared([fresh]).days.flatMap(({ due }) => due)).not.toContain(question);
  });

  it("is nothing today when all was practised yesterday and sits", () => {
    const history = firstInterview.map((_, position) => last(position, {}));
    const { days, sits } = prepared(history, { daysLeft: 9 });
    expect(sits).toBe(8);
    expect(days[0]?.day).toBe(addDays(today, 7));
  });
});
