import { z } from "zod";
import { meetings } from "@/lib/practice/types";
import { day, heldAt, interviewers } from "./application";
import { text } from "./form";
import { limits } from "./limits";
import { keptText } from "./storable";
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
      .union([keptText(), z.array(keptText())])
      .default([])
      .transform((value) => (Array.isArray(value) ? value : [value])),
  })
  .and(interviewers.transform((people) => ({ interviewers: people })));
export type PlanInput = z.infer<typeof planSchema>;

const dayMs = 86_400_000;
/** The day on which a planned interview took place. Somewhere it is tomorrow already. */
export const heldOnSchema = z.object({
  heldOn: day.transform((value, context) => {
    if (value !== null && value.getTime() <= Date.now() + dayMs) return value;
    const message = value === null ? "Say which day it was." : "That day is still ahead. Choose the day it was held.";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }),
});

/** Time on a question; whatever is no such time counts as none. */
const seconds = z.coerce.number<string | number>().int().min(0).max(86_400).catch(0);

/** An answer: written; or said aloud, and then what is written are notes on it, or nothing. */
export const answerSchema = z
  .object({
    how: z.enum(["written", "aloud"]).catch("written"),
    answer: text(limits.answer, "The answer").transform((value) => value.trim()),
    seconds,
    /** How long was spoken, where the clock for that was used. */
    spoken: seconds,
  })
  .refine(({ how, answer }) => how === "aloud" || answer !== "", {
    path: ["answer"],
    error: "Write your answer first. A few words will do, or say it aloud, or skip the question.",
  })
  .transform(({ how, answer, seconds, spoken }) => {
    const isAloud = how === "aloud";
    return { answer, isAloud, seconds: isAloud && spoken > 0 ? spoken : seconds };
  });

export const draftSchema = z.object({
  draft: keptText().max(limits.answer),
  base: keptText().max(limits.answer),
  seconds,
});

export const resolutionSchema = z.object({
  key: keptText().min(1).max(200),
  /** "undo" takes back what was said. */
  resolution: z.enum([...resolutions, "undo"]).transform((value) => (value === "undo" ? null : value)),
});
