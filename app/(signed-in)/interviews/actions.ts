"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { leave, oneOf, requireForm } from "@/app/action-ends";
import { findAskedBefore, sayAskedBefore } from "@/lib/data/asked-before";
import {
  addExchange,
  markExchange,
  mergeWithPrevious,
  moveExchange,
  removeExchange,
  restoreExchange,
} from "@/lib/data/exchanges";
import { deleteInterview, saveDebrief, saveInterview, takeInNotes } from "@/lib/data/interviews";
import { addOwnQuestion, removeOwnQuestion, restoreOwnQuestion, saveOwnQuestion } from "@/lib/data/own-questions";
import { addToExchange, makeExchange, removeNote } from "@/lib/data/unassigned";
import { paths } from "@/lib/paths";
import { interviewSchema } from "@/lib/schemas/application";
import { failForm, offerElsewhere, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { readId } from "@/lib/schemas/ids";
import {
  changedFields,
  debriefSchema,
  exchangeSchema,
  marksSchema,
  notesSchema,
  ownQuestionSchema,
  ownValues,
  readOwnBase,
  readSpeakers,
  takenBefore,
} from "@/lib/schemas/interview";

export async function takeIn(interviewId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(notesSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  if (parsed.data.notes.trim() === "") {
    return failForm(formData, { notes: ["Write something first. A single question is enough."] }, { previous });
  }
  const before = takenBefore.parse(formData.get("takenBefore"));
  const { notes, takesRepeats } = parsed.data;
  await takeInNotes(readId(interviewId), notes, before, readSpeakers(parsed.data), { takesRepeats });
  await findAskedBefore(readId(interviewId));
  return leave(paths.interview(readId(interviewId)));
}

export async function editInterview(interviewId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(interviewSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await saveInterview(readId(interviewId), parsed.data);
  return leave(paths.interview(interviewId));
}

export async function debrief(interviewId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(debriefSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await saveDebrief(readId(interviewId), changedFields(parsed.data, formData.get("served")));
  return leave(paths.interview(interviewId));
}

export async function removeInterview(interviewId: string): Promise<void> {
  const { applicationId } = await deleteInterview(readId(interviewId));
  return leave(paths.application(applicationId));
}

export async function addQuestion(interviewId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(exchangeSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await addExchange(readId(interviewId), parsed.data);
  await findAskedBefore(readId(interviewId));
  refresh();
  return { values: {}, errors: {}, attempt: previous.attempt + 1 };
}

export async function addOwn(interviewId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(ownQuestionSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await addOwnQuestion(readId(interviewId), readId(formData.get("id") ?? crypto.randomUUID()), parsed.data);
  refresh();
  return { values: {}, errors: {}, attempt: previous.attempt + 1 };
}

export async function editOwn(id: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(ownQuestionSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const saved = await saveOwnQuestion(readId(id), parsed.data, readOwnBase(formData.get("base")));
  if (saved.kind === "saved") {
    refresh();
    return { values: ownValues(parsed.data), errors: {}, attempt: previous.attempt + 1 };
  }
  const { question, reply } = saved;
  const elsewhere = [question, reply].filter((text) => text !== "").join("\n");
  return offerElsewhere(formData, previous, { base: ownValues({ question, reply }).base, elsewhere });
}

export async function removeOwn(id: string): Promise<void> {
  await removeOwnQuestion(readId(id));
  refresh();
}

export async function restoreOwn(id: string): Promise<void> {
  await restoreOwnQuestion(readId(id));
  refresh();
}

export async function mark(exchangeId: string, formData: FormData): Promise<void> {
  const parsed = marksSchema.safeParse(Object.fromEntries(requireForm(formData)));
  if (!parsed.success) notFound();
  await markExchange(readId(exchangeId), parsed.data);
  refresh();
}

export async function move(exchangeId: string, direction: "up" | "down"): Promise<void> {
  await moveExchange(readId(exchangeId), oneOf(["up", "down"], direction));
  refresh();
}

export async function merge(exchangeId: string): Promise<void> {
  await mergeWithPrevious(readId(exchangeId));
  refresh();
}

export async function remove(exchangeId: string): Promise<void> {
  await removeExchange(readId(exchangeId));
  refresh();
}

export async function restore(exchangeId: string): Promise<void> {
  await restoreExchange(readId(exchangeId));
  refresh();
}

export async function placeAs(noteId: string, as: "question" | "answer"): Promise<void> {
  await makeExchange(readId(noteId), oneOf(["question", "answer"], as));
  refresh();
}

export async function placeIn(noteId: string, formData: FormData): Promise<void> {
  await addToExchange(readId(noteId), readId(requireForm(formData).get("exchangeId")));
  refresh();
}

export async function discard(noteId: string): Promise<void> {
  await removeNote(readId(noteId));
  refresh();
}

export async function sayBefore(exchangeId: string, isSame: boolean): Promise<void> {
  await sayAskedBefore(readId(exchangeId), isSame === true);
  refresh();
}
