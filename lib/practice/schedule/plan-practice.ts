import type { Day, PractisedItem } from "@/lib/practice/types";
import { addDays, daysBetween } from "./days";
import { standingOf, urgencyOf } from "./schedule";

/** A question that can be practised: `last` is how it last went, null when it was never practised. */
export type Practisable = { id: string; last: PractisedItem | null };

export type PracticeDay = {
  day: Day;
  /** Ids of what is due, most urgent first; at most what one session holds. Never empty. */
  due: readonly string[];
};

/**
 * The days on which to practise until the interview, from today to the day before it, and what for. Each day takes
 * what is due (`standingOf`), `perSession` at most; the rest waits for the next day. What a coming day takes is
 * reckoned to sit then: each session changes the plan. New questions come first days first, so that what does not sit
 * has days left to come back.
 *
 * Questions are given most important first. Without a date, or once it has passed, it plans a week; never more than
 * `mostDays`. No day at all means that nothing is left to do.
 */
export function planPractice(input: {
  questions: readonly Practisable[];
  today: Day;
  interviewDay: Day | null;
  perSession: number;
}): PracticeDay[] {
  const { today, interviewDay, perSession } = input;
  const questions = input.questions.map(({ id, last }) => ({ id, last }));
  const days: PracticeDay[] = [];
  const lastDay = lastDayOf(today, interviewDay);
  for (let day = today; day <= lastDay; day = addDays(day, 1)) {
    const due = questions
      .filter(({ last }) => last === null || standingOf(last, day, interviewDay).kind === "due")
      .sort((a, b) => urgencyOf(a.last) - urgencyOf(b.last))
      .slice(0, perSession);
    if (due.length === 0) continue;
    days.push({ day, due: due.map(({ id }) => id) });
    for (const question of due) question.last = satOn(day);
  }
  return days;
}

const mostDays = 60;
const daysWithoutDate = 7;

function lastDayOf(today: Day, interviewDay: Day | null): Day {
  if (interviewDay === null || interviewDay < today) return addDays(today, daysWithoutDate - 1);
  const last = Math.min(daysBetween(today, interviewDay) - 1, mostDays - 1);
  return addDays(today, Math.max(0, last));
}

function satOn(day: Day): PractisedItem {
  return {
    kind: "repeat",
    exchangeId: null,
    question: "",
    earlierAnswer: null,
    day,
    state: "solid",
    peeked: false,
  };
}
