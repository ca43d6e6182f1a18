"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Plain links with `data-soft` go to their page without loading all of it anew, as next/link does. One ear for all of a screen:
 * where a list has a hundred links, a hundred components would cost more than the list.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    function follow(event: MouseEvent) {
      const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return;
      const link = event.target.closest<HTMLAnchorElement>("a[data-soft]");
      if (link === null || link.origin !== location.origin) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash);
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
