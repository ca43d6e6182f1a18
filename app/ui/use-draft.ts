"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** Where the text is safe. */
export type DraftState = "unchanged" | "on-device" | "in-account" | "not-in-account";

/**
 * Keeps what is typed: on the device at once, in the account on each pause. A text that reached only the device
 * (no network, a closed tab, an expired sign-in) is there again when the page is opened next.
 *
 * @param name names the draft on this device.
 * @param version of what the text is written to: a draft of another version was taken in since and is dropped.
 * @param initial the text that the account holds.
 * @param save brings a text to the account; throws when it cannot.
 */
export function useDraft(name: string, version: number, initial: string, save: (text: string) => Promise<void>) {
  const key = `${prefix}${name}#${version}`;
  const [text, setText] = useState(initial);
  const [state, setState] = useState<DraftState>("unchanged");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(initial);

  const send = useCallback(async () => {
    const sent = newest.current;
    try {
      await save(sent);
      if (newest.current !== sent) return;
      dropDrafts((other) => other === key);
      setState("in-account");
    } catch {
      setState("not-in-account");
    }
  }, [key, save]);

  const schedule = useCallback(
    (wait: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(send, wait);
    },
    [send],
  );

  const change = useCallback(
    (next: string) => {
      newest.current = next;
      setText(next);
      setState(keepDraft(key, next) ? "on-device" : "not-in-account");
      schedule(pauseMs);
    },
    [key, schedule],
  );

  useEffect(() => {
    dropDrafts((other) => other.startsWith(`${prefix}${name}#`) && other !== key);
    const kept = readDraft(key);
    if (kept !== null && kept !== newest.current) change(kept);
    const retry = () => schedule(0);
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("online", retry);
      clearTimeout(timer.current);
    };
  }, [name, key, change, schedule]);

  /** Stops saving by itself: the whole text is on its way. The device keeps it until its version is over. */
  const hold = useCallback(() => clearTimeout(timer.current), []);

  return { text, change, state, hold };
}

/** What a person reads about a draft. */
export const draftStateWords: Record<DraftState, string> = {
  unchanged: "",
  "on-device": "Saved on this device…",
  "in-account": "Saved to your account",
  "not-in-account": "Saved on this device. Your account cannot be reached just now.",
};

/** Removes every draft from this device, for signing out. */
export function dropAllDrafts(): void {
  dropDrafts((key) => key.startsWith(prefix));
}

const pauseMs = 700;
const prefix = "second-round-draft:";

function keepDraft(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function readDraft(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function dropDrafts(isOver: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage)) if (isOver(key)) localStorage.removeItem(key);
  } catch {
    // A browser that refuses storage has kept none.
  }
}
