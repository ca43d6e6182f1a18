import { z } from "zod";
import { interviewerParts } from "@/lib/questions/types";
import { foldLine, line, requiredLine } from "./form";
import { maxInterviewers } from "./limits";
import { keptText } from "./storable";
import { interviewFormats } from "./words";

export const company = requiredLine(200, "The company");
export const role = line(200, "The role");

/** A wall-clock time as a browser's date and time field gives it, or nothing. */
export const heldAt = dateField(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
  ":00.000Z",
  "Give a date and a time, or leave it empty.",
);

/** A day as a browser's date field gives it, or nothing. */
export const day = dateField(/^\d{4}-\d\d-\d\d$/, "T00:00:00.000Z", "Give a day, or leave it empty.");

function dateField(shape: RegExp, rest: string, message: string) {
  return z
    .string()
    .default("")
    .transform((value, context) => {
      if (value === "") return null;
      const date = new Date(value + rest);
      const isReal = shape.test(value) && !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1970;
      // The 30th of February would roll over into March.
      if (isReal && date.toISOString() === value + rest) return date;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
}

const list = z
  .union([keptText(), z.array(keptText())])
  .default([])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/**
 * The interviewers of a form: parallel lists of names, titles and parts, and ids for those who are known.
 * Rows without a name are left out.
 */
export const interviewers = z
  .object({
    interviewerId: list,
    interviewerName: list,
    interviewerTitle: list,
    interviewerPart: list,
  })
  .transform((lists, context) => {
    const rows = lists.interviewerName.map((rawName, index) => ({
      id: lists.interviewerId[index] || null,
      name: foldLine(rawName),
      title: foldLine(lists.interviewerTitle[index] ?? ""),
      part: z.enum(interviewerParts).catch("other").parse(lists.interviewerPart[index]),
    }));
    const named = rows.filter((row) => row.name !== "");
    const nameless = rows.findIndex((row) => row.name === "" && row.title !== "");
    if (nameless >= 0) {
      context.addIssue({
        code: "custom",
        path: ["interviewerName"],
        message: "Someone has a title but no name. “Hiring manager” will do as a name.",
      });
    }
    if (named.some((row) => row.name.length > 120 || row.title.length > 200)) {
      context.addIssue({
        code: "custom",
        path: ["interviewerName"],
        message: "A name can have at most 120 characters, a title 200.",
      });
    }
    if (named.length > maxInterviewers) {
      context.addIssue({
        code: "custom",
        path: ["interviewerName"],
        message: `At most ${maxInterviewers} people fit in one interview.`,
      });
    }
    return named;
  });

const interviewFields = z.object({
  heldAt,
  format: z.enum(interviewFormats).catch("other"),
});

export const newApplicationSchema = z
  .object({ company, role })
  .and(interviewFields)
  .and(interviewers.transform((people) => ({ interviewers: people })));
export type NewApplication = z.infer<typeof newApplicationSchema>;

export const applicationSchema = z.object({ company, role });

export const interviewSchema = interviewFields.and(interviewers.transform((people) => ({ interviewers: people })));
export type InterviewInput = z.infer<typeof interviewSchema>;
