"use server";

import { leave } from "@/app/action-ends";
import { restoreRevision, saveExchange, splitExchange } from "@/lib/data/exchanges";
import { paths } from "@/lib/paths";
import { parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { readId } from "@/lib/schemas/ids";
import { exchangeSchema, splitSchema } from "@/lib/schemas/interview";

export async function editExchange(exchangeId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(exchangeSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  if (formData.get("then") !== "split") {
    const { interviewId } = await saveExchange(readId(exchangeId), parsed.data);
    leave(paths.interview(interviewId));
  }
  const split = parseForm(splitSchema, formData, { previous });
  if (!split.ok) return split.state;
  const { interviewId } = await splitExchange(readId(exchangeId), parsed.data, split.data.at);
  leave(paths.interview(interviewId));
}

export async function goBackTo(exchangeId: string, revisionId: string): Promise<void> {
  const { interviewId } = await restoreRevision(readId(exchangeId), readId(revisionId));
  leave(paths.interview(interviewId));
}
