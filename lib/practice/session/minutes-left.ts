import type { ItemKind } from "@/lib/practice/types";
import { minutesPerItem } from "./meeting-rules";

/** What is left of a session: items that are not answered, each with the seconds already spent on it. */
type Waiting = { kind: ItemKind; isAnswered: boolean; seconds: number };

/**
 * About how many whole minutes the rest of a session takes: for each item not answered yet what one of its kind is
 * counted for (`minutesPerItem`), less the time already spent on it, a minute at least. 0 when all are answered.
 */
export function minutesLeft(items: readonly Waiting[]): number {
  const waiting = items.filter(({ isAnswered }) => !isAnswered);
  return Math.round(
    waiting.reduce((sum, { kind, seconds }) => sum + Math.max(1, minutesPerItem[kind] - seconds / 60), 0),
  );
}
