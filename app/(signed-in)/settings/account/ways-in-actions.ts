"use server";

import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { leaveFor } from "@/lib/auth/leave-for";
import { findProvider } from "@/lib/auth/providers";
import { endSession } from "@/lib/auth/session";
import {
  addPasskey,
  beginPasskey,
  confirmWaysIn,
  mayLink,
  type Removal,
  removePasskey,
  renamePasskey,
  unlinkIdentity,
} from "@/lib/data/ways-in";
import { paths } from "@/lib/paths";
import { confirmPasswordSchema } from "@/lib/schemas/account";
import { failForm, parseForm } from "@/lib/schemas/form";
import { emptyForm, type FormState } from "@/lib/schemas/form-state";
import { newPasskeySchema, passkeyNameSchema, readPasskeyId } from "@/lib/schemas/passkey";
import { tryAgain } from "@/lib/schemas/try-again";

/** Lets the ways in be changed for some minutes, once the password was given. */
export async function confirmIt(previous: FormState, formData: FormData): Promise<FormState> {
  const secret = ["password"];
  const parsed = parseForm(confirmPasswordSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
  const answer = await confirmWaysIn(parsed.data.password);
  if (answer === "no-match") {
    return failForm(formData, { password: ["This is not your password."] }, { previous, secret });
  }
  if (answer !== "confirmed")
    return failForm(formData, {}, { previous, secret, message: tryAgain(answer.waitSeconds) });
  refresh();
  return taken(previous);
}

export async function signInAgain(): Promise<void> {
  await endSession();
  redirect(paths.signIn(paths.settings()));
}

/** What to ask the browser for a new passkey, once it has a name and the person has shown that it is them. */
export async function beginNewPasskey(
  previous: FormState,
  formData: FormData,
): Promise<{ options: PublicKeyCredentialCreationOptionsJSON } | { refused: FormState }> {
  const named = parseForm(passkeyNameSchema, formData, { previous });
  if (!named.ok) return { refused: named.state };
  const begun = await beginPasskey(new Date());
  return begun === "confirm-first" ? { refused: tellRemoval(begun, previous, formData) } : { options: begun };
}

export async function finishNewPasskey(answer: unknown, previous: FormState, formData: FormData): Promise<FormState> {
  const named = parseForm(passkeyNameSchema, formData, { previous });
  if (!named.ok) return named.state;
  const parsed = newPasskeySchema.safeParse(answer);
  if (!parsed.success || (await addPasskey(parsed.data, named.data.name)) === "no-match") {
    return failForm(formData, {}, { previous, message: "The passkey was not taken. Try again." });
  }
  refresh();
  return taken(previous);
}

export async function namePasskey(passkeyId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(passkeyNameSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await renamePasskey(readPasskeyId(passkeyId), parsed.data.name);
  refresh();
  return { ...taken(previous), values: { name: parsed.data.name } };
}

export async function dropPasskey(passkeyId: string, previous: FormState, formData: FormData): Promise<FormState> {
  return tellRemoval(await removePasskey(readPasskeyId(passkeyId), new Date()), previous, formData);
}

export async function unlink(providerId: string, previous: FormState, formData: FormData): Promise<FormState> {
  return tellRemoval(await unlinkIdentity(String(providerId), new Date()), previous, formData);
}

/** Goes to a provider to link the account there. */
export async function linkAt(providerId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const owner = await mayLink(new Date());
  if (owner === "confirm-first") return tellRemoval(owner, previous, formData);
  const provider = findProvider(providerId);
  const address = provider && (await leaveFor(provider, owner));
  if (!provider || !address) {
    return failForm(
      formData,
      {},
      { previous, message: `${provider?.name ?? "That site"} cannot be reached just now.` },
    );
  }
  redirect(address);
}

function tellRemoval(removal: Removal, previous: FormState, formData: FormData): FormState {
  refresh();
  if (removal === "removed") return taken(previous);
  return failForm(formData, {}, { previous, message: removalProblems[removal] });
}

const removalProblems = {
  "confirm-first": "Some time has passed. Confirm that it is you, then try again.",
  last: "Nothing else would sign you in. Add another way first.",
};

function taken(previous: FormState | null): FormState {
  return { ...emptyForm, attempt: previous?.attempt ?? 0 };
}
