import "server-only";
import { database } from "@/lib/database/database";
import { countTries, forgetTries, type Wait } from "./limits";
import { isPassword } from "./passwords";

/**
 * Whether somebody who is signed in knows their password, as is asked before what cannot be undone. A few misses, as at
 * sign-in: a browser left open must not be a place to guess.
 */
export async function confirmPassword(userId: string, password: string): Promise<"confirmed" | "no-match" | Wait> {
  const tries = [{ limit: "signIn", of: `confirm ${userId}` }] as const;
  const wait = await countTries(tries);
  if (wait) return wait;
  const user = await database.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await isPassword(password, user?.passwordHash ?? null))) return "no-match";
  await forgetTries(tries);
  return "confirmed";
}
