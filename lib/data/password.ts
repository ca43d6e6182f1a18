import "server-only";
import { confirmPassword } from "@/lib/auth/confirm-password";
import type { Wait } from "@/lib/auth/limits";
import { weaknessOf } from "@/lib/auth/password-weakness";
import { hashPassword } from "@/lib/auth/passwords";
import { requireUser } from "@/lib/auth/session";
import { setPasswordHash } from "@/lib/auth/set-password";
import { database } from "@/lib/database/database";

export type PasswordChange =
  | { kind: "changed" }
  | { kind: "no-match" }
  | { kind: "weak"; why: string }
  | ({ kind: "wait" } & Wait);

/** Changes the person's password, given the present one, and signs them out everywhere but in this browser. */
export async function changePassword(present: string, chosen: string): Promise<PasswordChange> {
  const { id: ownerId, email, signInId } = await requireUser();
  const why = weaknessOf(chosen, email);
  if (why !== null) return { kind: "weak", why };
  const answer = await confirmPassword(ownerId, present);
  if (answer === "no-match") return { kind: "no-match" };
  if (answer !== "confirmed") return { kind: "wait", ...answer };
  const passwordHash = await hashPassword(chosen);
  await database.$transaction((transaction) => setPasswordHash(transaction, ownerId, passwordHash, signInId));
  return { kind: "changed" };
}
