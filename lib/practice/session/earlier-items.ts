import { answerOf, type PlacedTopic, whyBack } from "@/lib/practice/schedule/place-topics";
import type { Topic } from "@/lib/practice/topics/topics";
import type { Day, SessionItem, SessionPlan } from "@/lib/practice/types";
import { elaborate } from "./elaborate";
import { moreWanted } from "./elaboration-probes";
import { meetingRules } from "./meeting-rules";
import { reword } from "./reword";
import { behindAsker, type Weight, weighTopic } from "./signals";

export type EarlierItem = Exclude<SessionItem, { kind: "new" }>;
export type Ranked = PlacedTopic & { weight: Weight };

/** How a session is being made: what all its items share. */
export type Making = { plan: SessionPlan; today: Day; random: () => number };

/** Topics by weight, heaviest first; the seed decides between equals. */
export function rankTopics(
  placed: readonly PlacedTopic[],
  kind: "repeat" | "elaborate",
  { plan, random }: Making,
): Ranked[] {
  return placed
    .map((each) => ({ ...each, weight: weighPlaced(each, kind, plan), chance: random() }))
    .sort((a, b) => b.weight.points - a.weight.points || a.chance - b.chance);
}

/**
 * A topic as a repeat: as it was asked or in other words, with the answer to practise. `first` are reasons that come
 * before those of the rules, and say who will ask.
 */
export function repeatItem(ranked: Ranked, making: Making, first: readonly string[] = []): EarlierItem {
  const { topic, standing } = ranked;
  const { plan, random } = making;
  const { question, correction, round } = topic.latest;
  if (correction !== null) return earlierItem("repeat", topic, question, [...first, whyCorrected]);
  const { repeatHint } = meetingRules[plan.meeting];
  const weightReasons = first.length > 0 ? behindAsker(ranked.weight.reasons) : ranked.weight.reasons;
  const reasons = new Set([...first, ...backReasons(ranked, making), ...weightReasons]);
  const why = [...reasons].slice(0, repeatHint ? 1 : 2);
  if (why.length === 0) why.push(`asked in round ${round}, and may come again`);
  if (repeatHint) why.push(repeatHint);
  // Of what did not sit the words stay as they are: one difficulty at a time.
  const mayReword = standing === null || (standing.kind === "due" && standing.sits);
  const reworded = mayReword ? reword(question, topic.intent, plan, random) : null;
  if (reworded === null) return earlierItem("repeat", topic, question, why);
  return earlierItem("repeat", topic, reworded, [...why, "in other words this time"]);
}

/** A topic gone into, or null where nothing in its answer can be asked about. What did not sit comes in the same words. */
export function elaborationItem(ranked: Ranked, making: Making): EarlierItem | null {
  const { topic, last } = ranked;
  const { freshExamples } = meetingRules[making.plan.meeting];
  // "You said …" must be what they said: a corrected answer is practised as a repeat.
  if (topic.latest.correction !== null || topic.intent?.category === "logistics") return null;
  const back = backReasons(ranked, making);
  if (last?.kind === "elaborate" && back.length > 0) return earlierItem("elaborate", topic, last.question, back);
  const category = topic.intent?.category ?? null;
  const wantsAnother = freshExamples && !mishaps.has(topic.intent?.id ?? "");
  const made = elaborate(topic.latest.answer, category, wantsAnother, making.random);
  if (made === null) return null;
  const reasons = ranked.weight.reasons.slice(0, 1);
  const open = made.open === moreWanted && reasons.some((reason) => saysMore.test(reason)) ? [] : [made.open];
  return earlierItem("elaborate", topic, made.question, [...reasons, ...open]);
}

/** Of these nobody asks for one more. */
const mishaps: ReadonlySet<string> = new Set(["mistake", "failure"]);
/** That more is wanted is said once. */
const saysMore = /\b(?:may go deeper|may want more|wanted to hear more about it)$/;

const whyCorrected = "you corrected this: practise the answer as it should have been, and how to bring it up";

function weighPlaced(placed: PlacedTopic, kind: "repeat" | "elaborate", plan: SessionPlan): Weight {
  const { topic, standing } = placed;
  const { points, reasons } = weighTopic(topic, kind, plan);
  const corrected = topic.latest.correction === null ? 0 : correctedPoints;
  // What was practised lately has had its turn.
  const later = standing?.kind === "later" ? laterPoints : 0;
  return { points: points + corrected + later, reasons };
}

const correctedPoints = 6;
const laterPoints = -8;

function backReasons({ last, standing }: Ranked, { today }: Making): string[] {
  return last !== null && standing?.kind === "due" ? [whyBack(last, today)] : [];
}

function earlierItem(
  kind: "repeat" | "elaborate",
  topic: Topic,
  question: string,
  reasons: readonly string[],
): EarlierItem {
  const { latest, intent } = topic;
  const why = reasons.join("; ");
  return {
    kind,
    question,
    category: intent?.category ?? null,
    why: why.charAt(0).toUpperCase() + why.slice(1),
    exchangeId: latest.id,
    earlierQuestion: latest.question,
    earlierAnswer: answerOf(topic),
    isCorrected: latest.correction !== null,
  };
}
