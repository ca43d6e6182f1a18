"use client";

import { useEffect } from "react";
import { type Brought, bring } from "@/lib/device/bring";
import { dropCapture, type KeptCapture, listCaptures, noteOwner } from "@/lib/device/store";

/**
 * On every signed-in page: notes whose device this is, and brings what was logged without a network to the account,
 * now and whenever the network returns.
 */
export function DeviceKeeper({ ownerId }: { ownerId: string }) {
  useEffect(() => {
    const bringAll = () => bringCaptures(ownerId);
    noteOwner(ownerId).then(bringAll);
    window.addEventListener("online", bringAll);
    return () => window.removeEventListener("online", bringAll);
  }, [ownerId]);
  return null;
}

/** Brings what was sent and not answered first: the account may hold it by now. */
async function bringCapture({ onWay, ...capture }: KeptCapture): Promise<Brought> {
  if (!onWay) return bring({ of: "capture", ...capture });
  const before = await bring({ of: "capture", ...capture, ...onWay });
  return before.kind === "saved" ? bring({ of: "capture", ...capture, base: onWay.notes }) : before;
}

async function bringCaptures(ownerId: string): Promise<void> {
  for (const capture of await listCaptures(ownerId)) {
    try {
      const brought = await bringCapture(capture);
      if (brought.kind === "saved") await dropCapture(capture);
      if (brought.kind === "signed-out") return;
    } catch {
      // Not reached: the next page, or the network's return, tries again.
      return;
    }
  }
}
