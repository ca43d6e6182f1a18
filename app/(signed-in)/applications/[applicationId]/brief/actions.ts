"use server";

import { refresh } from "next/cache";
import { markPromise, saveToAsk } from "@/lib/data/brief";
import { toAskSchema } from "@/lib/schemas/brief";
import { offerElsewhere, parseForm } from "@/lib/schemas/form";
import { emptyForm, type FormState } from "@/lib/schemas/form-state";
import { readId } from "@/lib/schemas/ids";

export async function keepPromise(interviewId: string, isKept: boolean): Promise<void> {
  await markPromise(readId(interviewId), isKept === true);
  refresh();
}

export async function saveOwnQuestions(planId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(toAskSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const { kind, toAsk } = await saveToAsk(readId(planId), parsed.data);
  if (kind === "elsewhere") return offerElsewhere(formData, previous, { base: toAsk, elsewhere: toAsk });
  refresh();
  return { ...emptyForm, values: { toAsk, base: toAsk }, attempt: previous.attempt };
}
