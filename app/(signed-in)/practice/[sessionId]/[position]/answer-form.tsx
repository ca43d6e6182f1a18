"use client";

import { useCallback, useRef } from "react";
import { DraftStatus, OtherDraft } from "@/app/ui/draft-notices";
import { TextArea } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { useSomebody } from "@/app/ui/owner";
import { useDraft } from "@/app/ui/use-draft";
import { bring } from "@/lib/device/bring";
import { appendSpoken } from "@/lib/notes/append";
import type { ItemKind } from "@/lib/practice/types";
import { answer } from "../../actions";
import styles from "./practice.module.css";
import { SayAloud } from "./say-aloud";
import { Timer } from "./timer";

/** The box for the answer, with a quiet timer. What is typed is kept; the time goes on from where it was. */
export function AnswerForm({
  item,
  served,
}: {
  item: { id: string; kind: ItemKind; draft: string; attempt: number; seconds: number };
  /** Different each time the page is made. */
  served: string;
}) {
  const { id, kind, attempt, seconds } = item;
  const { id: ownerId } = useSomebody();
  const elapsed = useRef(seconds);
  const save = useCallback(
    (text: string, base: string) => bring({ of: "answer", id, ownerId, draft: text, base, seconds: elapsed.current }),
    [id, ownerId],
  );
  const draft = useDraft(`answer:${id}`, { text: item.draft, version: attempt, served }, save);

  return (
    <Form
      action={answer.bind(null, id)}
      onSend={draft.hold}
      onRefuse={draft.release}
      onTaken={draft.taken}
      label="Your answer"
    >
      <OtherDraft draft={draft} />
      <TextArea
        name="answer"
        label="Your answer now"
        hint="As you would say it to them."
        className={styles.box}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={sendOrLeave}
        aria-keyshortcuts="w Control+Enter Meta+Enter"
        rows={8}
      />
      <div className={styles.foot}>
        <SubmitButton busy="Comparing…">{kind === "new" ? "Done" : "Show then and now"}</SubmitButton>
        <Timer start={seconds} elapsed={elapsed} />
        <DraftStatus state={draft.state} />
      </div>
      <SayAloud onText={(words) => draft.change(appendSpoken(draft.text, words))} />
    </Form>
  );
}

/** Control or ⌘ with Enter sends the answer; Escape leaves the box, so that single keys work. */
function sendOrLeave(event: React.KeyboardEvent<HTMLTextAreaElement>) {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Escape") event.currentTarget.blur();
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
