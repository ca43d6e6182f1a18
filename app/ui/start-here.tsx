"use client";

import { useEffect, useRef } from "react";
import styles from "./start-here.module.css";

/**
 * Puts the focus into the box that it wraps, behind what stands there, when somebody arrives on the page: they can
 * type at once. Not where they have scrolled down already, or have the focus elsewhere; the page does not move.
 */
export function StartHere({ isOn = true, children }: { isOn?: boolean; children: React.ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only.
  useEffect(() => {
    const box = here.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    if (!isOn || !box || !isFree(box)) return;
    box.focus({ preventScroll: true });
    box.setSelectionRange(box.value.length, box.value.length);
  }, []);
  return (
    <div ref={here} className={styles.start}>
      {children}
    </div>
  );
}

/** Next gives the focus to the part of the page that was opened: around the box it is as good as nowhere. */
function isFree(box: HTMLElement): boolean {
  return window.scrollY === 0 && (document.activeElement?.contains(box) ?? true);
}
