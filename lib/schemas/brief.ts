import { z } from "zod";
import { text } from "./form";
import { limits } from "./limits";

export const toAskSchema = z.object({
  toAsk: text(limits.debrief, "Your questions"),
  /** What the page showed when it was served; anything else counts as empty. */
  base: text(limits.debrief, "Your questions").catch(""),
});
export type ToAskInput = z.infer<typeof toAskSchema>;
