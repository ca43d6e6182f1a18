import { z } from "zod";

/** In characters as people count them, whatever they are made of. Source: NIST SP 800-63B, section 5.1.1. */
export const passwordLength = { min: 8, max: 1000 };

/** A password that somebody has: one form of each character, as it was when it was chosen. */
export function presentPassword(needed = "Your password is needed.") {
  return z
    .string({ error: needed })
    .min(1, { error: needed })
    .transform((typed) => typed.normalize("NFC"))
    .refine((password) => lengthOf(password) <= passwordLength.max, {
      error: `A password has at most ${passwordLength.max.toLocaleString("en")} characters.`,
    });
}

/** A password to choose. Whether it is easy to guess is for the server to say (lib/auth/password-weakness.ts). */
export function newPassword(needed = "A password is needed.") {
  return presentPassword(needed).refine((password) => lengthOf(password) >= passwordLength.min, {
    error: `Use at least ${passwordLength.min} characters. A few words in a row are easy to remember.`,
  });
}

function lengthOf(password: string): number {
  return [...password].length;
}
