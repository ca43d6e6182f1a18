import type { Topic } from "@/lib/practice/topics/topics";
import type { ItemKind, SessionItem, SessionPlan } from "@/lib/practice/types";
import { minutesPerItem, shareOut } from "./meeting-rules";

/** An item, and the topic that it uses up; null for a new one. */
export type Taken = { topic: Topic | null; item: SessionItem };

/** A session that still takes items. */
export type OpenSession = {
  items: SessionItem[];
  used: Set<Topic>;
  /** Minutes still due to each kind. */
  owed: Record<ItemKind, number>;
  /** Minutes left. */
  left: () => number;
  take: (taken: Taken) => void;
};

/** A session of the plan's length, 5 to 120 minutes, with nothing in it. */
export function openSession(plan: SessionPlan): OpenSession {
  let left = Math.min(120, Math.max(5, plan.minutes));
  const shares = shareOut(plan);
  const session: OpenSession = {
    items: [],
    used: new Set(),
    owed: { repeat: shares.repeat * left, elaborate: shares.elaborate * left, new: shares.new * left },
    left: () => left,
    take: ({ topic, item }) => {
      session.items.push(item);
      if (topic !== null) session.used.add(topic);
      left -= minutesPerItem[item.kind];
      session.owed[item.kind] -= minutesPerItem[item.kind];
    },
  };
  return session;
}

/** Takes items of these kinds, always of the one that is owed most time, until the time or all of them have run out. */
export function fillSession(
  session: OpenSession,
  next: Readonly<Record<ItemKind, () => Taken | null>>,
  kinds: readonly ItemKind[],
): void {
  const open = new Set(kinds);
  while (true) {
    const fitting = [...open].filter((each) => minutesPerItem[each] <= session.left());
    const kind = mostOwed(session.owed, fitting);
    if (kind === null) return;
    const taken = next[kind]();
    if (taken === null) open.delete(kind);
    else session.take(taken);
  }
}

function mostOwed(owed: Readonly<Record<ItemKind, number>>, kinds: readonly ItemKind[]): ItemKind | null {
  let most: ItemKind | null = null;
  for (const kind of kinds) if (most === null || owed[kind] > owed[most]) most = kind;
  return most;
}
