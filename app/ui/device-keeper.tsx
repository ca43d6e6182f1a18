"use client";

import { useEffect } from "react";
import { bring } from "@/lib/device/bring";
import { dropCapture, listCaptures, noteOwner } from "@/lib/device/store";

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

async function bringCaptures(ownerId: string): Promise<void> {
  for (const capture of await listCaptures(ownerId)) {
    try {
      const brought = await bring({ of: "capture", ...capture });
      if (brought.kind === "saved") await dropCapture(capture.id);
      if (brought.kind === "signed-out") return;
    } catch {
      // Not reached: the next page, or the network's return, tries again.
      return;
    }
  }
}
