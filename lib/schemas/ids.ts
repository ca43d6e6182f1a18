import { z } from "zod";

/**
 * The id in an address or an action's arguments, which anybody may send in any shape. What cannot be an id
 * becomes one that no row has, so that it looks missing like any other.
 */
export function readId(value: unknown): string {
  return idSchema.parse(value);
}

const idSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .catch("none");
