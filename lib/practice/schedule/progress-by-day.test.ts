import { describe, expect, it } from "vitest";
import { mostDays, type PractisedAnswer, progressByDay } from "./progress-by-day";

/** "a12+" is question a, answered on the 12th, solid; "a12-" thin. */
function answers(text: string): PractisedAnswer[] {
  return text
    .split(" ")
    .filter(Boolean)
    .map((word) => ({
      key: word.slice(0, 1),
      day: `2026-11-${word.slice(1, 3)}`,
      state: word.endsWith("+") ? "solid" : "thin",
    }));
}

function read(text: string, until: string | null): string {
  return progressByDay(answers(text), until)
    .map(({ day, solid, of, isPractised }) => `${day.slice(8)}:${solid}/${of}${isPractised ? "*" : ""}`)
    .join(" ");
}

describe("progressByDay", () => {
  it.each([
    ["nothing practised", "", null, ""],
    ["one day", "a12+ b12-", null, "12:1/2*"],
    ["days between carry what sat", "a12+ b14+", null, "12:1/2* 13:1/2 14:2/2*"],
    ["the latest answer counts, also downwards", "a12+ a13- b13+", null, "12:1/2* 13:1/2*"],
    ["the second answer of a day counts", "a12- a12+", null, "12:1/1*"],
    ["days go on to the interview", "a12+", "2026-11-14", "12:1/1* 13:1/1 14:1/1"],
    ["practice after the interview still shows", "a12+ a15-", "2026-11-13", "12:1/1* 13:1/1 14:1/1 15:0/1*"],
  ])("%s", (_, text, until, expected) => {
    expect(read(text, until)).toBe(expected);
  });

  it("shows four weeks from the first practice where the interview is further off", () => {
    const days = progressByDay(answers("a12+"), "2027-01-05");
    expect(days).toHaveLength(mostDays);
    expect(days[0]).toEqual({ day: "2026-11-12", solid: 1, of: 1, isPractised: true });
    expect(days.at(-1)?.day).toBe("2026-12-09");
  });

  it("shows the last four weeks where practice took longer, with what sat before them", () => {
    const long = [...answers("a02+"), { key: "b", day: "2026-12-20", state: "thin" as const }];
    const days = progressByDay(long, "2027-01-05");
    expect(days).toHaveLength(mostDays);
    expect(days[0]).toEqual({ day: "2026-11-23", solid: 1, of: 2, isPractised: false });
    expect(days.at(-1)).toEqual({ day: "2026-12-20", solid: 1, of: 2, isPractised: true });
  });
});
