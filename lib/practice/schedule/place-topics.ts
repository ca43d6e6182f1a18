import type { Topic } from "@/lib/practice/topics/topics";
import type { Day, PractisedItem, SessionPlan } from "@/lib/practice/types";
import { addDays, sayWhen } from "./days";
import { type Standing, standingOf } from "./schedule";

/** A topic with how it last went in practice; `standing` is null where it was never practised as it stands. */
export type PlacedTopic = { topic: Topic; last: PractisedItem | null; standing: Standing | null };

/** What is known of the practice so far, and which day it is. */
export type PracticeSoFar = { history: readonly PractisedItem[]; today: Day };

/**
 * Lays the practice so far over topics. A question counts as never practised when its answer has changed since: the
 * notes were edited, a later round answered it anew, or the person corrected it.
 */
export function placeTopics(
  topics: readonly Topic[],
  { history, today }: PracticeSoFar,
  plan: SessionPlan,
): PlacedTopic[] {
  const latest = latestBy(history, ({ exchangeId }) => exchangeId);
  const interviewDay = interviewDayOf(plan, today);
  return topics.map((topic) => {
    const last = newestOf(topic.exchanges.flatMap(({ id }) => latest.get(id) ?? []));
    if (last === null || last.earlierAnswer !== answerOf(topic)) return { topic, last: null, standing: null };
    return { topic, last, standing: standingOf(last, today, interviewDay) };
  });
}

/** What is practised as the earlier answer: the correction where there is one. */
export function answerOf({ latest }: Topic): string {
  return latest.correction ?? latest.answer;
}

/** The last time each thing was practised; what `keyOf` gives null for is left out. Of one day, the one given first counts. */
export function latestBy(
  history: readonly PractisedItem[],
  keyOf: (item: PractisedItem) => string | null,
): Map<string, PractisedItem> {
  const latest = new Map<string, PractisedItem>();
  for (const item of history) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = latest.get(key);
    if (known === undefined || item.day > known.day) latest.set(key, item);
  }
  return latest;
}

export function interviewDayOf({ daysLeft }: SessionPlan, today: Day): Day | null {
  return daysLeft === null ? null : addDays(today, daysLeft);
}

/** Why a practised question is there again, for the middle of a sentence. Tells nothing of either answer. */
export function whyBack({ state, peeked, day }: PractisedItem, today: Day): string {
  const when = sayWhen(day, today);
  if (state === "conflict") return `something in it changed ${when} and is not settled yet`;
  if (state === "unanswered") return `you left it unanswered ${when}`;
  if (state === "thin") return `it did not sit yet ${when}`;
  return peeked ? `you looked at the earlier answer ${when}` : `it sat ${when}: once more before the interview`;
}

function newestOf(items: readonly PractisedItem[]): PractisedItem | null {
  let newest: PractisedItem | null = null;
  for (const item of items) if (newest === null || item.day > newest.day) newest = item;
  return newest;
}
