"use client";

import { useSyncExternalStore } from "react";

/** A moment in the reader's own time zone, which only the browser knows. */
export function When({ at }: { at: string }) {
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const text = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    ...(isBrowser ? {} : { timeZone: "UTC" }),
  }).format(new Date(at));
  return <time dateTime={at}>{isBrowser ? text : `${text} UTC`}</time>;
}
