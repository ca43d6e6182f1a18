"use client";

import { useCallback, useDeferredValue, useId, useMemo } from "react";
import fields from "@/app/ui/fields.module.css";
import { Form, SubmitButton, useField } from "@/app/ui/form";
import { draftStateWords, useDraft } from "@/app/ui/use-draft";
import { parseNotes } from "@/lib/notes/parse-notes";
import type { ParsedNotes } from "@/lib/notes/types";
import { limits } from "@/lib/schemas/interview";
import { keepNotesDraft, takeIn } from "../../actions";
import styles from "./capture.module.css";

/** One large box, and beside it what was understood. */
export function NotesForm({
  interviewId,
  draft,
  takenBefore,
}: {
  interviewId: string;
  draft: string;
  takenBefore: number;
}) {
  const save = useCallback((text: string) => keepNotesDraft(interviewId, text), [interviewId]);
  const { text, change, state, hold } = useDraft(`notes:${interviewId}`, takenBefore, draft, save);
  // Typing never waits for the preview.
  const shown = useDeferredValue(text);
  const parsed = useMemo(() => parseNotes(shown), [shown]);
  const count = parsed.exchanges.length;

  return (
    <Form
      action={takeIn.bind(null, interviewId)}
      values={{ notes: draft }}
      className={styles.capture ?? ""}
      onSubmit={hold}
    >
      <input type="hidden" name="takenBefore" value={takenBefore} />
      <div className={styles.write}>
        <NotesBox text={text} onChange={change} />
        <div className={styles.foot}>
          <SubmitButton busy="Keeping them…">
            {count === 0 ? "Keep these notes" : `Keep ${count === 1 ? "this question" : `these ${count} questions`}`}
          </SubmitButton>
          <p className="small soft" role="status">
            {draftStateWords[state]}
          </p>
        </div>
      </div>
      <Preview parsed={parsed} />
    </Form>
  );
}

function NotesBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { errors, attempt } = useField("notes");
  const id = useId();
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        Your notes
      </label>
      <textarea
        id={id}
        name="notes"
        className={`${fields.control} ${styles.box}`}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        maxLength={limits.notes}
        placeholder={"Q: Why are you leaving?\nA: I said I want to work with people again…"}
        aria-invalid={errors.length > 0 ? true : undefined}
        aria-describedby={errors.length > 0 ? `${id}error` : undefined}
      />
      <p id={`${id}error`} key={attempt} className={fields.errors} aria-live="polite" hidden={errors.length === 0}>
        {errors.join(" ")}
      </p>
    </div>
  );
}

function Preview({ parsed }: { parsed: ParsedNotes }) {
  const isEmpty = parsed.exchanges.length === 0 && parsed.unassigned.length === 0;
  return (
    <section className={styles.preview} aria-labelledby="understood">
      <h2 id="understood">What was understood</h2>
      {isEmpty ? (
        <p className="soft">
          Start a line with Q: and A:, number the questions, end them with a question mark, or write “They asked … I
          said …”. A transcript with names works too.
        </p>
      ) : null}
      <ol className={styles.understood}>
        {parsed.exchanges.map((exchange, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read anew from the text each time
          <li key={index}>
            <p className={styles.question}>
              {exchange.question || <span className="soft">No question</span>}
              {exchange.askedBy ? <span className="small soft"> {exchange.askedBy}</span> : null}
            </p>
            {exchange.answer ? (
              <p className={styles.answer}>{exchange.answer}</p>
            ) : (
              <p className="soft small">No answer yet</p>
            )}
          </li>
        ))}
      </ol>
      {parsed.unassigned.length > 0 ? (
        <div className="stack gap-2">
          <h3>Not placed yet</h3>
          <p className="small soft">Kept as it is. You can place it after saving.</p>
          <ul className="stack gap-2">
            {parsed.unassigned.map((passage, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index} className={styles.unplaced}>
                {passage}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
