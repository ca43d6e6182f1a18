import { z } from "zod";
import { requiredLine, text } from "./form";
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
