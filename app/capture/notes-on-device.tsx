"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { ButtonLink } from "@/app/ui/button";
import { DraftStatus, OtherDraft } from "@/app/ui/draft-notices";
import { NotesBox } from "@/app/ui/notes/notes-box";
import { NotesPreview } from "@/app/ui/notes/notes-preview";
import styles from "@/app/ui/notes/notes-workspace.module.css";
import { useNotesDraft } from "@/app/ui/notes/use-notes-draft";
import { speakersKey, useSpeakers } from "@/app/ui/notes/use-speakers";
import { WhoIsWho } from "@/app/ui/notes/who-is-who";
import { makeId } from "@/lib/device/make-id";
import type { NotesAtHand } from "@/lib/device/store";
import { parseNotes } from "@/lib/notes/parse-notes";
import { paths } from "@/lib/paths";

/**
 * The notes of an interview that the account knows, gone on with where its own page cannot be reached: the same draft,
 * brought to the same place.
 */
export function NotesOnDevice({ notes }: { notes: NotesAtHand }) {
  const { interviewId, takenBefore } = notes;
  const [served] = useState(makeId);
  const draft = useNotesDraft(notes, served);
  const shown = useDeferredValue(draft.text);
  const speakers = useSpeakers(shown, speakersKey(interviewId, takenBefore));
  const { candidate } = speakers;
  const parsed = useMemo(() => parseNotes(shown, candidate === undefined ? {} : { candidate }), [shown, candidate]);
  return (
    <div className={styles.workspace}>
      <div className={styles.write}>
        <OtherDraft draft={draft} />
        <NotesBox text={draft.text} onChange={draft.change} status={<DraftStatus state={draft.state} />} />
        <WhoIsWho speakers={speakers} />
        <div className={styles.foot}>
          <ButtonLink href={paths.capture(interviewId)} look="plain">
            Go on in your account
          </ButtonLink>
          <ButtonLink href={paths.deviceCapture()} look="plain">
            Log another interview
          </ButtonLink>
        </div>
      </div>
      <NotesPreview parsed={parsed} />
    </div>
  );
}
