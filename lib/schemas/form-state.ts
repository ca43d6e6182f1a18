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

/** The state of a form that was sent and came to nothing, with what was typed and a message about the whole. */
export function refuseForm(formData: FormData, previous: FormState, message: string): FormState {
  return { values: readValues(formData), errors: {}, message, attempt: previous.attempt + 1 };
}

/** What was typed into a form, by field; React’s own fields and files are left out. Nothing, where somebody sent no form. */
export function readValues(formData: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  if (!(formData instanceof FormData)) return values;
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
