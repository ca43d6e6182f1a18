import type { SessionItem, SessionPlan } from "@/lib/practice/types";
import { type QuestionCategory, questionCategories } from "@/lib/questions/types";
import { meetingRules } from "./meeting-rules";
import { shuffle } from "./seeded-random";

/**
 * The chosen items in the order in which to practise them: by kind where the meeting's rule says so, and inside a kind
 * as an interview tends to go, from openers to closing; or openers first and the rest mixed by the seed's `random`.
 */
export function orderItems(
  items: readonly SessionItem[],
  { meeting }: SessionPlan,
  random: () => number,
): SessionItem[] {
  const { order } = meetingRules[meeting];
  if (order === "mixed") {
    const isOpener = ({ category }: SessionItem) => category === "opener";
    const openers = items.filter(isOpener);
    return [
      ...openers,
      ...shuffle(
        items.filter((item) => !isOpener(item)),
        random,
      ),
    ];
  }
  return order.flatMap((kind) =>
    items.filter((item) => item.kind === kind).sort((a, b) => placeOf(a.category) - placeOf(b.category)),
  );
}

/** `questionCategories` is in the order of an interview; what the bank does not know goes in the middle. */
function placeOf(category: QuestionCategory | null): number {
  return category === null ? questionCategories.length / 2 : questionCategories.indexOf(category);
}
