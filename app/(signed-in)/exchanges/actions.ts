"use server";

import { leave } from "@/app/action-ends";
import { type ExchangeSaved, leaveExchange, restoreRevision, saveExchange, splitExchange } from "@/lib/data/exchanges";
import { paths } from "@/lib/paths";
import { failForm, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { readId } from "@/lib/schemas/ids";
import { exchangeSchema, readBase, splitSchema } from "@/lib/schemas/interview";

export async function editExchange(exchangeId: string, previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(exchangeSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const base = readBase(formData.get("base"));
  if (formData.get("then") === "leave") {
    const { interviewId } = await leaveExchange(readId(exchangeId), parsed.data);
    return leave(paths.interview(interviewId));
  }
  if (formData.get("then") !== "split") {
    return end(await saveExchange(readId(exchangeId), parsed.data, base), formData, previous);
  }
  const split = parseForm(splitSchema, formData, { previous });
  if (!split.ok) return split.state;
  return end(await splitExchange(readId(exchangeId), parsed.data, split.data.at, base), formData, previous);
}

export async function goBackTo(exchangeId: string, revisionId: string): Promise<void> {
  const saved = await restoreRevision(readId(exchangeId), readId(revisionId));
  if (saved.kind === "saved") leave(paths.interview(saved.interviewId));
}

/** Back to the interview; or, when the exchange was changed elsewhere, to the form with both texts to choose from. */
function end(saved: ExchangeSaved, formData: FormData, previous: FormState): FormState {
  if (saved.kind === "saved") return leave(paths.interview(saved.interviewId));
  const { question, answer } = saved;
  const state = failForm(
    formData,
    {},
    { previous, message: "This was changed in another tab or on another device. Choose which text it shows." },
  );
  return {
    ...state,
    values: { ...state.values, base: JSON.stringify({ question, answer }), elsewhere: joinQuestion(question, answer) },
  };
}

function joinQuestion(question: string, answer: string): string {
  return [question, answer].filter((text) => text !== "").join("\n");
}
