import { z } from "zod";
import { keptText } from "./storable";

/** The form that deletes an account: the password, or the address where the account has no password. */
export const deleteAccountSchema = z.object({
  password: z.string().max(1000).default(""),
  email: keptText().max(1000).default(""),
});

/** Largest file that an import takes, in bytes. An account with 5,000 long answers is about a third of it. */
export const maxImportBytes = 32 * 1024 * 1024;
