"use client";

import { paths } from "@/lib/paths";
import { troubleCauses } from "@/lib/schemas/trouble";
import { Button } from "./button";
import styles from "./draft-notices.module.css";
import { sayTaken, useOwner } from "./owner";
import type { DraftChoice, DraftState } from "./saving";

/** Says in words where the text is safe. */
export function DraftStatus({ state }: { state: DraftState }) {
  const owner = useOwner();
  return (
    <p className={`small soft ${styles.status}`} role="status">
      {state === "other-person" ? `Saved on this device. ${sayTaken(owner)}` : stateWords[state]}
      {state === "signed-out" ? (
        <>
          {" "}
          <a href={paths.signIn(location.pathname)}>Sign in</a>
        </>
      ) : null}
    </p>
  );
}

/**
 * Offers another text for the same place, to choose from, and then the one that was not chosen. Nothing shows when there
 * is none.
 */
export function OtherDraft({ draft }: { draft: DraftChoice }) {
  if (draft.other === null) return draft.aside.length === 0 ? null : <Aside draft={draft} />;
  return (
    <section className={styles.other} aria-label="Another text">
      <p>
        {draft.other.from === "account"
          ? "Your account holds another text, written in another tab or on another device:"
          : "This device holds another text that never reached your account:"}
      </p>
      <blockquote className="said">{draft.other.text || "(nothing)"}</blockquote>
      <div className="cluster gap-1">
        <Button look="plain" onClick={() => draft.chooseOther(true)}>
          Use that one
        </Button>
        <Button look="quiet" onClick={() => draft.chooseOther(false)}>
          Keep the one below
        </Button>
      </div>
    </section>
  );
}

function Aside({ draft: { aside, bringBack } }: { draft: DraftChoice }) {
  return (
    <details className={styles.aside}>
      <summary className={styles.summary}>
        {aside.length === 1 ? "The other text is" : "The other texts are"} put aside while this page is open
      </summary>
      <ul className="stack gap-3">
        {aside.map((text) => (
          <li key={text} className="stack gap-3">
            <blockquote className="said">{text}</blockquote>
            <div>
              <Button look="plain" onClick={() => bringBack(text)}>
                Use that one after all
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

const stateWords: Record<Exclude<DraftState, "other-person">, string> = {
  unchanged: "",
  "until-sent": "Saved on this device until you send it",
  "on-device": "Saved on this device…",
  "in-account": "Saved to your account",
  "not-in-account": "Saved on this device. Your account cannot be reached just now.",
  "to-choose": "Saved on this device. Choose above which text your account keeps.",
  "signed-out": "Saved on this device. Sign in again to save it to your account.",
  refused: "Saved on this device. Your account does not take a text this long: make two of it.",
  nowhere: "Not saved: this browser keeps nothing. Copy your text before you leave.",
  "disk-full": keptHere(troubleCauses["disk-full"]),
  "read-only": keptHere(troubleCauses["read-only"]),
  busy: keptHere(troubleCauses.busy),
  "disk-error": keptHere(troubleCauses["disk-error"]),
  closed: "Saved on this device. This was finished in another tab or on another device meanwhile.",
};

function keptHere(cause: string): string {
  return `Saved on this device. Not saved to your account: ${cause}. It is tried again by itself.`;
}
