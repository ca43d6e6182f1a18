"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { type Brought, bring } from "@/lib/device/bring";
import { listHeld } from "@/lib/device/held-drafts";
import { isKept, type Kept, notesKey } from "@/lib/device/kept-text";
import {
  dropCapture,
  dropDraft,
  isOthers,
  type KeptCapture,
  keepSpokenAs,
  listCaptures,
  listDraftsOf,
  noteOwner,
} from "@/lib/device/store";
import { paths } from "@/lib/paths";

/**
 * On every signed-in page: notes whose device this is, and brings what was logged without a network, and notes that a
 * closed tab left, to the account, now and whenever the network returns.
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
    const bringAll = () => bringCaptures(ownerId).then(() => bringNotes(ownerId));
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

/** Notes that stand in no open tab; where the account holds another text by now, their page offers both. */
async function bringNotes(ownerId: string): Promise<void> {
  const [all, isHeld] = await Promise.all([listDraftsOf(ownerId, notesKey("")), listHeld()]);
  for (const [key, kept] of all) {
    const [id = ""] = key.slice(notesKey("").length).split("#");
    // The page of these notes takes them up itself.
    if (!isKept(kept) || isHeld(key) || location.pathname === paths.capture(id)) continue;
    try {
      const brought = await bringKept(ownerId, id, kept);
      if (brought.kind === "saved") await dropDraft(key);
      if (brought.kind === "signed-out" || brought.kind === "other-person") return;
    } catch {
      return;
    }
  }
}

/** As with captures: first what was sent and not answered. */
async function bringKept(ownerId: string, id: string, { text, base, onWay = null, version }: Kept): Promise<Brought> {
  const send = (notes: string, base: string) => bring({ of: "notes", id, ownerId, notes, base, takenBefore: version });
  if (onWay === null || onWay === text) return send(text, base);
  const before = await send(onWay, base);
  return before.kind === "saved" ? send(text, onWay) : before;
}
