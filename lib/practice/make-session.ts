import { newQuestions } from "./choose-new";
import { elaborate } from "./elaborate";
import { meetingRules, minutesPerItem } from "./meeting-rules";
import { orderItems } from "./order-items";
import { seededRandom } from "./seeded-random";
import { type Weight, weighTopic } from "./signals";
import { findTopics, type Topic } from "./topics";
import type { ItemKind, LoggedExchange, SessionItem, SessionPlan } from "./types";

/**
 * A plan and the exchanges so far → what to practise, in order. The same input and seed give the same session; another
 * seed gives other wordings, new questions and elaborations, while what mattered most stays.
 *
 * `plan.minutes` is the length of the session; 3 minutes are counted for a repeat or a new question and 4 for an
 * elaboration (`minutesPerItem`), at least one item is made, and anything outside 5 to 120 is taken as the nearer of
 * the two. `meetingRules` says how the time is shared out and in which order; `signals` says what is likely to come
 * again. A question asked in several rounds counts once, with its latest answer. An exchange without a question is
 * ignored; one without an answer can be repeated (`earlierAnswer` is then "") but not gone into.
 *
 * Fewer items than the time allows come back only when the question bank has nothing new left.
 */
export function makeSession(input: {
  plan: SessionPlan;
  exchanges: readonly LoggedExchange[];
  seed: number;
}): SessionItem[] {
  const { plan, exchanges, seed } = input;
  const random = seededRandom(seed);
  const found = findTopics(exchanges);
  const next = {
    repeat: nextRepeat(rank(found.topics, "repeat", plan, random), plan),
    elaborate: nextElaboration(rank(found.topics, "elaborate", plan, random), plan, random),
    new: newQuestions(plan, found.asked, random),
  };

  const used = new Set<Topic>();
  const chosen: SessionItem[] = [];
  const rule = meetingRules[plan.meeting];
  const minutes = Math.min(120, Math.max(5, plan.minutes));
  const owed: Record<ItemKind, number> = {
    repeat: rule.shares.repeat * minutes,
    elaborate: rule.shares.elaborate * minutes,
    new: rule.shares.new * minutes,
  };
  const open = new Set<ItemKind>(["repeat", "elaborate", "new"]);
  let left = minutes;
  while (true) {
    const kind = mostOwed(
      owed,
      [...open].filter((each) => minutesPerItem[each] <= left),
    );
    if (kind === null) return orderItems(chosen, plan, random);
    const item = next[kind](used);
    if (item === null) {
      open.delete(kind);
      continue;
    }
    chosen.push(item);
    left -= minutesPerItem[kind];
    owed[kind] -= minutesPerItem[kind];
  }
}

type Ranked = { topic: Topic; weight: Weight };
/** Gives the next best item and marks its topic as used; null when there is none left. */
type NextItem = (used: Set<Topic>) => SessionItem | null;

function mostOwed(owed: Record<ItemKind, number>, kinds: readonly ItemKind[]): ItemKind | null {
  let most: ItemKind | null = null;
  for (const kind of kinds) if (most === null || owed[kind] > owed[most]) most = kind;
  return most;
}

/** Topics by weight, heaviest first; the seed decides between equals. */
function rank(
  topics: readonly Topic[],
  kind: "repeat" | "elaborate",
  plan: SessionPlan,
  random: () => number,
): Ranked[] {
  return topics
    .map((topic) => ({ topic, weight: weighTopic(topic, kind, plan), chance: random() }))
    .sort((a, b) => b.weight.points - a.weight.points || a.chance - b.chance);
}

function nextRepeat(ranked: readonly Ranked[], { meeting }: SessionPlan): NextItem {
  const { repeatHint } = meetingRules[meeting];
  let at = 0;
  return (used) => {
    for (; at < ranked.length; at += 1) {
      const entry = ranked[at];
      if (entry === undefined || used.has(entry.topic)) continue;
      used.add(entry.topic);
      const { topic, weight } = entry;
      const why = weight.reasons.slice(0, repeatHint ? 1 : 2);
      if (why.length === 0) why.push(`asked in round ${topic.latest.round}, and may come again`);
      if (repeatHint) why.push(repeatHint);
      return earlierItem("repeat", topic, topic.latest.question, why);
    }
    return null;
  };
}

/** Below this a topic is not worth going into: an opener, a date, or what did not matter to them. */
const leastToElaborate = -1;

function nextElaboration(ranked: readonly Ranked[], { meeting }: SessionPlan, random: () => number): NextItem {
  const { freshExamples } = meetingRules[meeting];
  let at = 0;
  return (used) => {
    for (; at < ranked.length; at += 1) {
      const entry = ranked[at];
      if (entry === undefined || used.has(entry.topic)) continue;
      const { topic, weight } = entry;
      if (weight.points < leastToElaborate) return null;
      if (topic.intent?.category === "logistics") continue;
      const { answer } = topic.latest;
      const made = elaborate(answer, topic.intent?.category ?? null, freshExamples, random);
      if (made === null) continue;
      used.add(topic);
      return earlierItem("elaborate", topic, made.question, [...weight.reasons.slice(0, 1), made.open]);
    }
    return null;
  };
}

function earlierItem(
  kind: "repeat" | "elaborate",
  { latest, intent }: Topic,
  question: string,
  reasons: readonly string[],
): SessionItem {
  const why = reasons.join("; ");
  return {
    kind,
    question,
    category: intent?.category ?? null,
    why: why.charAt(0).toUpperCase() + why.slice(1),
    exchangeId: latest.id,
    earlierQuestion: latest.question,
    earlierAnswer: latest.answer,
  };
}
