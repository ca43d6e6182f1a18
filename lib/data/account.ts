import "server-only";
import { findAccount } from "@/lib/auth/accounts";
import { endSession, requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";

/** The account of the person signed in: its address, and whether the example was offered yet, its name in transcripts. */
export async function requireAccount() {
  const { id } = await requireUser();
  return database.user.findUniqueOrThrow({
    where: { id },
    select: { email: true, exampleAnsweredAt: true, spokenAs: true },
  });
}

/** Deletes the account and every row of the person. Says "wrong-password" and does nothing when the password is not theirs. */
export async function deleteAccount(password: string): Promise<"deleted" | "wrong-password"> {
  const { id, email } = await requireUser();
  const account = await findAccount(email, password);
  if (account?.userId !== id) return "wrong-password";
  await database.user.delete({ where: { id } });
  await endSession();
  return "deleted";
}
