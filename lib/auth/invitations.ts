import "server-only";
import { database, type Transaction } from "@/lib/database/database";
import { foldEmail } from "@/lib/schemas/account";
import { hashToken, newToken } from "./tokens";

/** An invitation of the operator's works for a week; the link in a mail that somebody asked for, for a day. */
export const invitationHours = { invited: 7 * 24, asked: 24 };

/** Makes the token of a link by which one account may be made, for one address or (null) for any. */
export async function makeInvitation(
  email: string | null,
  hours: number,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + hours * 60 * 60_000);
  const folded = email === null ? null : foldEmail(email);
  await database.$transaction([
    database.invitation.deleteMany({ where: { expiresAt: { lte: now } } }),
    database.invitation.create({ data: { tokenHash, email: folded, createdAt: now, expiresAt } }),
  ]);
  return { token, expiresAt };
}

/** What an invitation is for; null where it was used, is too old, or never was. Uses nothing up. */
export async function findInvitation(token: string, now: Date): Promise<{ email: string | null } | null> {
  return database.invitation.findFirst({ where: stillGood(token, now), select: { email: true } });
}

/** Uses an invitation up, once. The address it was for is not kept: from now on it stands with the account. */
export async function acceptInvitation(transaction: Transaction, token: string, now: Date): Promise<boolean> {
  const where = stillGood(token, now);
  const { count } = await transaction.invitation.updateMany({ where, data: { usedAt: now, email: null } });
  return count === 1;
}

function stillGood(token: string, now: Date) {
  return { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } };
}
