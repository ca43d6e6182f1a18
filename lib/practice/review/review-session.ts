import { measureDepth } from "@/lib/consistency/measure-depth";
import type { Depth, Finding } from "@/lib/consistency/types";
import { findingKey } from "@/lib/practice/finding-key";
import type { AnsweredItem, ItemReview, SessionReview } from "@/lib/practice/types";
import type { QuestionCategory } from "@/lib/questions/types";
import { nextSteps, slipReason } from "./next-steps";

/**
 * An answered session → where each item stands, with reasons, and up to three things to do next.
 *
 * - `unanswered`: skipped, or nothing but blanks that was not said aloud either.
 * - `conflict`: a *changed* finding that is a *conflict* has no resolution yet.
 * - `thin`: the person called a change a slip, rated the answer weak, or it gives a listener little (see `gaps`).
 * - `solid`: the rest. The person's own rating "solid" outweighs what is only measured about the content.
 *
 * What was said aloud is not measured: it is solid when the person says so. An answer given after looking at the
 * earlier one does not sit yet, however it is rated.
 *
 * The limits are rules of thumb: an answer to an open question below 25 words takes under fifteen seconds to say, and
 * the usual advice for work examples is a situation, an action and a result.
 */
export function reviewSession(items: readonly AnsweredItem[]): SessionReview {
  const reviews = items.map(reviewItem);
  const counts = { conflict: 0, thin: 0, solid: 0, unanswered: 0 };
  for (const { state } of reviews) counts[state] += 1;
  return { items: reviews, counts, next: nextSteps(reviews) };
}

/** Where one item stands; see `reviewSession`. */
export function reviewItem(item: AnsweredItem): ItemReview {
  const answer = item.answer?.trim() ?? "";
  const isSpoken = item.isAloud && item.answer !== null;
  if (answer === "" && !isSpoken) {
    const reason = item.answer === null ? "Not answered yet" : "The answer is empty";
    return { state: "unanswered", item, reasons: [reason] };
  }
  const open = item.findings.filter(
    (finding) =>
      finding.label === "changed" && finding.certainty === "conflict" && !item.resolved.has(findingKey(finding)),
  );
  if (open.length > 0) {
    return {
      state: "conflict",
      item,
      open,
      reasons: open.map((finding) => stripStop(finding.reason)),
    };
  }
  // Which answer is right is settled by that, but this one was not said right yet.
  if (item.findings.some((finding) => item.slips.has(findingKey(finding)))) {
    return { state: "thin", item, reasons: [slipReason] };
  }
  if (isSpoken) return reviewSpoken(item);
  const depth = measureDepth(answer);
  const reasons = gaps
    .filter((gap) => gap.applies(depth, item) && !(gap.yieldsToRating && item.rating === "solid"))
    .map((gap) => gap.reason(depth));
  return reasons.length > 0 ? { state: "thin", item, reasons } : { state: "solid", item, reasons: praise(item, depth) };
}

/** What was said aloud: the person alone has heard it. */
function reviewSpoken(item: AnsweredItem): ItemReview {
  const reasons: string[] = [];
  if (item.isPeeked) reasons.push(peekedReason);
  if (item.rating === null) reasons.push("You said it aloud and have not rated it yet");
  else if (item.rating !== "solid") reasons.push(`You said it aloud and rated it ${item.rating}`);
  return reasons.length > 0
    ? { state: "thin", item, reasons }
    : { state: "solid", item, reasons: ["You said it aloud and rated it solid"] };
}

const peekedReason = "You looked at the earlier answer first, so it does not sit yet";

type Gap = {
  applies: (depth: Depth, item: AnsweredItem) => boolean;
  reason: (depth: Depth) => string;
  /** True where the person's own rating "solid" counts for more than this measure. */
  yieldsToRating: boolean;
};

/** What makes an answer thin, most useful first. */
const gaps: readonly Gap[] = [
  {
    applies: (_, item) => item.rating === "weak",
    reason: () => "You rated it weak",
    yieldsToRating: false,
  },
  {
    applies: (_, item) => item.isPeeked,
    reason: () => peekedReason,
    yieldsToRating: false,
  },
  {
    applies: (depth) => depth.leansOnEarlier,
    reason: () => "It leans on what you said last time, and the listener may be new",
    yieldsToRating: false,
  },
  {
    applies: (depth, item) => depth.words < (isBrief(item.category) ? 4 : 25),
    reason: (depth) => `It is ${depth.words === 1 ? "one word" : `${depth.words} words`} long`,
    yieldsToRating: true,
  },
  {
    applies: (depth, item) => wantsExample(item.category) && !depth.example.result,
    reason: () => "No result is named",
    yieldsToRating: true,
  },
  {
    applies: (depth, item) => wantsExample(item.category) && !depth.ownPart,
    reason: () => "Your own part is not clear",
    yieldsToRating: true,
  },
];

/** Questions that a short answer serves well. */
function isBrief(category: QuestionCategory | null): boolean {
  return category === "logistics" || category === "closing";
}

/** Questions that ask for a work example. */
function wantsExample(category: QuestionCategory | null): boolean {
  return category === "behaviour" || category === "leadership";
}

function praise(item: AnsweredItem, depth: Depth): string[] {
  const same = item.findings.some((finding) => finding.label === "same");
  const changed = item.findings.some(({ label }) => label === "changed");
  const possible = item.findings.filter(
    (finding) =>
      finding.label === "changed" && finding.certainty === "possible" && !item.resolved.has(findingKey(finding)),
  );
  const settled = item.findings.filter(
    (finding: Finding) =>
      finding.label === "changed" && finding.certainty === "conflict" && item.resolved.has(findingKey(finding)),
  );
  const reasons: string[] = [];
  if (same && !changed) reasons.push("It agrees with last time");
  if (settled.length > 0) reasons.push("What changed is settled");
  if (wantsExample(item.category) && depth.example.result) reasons.push("A result is named");
  if (item.rating === "solid") reasons.push("You rated it solid");
  if (reasons.length === 0) reasons.push("It stands on its own");
  for (const finding of possible) reasons.push(`Worth a look: ${stripStop(finding.reason)}`);
  return reasons;
}

function stripStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, "");
}
