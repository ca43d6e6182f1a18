"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/session";
import { deleteAccount } from "@/lib/data/account";
import { paths } from "@/lib/paths";
import { deleteAccountSchema } from "@/lib/schemas/account";
import { failForm, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";

export async function signOut(): Promise<void> {
  await endSession();
  redirect(paths.left());
}

export async function removeAccount(previous: FormState, formData: FormData): Promise<FormState> {
  const secret = ["password"];
  const parsed = parseForm(deleteAccountSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
  if ((await deleteAccount(parsed.data.password)) === "wrong-password") {
    return failForm(formData, { password: ["This is not your password."] }, { previous, secret });
  }
  redirect(paths.left());
}
