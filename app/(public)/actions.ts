"use server";

import { redirect } from "next/navigation";
import { createAccount, findAccount } from "@/lib/auth/accounts";
import { startSession } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { credentialsSchema, localPath, signUpSchema } from "@/lib/schemas/account";
import { failForm, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";

const secret = ["password"];

export async function signUp(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(signUpSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
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
  const account = await findAccount(parsed.data.email, parsed.data.password);
  if (!account) {
    const errors = {
      password: ["Address and password do not belong together. Check both and try again."],
    };
    return failForm(formData, errors, { previous, secret });
  }
  await startSession(account.userId);
  redirect(localPath(parsed.data.next) ?? paths.applications());
}
