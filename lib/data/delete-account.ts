import "server-only";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { isConfirmed } from "@/lib/auth/confirmed";
import type { Wait } from "@/lib/auth/limits";
import { endSession, requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import { emptyLog } from "@/lib/database/snapshot";
import { foldEmail } from "@/lib/schemas/account";

/** What shows that it is the person who deletes their account: the password, or the address where there is no password. */
export async function requireProof(): Promise<"password" | "email"> {
  const { id } = await requireUser();
  return readProof(id);
}

/**
 * Deletes the account and every row of the person, in one statement, and signs this browser out. The text is overwritten
 * in the database's file (`secure_delete`) and its log emptied. Says "wrong", or how long to wait after many tries, and
 * does nothing when the proof (see `requireProof`) is not theirs; "confirm-first" where an address alone, which the settings
 * show, would delete what a browser left open long ago.
 */
export async function deleteAccount(given: {
  password: string;
  email: string;
}): Promise<"deleted" | "wrong" | "confirm-first" | Wait> {
  const user = await requireUser();
  const { id, email } = user;
  if ((await readProof(id)) === "password") {
    const answer = await confirmPassword(id, given.password);
    if (answer !== "confirmed") return answer === "no-match" ? "wrong" : answer;
  } else if (foldEmail(given.email) !== foldEmail(email)) {
    return "wrong";
  } else if (!(await isConfirmed(user, new Date()))) {
    return "confirm-first";
  }
  await database.user.delete({ where: { id } });
  await endSession();
  await emptyLog();
  return "deleted";
}

/** An account that signs in by a passkey or another site's sign-in has no password: its hash is empty. */
async function readProof(id: string): Promise<"password" | "email"> {
  const { passwordHash } = await database.user.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
  return passwordHash === "" ? "email" : "password";
}
