"use server";

import { changePassword } from "@/lib/data/password";
import { changePasswordSchema } from "@/lib/schemas/account";
import { failForm, parseForm } from "@/lib/schemas/form";
import { emptyForm, type FormState } from "@/lib/schemas/form-state";
import { tryAgain } from "@/lib/schemas/try-again";

export async function choosePassword(previous: FormState, formData: FormData): Promise<FormState> {
  const options = { previous, secret: ["present", "chosen", "done"] };
  const parsed = parseForm(changePasswordSchema, formData, options);
  if (!parsed.ok) return parsed.state;
  const answer = await changePassword(parsed.data.present, parsed.data.chosen);
  if (answer.kind === "weak") return failForm(formData, { chosen: [answer.why] }, options);
  if (answer.kind === "no-match") return failForm(formData, { present: ["This is not your password."] }, options);
  if (answer.kind === "wait") return failForm(formData, {}, { ...options, message: tryAgain(answer.waitSeconds) });
  return { ...emptyForm, values: { done: "yes" }, attempt: previous.attempt };
}
