"use client";

import { useCallback, useEffect, useId, useRef, useState } from "react";
import fields from "@/app/ui/fields.module.css";
import { Form, SubmitButton, useField } from "@/app/ui/form";
import { draftStateWords, useDraft } from "@/app/ui/use-draft";
import { limits } from "@/lib/schemas/interview";
import { answer, keepAnswerDraft } from "../../actions";
import styles from "./practice.module.css";

/** The box for the answer, with a quiet timer. What is typed is kept; the time goes on from where it was. */
export function AnswerForm({
  itemId,
  kind,
  draft,
  seconds,
}: {
  itemId: string;
  kind: string;
  draft: string;
  seconds: number;
}) {
  const elapsed = useRef(seconds);
  const save = useCallback((text: string) => keepAnswerDraft(itemId, text, elapsed.current), [itemId]);
  const { text, change, state, hold } = useDraft(`answer:${itemId}`, 0, draft, save);

  return (
    <Form action={answer.bind(null, itemId)} values={{ answer: draft }} onSubmit={hold} label="Your answer">
      <AnswerBox text={text} onChange={change} />
      <div className={styles.foot}>
        <SubmitButton busy="Comparing…">{kind === "new" ? "Done" : "Show then and now"}</SubmitButton>
        <Timer start={seconds} elapsed={elapsed} />
        <p className="small soft" role="status">
          {draftStateWords[state]}
        </p>
      </div>
      {kind === "new" ? null : <p className="small soft">Your earlier answer stays hidden until you have answered.</p>}
    </Form>
  );
}

function AnswerBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { errors, attempt } = useField("answer");
  const id = useId();
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        Your answer now
      </label>
      <p id={`${id}hint`} className={fields.hint}>
        As you would say it. You can also say it aloud and note the main points.
      </p>
      <textarea
        id={id}
        name="answer"
        className={`${fields.control} ${styles.box}`}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        maxLength={limits.answer}
        rows={8}
        aria-invalid={errors.length > 0 ? true : undefined}
        aria-describedby={errors.length > 0 ? `${id}hint ${id}error` : `${id}hint`}
      />
      <p id={`${id}error`} key={attempt} className={fields.errors} aria-live="polite" hidden={errors.length === 0}>
        {errors.join(" ")}
      </p>
    </div>
  );
}

/** Minutes and seconds on this question; stands still while the page is out of sight. */
function Timer({ start, elapsed }: { start: number; elapsed: React.RefObject<number> }) {
  const [seconds, setSeconds] = useState(start);
  useEffect(() => {
    const tick = setInterval(() => {
      if (document.hidden) return;
      elapsed.current += 1;
      setSeconds(elapsed.current);
    }, 1000);
    return () => clearInterval(tick);
  }, [elapsed]);
  return (
    <p className={styles.timer}>
      <span className="visually-hidden">Time on this question: </span>
      <span aria-hidden="true">◷ </span>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
      <input type="hidden" name="seconds" value={seconds} />
    </p>
  );
}
