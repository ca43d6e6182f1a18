"use client";

import { useEffect, useMemo } from "react";
import type { Brought } from "@/lib/device/bring";
import { holdDraft } from "@/lib/device/held-drafts";
import { isKept, type Kept } from "@/lib/device/kept-text";
import { makeId } from "@/lib/device/make-id";
import { changeDrafts, dropDraft, listDrafts } from "@/lib/device/store";
import { useSomebody } from "./owner";
import { type DraftChoice, type DraftState, makeSaving, type Saving } from "./saving";
import { useFreshPage } from "./use-fresh-page";
import { useSaving } from "./use-saving";

export type Draft = DraftChoice & {
  text: string;
  /** What the account holds of it, as far as this page knows. */
  base: string;
  change: (text: string) => void;
  state: DraftState;
  hold: () => void;
  release: () => void;
  taken: () => void;
};

/**
 * Keeps what is typed: on the device at once, in the account on each pause. A text that reached only the device
 * (no network, a closed tab, an expired sign-in) is there again when the page is opened next. Where the account has
 * moved on since it was typed, both texts are offered.
 *
 * @param key names the draft on this device.
 * @param account what the account holds: the text, a version that changes when a text was taken in for good, and
 * `served`, which is different each time the server makes the page.
 * @param save brings a text to the account if that still holds `base`; throws when it cannot be reached.
 */
export function useDraft(
  key: string,
  account: { text: string; version: number; served: string },
  save: (text: string, base: string) => Promise<Brought>,
): Draft {
  const { version } = account;
  const { id: ownerId } = useSomebody();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the account held when this was begun, not what it holds at each refresh.
  const draft = useMemo(() => openDraft(ownerId, key, account.text, version, save), [ownerId, key, version]);
  const { value, base, state, other, aside } = useSaving(draft.saving);
  useEffect(() => draft.takeUp(), [draft]);
  useEffect(() => draft.saving.renew(account.text), [draft, account.text]);
  useFreshPage(account.served);
  const { change, chooseOther, bringBack, hold, release, taken } = draft.saving;
  return { text: value, base, state, other, aside, change, chooseOther, bringBack, hold, release, taken };
}

/** What the account held when a text was typed that only the device has; null when there is none. */
export async function findBase(ownerId: string, key: string): Promise<{ text: string; version: number } | null> {
  const [kept] = (await listDrafts(ownerId, key)).map(([, draft]) => draft).filter(isKept);
  return kept ? { text: kept.base, version: kept.version } : null;
}

function openDraft(
  ownerId: string,
  key: string,
  inAccount: string,
  version: number,
  save: (text: string, base: string) => Promise<Brought>,
) {
  // Each page keeps its text under a key of its own: two tabs do not overwrite each other's.
  const mine = `${key}#${makeId()}`;
  const saving = makeSaving<string>(
    {
      keep: ({ value, base, onWay }, isSent) => {
        const kept: Kept = { ownerId, text: value, base, onWay, version, isSent };
        return changeDrafts([[mine, kept]]);
      },
      drop: () => dropDraft(mine),
      bring: save,
      textOf: (text) => text,
      withText: (_, text) => text,
      isBlank: (text) => text === "",
    },
    { value: inAccount, base: inAccount, onWay: null },
    inAccount,
  );

  /** Goes on with what the device kept of it. */
  function takeUp(): () => void {
    let isOpen = true;
    const letGo = holdDraft(mine);
    listDrafts(ownerId, key).then((all) => {
      for (const [place, kept] of all) {
        if (isOpen && place !== mine && isKept(kept)) takeUpOne(saving, kept, () => dropDraft(place));
      }
    });
    return () => {
      isOpen = false;
      letGo();
    };
  }

  function takeUpOne(saving: Saving<string>, kept: Kept, drop: () => void): void {
    const { text, onWay = null } = kept;
    const now = saving.get().value;
    const isTakenIn = kept.isSent && kept.version !== version;
    if (isTakenIn || text === now || text.trim() === "") {
      drop();
      return;
    }
    const isNext = kept.version === version && (kept.base === inAccount || onWay === inAccount);
    // Where typing began before the device answered, what was typed goes behind what it kept: no choice loses either.
    if (!isNext || !now.startsWith(inAccount)) {
      saving.offer(text, drop);
      return;
    }
    const value = text + now.slice(inAccount.length);
    saving.resume({ value, onWay: onWay === inAccount ? null : onWay }).then((isKept) => isKept && drop());
  }

  return { saving, takeUp };
}
