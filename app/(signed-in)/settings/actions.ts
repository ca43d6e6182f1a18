"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/session";
import { deleteAccount } from "@/lib/data/account";
import { makeCalendarFeed, revokeCalendarFeed } from "@/lib/data/calendar";
import { settings } from "@/lib/env";
import { paths } from "@/lib/paths";
import { deleteAccountSchema } from "@/lib/schemas/account";
import { failForm, parseForm } from "@/lib/schemas/form";
import { emptyForm, type FormState } from "@/lib/schemas/form-state";

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

/** Makes the calendar's private address; it is in what comes back, this once, and nowhere else. */
export async function makeCalendarAddress(previous: FormState): Promise<FormState> {
  const { token } = await makeCalendarFeed();
  refresh();
  const address = new URL(paths.calendarFeed(token), settings().APP_URL).href;
  return { ...emptyForm, values: { address }, attempt: previous.attempt };
}

export async function revokeCalendarAddress(): Promise<void> {
  await revokeCalendarFeed();
  refresh();
}
