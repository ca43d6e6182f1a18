import { z } from "zod";

/**
 * The id in an address or an action's arguments, which anybody may send in any shape. What cannot be an id
 * becomes one that no row has, so that it looks missing like any other.
 */
export function readId(value: unknown): string {
  return idSchema.parse(value);
}

/** The same for a statement on record: an exchange's id, or for a line of a debrief "<interview's id>:<its field>". */
export function readStatementId(value: unknown): string {
  return statementIdSchema.parse(value);
}

/** The token of a one-time link, which anybody may send in any shape; what cannot be one becomes one that never was. */
export function readToken(value: unknown): string {
  return tokenSchema.parse(value);
}

const tokenSchema = z
  .string()
  .regex(/^[\w-]{43}$/)
  .catch("none");

const statementIdSchema = z
  .string()
  .regex(/^[\w-]{1,64}(?::\w{1,32})?$/)
  .catch("none");

const idSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .catch("none");
