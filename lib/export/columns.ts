import { z } from "zod";
import { isStorable } from "@/lib/schemas/storable";

/**
 * The kinds of column in an exported table: what the file may hold, and the value that the database takes. Every message
 * says what was expected; none repeats what stands there, which may be private.
 */

/** Longest text of one column, in UTF-16 units: ten times the longest that a form takes, as texts can be joined. */
export const longestText = 4_000_000;

/** As `readId` in lib/schemas/ids.ts reads it: another id would be of a row that no page can open. */
export const id = z
  .string({ error: "expected an id" })
  .regex(/^[\w-]{1,64}$/, { error: "expected an id: letters, digits, - and _, at most 64" });

/** As `readStatementId` reads it. */
export const statementId = z
  .string({ error: "expected the id of a statement" })
  .regex(/^[\w-]{1,64}(?::\w{1,32})?$/, { error: "expected the id of an exchange, or one with :field behind it" });

export const text = z
  .string({ error: "expected text" })
  .max(longestText, { error: `expected at most ${longestText.toLocaleString("en")} characters` })
  .refine(isStorable, { error: "expected text without NUL and without halves of a character" });

/** Text that says something. */
export const words = text.min(1, { error: "expected text that is not empty" });

export const flag = z.boolean({ error: "expected true or false" });

/** The largest number of a column. */
const largest = 2 ** 31 - 1;

/** A number without a fraction, as the database keeps it. */
export function integer(least: number, most = largest) {
  const range = most === largest ? `of at least ${least}` : `from ${least} to ${most}`;
  const error = `expected a whole number ${range}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

/** A time as the export writes it; the database takes a Date. */
export const time = z
  .string({ error: "expected a time such as 2026-11-12T14:30:00.000Z" })
  .refine(isTime, { error: "expected a time such as 2026-11-12T14:30:00.000Z" })
  .transform((value) => new Date(value));

export function oneOf<const Words extends readonly string[]>(known: Words) {
  return z.enum(known, { error: `expected one of ${known.join(", ")}` });
}

/** The 30th of February would roll over into March; a year of five digits is nobody's. */
function isTime(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}
