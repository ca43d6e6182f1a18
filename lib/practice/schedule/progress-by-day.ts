import type { ReviewState } from "@/lib/practice/types";
import { addDays } from "./days";

/** One answer in practice: what it practised (see `questionKey`), on which day ("2026-11-12"), and where it stood. */
export type PractisedAnswer = { key: string; day: string; state: ReviewState };

/** A day: how many of `of` questions sat by its end, and whether anything was practised on it. */
export type DayOfProgress = { day: string; solid: number; of: number; isPractised: boolean };

/**
 * Answers in the order they were given → one entry a day, from the first day of practice on, `mostDays` at most. They end
 * on `until` (the day of the interview) where that is near enough to be among them, and never before the last day of
 * practice, whose last `mostDays` days come back where there are more. A question sits when its latest answer by that
 * day is solid; `of` is the number of different questions of all the answers, on every day. Empty without answers.
 */
export function progressByDay(answers: readonly PractisedAnswer[], until: string | null): DayOfProgress[] {
  const practised = new Map<string, PractisedAnswer[]>();
  for (const answer of answers) practised.set(answer.day, [...(practised.get(answer.day) ?? []), answer]);
  const days = [...practised.keys()].sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const farthest = addDays(first, mostDays - 1);
  const planned = until !== null && until < farthest ? until : farthest;
  const end = until !== null && planned > last ? planned : last;

  const of = new Set(answers.map(({ key }) => key)).size;
  const latest = new Map<string, ReviewState>();
  const progress: DayOfProgress[] = [];
  const shown = lastDays(end).filter((day) => day >= first);
  for (const day of new Set([...days, ...shown].sort())) {
    const today = practised.get(day) ?? [];
    for (const { key, state } of today) latest.set(key, state);
    const solid = [...latest.values()].filter((state) => state === "solid").length;
    if (shown.includes(day)) progress.push({ day, solid, of, isPractised: today.length > 0 });
  }
  return progress;
}

/** Four weeks: more is neither read nor drawn. */
export const mostDays = 28;

function lastDays(end: string): string[] {
  return Array.from({ length: mostDays }, (_, back) => addDays(end, -back));
}
