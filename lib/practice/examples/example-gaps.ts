import { questionBank } from "@/lib/questions/bank";
import { storyIntentOf } from "./example-uses";

/** An example as far as it can fill a gap. */
export type ExampleAtHand = { title: string; action: string; result: string; intentIds: readonly string[] };

/** A question that wants a work story, and has no good one. */
export type ExampleGap = {
  intentId: string;
  /** As it was asked, or as it is often asked. */
  question: string;
  /** The exchange it was asked in; null for one that was not asked yet. */
  exchangeId: string | null;
  /** The example that comes nearest but lacks what was done or what came of it; null where there is none. */
  unfinished: { title: string; lacks: "action" | "result" } | null;
};

/**
 * Questions without a good example: those asked so far, in the order given, then some that are often asked, at most
 * `mostLikely`. A good example says what was done and what came of it.
 */
export function findGaps(
  asked: readonly { exchangeId: string; question: string }[],
  examples: readonly ExampleAtHand[],
): ExampleGap[] {
  const gaps = new Map<string, ExampleGap>();
  for (const { exchangeId, question } of asked) {
    const intent = storyIntentOf(question);
    if (!intent) continue;
    const unfinished = nearest(intent.id, examples);
    if (unfinished !== "good" && !gaps.has(intent.id)) {
      gaps.set(intent.id, { intentId: intent.id, question, exchangeId, unfinished });
    }
  }
  const likely = questionBank
    .filter(({ id }) => oftenAsked.has(id) && !gaps.has(id))
    .flatMap(({ id, wordings: [wording] }): ExampleGap[] => {
      const unfinished = nearest(id, examples);
      if (unfinished === "good" || wording === undefined) return [];
      return [{ intentId: id, question: wording, exchangeId: null, unfinished }];
    });
  return [...gaps.values(), ...likely.slice(0, mostLikely)];
}

const mostLikely = 3;
/** What career offices tell applicants to have a story ready for. */
const oftenAsked: ReadonlySet<string> = new Set([
  "team-conflict",
  "mistake",
  "leadership-moment",
  "overcame-obstacle",
  "tight-deadline",
  "hard-decision",
]);

function nearest(intentId: string, examples: readonly ExampleAtHand[]): "good" | ExampleGap["unfinished"] {
  const serving = examples.filter(({ intentIds }) => intentIds.includes(intentId));
  if (serving.some(({ action, result }) => action.trim() !== "" && result.trim() !== "")) return "good";
  const [first] = serving;
  if (!first) return null;
  return { title: first.title, lacks: first.action.trim() === "" ? "action" : "result" };
}
