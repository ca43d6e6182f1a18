"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { DraftStatus, OtherDraft } from "@/app/ui/draft-notices";
import { Form, SubmitButton } from "@/app/ui/form";
import { NotesBox } from "@/app/ui/notes/notes-box";
import { NotesPreview } from "@/app/ui/notes/notes-preview";
import styles from "@/app/ui/notes/notes-workspace.module.css";
import { Repeats } from "@/app/ui/notes/repeats";
import { useNotesDraft } from "@/app/ui/notes/use-notes-draft";
import { speakersKey, useSpeakers } from "@/app/ui/notes/use-speakers";
import { WhoIsWho } from "@/app/ui/notes/who-is-who";
import { useSomebody } from "@/app/ui/owner";
import { dropNotesAtHand } from "@/lib/device/store";
import { parseNotes } from "@/lib/notes/parse-notes";
import { leaveOutRepeats, type There } from "@/lib/notes/repeats";
import type { Known } from "@/lib/notes/who-speaks";
import { takeIn } from "../../actions";

/** One large box, and beside it what was understood. */
export function NotesForm({
  interviewId,
  company,
  text: inAccount,
  takenBefore,
  served,
  there,
  people,
  spokenAs,
}: {
  interviewId: string;
  company: string;
  /** What is being written, as the account holds it. */
  text: string;
  /** Length of the notes taken in already. */
  takenBefore: number;
  /** Different each time the page is made. */
  served: string;
  /** What the interview has already. */
  there: There;
  /** Who may have asked: those who were there first. */
  people: readonly Known[];
  /** The names under which transcripts have the person, one a line. */
  spokenAs: string;
}) {
  const { id: ownerId } = useSomebody();
  const draft = useNotesDraft({ ownerId, interviewId, company, text: inAccount, takenBefore }, served);
  // Typing never waits for the preview.
  const shown = useDeferredValue(draft.text);
  const speakers = useSpeakers(shown, speakersKey(interviewId, takenBefore), { spokenAs });
  const { candidate } = speakers;
  const parsed = useMemo(() => parseNotes(shown, candidate === undefined ? {} : { candidate }), [shown, candidate]);
  const [takesRepeats, setTakesRepeats] = useState(false);
  const { fresh, repeats } = useMemo(() => leaveOutRepeats(parsed, there), [parsed, there]);
  const taken = takesRepeats ? parsed : fresh;
  const count = taken.exchanges.length;

  return (
    <Form
      action={takeIn.bind(null, interviewId)}
      className={styles.workspace}
      onSend={draft.hold}
      onRefuse={draft.release}
      onTaken={() => {
        draft.taken();
        dropNotesAtHand();
      }}
    >
      <input type="hidden" name="takenBefore" value={takenBefore} />
      <div className={styles.write}>
        <OtherDraft draft={draft} />
        <NotesBox text={draft.text} onChange={draft.change} status={<DraftStatus state={draft.state} />} />
        <WhoIsWho speakers={speakers} people={people} />
        <div className={styles.foot}>
          <SubmitButton busy="Keeping them…">
            {count === 0 ? "Keep these notes" : `Keep ${count === 1 ? "this question" : `these ${count} questions`}`}
          </SubmitButton>
        </div>
      </div>
      <NotesPreview
        parsed={taken}
        repeats={repeats === 0 ? null : <Repeats count={repeats} isTaken={takesRepeats} onChange={setTakesRepeats} />}
      />
    </Form>
  );
}
