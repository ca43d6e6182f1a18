import type { Day, PractisedItem, ReviewState } from "@/lib/practice/types";
import { addDays, daysBetween } from "./days";

/** Where a question that was practised stands. */
export type Standing =
  /** To be practised by now: it did not sit, or it sat and is due once more. */
  | { kind: "due"; sits: boolean }
  /** It did not sit, and comes back on `on`. */
  | { kind: "later"; on: Day }
  /** It sits, and comes once more on `on`; null when that was the last time. */
  | { kind: "rests"; on: Day | null };

/**
 * When a practised question comes back. A rule of our own (docs/decisions/010-comes-back-until-it-sits.md):
 *
 * - What does not sit yet comes back after a seventh of the days left, at least 1 and at most 3 days later.
 * - What sits rests, and comes once more `lastLook` days before the interview; a week later where there is no date.
 *
 * `interviewDay` is null without a date; one that has passed counts as none.
 */
export function standingOf(item: PractisedItem, today: Day, interviewDay: Day | null): Standing {
  const date = interviewDay !== null && interviewDay >= today ? interviewDay : null;
  if (sitsIn(item)) {
    const on = lastTime(item.day, date);
    return on !== null && on <= today ? { kind: "due", sits: true } : { kind: "rests", on };
  }
  const on = addDays(item.day, pauseOf(item.day, date));
  return on <= today ? { kind: "due", sits: false } : { kind: "later", on };
}

/** Whether a question sat when it was last practised: answered well enough, and without looking. */
export function sitsIn({ state, peeked }: Pick<PractisedItem, "state" | "peeked">): boolean {
  return state === "solid" && !peeked;
}

/** The order of what is due: a lower number comes first; null is a question never practised. */
export function urgencyOf(last: Pick<PractisedItem, "state" | "peeked"> | null): number {
  if (last === null) return 4;
  return last.state === "solid" && last.peeked ? 3 : urgency[last.state];
}

/** Days before the interview on which what sits comes once more. */
export const lastLook = 2;

const urgency: Readonly<Record<ReviewState, number>> = { conflict: 0, thin: 1, unanswered: 2, solid: 5 };
const restWithoutDate = 7;
const longestPause = 3;

function lastTime(practised: Day, interviewDay: Day | null): Day | null {
  if (interviewDay === null) return addDays(practised, restWithoutDate);
  const on = addDays(interviewDay, -lastLook);
  return practised < on ? on : null;
}

function pauseOf(practised: Day, interviewDay: Day | null): number {
  if (interviewDay === null) return 1;
  return Math.min(longestPause, Math.max(1, Math.floor(daysBetween(practised, interviewDay) / 7)));
}
