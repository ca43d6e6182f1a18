import type { ReviewState } from "./types";

/** One answer in practice: what it practised (see `questionKey`), on which day ("2026-11-12"), and where it stood. */
export type PractisedAnswer = { key: string; day: string; state: ReviewState };

/** A day: how many of `of` questions sat by its end, and whether anything was practised on it. */
export type DayOfProgress = { day: string; solid: number; of: number; isPractised: boolean };

/**
 * Answers in the order they were given → one entry a day, from the first day of practice to `until` (a day; the last
 * day of practice where it is null or earlier). A question sits when its latest answer by that day is solid; `of` is
 * the number of different questions of all the answers, on every day. Only the last `mostDays` days come back. Empty
 * without answers.
 */
export function progressByDay(answers: readonly PractisedAnswer[], until: string | null): DayOfProgress[] {
  const practised = new Map<string, PractisedAnswer[]>();
  for (const answer of answers) practised.set(answer.day, [...(practised.get(answer.day) ?? []), answer]);
  const days = [...practised.keys()].sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = until !== null && until > last ? until : last;

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
  const last = Date.parse(`${end}T00:00:00Z`);
  return Array.from({ length: mostDays }, (_, back) => new Date(last - back * 86_400_000).toISOString().slice(0, 10));
}
