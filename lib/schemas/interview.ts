import { z } from "zod";
import { outcomes } from "@/lib/practice/types";
import { day } from "./application";
import { readJson, text } from "./form";
import { limits } from "./limits";
import { keptText } from "./storable";

/** A repeated field: one value comes as text, more as a list. */
function list<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .union([item, z.array(item).max(60)])
    .default([])
    .transform((value) => (typeof value === "string" ? [value] : value));
}

export const speakerLabel = keptText().max(200);

export const notesSchema = z.object({
  notes: text(limits.notes, "The notes"),
  /** The speaker of a transcript that the person is. */
  candidate: speakerLabel.optional(),
  /** Whether they said so, where it is not only guessed. */
  isSaid: z
    .string()
    .optional()
    .transform((value) => value === "on"),
  /** Whether what is there already, word for word, is to be taken in once more. */
  takesRepeats: z
    .string()
    .optional()
    .transform((value) => value === "on"),
  /** Each of the other speakers, and who that is: an interviewer's id, "new", or "" where it is not said. */
  speaker: list(speakerLabel),
  interviewer: list(keptText().max(64)),
});

/** Who is who in a transcript, as the form says it. */
export type SpeakersSaid = {
  candidate: string | undefined;
  isSaid: boolean;
  others: readonly { label: string; interviewer: string }[];
};

export function readSpeakers({ candidate, isSaid, speaker, interviewer }: z.infer<typeof notesSchema>): SpeakersSaid {
  return {
    candidate,
    isSaid,
    others: speaker.flatMap((label, index) => {
      const who = interviewer[index] ?? "";
      return who === "" ? [] : [{ label, interviewer: who }];
    }),
  };
}

/** Notes being written: what the account held when they were begun, and how much was taken in by then. */
export const notesDraftSchema = z.object({
  notes: keptText().max(limits.notes),
  base: keptText().max(limits.notes),
  takenBefore: z.number().int().min(0),
});

/** How many characters of notes were taken in when the page was served. */
export const takenBefore = z.coerce.number().int().min(0).catch(0);

export const exchangeSchema = z
  .object({
    question: text(limits.question, "The question").transform((value) => value.trim()),
    answer: text(limits.answer, "The answer").transform((value) => value.trim()),
  })
  .refine(({ question, answer }) => question !== "" || answer !== "", {
    path: ["question"],
    error: "Write the question, or at least the answer.",
  });
export type ExchangeInput = z.infer<typeof exchangeSchema>;

/** A question that the person asked the employer, and the reply. */
export const ownQuestionSchema = z
  .object({
    question: text(limits.question, "The question").transform((value) => value.trim()),
    reply: text(limits.answer, "The reply").transform((value) => value.trim()),
  })
  .refine(({ question, reply }) => question !== "" || reply !== "", {
    path: ["question"],
    error: "Write what you asked, or at least what they said.",
  });
export type OwnQuestionInput = z.infer<typeof ownQuestionSchema>;

/** The fields of the form that changes an own question; `base` is what it says when the form is served. */
export function ownValues({ question, reply }: OwnQuestionInput) {
  return { question, reply, base: JSON.stringify({ question, reply }) };
}

/** What an own question said when its form was served, as the form carries it along; null when it does not. */
export function readOwnBase(carried: FormDataEntryValue | null): OwnQuestionInput | null {
  return z.object({ question: z.string(), reply: z.string() }).safeParse(readJson(carried)).data ?? null;
}

/** What an exchange said when its form was served, as the form carries it along; null when it does not. */
export function readBase(carried: FormDataEntryValue | null): ExchangeInput | null {
  return z.object({ question: z.string(), answer: z.string() }).safeParse(readJson(carried)).data ?? null;
}

/** Where an answer is cut in two: the second half starts at `at`; its first line may be the next question. */
export const splitSchema = z.object({
  at: z.coerce.number().int().positive({ error: "Put the cursor where the next question starts." }),
});

export const marksSchema = z.object({
  mattered: z
    .enum(["", "0", "1", "2", "3"])
    .catch("")
    .transform((value) => (value === "" ? null : Number(value))),
  outcome: z
    .enum(["", ...outcomes])
    .catch("")
    .transform((value) => value || null),
  askedById: keptText()
    .default("")
    .transform((value) => value || null),
  followUp: z
    .string()
    .optional()
    .transform((value) => value === "on"),
});
export type Marks = z.infer<typeof marksSchema>;

const debriefText = (label: string) => text(limits.debrief, label).transform((value) => value.trim());

export const debriefSchema = z.object({
  importantToThem: debriefText("What seemed important"),
  concernsRaised: debriefText("The concerns"),
  salaryStated: debriefText("The salary"),
  noticeStated: debriefText("The notice"),
  startDateStated: debriefText("The start date"),
  nextStep: debriefText("The next step"),
  nextStepBy: day,
  promised: debriefText("What was promised"),
  numbersStated: debriefText("The numbers and dates"),
  reasonStated: debriefText("The reason for leaving"),
  reactions: debriefText("Their reactions"),
  theirWords: debriefText("Their own words"),
  wishSaid: debriefText("What you wish you had said"),
  neverCameUp: debriefText("What never came up"),
  ownQuestions: debriefText("Your own questions"),
});
export type Debrief = z.infer<typeof debriefSchema>;

/** The names of a debrief's fields. */
export const debriefFields = debriefSchema.keyof().options;

/** What a debrief form showed when it was served, as it carries it along; anything else counts as empty. */
export function changedFields(debrief: Debrief, served: FormDataEntryValue | null): Partial<Debrief> {
  const before = debriefSchema.safeParse(readJson(served)).data;
  if (!before) return debrief;
  return Object.fromEntries(
    Object.entries(debrief).filter(([name, value]) => String(before[name as keyof Debrief]) !== String(value)),
  );
}
