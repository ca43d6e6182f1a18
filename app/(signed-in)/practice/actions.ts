"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { leave, oneOf, requireForm } from "@/app/action-ends";
import { finishPractice, offerSkipped, requireProgress, startAgain } from "@/lib/data/practice";
import { answerItem, peekItem, rateItem, reopenItem, resolveFinding, skipItem } from "@/lib/data/practice-items";
import { paths } from "@/lib/paths";
import { ratings } from "@/lib/practice/types";
import { failForm, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { readId } from "@/lib/schemas/ids";
import { answerSchema, resolutionSchema } from "@/lib/schemas/practice";
import { nextPlace } from "./next-place";

export async function answer(itemId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(answerSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  if ((await answerItem(readId(itemId), parsed.data)) === "answered") {
    const message =
      "This question was answered in another tab or on another device meanwhile. Your text here stays on this device: reload, choose “Answer it again”, and it is offered to you.";
    return failForm(formData, {}, { previous, message });
  }
  refresh();
  return { values: {}, errors: {}, attempt: previous.attempt };
}

export async function answerAgain(itemId: string): Promise<void> {
  await reopenItem(readId(itemId));
  refresh();
}

export async function peek(itemId: string): Promise<void> {
  await peekItem(readId(itemId));
  refresh();
}

export async function skip(sessionId: string, position: number, itemId: string): Promise<void> {
  await skipItem(readId(itemId));
  await goOn(readId(sessionId), position);
}

export async function rate(sessionId: string, position: number, itemId: string, formData: FormData): Promise<void> {
  await rateItem(readId(itemId), oneOf(ratings, requireForm(formData).get("rating")));
  await goOn(readId(sessionId), position);
}

export async function next(sessionId: string, position: number): Promise<void> {
  await goOn(readId(sessionId), position);
}

export async function takeSkipped(sessionId: string): Promise<void> {
  await offerSkipped(readId(sessionId));
  await goOn(readId(sessionId), 0);
}

export async function resolve(itemId: string, formData: FormData): Promise<void> {
  const parsed = resolutionSchema.safeParse(Object.fromEntries(requireForm(formData)));
  if (!parsed.success) notFound();
  await resolveFinding(readId(itemId), parsed.data.key, parsed.data.resolution);
  refresh();
}

export async function finish(sessionId: string): Promise<void> {
  await finishPractice(readId(sessionId));
  leave(paths.review(readId(sessionId)));
}

/** From the review of a session that was left without ending it. */
export async function finishAndLeave(sessionId: string, applicationId: string): Promise<void> {
  await finishPractice(readId(sessionId));
  leave(paths.application(readId(applicationId)));
}

export async function practiseAgain(sessionId: string): Promise<void> {
  const again = await startAgain(readId(sessionId));
  leave(again ? paths.session(again.sessionId) : paths.review(readId(sessionId)));
}

/** To the next question that waits, to those that were skipped, or to the review when none is left. */
async function goOn(sessionId: string, position: number): Promise<void> {
  const { items } = await requireProgress(sessionId);
  const place = nextPlace(items, position);
  if (place === "review") await finish(sessionId);
  else leave(place === "skipped" ? paths.skipped(sessionId) : paths.item(sessionId, place));
}
