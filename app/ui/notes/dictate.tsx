"use client";

import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/app/ui/button";
import { canListen, listen } from "./listen";
import { Refusal } from "./refusal";
import styles from "./take-file.module.css";

/** Turns speech into text where the browser can, and says where it cannot. */
export function Dictate({ onText }: { onText: (words: string) => void }) {
  // The server cannot know; the page starts without either.
  const isOffered = useSyncExternalStore(neverChanges, canListen, () => null);
  if (isOffered === null) return null;
  if (!isOffered) return <p className={styles.line}>Your keyboard’s microphone works here too.</p>;
  return <DictateButton onText={onText} />;
}

function DictateButton({ onText }: { onText: (words: string) => void }) {
  const [isListening, setIsListening] = useState(false);
  const [unsettled, setUnsettled] = useState("");
  const [message, setMessage] = useState<string | null>(null);
  const running = useRef<ReturnType<typeof listen>>(null);
  const now = useRef(onText);
  const note = useId();

  useLayoutEffect(() => {
    now.current = onText;
  });
  useEffect(() => () => running.current?.drop(), []);

  function toggle() {
    setMessage(null);
    setUnsettled("");
    setIsListening(!isListening);
    if (isListening) return running.current?.stop();
    // What the last one still had to say has been said by now, or never will be.
    running.current?.drop();
    running.current = listen({
      // At once, so that the next words find the box as these left it.
      onSettled: (words) => words !== "" && flushSync(() => now.current(words)),
      onUnsettled: setUnsettled,
      onEnd: (why) => {
        setIsListening(false);
        setMessage(why);
      },
    });
  }

  return (
    <>
      <Button
        look="quiet"
        className={styles.dictate}
        aria-pressed={isListening}
        aria-describedby={note}
        onClick={toggle}
      >
        Dictate
      </Button>
      <p id={note} className={styles.line}>
        Your browser may send your voice to its maker to turn it into text.
      </p>
      <p className={styles.line} role="status">
        {isListening ? "Listening…" : null}
        {unsettled === "" ? null : <span aria-hidden="true"> {unsettled}</span>}
      </p>
      {message === null ? null : <Refusal>{message}</Refusal>}
    </>
  );
}

function neverChanges(): () => void {
  return () => {};
}
