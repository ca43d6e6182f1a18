"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { type Brought, bring } from "@/lib/device/bring";
import { dropCapture, isOthers, type KeptCapture, keepSpokenAs, listCaptures, noteOwner } from "@/lib/device/store";

/**
 * On every signed-in page: notes whose device this is, and brings what was logged without a network to the account,
 * now and whenever the network returns.
 */
export function DeviceKeeper({
  ownerId,
  spokenAs,
}: {
  ownerId: string;
  /** The names under which transcripts have this person, for /capture without a network. */
  spokenAs: string;
}) {
  const path = usePathname();
  const servedAt = useRef(path);
  useEffect(() => {
    const bringAll = () => bringCaptures(ownerId);
    noteOwner(ownerId)
      .then(() => keepNames(ownerId, spokenAs))
      .then(bringAll);
    window.addEventListener("online", bringAll);
    return () => window.removeEventListener("online", bringAll);
  }, [ownerId, spokenAs]);
  useEffect(() => {
    // Served for somebody who is not signed in here any more: the next screen is the other person's, from its bar down.
    if (path !== servedAt.current) isOthers(ownerId).then((isOther) => isOther && location.reload());
  }, [path, ownerId]);
  return null;
}

/** What the account remembers; but a name that is still on its way there, with an interview, is newer. */
async function keepNames(ownerId: string, spokenAs: string): Promise<void> {
  if ((await listCaptures(ownerId)).length === 0) await keepSpokenAs(spokenAs);
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
      if (brought.kind === "signed-out" || brought.kind === "other-person") return;
    } catch {
      // Not reached: the next page, or the network's return, tries again.
      return;
    }
  }
}
