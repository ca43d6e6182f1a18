"use client";

import { useEffect, useState } from "react";
import { formatDuration } from "@/lib/dates";
import styles from "./practice.module.css";

/** Minutes and seconds on this question; stands still while the page is out of sight. */
export function Timer({ start, elapsed }: { start: number; elapsed: React.RefObject<number> }) {
  const [seconds, setSeconds] = useState(start);
  useEffect(() => {
    const tick = setInterval(() => {
      if (document.hidden) return;
      elapsed.current += 1;
      setSeconds(elapsed.current);
    }, 1000);
    return () => clearInterval(tick);
  }, [elapsed]);
  return (
    <p className={styles.timer}>
      <span className="visually-hidden">Time on this question: </span>
      <span aria-hidden="true">◷ </span>
      {formatDuration(seconds)}
      <input type="hidden" name="seconds" value={seconds} />
    </p>
  );
}
