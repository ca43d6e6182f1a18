import "server-only";
import { database } from "@/lib/database/database";
import { foldEmail } from "@/lib/schemas/account";
import { weaknessOf } from "./password-weakness";
import { hashPassword } from "./passwords";
import { setPasswordHash } from "./set-password";
import { hashToken, newToken } from "./tokens";

/** A link to choose a new password works for one hour. */
const resetMinutes = 60;

/** Makes the token of a link by which the person of an address may choose a new password, once; null where there is none. */
export async function makeReset(email: string, now: Date): Promise<{ token: string; expiresAt: Date } | null> {
  const user = await database.user.findUnique({ where: { email: foldEmail(email) }, select: { id: true } });
  if (user === null) return null;
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + resetMinutes * 60_000);
  await database.$transaction([
    database.oneTimeToken.deleteMany({ where: { ownerId: user.id, expiresAt: { lte: now } } }),
    database.oneTimeToken.create({ data: { ownerId: user.id, tokenHash, purpose, createdAt: now, expiresAt } }),
  ]);
  return { token, expiresAt };
}

/** Whose password a link's token may choose; null where it was used, is too old, or never was. Uses nothing up. */
export async function findReset(token: string, now: Date): Promise<{ userId: string; email: string } | null> {
  const row = await database.oneTimeToken.findFirst({
    where: { tokenHash: hashToken(token), ...stillGood(now) },
    select: { owner: { select: { id: true, email: true } } },
  });
  return row ? { userId: row.owner.id, email: row.owner.email } : null;
}

export type ResetAnswer = { kind: "done"; userId: string } | { kind: "gone" } | { kind: "weak"; why: string };

/** Puts the password in place that a link's token may choose, uses the token up, and signs the person out everywhere. */
export async function resetPassword(token: string, chosen: string, now: Date): Promise<ResetAnswer> {
  const reset = await findReset(token, now);
  if (reset === null) return { kind: "gone" };
  const why = weaknessOf(chosen, reset.email);
  if (why !== null) return { kind: "weak", why };
  const passwordHash = await hashPassword(chosen);
  return database.$transaction(async (transaction): Promise<ResetAnswer> => {
    const where = { tokenHash: hashToken(token), ...stillGood(now) };
    const { count } = await transaction.oneTimeToken.updateMany({ where, data: { usedAt: now } });
    // Used in another tab meanwhile.
    if (count === 0) return { kind: "gone" };
    await setPasswordHash(transaction, reset.userId, passwordHash);
    return { kind: "done", userId: reset.userId };
  });
}

const purpose = "reset-password";

function stillGood(now: Date) {
  return { purpose, usedAt: null, expiresAt: { gt: now } };
}
