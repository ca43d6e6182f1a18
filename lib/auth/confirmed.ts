import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { database } from "@/lib/database/database";
import { authSecret } from "@/lib/env";
import { confirmPassword } from "./confirm-password";
import { cookieName, cookieOptions } from "./cookies";
import type { Wait } from "./limits";
import type { CurrentUser } from "./sign-ins";

/**
 * Whether it is surely the person who sits at this browser, as is asked before the ways to sign in are changed: it signed in
 * within the last ten minutes, or the password was given again in that time.
 */
export async function isConfirmed({ id, signInId }: CurrentUser, now: Date): Promise<boolean> {
  const signIn = await database.signIn.findUnique({
    where: { ownerId_id: { ownerId: id, id: signInId } },
    select: { createdAt: true },
  });
  if (signIn === null) return false;
  return now.getTime() - signIn.createdAt.getTime() < seconds * 1000 || (await readConfirmed()) === signInId;
}

/** Confirms by the password; tries are limited. Holds for ten minutes, for this sign-in alone. */
export async function confirmHere(
  { id, signInId }: CurrentUser,
  password: string,
): Promise<"confirmed" | "no-match" | Wait> {
  const answer = await confirmPassword(id, password);
  if (answer !== "confirmed") return answer;
  const token = await encode({ token: { signIn: signInId }, secret: authSecret(), salt, maxAge: seconds });
  (await cookies()).set(cookieName(name), token, { ...cookieOptions(), maxAge: seconds });
  return answer;
}

const name = "second-round.confirmed";
/** So that no token of another use is one of these. */
const salt = "confirmed";
const seconds = 10 * 60;

async function readConfirmed(): Promise<unknown> {
  const token = (await cookies()).get(cookieName(name))?.value;
  if (!token) return null;
  try {
    return (await decode({ token, secret: authSecret(), salt }))?.signIn;
  } catch {
    return null;
  }
}
