"use server";

import { refresh } from "next/cache";
import { leave } from "@/app/action-ends";
import { requireUser } from "@/lib/auth/session";
import { createApplication, deleteApplication, saveApplication } from "@/lib/data/applications";
import { answerExampleOffer, createExample } from "@/lib/data/example";
import { createInterview } from "@/lib/data/interviews";
import { moveHeldDay, savePlan } from "@/lib/data/plans";
import { startPractice } from "@/lib/data/practice";
import { paths } from "@/lib/paths";
import { applicationSchema, interviewSchema, newApplicationSchema } from "@/lib/schemas/application";
import { failForm, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { readId } from "@/lib/schemas/ids";
import { heldOnSchema, planSchema } from "@/lib/schemas/practice";

export async function logFirstInterview(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(newApplicationSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const { id } = await requireUser();
  // Served for one person and sent while another one is signed in: a new row has no other sign of whose words it holds.
  if (formData.get("ownerId") !== id) {
    return failForm(formData, {}, { previous, message: "Somebody else has signed in here. This was not saved." });
  }
  const { interviewId } = await createApplication(parsed.data);
  leave(paths.capture(interviewId));
}

export async function logNextInterview(
  applicationId: string,
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = parseForm(interviewSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const { interviewId } = await createInterview(readId(applicationId), parsed.data);
  leave(paths.capture(interviewId));
}

export async function editApplication(
  applicationId: string,
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = parseForm(applicationSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await saveApplication(readId(applicationId), parsed.data);
  leave(paths.application(applicationId));
}

export async function removeApplication(applicationId: string): Promise<void> {
  await deleteApplication(readId(applicationId));
  leave(paths.applications());
}

export async function planInterview(
  applicationId: string,
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = parseForm(planSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const { planId } = await savePlan(readId(applicationId), parsed.data);
  if (formData.get("then") !== "practise") leave(paths.application(applicationId));
  const { sessionId } = await startPractice(planId);
  leave(paths.session(sessionId));
}

/** A planned interview took place before its time: says when, and goes on to log it. */
export async function logHeld(interviewId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(heldOnSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await moveHeldDay(readId(interviewId), parsed.data.heldOn);
  leave(paths.capture(interviewId));
}

export async function practise(planId: string): Promise<void> {
  const { sessionId } = await startPractice(readId(planId));
  leave(paths.session(sessionId));
}

export async function addExample(): Promise<void> {
  const { applicationId } = await createExample();
  leave(paths.application(applicationId));
}

export async function declineExample(): Promise<void> {
  await answerExampleOffer();
  refresh();
}
