import type { FindingKind } from "@/lib/consistency/types";
import type { AnsweredItem, ItemReview, ReviewState, SessionItem } from "@/lib/practice/types";
import { reviewItem } from "./review-session";

/**
 * The items of a session that are worth another go: a conflict not yet settled, an answer that is thin or rated weak,
 * and what was skipped, in that order and otherwise as they were. Questions and earlier answers stay as they were;
 * `why` says what is open. Empty when all is solid.
 */
export function repeatWeak(items: readonly AnsweredItem[]): (SessionItem & { isCorrected: boolean })[] {
  const reviews = items.map(reviewItem);
  return order.flatMap((state) => reviews.filter((review) => review.state === state).map((review) => again(review)));
}

const order: readonly ReviewState[] = ["conflict", "thin", "unanswered"];

function again(review: ItemReview): SessionItem & { isCorrected: boolean } {
  const { item } = review;
  const why = whyAgain(review);
  if (item.kind === "new") {
    const { kind, question, category, exchangeId, earlierQuestion, earlierAnswer, isCorrected } = item;
    return { kind, question, category, why, exchangeId, earlierQuestion, earlierAnswer, isCorrected };
  }
  const { kind, question, category, exchangeId, earlierQuestion, earlierAnswer, isCorrected } = item;
  return { kind, question, category, why, exchangeId, earlierQuestion, earlierAnswer, isCorrected };
}

/** Says what is open without a word of either answer: the earlier one stays hidden until there is a new one. */
function whyAgain(review: ItemReview): string {
  if (review.state !== "conflict") return review.reasons[0] ?? "";
  const kinds = new Set(review.open.map(({ kind }) => changeWords[kind]));
  return `Not settled yet: ${[...kinds].join(" and ")} changed last time`;
}

const changeWords: Readonly<Record<FindingKind, string>> = {
  number: "a number",
  duration: "a duration",
  date: "a date",
  age: "an age",
  money: "an amount",
  percentage: "a percentage",
  name: "a name",
  role: "a role",
  polarity: "whether something was so",
  preference: "what you like",
  reason: "a reason",
  availability: "when you are free",
  "own-part": "which part was yours",
  passage: "a statement",
};
