"use client";

import { useRef } from "react";
import { Errors, TextArea } from "@/app/ui/fields";
import { SubmitButton, useField } from "@/app/ui/form";
import styles from "./exchange.module.css";

/**
 * The answer, and the two ways to save it: as it is, or cut in two where the cursor stands. Where it was changed
 * elsewhere meanwhile, both texts stand side by side.
 */
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
      <div className={elsewhere === "" ? undefined : styles.sides}>
        {elsewhere === "" ? null : (
          <section className={styles.other} aria-label="How it reads now">
            <p>It reads now, written in another tab or on another device:</p>
            <blockquote className="said">{elsewhere}</blockquote>
            <div>
              <SubmitButton name="then" value="leave" look="plain">
                Leave it like this
              </SubmitButton>
            </div>
            <p className="small soft">
              Or save your own text in its place. Either way the other one stays in “Every version”.
            </p>
          </section>
        )}
        <TextArea ref={box} name="answer" label="What you said" rows={8} />
      </div>
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
