import { interviewDayOf, latestBy, whyBack } from "@/lib/practice/schedule/place-topics";
import { standingOf, urgencyOf } from "@/lib/practice/schedule/schedule";
import { type Asked, foldQuestion, type Topic } from "@/lib/practice/topics/topics";
import type { PractisedItem, SessionItem } from "@/lib/practice/types";
import { findIntent } from "@/lib/questions/find-intent";
import { elaborationItem, type Making, type Ranked, repeatItem } from "./earlier-items";

/** New questions practised so far, each as it last went. One that has been asked in an interview since is no longer new. */
export function practisedNew(history: readonly PractisedItem[], { intents, texts }: Asked): PractisedItem[] {
  const news = history.filter(({ kind }) => kind === "new");
  return [...latestBy(news, ({ question }) => foldQuestion(question)).values()].filter(({ question }) => {
    const intent = findIntent(question)?.intent;
    return !texts.has(foldQuestion(question)) && (intent === undefined || !intents.has(intent.id));
  });
}

/**
 * What did not sit when it was last practised and is due: most urgent first, the earliest first among equals, then by
 * weight. Each is made as what it was: a repeat, an elaboration or a new question.
 */
export function backAgain(
  from: { repeats: readonly Ranked[]; elaborations: readonly Ranked[]; practised: readonly PractisedItem[] },
  making: Making,
): Return[] {
  const { plan, today } = making;
  const returning: Return[] = [];
  for (const ranked of from.repeats) {
    if (!isBack(ranked) || ranked.last.kind === "elaborate") continue;
    returning.push({ last: ranked.last, topic: ranked.topic, make: () => repeatItem(ranked, making) });
  }
  for (const ranked of from.elaborations) {
    if (!isBack(ranked) || ranked.last.kind !== "elaborate") continue;
    const make = () => elaborationItem(ranked, making) ?? repeatItem(ranked, making);
    returning.push({ last: ranked.last, topic: ranked.topic, make });
  }
  for (const last of from.practised) {
    const standing = standingOf(last, today, interviewDayOf(plan, today));
    if (standing.kind !== "due" || standing.sits) continue;
    returning.push({ last, topic: null, make: () => newAgain(last, making) });
  }
  return returning.sort((a, b) => urgencyOf(a.last) - urgencyOf(b.last) || a.last.day.localeCompare(b.last.day));
}

/** A question that comes back; `topic` is null for a new one. */
export type Return = { last: PractisedItem; topic: Topic | null; make: () => SessionItem };

function isBack(ranked: Ranked): ranked is Ranked & { last: PractisedItem } {
  return ranked.last !== null && ranked.standing?.kind === "due" && !ranked.standing.sits;
}

function newAgain(last: PractisedItem, { today }: Making): SessionItem {
  const why = whyBack(last, today);
  return {
    kind: "new",
    question: last.question,
    category: findIntent(last.question)?.intent.category ?? null,
    why: why.charAt(0).toUpperCase() + why.slice(1),
    exchangeId: null,
    earlierQuestion: null,
    earlierAnswer: null,
    isCorrected: false,
  };
}
