import { z } from "zod";
import { meetings } from "@/lib/practice/types";
import { heldAt, interviewers } from "./application";
import { text } from "./form";
import { limits } from "./limits";
import { resolutions, sessionLengths } from "./words";

export const planSchema = z
  .object({
    meeting: z.enum(meetings, { error: "Say who will be there; “I don’t know yet” is fine." }),
    heldAt,
    minutes: z.coerce.number().refine((value) => sessionLengths.some((length) => length === value), {
      error: "Choose how long a session may take.",
    }),
    /** People met before who will be there again. */
    known: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((value) => (Array.isArray(value) ? value : [value])),
  })
  .and(interviewers.transform((people) => ({ interviewers: people })));
export type PlanInput = z.infer<typeof planSchema>;

/** Time on a question; whatever is no such time counts as none. */
const seconds = z.coerce.number<string | number>().int().min(0).max(86_400).catch(0);

export const answerSchema = z.object({
  answer: text(limits.answer, "The answer")
    .transform((value) => value.trim())
    .pipe(z.string().min(1, { error: "Write your answer first. A few words will do, or skip the question." })),
  seconds,
});

export const draftSchema = z.object({
  draft: z.string().max(limits.answer),
  base: z.string().max(limits.answer),
  seconds,
});

export const resolutionSchema = z.object({
  key: z.string().min(1).max(200),
  /** "undo" takes back what was said. */
  resolution: z.enum([...resolutions, "undo"]).transform((value) => (value === "undo" ? null : value)),
});
