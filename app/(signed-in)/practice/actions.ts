"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import {
  answerItem,
  finishPractice,
  rateItem,
  reopenItem,
  requireProgress,
  resolveFinding,
  saveAnswerDraft,
  skipItem,
  startAgain,
} from "@/lib/data/practice";
import { paths } from "@/lib/paths";
import { type FormState, parseForm } from "@/lib/schemas/form";
import { readId } from "@/lib/schemas/ids";
import { answerSchema, draftSchema, ratingSchema, resolutionSchema } from "@/lib/schemas/practice";
import { nextOpen } from "./next-open";

export async function keepAnswerDraft(itemId: string, draft: string, seconds: number): Promise<void> {
  await saveAnswerDraft(readId(itemId), draftSchema.parse({ draft, seconds }));
}

export async function answer(itemId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(answerSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await answerItem(readId(itemId), parsed.data);
  refresh();
  return { values: {}, errors: {}, attempt: previous.attempt };
}

export async function answerAgain(itemId: string): Promise<void> {
  await reopenItem(readId(itemId));
  refresh();
}

export async function skip(sessionId: string, position: number, itemId: string): Promise<void> {
  await skipItem(readId(itemId));
  await goOn(readId(sessionId), position);
}

export async function rate(sessionId: string, position: number, itemId: string, formData: FormData): Promise<void> {
  const { rating } = ratingSchema.parse(Object.fromEntries(formData));
  await rateItem(readId(itemId), rating);
  await goOn(readId(sessionId), position);
}

export async function resolve(itemId: string, formData: FormData): Promise<void> {
  const { key, resolution } = resolutionSchema.parse(Object.fromEntries(formData));
  await resolveFinding(readId(itemId), key, resolution);
  refresh();
}

export async function finish(sessionId: string): Promise<void> {
  await finishPractice(readId(sessionId));
  redirect(paths.review(readId(sessionId)));
}

export async function practiseAgain(sessionId: string): Promise<void> {
  const again = await startAgain(readId(sessionId));
  redirect(again ? paths.session(again.sessionId) : paths.review(readId(sessionId)));
}

/** To the next question that waits, or to the review when none does. */
async function goOn(sessionId: string, position: number): Promise<void> {
  const { items } = await requireProgress(sessionId);
  const next = nextOpen(items, position);
  if (next !== null) redirect(paths.item(sessionId, next));
  await finish(sessionId);
}
