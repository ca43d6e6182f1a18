import { describe, expect, it } from "vitest";
import { practised } from "@/lib/practice/test-data";
import { addDays } from "./days";
import { type Practisable, planPractice } from "./plan-practice";

const today = "2026-11-12";
const inDays = (days: number) => addDays(today, days);

const never = (count: number): Practisable[] =>
  Array.from({ length: count }, (_, index) => ({ id: `q${index}`, last: null }));
const sat = (count: number, day: string): Practisable[] =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, last: practised({ day }) }));

/** Each day with how many are due, as "+0:6". */
function plan(questions: readonly Practisable[], daysLeft: number | null, perSession = 6): string[] {
  const interviewDay = daysLeft === null ? null : inDays(daysLeft);
  const days = planPractice({ questions, today, interviewDay, perSession });
  return days.map(({ day, due }) => `+${(Date.parse(day) - Date.parse(today)) / 86_400_000}:${due.length}`);
}

describe("the days on which to practise", () => {
  it.each<[string, Practisable[], number | null, string[]]>([
    ["nothing logged", [], 5, []],
    ["one question, five days: today, and once more", never(1), 5, ["+0:1", "+3:1"]],
    ["ten questions, ten days: the first days, then rest", never(10), 10, ["+0:6", "+1:4", "+8:6", "+9:4"]],
    ["ten questions and one day", never(10), 1, ["+0:6"]],
    ["the day itself", never(10), 0, ["+0:6"]],
    ["two hundred, three days: what fits", never(200), 3, ["+0:6", "+1:6", "+2:6"]],
    ["all sat lately, nine days left", sat(3, today), 9, ["+7:3"]],
    ["all sat within the last days", sat(3, inDays(-1)), 1, []],
    ["no date: a week", never(8), null, ["+0:6", "+1:2"]],
    ["the date has passed", never(3), -2, ["+0:3"]],
  ])("%s", (_, questions, daysLeft, days) => {
    expect(plan(questions, daysLeft)).toEqual(days);
  });

  it("takes first what does not sit, then what was never practised, most important first", () => {
    const weak = { id: "weak", last: practised({ state: "thin", day: inDays(-1) }) };
    const [first] = planPractice({
      questions: [...never(3), ...sat(1, inDays(-9)), weak],
      today,
      interviewDay: inDays(2),
      perSession: 3,
    });
    expect(first).toEqual({ day: today, due: ["weak", "q0", "q1"] });
  });

  it("stays within sixty days, and quick, however far the interview and however much was asked", () => {
    const days = planPractice({ questions: never(5000), today, interviewDay: inDays(4000), perSession: 6 });
    expect(days).toHaveLength(60);
  });

  it("leaves its input as it was", () => {
    const questions = never(2);
    plan(questions, 5);
    expect(questions).toEqual(never(2));
  });
});
