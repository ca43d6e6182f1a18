"use server";

import { redirect } from "next/navigation";
import { deleteAccount } from "@/lib/data/delete-account";
import { paths } from "@/lib/paths";
import { failForm, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { tryAgain } from "@/lib/schemas/try-again";
import { deleteAccountSchema } from "@/lib/schemas/your-data";

/** Deletes the account. The page it ends on clears what this device still holds. */
export async function removeAccount(previous: FormState, formData: FormData): Promise<FormState> {
  const secret = ["password"];
  const parsed = parseForm(deleteAccountSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
  const answer = await deleteAccount(parsed.data);
  if (answer === "wrong") {
    const errors = { password: ["This is not your password."], email: ["This is not the address of your account."] };
    return failForm(formData, errors, { previous, secret });
  }
  if (answer === "confirm-first") {
    const message = "You signed in a while ago. Sign out and in again, then delete it here within ten minutes.";
    return failForm(formData, {}, { previous, secret, message });
  }
  if (answer !== "deleted") {
    return failForm(formData, {}, { previous, secret, message: tryAgain(answer.waitSeconds) });
  }
  redirect(paths.left());
}
