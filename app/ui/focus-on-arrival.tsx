"use client";

import { useEffect, useRef } from "react";

/**
 * Puts the focus on what it wraps when it appears and nothing else has it: after an action replaced the part of the
 * page where the focus was.
 */
export function FocusOnArrival({ children }: { children: React.ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) here.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={here} tabIndex={-1}>
      {children}
    </div>
  );
}
