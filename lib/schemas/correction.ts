import { z } from "zod";
import { joinFields, text } from "./form";
import { limits } from "./limits";

export const correctionSchema = z.object({
  quote: text(limits.debrief, "What was off").transform((value) => value.trim()),
  answer: text(limits.answer, "The answer")
    .transform((value) => value.trim())
    .pipe(z.string().min(1, { error: "Write the answer as it should have been. One sentence is enough." })),
  bringUp: text(limits.debrief, "How to bring it up").transform((value) => value.trim()),
});
export type CorrectionInput = z.infer<typeof correctionSchema>;

/** A correction as one text to read. */
export function describeCorrection({ quote, answer, bringUp }: CorrectionInput): string {
  return joinFields([
    ["What was off", quote],
    ["The answer as it should have been", answer],
    ["How you will bring it up", bringUp],
  ]);
}
