"use client";

import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { useSyncExternalStore } from "react";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { type FormState, refuseForm } from "@/lib/schemas/form-state";
import { passkeyNameLength } from "@/lib/schemas/limits";
import { beginNewPasskey, finishNewPasskey } from "./ways-in-actions";

/** Makes a passkey. It takes a script, so it is there once that has loaded, where the browser has passkeys. */
export function AddPasskey({ name }: { name: string }) {
  const isPossible = useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => false);
  if (!isPossible) return <p className="soft">This browser has no passkeys, or this page is still loading.</p>;

  /** Once it is taken, the form is for the next one. */
  async function add(previous: FormState, formData: FormData): Promise<FormState> {
    const state = await addPasskey(previous, formData);
    return "name" in state.values ? state : { ...state, values: { name } };
  }

  return (
    <Form action={add} values={{ name }} label="A new passkey">
      <p>A passkey signs you in with your fingerprint, face or PIN, without a password.</p>
      <TextField
        name="name"
        label="Name of the new passkey"
        maxLength={passkeyNameLength}
        autoComplete="off"
        hint="So that you know it again: where it is kept."
      />
      <div>
        <SubmitButton look="plain" busy="Waiting for your device…">
          Add a passkey
        </SubmitButton>
      </div>
    </Form>
  );
}

async function addPasskey(previous: FormState, formData: FormData): Promise<FormState> {
  const begun = await beginNewPasskey(previous, formData);
  if ("refused" in begun) return begun.refused;
  const fail = (message: string) => refuseForm(formData, previous, message);
  try {
    return await finishNewPasskey(await startRegistration({ optionsJSON: begun.options }), previous, formData);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "InvalidStateError") return fail("This device holds a passkey for your account already.");
    if (error.name === "NotAllowedError") return fail("No passkey was made. Try again when you are ready.");
    throw error;
  }
}

function neverChanges() {
  return () => {};
}
