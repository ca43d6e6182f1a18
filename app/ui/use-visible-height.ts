"use client";

import { useEffect } from "react";

/**
 * Keeps `--visible-height` on the page: what a phone's keyboard leaves of the screen, which no CSS unit tells on every
 * phone. As it changes, the box that is being typed in stays in sight.
 */
export function useVisibleHeight(): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    let before = 0;
    const note = () => {
      // Somebody who zooms in sees less, but not because of a keyboard.
      const height = viewport.height * viewport.scale;
      document.documentElement.style.setProperty("--visible-height", `${height}px`);
      const isKeyboard = before - height > leastKeyboard;
      before = height;
      if (isKeyboard && document.activeElement instanceof HTMLTextAreaElement) {
        document.activeElement.scrollIntoView({ block: "nearest", behavior: "instant" });
      }
    };
    note();
    viewport.addEventListener("resize", note);
    return () => {
      viewport.removeEventListener("resize", note);
      document.documentElement.style.removeProperty("--visible-height");
    };
  }, []);
}

/** In CSS pixels; what else comes and goes at a phone's edges, as the bar of addresses, is less high. */
const leastKeyboard = 120;
