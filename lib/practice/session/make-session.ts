import { placeTopics } from "@/lib/practice/schedule/place-topics";
import { findTopics, foldQuestion } from "@/lib/practice/topics/topics";
import type { Day, ItemKind, LoggedExchange, PractisedItem, SessionItem, SessionPlan } from "@/lib/practice/types";
import { type NewItem, newQuestions } from "./choose-new";
import { backAgain, practisedNew, type Return } from "./come-back";
import { elaborationItem, type Making, type Ranked, rankTopics, repeatItem } from "./earlier-items";
import { comeBackShare, essentials, isLastDay, minutesPerItem, mostEssentials } from "./meeting-rules";
import { fillSession, type OpenSession, openSession, type Taken } from "./open-session";
import { orderItems } from "./order-items";
import { seatPanel } from "./seat-panel";
import { seededRandom } from "./seeded-random";

/**
 * A plan, the exchanges and the practice so far → what to practise, in order. The same input and seed give the same
 * session; another seed gives other wordings, new questions and elaborations, while what mattered most stays.
 *
 * `plan.minutes` is the length of the session; 3 minutes are counted for a repeat or a new question and 4 for an
 * elaboration (`minutesPerItem`), at least one item is made, and anything outside 5 to 120 is taken as the nearer of
 * the two. In this order the time goes to
 *
 * 1. one question for each named person of a panel,
 * 2. what did not sit when it was last practised (`standingOf`), two thirds of the time at most,
 * 3. repeats, elaborations and new questions, as `shareOut` shares the time out for who comes and the days left, the
 *    heaviest first (`signals`). What sits rests.
 *
 * A question asked in several rounds counts once, with its latest answer, or its correction. An exchange without a
 * question is ignored; one without an answer can be repeated (`earlierAnswer` is then "") but not gone into.
 *
 * `history` holds how each question last went, in any order; of a question that is there twice, the later day counts.
 * Fewer items than the time allows come back on the last day, when nothing new is begun but a few essentials, and when
 * the question bank has nothing new left.
 */
export function makeSession(input: {
  plan: SessionPlan;
  exchanges: readonly LoggedExchange[];
  history: readonly PractisedItem[];
  today: Day;
  seed: number;
}): SessionItem[] {
  const { plan, exchanges, history, today, seed } = input;
  const making: Making = { plan, today, random: seededRandom(seed) };
  const found = findTopics(exchanges);
  const awake = placeTopics(found.topics, { history, today }, plan).filter(
    ({ standing }) => standing?.kind !== "rests",
  );
  const repeats = rankTopics(awake, "repeat", making);
  const elaborations = rankTopics(awake, "elaborate", making);
  const practised = practisedNew(history, found.asked);
  const asked = {
    ...found.asked,
    texts: new Set([...found.asked.texts, ...practised.map(({ question }) => foldQuestion(question))]),
  };
  const isLast = isLastDay(plan);
  const news = newQuestions(plan, asked, making.random, isLast ? essentials : undefined);

  const session = openSession(plan);
  seatPanel(session, { repeats, news }, making);
  takeBack(session, backAgain({ repeats, elaborations, practised }, making), isLast ? 1 : comeBackShare);
  const mostNew = isLast && found.topics.length > 0 ? mostEssentials : Number.POSITIVE_INFINITY;
  const next: Record<ItemKind, () => Taken | null> = {
    repeat: nextOf(repeats, session, (ranked) => repeatItem(ranked, making)),
    elaborate: nextOf(
      elaborations.filter(({ weight }) => weight.points >= leastToElaborate),
      session,
      (ranked) => elaborationItem(ranked, making),
    ),
    new: () => (session.items.filter(({ kind }) => kind === "new").length < mostNew ? newTaken(news()) : null),
  };
  fillSession(session, next, isLast ? ["repeat", "elaborate"] : ["repeat", "elaborate", "new"]);
  // On the last day what is new waits until nothing else is left.
  if (isLast) fillSession(session, next, ["new"]);
  return orderItems(session.items, plan, making.random);
}

/** Below this a topic is not worth going into: an opener, a date, or what did not matter to them. */
const leastToElaborate = -1;

/** Gives `share` of the time that is left to what did not sit; the first of it is in whatever the length. */
function takeBack(session: OpenSession, returning: readonly Return[], share: number): void {
  const reserve = session.left() * (1 - share);
  let taken = 0;
  for (const { topic, make } of returning) {
    if (topic !== null && session.used.has(topic)) continue;
    const item = make();
    const left = session.left() - minutesPerItem[item.kind];
    if (left < (taken === 0 ? 0 : reserve)) return;
    session.take({ topic, item });
    taken += 1;
  }
}

function nextOf(
  ranked: readonly Ranked[],
  { used }: OpenSession,
  make: (ranked: Ranked) => SessionItem | null,
): () => Taken | null {
  let at = 0;
  return () => {
    for (; at < ranked.length; at += 1) {
      const entry = ranked[at];
      if (entry === undefined || used.has(entry.topic)) continue;
      const item = make(entry);
      if (item !== null) return { topic: entry.topic, item };
    }
    return null;
  };
}

function newTaken(item: NewItem | null): Taken | null {
  return item && { topic: null, item };
}
