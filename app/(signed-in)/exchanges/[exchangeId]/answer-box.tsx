"use client";

import { useRef } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/app/ui/button";
import { TextArea } from "@/app/ui/fields";
import fields from "@/app/ui/fields.module.css";
import { useField } from "@/app/ui/form";

/** The answer, and the two ways to save it: as it is, or cut in two where the cursor stands. */
export function AnswerBox() {
  const { pending } = useFormStatus();
  const { errors } = useField("at");
  const at = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);

  /** Notes the cursor's place in the answer as it will be saved: without the blanks before it. */
  function noteCursor() {
    if (!box.current || !at.current) return;
    const { selectionStart, value } = box.current;
    at.current.value = String(Math.max(0, selectionStart - (value.length - value.trimStart().length)));
  }

  const once = {
    type: "submit" as const,
    name: "then",
    "aria-disabled": pending,
    onClick: (event: React.MouseEvent) => (pending ? event.preventDefault() : noteCursor()),
  };
  return (
    <>
      <TextArea ref={box} name="answer" label="What you said" rows={8} />
      <input ref={at} type="hidden" name="at" defaultValue="0" />
      <div className="cluster">
        <Button {...once} value="save">
          {pending ? "One moment…" : "Save"}
        </Button>
        <Button {...once} value="split" look="plain">
          Split at the cursor
        </Button>
      </div>
      <p className={fields.errors} aria-live="polite" hidden={errors.length === 0}>
        {errors.join(" ")}
      </p>
      <p className="small soft">Splitting makes what follows the cursor a question of its own.</p>
    </>
  );
}
