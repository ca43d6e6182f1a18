"use server";

import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { redirect } from "next/navigation";
import { requireForm } from "@/app/action-ends";
import { leaveFor } from "@/lib/auth/leave-for";
import { askForPasskey, checkPasskey } from "@/lib/auth/passkeys";
import { findProvider } from "@/lib/auth/providers";
import { startSession } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { localPath } from "@/lib/schemas/account";
import { failForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { usedPasskeySchema } from "@/lib/schemas/passkey";
import { tryAgain } from "@/lib/schemas/try-again";

export async function beginPasskeySignIn(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return askForPasskey();
}

/** Signs in by what the browser's passkey answered; comes back with the message when it does not hold. */
export async function finishPasskeySignIn(answer: unknown, next: unknown): Promise<{ message: string }> {
  const parsed = usedPasskeySchema.safeParse(answer);
  const checked = parsed.success ? await checkPasskey(parsed.data, new Date()) : null;
  if (checked?.kind === "wait") return { message: tryAgain(checked.waitSeconds) };
  if (checked?.kind !== "welcome") {
    return { message: "That passkey does not open an account here. It may have been removed: use another way." };
  }
  await startSession(checked.userId);
  redirect((typeof next === "string" && localPath(next)) || paths.applications());
}

/** Goes to a provider to sign in there. */
export async function signInAt(providerId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const provider = findProvider(providerId);
  const next = requireForm(formData).get("next");
  const address = provider && (await leaveFor(provider, { next: typeof next === "string" ? next : "" }));
  if (!provider || !address) {
    return failForm(
      formData,
      {},
      { previous, message: `${provider?.name ?? "That site"} cannot be reached just now.` },
    );
  }
  redirect(address);
}
