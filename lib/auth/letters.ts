import "server-only";
import { database } from "@/lib/database/database";
import { settings } from "@/lib/env";
import { paths } from "@/lib/paths";
import { invitationHours, makeInvitation } from "./invitations";
import type { Letter } from "./mail";
import { makeReset } from "./reset-password";

/** Where a link in a letter leads, whole. */
export function linkTo(path: string): string {
  return new URL(path, settings().APP_URL).href;
}

/** What is mailed to who asked for a new password; null where the address has no account: then nothing is. */
export async function resetLetter(email: string, now: Date): Promise<Letter | null> {
  const reset = await makeReset(email, now);
  if (reset === null) return null;
  return {
    to: email,
    subject: "A new password for Second Round",
    text: `Somebody, hopefully you, asked for a new password for Second Round.

Choose one here. The link works once, within an hour:
${linkTo(paths.newPassword(reset.token))}

If it was not you, there is nothing to do: your password stays as it is.
`,
  };
}

/** What is mailed to who asked for an account. One that is there already is told to its owner only. */
export async function signUpLetter(email: string, now: Date): Promise<Letter> {
  const user = await database.user.findUnique({ where: { email }, select: { id: true } });
  if (user !== null) {
    return {
      to: email,
      subject: "You have an account at Second Round",
      text: `Somebody, hopefully you, asked for an account at Second Round for this address. It has one already.

Sign in: ${linkTo(paths.signIn())}
Password forgotten: ${linkTo(paths.forgotPassword())}

If it was not you, there is nothing to do.
`,
    };
  }
  const { token } = await makeInvitation(email, invitationHours.asked, now);
  return {
    to: email,
    subject: "Your account at Second Round",
    text: `Somebody, hopefully you, asked for an account at Second Round for this address.

Go on here. The link works once, within a day:
${linkTo(paths.acceptInvitation(token))}

If it was not you, there is nothing to do: no account is made.
`,
  };
}
