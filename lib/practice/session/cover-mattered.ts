import { findTopics } from "@/lib/practice/topics/topics";
import type { LoggedExchange, ReviewState } from "@/lib/practice/types";

/** A question that mattered to the employer, and where practice of it stands; null while it was not practised. */
export type CoveredTopic = { question: string; exchangeId: string; state: ReviewState | null };

/**
 * Which of the questions that mattered to the employer were practised: those marked as mattering much or a great deal,
 * and those they wanted to hear more about. The same question of several rounds counts once. `practised` holds the
 * answers in the order given, each with the exchange it practises; the latest counts. In the order of the interviews.
 */
export function coverMattered(
  exchanges: readonly LoggedExchange[],
  practised: readonly { exchangeId: string | null; state: ReviewState }[],
): CoveredTopic[] {
  const states = new Map(practised.map(({ exchangeId, state }, index) => [exchangeId, { state, index }]));
  return findTopics(exchanges).topics.flatMap(({ latest, exchanges: tellings, mattered }) => {
    if ((mattered ?? 0) < 2 && !tellings.some(({ followUp }) => followUp)) return [];
    const found = tellings.flatMap(({ id }) => states.get(id) ?? []).sort((a, b) => b.index - a.index);
    return [{ question: latest.question, exchangeId: latest.id, state: found[0]?.state ?? null }];
  });
}
