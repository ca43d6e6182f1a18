"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Fetches a page anew that somebody has gone back to: Next shows it as it was served before, without what was written
 * there since. `served` is different each time the server makes the page.
 */
export function useFreshPage(served: string): void {
  const router = useRouter();
  useEffect(() => {
    // Without a network the page would be left for the one that works without.
    if (shownBefore.has(served) && navigator.onLine) router.refresh();
    shownBefore.add(served);
  }, [served, router]);
}

const shownBefore = new Set<string>();
