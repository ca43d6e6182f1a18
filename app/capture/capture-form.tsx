"use client";

import { useDeferredValue, useId, useMemo } from "react";
import { ButtonLink } from "@/app/ui/button";
import { DraftStatus, OtherDraft } from "@/app/ui/draft-notices";
import { TextArea, TextField } from "@/app/ui/fields";
import { NotesPreview } from "@/app/ui/notes-preview";
import styles from "@/app/ui/notes-workspace.module.css";
import { parseNotes } from "@/lib/notes/parse-notes";
import { paths } from "@/lib/paths";
import type { Capture } from "@/lib/schemas/capture";
import { useCapture } from "./use-capture";

/** The company and one large box, kept on the device with each letter and brought to the account when it can be. */
export function CaptureForm({ capture: initial }: { capture: Capture }) {
  const { capture, change, draft, isInAccount } = useCapture(initial);
  const shown = useDeferredValue(capture.notes);
  const parsed = useMemo(() => parseNotes(shown), [shown]);
  const hint = useId();
  return (
    <div className={styles.workspace}>
      <div className={styles.write}>
        <OtherDraft draft={draft} />
        <TextField
          name="company"
          label="Company"
          value={capture.company}
          onChange={(event) => change({ company: event.target.value })}
          autoComplete="organization"
          maxLength={200}
        />
        <TextArea
          name="notes"
          label="Your notes"
          className={styles.box}
          value={capture.notes}
          onChange={(event) => change({ notes: event.target.value })}
          placeholder={"Q: Why are you leaving?\nA: I said I want to work with people again…"}
          aria-describedby={hint}
        />
        <div className={styles.foot}>
          {isInAccount ? <ButtonLink href={paths.capture(capture.id)}>Go on in your account</ButtonLink> : null}
          <div id={hint}>
            <DraftStatus state={draft.state} />
          </div>
        </div>
      </div>
      <NotesPreview parsed={parsed} />
    </div>
  );
}
