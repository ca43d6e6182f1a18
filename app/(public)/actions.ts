"use server";

import { redirect } from "next/navigation";
import { createAccount } from "@/lib/auth/accounts";
import { checkSignIn } from "@/lib/auth/check-sign-in";
import { readClientNetwork } from "@/lib/auth/client-address";
import { countTries } from "@/lib/auth/limits";
import { weaknessOf } from "@/lib/auth/password-weakness";
import { startSession } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { credentialsSchema, localPath, signUpSchema } from "@/lib/schemas/account";
import { failForm, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { tryAgain } from "@/lib/schemas/try-again";

const secret = ["password"];

export async function signUp(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(signUpSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
  const weakness = weaknessOf(parsed.data.password, parsed.data.email);
  if (weakness) return failForm(formData, { password: [weakness] }, { previous, secret });
  const wait = await countTries([{ limit: "signUp", of: await readClientNetwork() }]);
  if (wait) return failForm(formData, {}, { previous, secret, message: tryAgain(wait.waitSeconds) });
  const account = await createAccount(parsed.data.email, parsed.data.password);
  if (account === "taken") {
    const errors = {
      email: ["This address has an account already. Sign in instead, or use another address."],
    };
    return failForm(formData, errors, { previous, secret });
  }
  await startSession(account.userId);
  redirect(paths.applications());
}

export async function signIn(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(credentialsSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
  const answer = await checkSignIn(parsed.data.email, parsed.data.password);
  if (answer.kind === "wait") {
    return failForm(formData, {}, { previous, secret, message: tryAgain(answer.waitSeconds) });
  }
  if (answer.kind === "no-match") {
    const errors = {
      password: ["Address and password do not belong together. Check both and try again."],
    };
    return failForm(formData, errors, { previous, secret });
  }
  await startSession(answer.userId);
  redirect(localPath(parsed.data.next) ?? paths.applications());
}
