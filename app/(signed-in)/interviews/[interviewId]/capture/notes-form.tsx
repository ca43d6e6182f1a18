"use client";

import { useCallback, useDeferredValue, useMemo } from "react";
import { DraftStatus, OtherDraft } from "@/app/ui/draft-notices";
import { TextArea } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { NotesPreview } from "@/app/ui/notes-preview";
import styles from "@/app/ui/notes-workspace.module.css";
import { useDraft } from "@/app/ui/use-draft";
import { bring } from "@/lib/device/bring";
import { appendSpoken, appendText } from "@/lib/notes/append";
import { parseNotes } from "@/lib/notes/parse-notes";
import { limits } from "@/lib/schemas/interview";
import { takeIn } from "../../actions";
import { Dictate } from "./dictate";
import { TakeFile } from "./take-file";

/** One large box, and beside it what was understood. */
export function NotesForm({
  interviewId,
  text: inAccount,
  takenBefore,
}: {
  interviewId: string;
  /** What is being written, as the account holds it. */
  text: string;
  /** Length of the notes taken in already. */
  takenBefore: number;
}) {
  const save = useCallback(
    (notes: string, base: string) => bring({ of: "notes", id: interviewId, notes, base, takenBefore }),
    [interviewId, takenBefore],
  );
  const draft = useDraft(`notes:${interviewId}`, { text: inAccount, version: takenBefore }, save);
  // Typing never waits for the preview.
  const shown = useDeferredValue(draft.text);
  const parsed = useMemo(() => parseNotes(shown), [shown]);
  const count = parsed.exchanges.length;

  return (
    <Form
      action={takeIn.bind(null, interviewId)}
      className={styles.workspace}
      onSend={draft.hold}
      onRefuse={draft.release}
    >
      <input type="hidden" name="takenBefore" value={takenBefore} />
      <div className={styles.write}>
        <OtherDraft draft={draft} />
        <TakeFile
          onText={(text) => draft.change(appendText(draft.text, text))}
          room={limits.notes - draft.text.length}
          beside={<Dictate onText={(words) => draft.change(appendSpoken(draft.text, words))} />}
        >
          <TextArea
            name="notes"
            label="Your notes"
            className={styles.box}
            value={draft.text}
            onChange={(event) => draft.change(event.target.value)}
            placeholder={"Q: Why are you leaving?\nA: I said I want to work with people again…"}
          />
        </TakeFile>
        <div className={styles.foot}>
          <SubmitButton busy="Keeping them…">
            {count === 0 ? "Keep these notes" : `Keep ${count === 1 ? "this question" : `these ${count} questions`}`}
          </SubmitButton>
          <DraftStatus state={draft.state} />
        </div>
      </div>
      <NotesPreview parsed={parsed} />
    </Form>
  );
}
