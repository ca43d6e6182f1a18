"use client";

import { useCallback, useEffect } from "react";
import { type Draft, useDraft } from "@/app/ui/use-draft";
import { bring } from "@/lib/device/bring";
import { notesKey } from "@/lib/device/kept-text";
import { keepNotesAtHand, type NotesAtHand } from "@/lib/device/store";

/**
 * The notes of an interview that the account knows, while they are being written. As the account has them, they are
 * also at hand for times without a network.
 *
 * @param served different each time the page is made.
 */
export function useNotesDraft(
  { ownerId, interviewId, company, text, takenBefore }: NotesAtHand,
  served: string,
): Draft {
  const save = useCallback(
    (notes: string, base: string) => bring({ of: "notes", id: interviewId, ownerId, notes, base, takenBefore }),
    [interviewId, ownerId, takenBefore],
  );
  const draft = useDraft(notesKey(interviewId), { text, version: takenBefore, served }, save);
  const { base } = draft;
  useEffect(() => {
    keepNotesAtHand({ ownerId, interviewId, company, text: base, takenBefore });
  }, [ownerId, interviewId, company, base, takenBefore]);
  return draft;
}
