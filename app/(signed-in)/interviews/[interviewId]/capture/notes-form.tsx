"use client";

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { DraftStatus, OtherDraft } from "@/app/ui/draft-notices";
import { Form, SubmitButton } from "@/app/ui/form";
import { NotesBox } from "@/app/ui/notes/notes-box";
import { NotesPreview } from "@/app/ui/notes/notes-preview";
import styles from "@/app/ui/notes/notes-workspace.module.css";
import { WhoAreYou } from "@/app/ui/notes/who-are-you";
import { useDraft } from "@/app/ui/use-draft";
import { bring } from "@/lib/device/bring";
import { listSpeakers } from "@/lib/notes/list-speakers";
import { parseNotes } from "@/lib/notes/parse-notes";
import { takeIn } from "../../actions";

/** One large box, and beside it what was understood. */
export function NotesForm({
  interviewId,
  text: inAccount,
  takenBefore,
  served,
}: {
  interviewId: string;
  /** What is being written, as the account holds it. */
  text: string;
  /** Length of the notes taken in already. */
  takenBefore: number;
  /** Different each time the page is made. */
  served: string;
}) {
  const save = useCallback(
    (notes: string, base: string) => bring({ of: "notes", id: interviewId, notes, base, takenBefore }),
    [interviewId, takenBefore],
  );
  const draft = useDraft(`notes:${interviewId}`, { text: inAccount, version: takenBefore, served }, save);
  // Typing never waits for the preview.
  const shown = useDeferredValue(draft.text);
  const speakers = useMemo(() => listSpeakers(shown), [shown]);
  const [candidate, setCandidate] = useState<string>();
  const parsed = useMemo(() => parseNotes(shown, candidate === undefined ? {} : { candidate }), [shown, candidate]);
  const count = parsed.exchanges.length;

  return (
    <Form
      action={takeIn.bind(null, interviewId)}
      className={styles.workspace}
      onSend={draft.hold}
      onRefuse={draft.release}
      onTaken={draft.taken}
    >
      <input type="hidden" name="takenBefore" value={takenBefore} />
      <div className={styles.write}>
        <OtherDraft draft={draft} />
        <NotesBox text={draft.text} onChange={draft.change} status={<DraftStatus state={draft.state} />} />
        <WhoAreYou speakers={speakers} candidate={candidate} onChoose={setCandidate} />
        <div className={styles.foot}>
          <SubmitButton busy="Keeping them…">
            {count === 0 ? "Keep these notes" : `Keep ${count === 1 ? "this question" : `these ${count} questions`}`}
          </SubmitButton>
        </div>
      </div>
      <NotesPreview parsed={parsed} />
    </Form>
  );
}
