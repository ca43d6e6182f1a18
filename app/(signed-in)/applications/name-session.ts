import { minutesLeft } from "@/lib/practice/minutes-left";
import type { ItemKind, Meeting } from "@/lib/practice/types";

/** What tells one session from another in a list, before its day and time: "20 minutes for a panel". */
export function nameSession(session: {
  meeting: Meeting;
  againOfId: string | null;
  items: readonly { kind: ItemKind }[];
}): string {
  const minutes = minutesLeft(session.items.map(({ kind }) => ({ kind, isAnswered: false, seconds: 0 })));
  const length = `${minutes} minute${minutes === 1 ? "" : "s"}`;
  if (session.againOfId !== null) return `Weak ones again, ${length}`;
  const situation = situations[session.meeting];
  return situation === null ? length : `${length} for ${situation}`;
}

const situations: Readonly<Record<Meeting, string | null>> = {
  same: "someone you have met",
  another: "someone new",
  panel: "a panel",
  senior: "someone more senior",
  unknown: null,
};
