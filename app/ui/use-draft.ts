"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Brought, retryDelay } from "@/lib/device/bring";
import { dropDraft, keepDraft, readDraft } from "@/lib/device/store";

/** Where the text is safe. */
export type DraftState =
  | "unchanged"
  | "on-device"
  | "in-account"
  | "not-in-account"
  | "signed-out"
  | "nowhere"
  | "closed";

/** Another text for the same place, to choose from: neither wins by itself. */
export type DraftChoice = {
  other: { text: string; from: "device" | "account" } | null;
  /** Puts the other text in place of this one, or keeps this one. */
  chooseOther: (isWanted: boolean) => void;
};

export type Draft = DraftChoice & {
  text: string;
  change: (text: string) => void;
  state: DraftState;
  /** To be called when the whole text is sent for good: it is not saved by itself any more. */
  hold: () => void;
  /** To be called when it was not taken after all. */
  release: () => void;
};

/**
 * Keeps what is typed: on the device at once, in the account on each pause. A text that reached only the device
 * (no network, a closed tab, an expired sign-in) is there again when the page is opened next. Where the account has
 * moved on since it was typed, both texts are offered.
 *
 * @param key names the draft on this device.
 * @param account what the account holds: the text, and a version that changes when a text was taken in for good.
 * @param save brings a text to the account if that still holds `base`; throws when it cannot be reached.
 */
export function useDraft(
  key: string,
  account: { text: string; version: number },
  save: (text: string, base: string) => Promise<Brought>,
): Draft {
  const [text, setText] = useState(account.text);
  const [state, setState] = useState<DraftState>(account.text === "" ? "unchanged" : "in-account");
  const [other, setOther] = useState<DraftChoice["other"]>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const failures = useRef(0);
  const newest = useRef(account.text);
  const base = useRef(account.text);
  const { version } = account;

  const keep = useCallback(
    (isSent: boolean) => keepDraft(key, { text: newest.current, base: base.current, version, isSent }),
    [key, version],
  );

  const bring = useCallback(async () => {
    const sent = newest.current;
    if (sent === base.current) return;
    try {
      const saved = await save(sent, base.current);
      failures.current = 0;
      if (saved.kind === "closed" || saved.kind === "signed-out") return setState(saved.kind);
      if (saved.kind === "elsewhere") {
        base.current = saved.text;
        return setOther({ text: saved.text, from: "account" });
      }
      base.current = sent;
      if (newest.current !== sent) return;
      await dropDraft(key);
      setState("in-account");
    } catch {
      setState((before) => (before === "nowhere" ? "nowhere" : "not-in-account"));
      timer.current = setTimeout(bring, retryDelay(failures.current++));
    }
  }, [key, save]);

  const schedule = useCallback(
    (wait: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(bring, wait);
    },
    [bring],
  );

  const change = useCallback(
    (next: string) => {
      newest.current = next;
      setText(next);
      // Said only once it is so; by then the account may have it already.
      keep(false).then((isKept) => {
        if (newest.current === next && base.current !== next) setState(isKept ? "on-device" : "nowhere");
      });
      schedule(pauseMs);
    },
    [keep, schedule],
  );

  useEffect(() => {
    let isOpen = true;
    readDraft(key).then((kept) => {
      // Typing began before the device answered: what is typed now wins, the other is offered.
      if (!isOpen || !isKept(kept)) return;
      const isTakenIn = kept.isSent && kept.version !== version;
      if (isTakenIn || kept.text === newest.current || kept.text.trim() === "") return dropDraft(key);
      if (kept.version === version && kept.base === newest.current) return change(kept.text);
      return setOther({ text: kept.text, from: "device" });
    });
    const bringNow = () => schedule(0);
    // A page that is left, or hidden on a phone, may never run again.
    const bringWhenHidden = () => document.visibilityState === "hidden" && bring();
    window.addEventListener("online", bringNow);
    document.addEventListener("visibilitychange", bringWhenHidden);
    return () => {
      isOpen = false;
      window.removeEventListener("online", bringNow);
      document.removeEventListener("visibilitychange", bringWhenHidden);
      clearTimeout(timer.current);
    };
  }, [key, version, change, schedule, bring]);

  const chooseOther = useCallback(
    (isWanted: boolean) => {
      if (other === null) return;
      setOther(null);
      if (isWanted) change(other.text);
      else if (other.from === "account") schedule(0);
      else dropDraft(key);
    },
    [key, other, change, schedule],
  );

  const hold = useCallback(() => {
    clearTimeout(timer.current);
    keep(true);
  }, [keep]);

  const release = useCallback(() => {
    keep(false);
  }, [keep]);

  return { text, change, state, other, chooseOther, hold, release };
}

type Kept = {
  text: string;
  /** What the account held when this was typed. */
  base: string;
  version: number;
  isSent: boolean;
};

const pauseMs = 700;

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}
