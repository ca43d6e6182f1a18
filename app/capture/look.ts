import { findBase } from "@/app/ui/use-draft";
import { askOwner } from "@/lib/device/bring";
import type { Claim } from "@/lib/device/claim";
import { notesKey } from "@/lib/device/kept-text";
import { makeId } from "@/lib/device/make-id";
import {
  type KeptCapture,
  keepCapture,
  listCaptures,
  type NotesAtHand,
  noteOwner,
  readNotesAtHand,
  readOwner,
} from "@/lib/device/store";
import { readShared } from "./read-shared";

/** What the capture page finds on the device; `atHand` are the notes of an interview that were open last. */
export type Found =
  | { state: "nobody" }
  | { state: "elsewhere" | "other-person" }
  | { state: "notes"; notes: NotesAtHand }
  | {
      state: "ready";
      claim: Claim;
      ownerId: string;
      captures: KeptCapture[];
      open: KeptCapture;
      atHand: NotesAtHand | null;
      /** Why files that were shared to the app could not be taken. */
      refused: readonly string[];
    };

/** Whose device this is. Somebody who has just signed up may be here before any other page could note it. */
export async function findOwner(): Promise<string | null> {
  const known = await readOwner();
  if (known !== null) return known;
  const asked = await askOwner();
  if (asked !== null) await noteOwner(asked);
  return asked;
}

/** The notes of one interview as far as this device has them. */
export async function findNotes(ownerId: string, interviewId: string): Promise<NotesAtHand | null> {
  const atHand = await readNotesAtHand(ownerId);
  if (atHand?.interviewId === interviewId) return atHand;
  const base = await findBase(ownerId, notesKey(interviewId));
  return base && { ownerId, interviewId, company: "", text: base.text, takenBefore: base.version };
}

/** The interviews that are logged here; the newest is gone on with, unless something was shared to the app. */
export async function findCaptures(ownerId: string, claim: Claim): Promise<Found> {
  if (claim.isLost) return { state: "elsewhere" };
  const fresh = newCapture(ownerId);
  // In the store before the inbox is emptied: a page that ends in between loses nothing.
  const { text: notes, refused } = await readShared((text) => keepCapture({ ...fresh, notes: text }));
  const [captures, atHand] = await Promise.all([listCaptures(ownerId), readNotesAtHand(ownerId)]);
  const open = notes === "" ? (captures[0] ?? fresh) : { ...fresh, notes };
  return { state: "ready", claim, ownerId, captures, open, atHand, refused };
}

export function newCapture(ownerId: string): KeptCapture {
  return {
    id: makeId(),
    applicationId: makeId(),
    ownerId,
    company: "",
    notes: "",
    base: "",
    startedAt: Date.now(),
  };
}
