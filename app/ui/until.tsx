"use client";

import { useSyncExternalStore } from "react";
import { formatDistance } from "@/lib/dates";

/** How far off a wall-clock time is, counted in the reader's own days, which only the browser knows. */
export function Until({ at, now }: { at: string; now: string }) {
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  return formatDistance(new Date(at), isBrowser ? wallClock(new Date()) : new Date(now));
}

/** What the clock on the wall says, written as if it were UTC, as interview times are. */
function wallClock(now: Date): Date {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
}
