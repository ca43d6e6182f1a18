"use client";

import { useRef } from "react";
import { Errors, TextArea } from "@/app/ui/fields";
import { SubmitButton, useField } from "@/app/ui/form";

/** The answer, and the two ways to save it: as it is, or cut in two where the cursor stands. */
export function AnswerBox() {
  const { errors, attempt } = useField("at");
  const { value: base } = useField("base");
  const { value: elsewhere } = useField("elsewhere");
  const at = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);

  /** Notes the cursor's place in the answer as it will be saved: without the blanks before it. */
  function noteCursor() {
    if (!box.current || !at.current) return;
    const { selectionStart, value } = box.current;
    at.current.value = String(Math.max(0, selectionStart - (value.length - value.trimStart().length)));
  }

  return (
    <>
      <input type="hidden" name="base" value={base} />
      {elsewhere === "" ? null : (
        <section className="stack gap-2" aria-label="How it reads now">
          <p>It reads now:</p>
          <blockquote className="said">{elsewhere}</blockquote>
          <p className="soft">Save to put your text below in its place. The other one stays in “How it read before”.</p>
        </section>
      )}
      <TextArea ref={box} name="answer" label="What you said" rows={8} />
      <input ref={at} type="hidden" name="at" defaultValue="0" />
      <div className="cluster">
        <SubmitButton name="then" value="save">
          Save
        </SubmitButton>
        <SubmitButton name="then" value="split" look="plain" onClick={noteCursor}>
          Split at the cursor
        </SubmitButton>
      </div>
      <Errors id="at-error" errors={errors} attempt={attempt} />
      <p className="small soft">Splitting makes what follows the cursor a question of its own.</p>
    </>
  );
}
