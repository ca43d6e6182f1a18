"use client";

import { useCallback, useEffect, useState } from "react";
import { makeSaving, type Place, type Unsaved } from "@/app/ui/saving";
import { useSaving } from "@/app/ui/use-saving";
import { bring } from "@/lib/device/bring";
import type { Claim } from "@/lib/device/claim";
import { dropCapture, type KeptCapture, keepCapture } from "@/lib/device/store";

type Written = Pick<KeptCapture, "company" | "notes" | "speaker">;

/**
 * An interview that is logged on this device: kept with each letter, brought to the account on each pause and when
 * the network returns, dropped from the device once the account has all of it.
 */
export function useCapture(initial: KeptCapture, claim: Claim) {
  const [saving] = useState(() => makeSaving(placeOf(initial, claim), readKept(initial), null));
  const { value, state, other, aside, isInAccount } = useSaving(saving);

  useEffect(() => {
    // Found on the device, or shared to it: it is on its way at once.
    if (!isBlank(initial)) void saving.resume(readKept(initial));
  }, [initial, saving]);

  const change = useCallback((part: Partial<Written>) => saving.change({ ...saving.get().value, ...part }), [saving]);
  const { chooseOther, bringBack } = saving;
  return { written: value, change, draft: { state, other, aside, chooseOther, bringBack }, isInAccount };
}

/** Once another page has the claim, this one neither keeps nor brings anything: it would write over what is newer. */
function placeOf(capture: KeptCapture, claim: Claim): Place<Written> {
  let newest = capture;
  return {
    keep: async ({ value, base, onWay }) => {
      if (claim.isLost) return true;
      const before = newest;
      newest = { ...capture, ...value, base, onWay };
      if (!isBlank(value) || base !== "" || onWay !== null) return keepCapture(newest);
      // Written and taken back before anybody knew: the device has nothing to keep.
      await dropCapture(before);
      return true;
    },
    drop: () => dropCapture(newest),
    bring: async (written, base) => {
      if (claim.isLost) throw new Error("Expected to be the page that writes this interview");
      return bring({ of: "capture", ...capture, ...written, base });
    },
    textOf: ({ notes }) => notes,
    withText: (written, notes) => ({ ...written, notes }),
    isBlank,
  };
}

function readKept({ company, notes, speaker, base, onWay = null }: KeptCapture): Unsaved<Written> {
  return { value: { company, notes, speaker }, base, onWay };
}

function isBlank({ company, notes }: Written): boolean {
  return company.trim() === "" && notes.trim() === "";
}
