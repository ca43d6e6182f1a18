import { shorten } from "@/lib/practice/shorten";
import type { ItemReview, ReviewState } from "@/lib/practice/types";

/** The reviews of one session → up to three short things to do next, most urgent first. None only where there are no reviews. */
export function nextSteps(reviews: readonly ItemReview[]): string[] {
  if (reviews.length === 0) return [];
  const steps = order.flatMap((state) => stepsFor(state, reviews));
  if (steps.length === 0) {
    return ["Say your two most important answers aloud once more, then rest."];
  }
  return steps.slice(0, 3);
}

/** Why an answer that the person called a slip does not sit. */
export const slipReason = "You slipped here; say it once more";

/** What waits longest to be put right comes first; a solid answer asks for nothing. */
const order: readonly ReviewState[] = ["conflict", "thin", "unanswered"];

function stepsFor(state: ReviewState, reviews: readonly ItemReview[]): string[] {
  const these = reviews.filter((review) => review.state === state);
  if (state === "unanswered") return these.length > 0 ? [unansweredStep(these)] : [];
  // One of each sort first leaves room for the others; a second conflict still goes before what is thin.
  return these.slice(0, state === "conflict" ? 2 : 1).map((review) => stepFor(review));
}

function stepFor(review: ItemReview): string {
  const question = shorten(review.item.question, 60);
  const reason = review.reasons[0] ?? "";
  if (review.state === "conflict") {
    return `Decide which is right for “${question}”: ${reason}. If the first telling was off, say so openly.`;
  }
  if (reason === slipReason) return `Say “${question}” once more: you slipped there.`;
  return `Answer “${question}” once more. ${reason}.`;
}

function unansweredStep(these: readonly ItemReview[]): string {
  const [first] = these;
  if (these.length > 1 || first === undefined) return `Try the ${these.length} you have not answered yet.`;
  return `Try the one you have not answered yet: “${shorten(first.item.question, 60)}”`;
}
