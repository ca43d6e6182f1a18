import { z } from "zod";

/** What a form shows after it was sent: what was typed, and what is off beside each field. */
export type FormState = {
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
  /** About the form as a whole. */
  message?: string;
  /** Grows with each answer, so that screen readers hear the same message again. */
  attempt: number;
};

export const emptyForm: FormState = { values: {}, errors: {}, attempt: 0 };

export type ParsedForm<T> = { ok: true; data: T } | { ok: false; state: FormState };

/**
 * Reads a posted form with a schema. Repeated names become arrays; a field that is missing is undefined.
 * Fields named in `secret` are not sent back to the page.
 */
export function parseForm<S extends z.ZodType>(
  schema: S,
  formData: FormData,
  options: { previous?: FormState; secret?: readonly string[] } = {},
): ParsedForm<z.output<S>> {
  const values = readValues(formData);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, data: parsed.data };
  return { ok: false, state: failForm(formData, groupIssues(parsed.error), options) };
}

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

/** One line of text: trimmed, runs of white space folded to one space. */
export function line(max: number, label: string) {
  return z
    .string()
    .default("")
    .transform((text) => text.replace(/\s+/gu, " ").trim())
    .pipe(z.string().max(max, { error: `${label} can have at most ${max} characters.` }));
}

export function requiredLine(max: number, label: string) {
  return line(max, label).pipe(z.string().min(1, { error: `${label} is needed.` }));
}

/** Free text: line breaks kept as \n. Lengths count characters as typed. */
export function text(max: number, label: string) {
  return z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n"))
    .pipe(z.string().max(max, { error: `${label} can have at most ${max.toLocaleString("en")} characters.` }));
}

/** What was typed into a form, by field; React’s own fields and files are left out. */
export function readValues(formData: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(formData.keys())) {
    // React's own fields, and files where none is asked for, are not the person's words.
    if (name.startsWith("$")) continue;
    const all = formData.getAll(name).filter((value) => typeof value === "string");
    const [first] = all;
    if (first === undefined) continue;
    values[name] = all.length > 1 ? all : first;
  }
  return values;
}

function groupIssues(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    errors[name] = [...(errors[name] ?? []), issue.message];
  }
  return errors;
}
