import { minutesLeft } from "@/lib/practice/session/minutes-left";
import { type ItemKind, itemKinds } from "@/lib/practice/types";

/**
 * What tells one session from another in a list, before its day and time: "20 minutes: 5 asked before, 2 to go deeper". It
 * says what is in it, not what its plan says, which may have been changed since.
 */
export function nameSession(session: { againOfId: string | null; items: readonly { kind: ItemKind }[] }): string {
  const minutes = minutesLeft(session.items.map(({ kind }) => ({ kind, isAnswered: false, seconds: 0 })));
  const length = `${minutes} minute${minutes === 1 ? "" : "s"}`;
  if (session.againOfId !== null) return `Weak ones again, ${length}`;
  const counts = itemKinds
    .map((kind) => ({ kind, count: session.items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${counted[kind]}`);
  return counts.length === 0 ? length : `${length}: ${counts.join(", ")}`;
}

const counted: Readonly<Record<ItemKind, string>> = {
  repeat: "asked before",
  elaborate: "to go deeper",
  new: "new",
};
