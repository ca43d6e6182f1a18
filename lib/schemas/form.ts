import { z } from "zod";
import { type FormState, readValues } from "./form-state";
import { keptText, withoutTurns } from "./storable";

export type ParsedForm<T> = { ok: true; data: T } | { ok: false; state: FormState };

/**
 * Reads a posted form with a schema. Repeated names become arrays; a field that is missing is undefined.
 * Fields named in `secret` are not sent back to the page. Anybody may send an action something that is no form.
 */
export function parseForm<S extends z.ZodType>(
  schema: S,
  formData: FormData,
  options: { previous?: FormState; secret?: readonly string[] } = {},
): ParsedForm<z.output<S>> {
  if (!(formData instanceof FormData)) return { ok: false, state: noForm };
  const values = readValues(formData);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, data: parsed.data };
  return { ok: false, state: failForm(formData, groupIssues(parsed.error), options) };
}

const noForm: FormState = {
  values: {},
  errors: {},
  message: "This could not be read. Load the page again, and send it once more.",
  attempt: 1,
};

/** The state of a form that was read but cannot be carried out, with messages by field. */
export function failForm(
  formData: FormData,
  errors: Record<string, string[]>,
  { previous, secret = [], message }: { previous?: FormState; secret?: readonly string[]; message?: string } = {},
): FormState {
  const kept = Object.entries(readValues(formData)).filter(([name]) => !secret.includes(name));
  return {
    values: Object.fromEntries(kept),
    errors,
    ...(message === undefined ? {} : { message }),
    attempt: (previous?.attempt ?? 0) + 1,
  };
}

/**
 * The state of a form whose text was changed elsewhere since it was served: what was typed stays, what stands there now is
 * shown beside it (`elsewhere`), and the next save begins from that (`base`).
 */
export function offerElsewhere(
  formData: FormData,
  previous: FormState,
  now: { base: string; elsewhere: string },
): FormState {
  const state = failForm(formData, {}, { previous, message: "This was changed in another tab or on another device." });
  return { ...state, values: { ...state.values, ...now } };
}

/** Fields under their labels, as one text to read; empty ones are not named. */
export function joinFields(fields: readonly (readonly [label: string, text: string])[]): string {
  return fields.flatMap(([label, text]) => (text === "" ? [] : [`${label}: ${text}`])).join("\n\n");
}

/** What a hidden field carries along as JSON; null where it carries something else. */
export function readJson(carried: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(carried));
  } catch {
    return null;
  }
}

/** One line of text: trimmed, runs of white space folded to one space, nothing that turns the text around it. */
export function line(max: number, label: string) {
  return keptText()
    .default("")
    .transform(foldLine)
    .pipe(z.string().max(max, { error: `${label} can have at most ${max} characters.` }));
}

export function requiredLine(max: number, label: string) {
  return line(max, label).pipe(z.string().min(1, { error: `${label} is needed.` }));
}

/** Free text: line breaks kept as \n. Lengths count characters as typed. */
export function text(max: number, label: string) {
  return keptText()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n"))
    .pipe(z.string().max(max, { error: `${label} can have at most ${max.toLocaleString("en")} characters.` }));
}

export function foldLine(text: string): string {
  return withoutTurns(text).replace(/\s+/gu, " ").trim();
}

function groupIssues(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    errors[name] = [...(errors[name] ?? []), issue.message];
  }
  return errors;
}
