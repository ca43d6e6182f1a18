"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { Saving, Shown } from "./saving";

/** What a saving loop shows. It also brings the text when the network returns, and when the page is hidden or back. */
export function useSaving<T>(saving: Saving<T>): Shown<T> {
  useEffect(() => {
    saving.start();
    window.addEventListener("online", saving.bringNow);
    // A page that is hidden on a phone may never run again; one that is back may be signed in again.
    document.addEventListener("visibilitychange", saving.bringNow);
    return () => {
      window.removeEventListener("online", saving.bringNow);
      document.removeEventListener("visibilitychange", saving.bringNow);
      saving.stop();
    };
  }, [saving]);
  return useSyncExternalStore(saving.subscribe, saving.get, saving.get);
}
