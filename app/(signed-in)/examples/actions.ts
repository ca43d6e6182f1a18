"use server";

import { refresh } from "next/cache";
import { leave } from "@/app/action-ends";
import {
  addExample,
  dismissStory,
  keepAsExample,
  removeExample,
  restoreExample,
  saveExample,
  sayTold,
  suggestAgain,
} from "@/lib/data/examples";
import { paths } from "@/lib/paths";
import { describeExample, exampleSchema, exampleValues, readExampleBase } from "@/lib/schemas/example";
import { offerElsewhere, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { readId } from "@/lib/schemas/ids";

export async function writeExample(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(exampleSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  await addExample(parsed.data);
  return leave(paths.examples());
}

export async function editExample(exampleId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(exampleSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const saved = await saveExample(readId(exampleId), parsed.data, readExampleBase(formData.get("base")));
  if (saved.kind === "saved") return leave(paths.examples());
  const { base } = exampleValues(saved.example);
  return offerElsewhere(formData, previous, { base, elsewhere: describeExample(saved.example) });
}

export async function keep(exchangeId: string): Promise<void> {
  await keepAsExample(readId(exchangeId));
  refresh();
}

export async function dismiss(exchangeId: string): Promise<void> {
  await dismissStory(readId(exchangeId));
  refresh();
}

export async function bringBack(exampleId: string): Promise<void> {
  await suggestAgain(readId(exampleId));
  refresh();
}

export async function remove(exampleId: string): Promise<void> {
  await removeExample(readId(exampleId));
  refresh();
}

export async function restore(exampleId: string): Promise<void> {
  await restoreExample(readId(exampleId));
  refresh();
}

export async function saidThere(exampleId: string, exchangeId: string, isTold: boolean): Promise<void> {
  await sayTold(readId(exampleId), readId(exchangeId), isTold === true);
  refresh();
}
