"use client";

import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { useSyncExternalStore } from "react";
import { Form, SubmitButton } from "@/app/ui/form";
import { type FormState, refuseForm } from "@/lib/schemas/form-state";
import styles from "./other-ways.module.css";
import { beginPasskeySignIn, finishPasskeySignIn } from "./other-ways-actions";

/** Signs in with a passkey. It takes a script, so it is there once that has loaded, where the browser has passkeys. */
export function UsePasskey({ next }: { next: string }) {
  const isPossible = useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => false);
  if (!isPossible) return null;

  async function signIn(previous: FormState, formData: FormData): Promise<FormState> {
    const optionsJSON = await beginPasskeySignIn();
    const answer = await startAuthentication({ optionsJSON }).catch(() => null);
    const { message } = answer
      ? await finishPasskeySignIn(answer, next)
      : { message: "No passkey was used. Try again, or use another way." };
    return refuseForm(formData, previous, message);
  }

  return (
    <Form action={signIn} className={styles.way}>
      <SubmitButton look="plain" busy="Waiting for your passkey…">
        Use a passkey
      </SubmitButton>
    </Form>
  );
}

function neverChanges() {
  return () => {};
}
