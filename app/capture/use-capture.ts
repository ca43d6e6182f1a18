"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftChoice, DraftState } from "@/app/ui/use-draft";
import { bring, retryDelay } from "@/lib/device/bring";
import { dropCapture, keepCapture } from "@/lib/device/store";
import type { Capture } from "@/lib/schemas/capture";

/**
 * An interview that is logged on this device: kept with each letter, brought to the account on each pause and when
 * the network returns, dropped from the device once the account has all of it.
 */
export function useCapture(initial: Capture) {
  const [capture, setCapture] = useState(initial);
  const [state, setState] = useState<DraftState>("unchanged");
  const [other, setOther] = useState<string | null>(null);
  const [isInAccount, setIsInAccount] = useState(false);
  const newest = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const failures = useRef(0);

  const send = useCallback(async () => {
    const sent = newest.current;
    if (sent.company.trim() === "" && sent.notes.trim() === "") return;
    try {
      const brought = await bring({ of: "capture", ...sent });
      failures.current = 0;
      if (brought.kind === "elsewhere") {
        newest.current = { ...newest.current, base: brought.text };
        return setOther(brought.text);
      }
      if (brought.kind !== "saved") return setState(brought.kind);
      setIsInAccount(true);
      newest.current = { ...newest.current, base: sent.notes };
      if (newest.current.notes !== sent.notes || newest.current.company !== sent.company) return;
      await dropCapture(sent.id);
      setState("in-account");
    } catch {
      setState((before) => (before === "nowhere" ? "nowhere" : "not-in-account"));
      timer.current = setTimeout(send, retryDelay(failures.current++));
    }
  }, []);

  const schedule = useCallback(
    (wait: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(send, wait);
    },
    [send],
  );

  const change = useCallback(
    (part: Partial<Pick<Capture, "company" | "notes">>) => {
      const next = { ...newest.current, ...part };
      newest.current = next;
      setCapture(next);
      keepCapture(next).then((isKept) => {
        if (newest.current === next) setState(isKept ? "on-device" : "nowhere");
      });
      schedule(pauseMs);
    },
    [schedule],
  );

  useEffect(() => {
    // Found on the device, or shared to it: it is on its way at once.
    if (initial.notes !== "") keepCapture(initial).then(() => schedule(0));
    const sendNow = () => schedule(0);
    window.addEventListener("online", sendNow);
    return () => {
      window.removeEventListener("online", sendNow);
      clearTimeout(timer.current);
    };
  }, [initial, schedule]);

  const chooseOther = useCallback(
    (isWanted: boolean) => {
      setOther(null);
      if (isWanted && other !== null) change({ notes: other });
      else schedule(0);
    },
    [other, change, schedule],
  );

  const draft: DraftChoice = { other: other === null ? null : { text: other, from: "account" }, chooseOther };
  return { capture, change, draft: { ...draft, state }, isInAccount };
}

const pauseMs = 700;
