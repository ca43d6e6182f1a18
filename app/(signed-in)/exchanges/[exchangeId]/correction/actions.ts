"use server";

import { refresh } from "next/cache";
import { leave } from "@/app/action-ends";
import { markTold, removeCorrection, saveCorrection } from "@/lib/data/corrections";
import { requireExchange } from "@/lib/data/exchanges";
import { requireItemPlace } from "@/lib/data/practice-items";
import { paths } from "@/lib/paths";
import { correctionSchema, describeCorrection } from "@/lib/schemas/correction";
import { offerElsewhere, parseForm } from "@/lib/schemas/form";
import type { FormState } from "@/lib/schemas/form-state";
import { readId } from "@/lib/schemas/ids";

/** Back to the practice item that led here, or else to the interview. */
export async function save(
  exchangeId: string,
  itemId: string | null,
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = parseForm(correctionSchema, formData, { previous });
  if (!parsed.ok) return parsed.state;
  const base = formData.get("base");
  const saved = await saveCorrection(readId(exchangeId), parsed.data, typeof base === "string" ? base : null);
  if (saved.kind === "elsewhere") {
    const { correction } = saved;
    const elsewhere = describeCorrection(correction);
    return offerElsewhere(formData, previous, { base: correction.changedAt.toISOString(), elsewhere });
  }
  if (itemId !== null) {
    const { sessionId, position } = await requireItemPlace(readId(itemId));
    return leave(paths.item(sessionId, position));
  }
  return leave(paths.interview((await requireExchange(readId(exchangeId))).interview.id));
}

export async function remove(exchangeId: string): Promise<void> {
  await removeCorrection(readId(exchangeId));
  refresh();
}

export async function tell(exchangeId: string, isTold: boolean): Promise<void> {
  await markTold(readId(exchangeId), isTold === true);
  refresh();
}
