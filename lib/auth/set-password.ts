import "server-only";
import { database, type Transaction } from "@/lib/database/database";
import { hashPassword, isCheap } from "./passwords";
import { closeSignIns } from "./sign-ins";

/**
 * Puts a new password in place, by its hash. Whoever was signed in is signed out, but for the browser to keep, and links
 * to choose a password that are still about end with it.
 */
export async function setPasswordHash(
  transaction: Transaction,
  userId: string,
  passwordHash: string,
  keepSignInId?: string,
): Promise<void> {
  await transaction.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
  await closeSignIns(transaction, userId, keepSignInId);
  await transaction.oneTimeToken.deleteMany({ where: { ownerId: userId, purpose: "reset-password" } });
}

/** Hashes a password that was just found right anew, where its hash was made with less than is asked for today. */
export async function renewHash(userId: string, password: string, passwordHash: string): Promise<void> {
  if (!isCheap(passwordHash)) return;
  const renewed = await hashPassword(password);
  // Only in place of the very hash that was checked: the password may have been changed meanwhile.
  await database.user.updateMany({ where: { id: userId, passwordHash }, data: { passwordHash: renewed } });
}
