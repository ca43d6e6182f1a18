"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/ui/button";
import { SubmitButton } from "@/app/ui/form";
import { Dictate } from "@/app/ui/notes/dictate";
import { formatDuration } from "@/lib/dates";
import styles from "./practice.module.css";

/** To speak instead of write: with a clock, to be rated by oneself; or dictated, where the browser can. */
export function SayAloud({ onText }: { onText: (words: string) => void }) {
  return (
    <details className={styles.aloud}>
      <summary className={styles.summary} aria-keyshortcuts="a">
        Say it aloud instead
      </summary>
      <div className="stack gap-3">
        <p className="small soft">
          Speak as you would to them, then rate it yourself. A few notes in the box are welcome; without any, nothing is
          compared.
        </p>
        <div className="cluster">
          <SpeakingClock />
          <SubmitButton name="how" value="aloud" look="plain" aria-keyshortcuts="d">
            I said it aloud
          </SubmitButton>
        </div>
        <div className={styles.dictate}>
          <Dictate onText={onText} />
        </div>
      </div>
    </details>
  );
}

/** Counts the seconds spoken. */
function SpeakingClock() {
  const [isRunning, setIsRunning] = useState(false);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const tick = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(tick);
  }, [isRunning]);
  return (
    <>
      <Button look="plain" aria-pressed={isRunning} onClick={() => setIsRunning(!isRunning)}>
        {isRunning ? "Stop the clock" : seconds > 0 ? "Go on speaking" : "Start speaking"}
      </Button>
      <p className={styles.clock}>
        <span className="visually-hidden">Time spoken: </span>
        {formatDuration(seconds)}
        <input type="hidden" name="spoken" value={seconds} />
      </p>
    </>
  );
}
