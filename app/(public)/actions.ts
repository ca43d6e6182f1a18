"use server";

import { redirect } from "next/navigation";
import { checkSignIn } from "@/lib/auth/check-sign-in";
import { rememberBrowser } from "@/lib/auth/known-browser";
import { resetLetter, signUpLetter } from "@/lib/auth/letters";
import { sendsMail } from "@/lib/auth/mail";
import { mailLater } from "@/lib/auth/mail-later";
import { resetPassword } from "@/lib/auth/reset-password";
import { startSession } from "@/lib/auth/session";
import { makeAccount, signUpWay } from "@/lib/auth/sign-up";
import { paths } from "@/lib/paths";
import { credentialsSchema, emailSchema, localPath, newPasswordSchema, signUpSchema } from "@/lib/schemas/account";
import { failForm, parseForm } from "@/lib/schemas/form";
import { emptyForm, type FormState } from "@/lib/schemas/form-state";
import { readToken } from "@/lib/schemas/ids";
import { tryAgain } from "@/lib/schemas/try-again";

const secret = ["password"];

export async function signIn(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(credentialsSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
  const answer = await checkSignIn(parsed.data.email, parsed.data.password);
  if (answer.kind === "wait") {
    return failForm(formData, {}, { previous, secret, message: tryAgain(answer.waitSeconds) });
  }
  if (answer.kind === "no-match") {
    const errors = { password: ["Address and password do not belong together. Check both and try again."] };
    return failForm(formData, errors, { previous, secret });
  }
  await startSession(answer.userId);
  redirect(localPath(parsed.data.next) ?? paths.applications());
}

/** Makes an account; `invitation` is the token of the link that leads here, or null. */
export async function signUp(invitation: string | null, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(signUpSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
  const answer = await makeAccount(
    { ...parsed.data, invitation: invitation === null ? null : readToken(invitation) },
    new Date(),
  );
  if (answer.kind === "welcome") {
    await startSession(answer.userId);
    redirect(paths.applications());
  }
  const fail = (errors: Record<string, string[]>, message?: string) =>
    failForm(formData, errors, { previous, secret, ...(message === undefined ? {} : { message }) });
  if (answer.kind === "weak") return fail({ password: [answer.why] });
  if (answer.kind === "wait") return fail({}, tryAgain(answer.waitSeconds));
  if (answer.kind === "not-invited") return fail({}, "This link was used already, or is too old. Ask for another one.");
  return fail({ email: ["This address has an account already. Sign in instead, or use another address."] });
}

/** Mails a link to make an account. */
export async function askForAccount(previous: FormState, formData: FormData): Promise<FormState> {
  if (signUpWay() !== "by-mail") redirect(paths.signUp());
  return askForMail(signUpLetter, previous, formData);
}

/** Mails a link to choose a new password, to who has an account. */
export async function askForPassword(previous: FormState, formData: FormData): Promise<FormState> {
  if (!sendsMail()) redirect(paths.forgotPassword());
  return askForMail(resetLetter, previous, formData);
}

/** Puts the password in place that the link's token may choose. */
export async function chooseNewPassword(token: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(newPasswordSchema, formData, { previous, secret });
  if (!parsed.ok) return parsed.state;
  const answer = await resetPassword(readToken(token), parsed.data.password, new Date());
  if (answer.kind === "weak") return failForm(formData, { password: [answer.why] }, { previous, secret });
  if (answer.kind === "gone") {
    const message = "This link was used already, or is too old. Ask for another one.";
    return failForm(formData, {}, { previous, secret, message });
  }
  // Others may have used up the account's tries: in this browser the person has tries of their own.
  await rememberBrowser(answer.userId);
  redirect(paths.signInAnew());
}

async function askForMail(letter: typeof resetLetter, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(emailSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const wait = await mailLater(parsed.data.email, letter);
  if (wait) return failForm(formData, {}, { previous, message: tryAgain(wait.waitSeconds) });
  return { ...emptyForm, values: { sentTo: parsed.data.email }, attempt: previous.attempt };
}
