import { z } from "zod";
import { newPassword, presentPassword } from "./password-rules";

/** Addresses are compared without case. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

const email = z
  .string({ error: "Your email address is needed." })
  .transform(foldEmail)
  .pipe(
    z
      .string()
      .min(1, { error: "Your email address is needed." })
      .max(254, { error: "An email address has at most 254 characters." })
      .pipe(z.email({ error: "This does not look like an email address, such as name@example.org." })),
  );

export const credentialsSchema = z.object({ email, password: presentPassword(), next: z.string().optional() });

export const signUpSchema = z.object({ email, password: newPassword() });

export const emailSchema = z.object({ email });

export const newPasswordSchema = z.object({ password: newPassword() });

export const confirmPasswordSchema = z.object({ password: presentPassword() });

export const changePasswordSchema = z.object({
  present: presentPassword("Your present password is needed."),
  chosen: newPassword("A new password is needed."),
});

/** A path of this app to go on to, or null: never another site, whatever the form says. */
export function localPath(next: string | undefined): string | null {
  if (next === undefined || !/^\/[\x21-\x7e]*$/.test(next)) return null;
  // As a browser will read it: "/a/..//elsewhere" and "/\\elsewhere" would lead away.
  const here = "http://here.invalid";
  const read = URL.canParse(next, here) ? new URL(next, here) : null;
  if (read?.origin !== here || read.pathname.startsWith("//") || next.includes("\\")) return null;
  return read.pathname + read.search;
}
