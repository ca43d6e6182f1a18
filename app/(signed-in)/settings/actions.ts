"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/session";
import { makeCalendarFeed, revokeCalendarFeed } from "@/lib/data/calendar";
import { settings } from "@/lib/env";
import { paths } from "@/lib/paths";
import { emptyForm, type FormState } from "@/lib/schemas/form-state";

export async function signOut(): Promise<void> {
  await endSession();
  redirect(paths.left());
}

/** Makes the calendar's private address; it is in what comes back, this once, and nowhere else. */
export async function makeCalendarAddress(previous: FormState | null): Promise<FormState> {
  const { token } = await makeCalendarFeed();
  refresh();
  const address = new URL(paths.calendarFeed(token), settings().APP_URL).href;
  return { ...emptyForm, values: { address }, attempt: previous?.attempt ?? 0 };
}

export async function revokeCalendarAddress(): Promise<void> {
  await revokeCalendarFeed();
  refresh();
}
