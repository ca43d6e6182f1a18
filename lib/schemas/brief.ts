import { z } from "zod";
import { text } from "./form";
import { limits } from "./limits";

export const toAskSchema = z.object({
  toAsk: text(limits.debrief, "Your questions"),
  /** What the page showed when it was served, however long; anything else counts as empty. */
  base: text(Number.POSITIVE_INFINITY, "Your questions").catch(""),
});
export type ToAskInput = z.infer<typeof toAskSchema>;
