import { z } from "zod";
import { joinFields, readJson, requiredLine, text } from "./form";
import { limits } from "./limits";

const part = (label: string) => text(limits.example, label).transform((value) => value.trim());

/** A work story as its form sends it. */
export const exampleSchema = z.object({
  title: requiredLine(120, "A title"),
  situation: part("The situation"),
  action: part("What you did"),
  result: part("The result"),
  shows: part("What it shows"),
});
export type ExampleInput = z.infer<typeof exampleSchema>;

/** The fields of the form that changes an example; `base` is what it says when the form is served. */
export function exampleValues(example: ExampleInput) {
  return { ...example, base: JSON.stringify(example) };
}

/** What an example said when its form was served, as the form carries it along; null when it does not. */
export function readExampleBase(carried: FormDataEntryValue | null): ExampleInput | null {
  const parts = { title: z.string(), situation: z.string(), action: z.string(), result: z.string(), shows: z.string() };
  return z.object(parts).safeParse(readJson(carried)).data ?? null;
}

/** An example as one text to read. */
export function describeExample({ title, situation, action, result, shows }: ExampleInput): string {
  return joinFields([
    ["Title", title],
    ["Situation", situation],
    ["What you did", action],
    ["Result", result],
    ["What it shows of you", shows],
  ]);
}
