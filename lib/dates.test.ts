import { describe, expect, it } from "vitest";
import { dayValue, formatDay, formatDistance, formatMoment, momentValue } from "./dates";

const heldAt = new Date("2026-11-12T14:30:00Z");

describe("wall-clock times", () => {
  it("are shown as they were typed, whatever the server's zone", () => {
    expect(formatMoment(heldAt)).toBe("Thu 12 Nov 2026, 14:30");
    expect(formatDay(heldAt)).toBe("Thu 12 Nov 2026");
  });

  it("go back into a form as they came", () => {
    expect(momentValue(heldAt)).toBe("2026-11-12T14:30");
    expect(dayValue(heldAt)).toBe("2026-11-12");
    expect(momentValue(null)).toBe("");
  });

  it.each([
    ["2026-11-12T23:59:00Z", "today"],
    ["2026-11-11T00:01:00Z", "tomorrow"],
    ["2026-11-05T08:00:00Z", "in 7 days"],
    ["2026-11-15T08:00:00Z", "3 days ago"],
  ])("seen from %s it is %s", (now, words) => {
    expect(formatDistance(heldAt, new Date(now))).toBe(words);
  });
});
