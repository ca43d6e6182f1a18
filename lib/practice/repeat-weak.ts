import { reviewItem } from "./review-session";
import type { AnsweredItem, ItemReview, ReviewState, SessionItem } from "./types";

/**
 * The items of a session that are worth another go: a conflict not yet settled, an answer that is thin or rated weak,
 * and what was skipped, in that order and otherwise as they were. Questions and earlier answers stay as they were;
 * `why` says what is open. Empty when all is solid.
 */
export function repeatWeak(items: readonly AnsweredItem[]): SessionItem[] {
  const reviews = items.map(reviewItem);
  return order.flatMap((state) => reviews.filter((review) => review.state === state).map((review) => again(review)));
}

const order: readonly ReviewState[] = ["conflict", "thin", "unanswered"];

function again(review: ItemReview): SessionItem {
  const { item } = review;
  const why = whyAgain(review);
  if (item.kind === "new") {
    const { kind, question, category, exchangeId, earlierQuestion, earlierAnswer } = item;
    return { kind, question, category, why, exchangeId, earlierQuestion, earlierAnswer };
  }
  const { kind, question, category, exchangeId, earlierQuestion, earlierAnswer } = item;
  return { kind, question, category, why, exchangeId, earlierQuestion, earlierAnswer };
}

function whyAgain({ state, reasons }: ItemReview): string {
  const reason = reasons[0] ?? "";
  return state === "conflict" ? `Not settled yet: ${reason}` : reason;
}
