"use client";

import { useSyncExternalStore } from "react";

/** A moment that the app noted, in the reader's own time zone, which only the browser knows. */
export function When({ at, isDayOnly = false }: { at: string; isDayOnly?: boolean }) {
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const text = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    ...(isDayOnly ? {} : { timeStyle: "short" }),
    ...(isBrowser ? {} : { timeZone: "UTC" }),
  }).format(new Date(at));
  return <time dateTime={at}>{isBrowser || isDayOnly ? text : `${text} UTC`}</time>;
}
