import "server-only";
import { database, type Reader } from "@/lib/database/database";
import type { SessionClaim } from "./session-token";

/** A browser stays signed in for 30 days, however often it is used; then it asks again. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** Who is signed in. `id` is the owner of every row that this request may touch; `spokenAs` is theirs as the table has it. */
export type CurrentUser = { id: string; email: string; spokenAs: string; signInId: string };

/** More browsers than anybody uses: whoever signs in again and again must not fill the server's disk. */
export const mostSignIns = 100;

/**
 * Notes that a browser signed in, and where it is in words. Gives the id that its token carries. Of many, those that were
 * not seen for longest end.
 */
export async function openSignIn(ownerId: string, device: string, now: Date): Promise<{ signInId: string }> {
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000);
  return database.$transaction(async (transaction) => {
    await transaction.signIn.deleteMany({ where: { ownerId, expiresAt: { lte: now } } });
    const tooMany = await transaction.signIn.findMany({
      where: { ownerId },
      orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
      skip: mostSignIns - 1,
      select: { id: true },
    });
    if (tooMany.length > 0) {
      await transaction.signIn.deleteMany({ where: { ownerId, id: { in: tooMany.map(({ id }) => id) } } });
    }
    const { id } = await transaction.signIn.create({
      data: { ownerId, device, createdAt: now, lastSeenAt: now, expiresAt },
      select: { id: true },
    });
    return { signInId: id };
  });
}

/** The person of a sign-in, or null: it was ended, has expired, or the account is gone. */
export async function findSignedIn({ userId, signInId }: SessionClaim, now: Date): Promise<CurrentUser | null> {
  const signIn = await database.signIn.findUnique({
    where: { ownerId_id: { ownerId: userId, id: signInId } },
    select: { lastSeenAt: true, expiresAt: true, owner: { select: { id: true, email: true, spokenAs: true } } },
  });
  if (signIn === null || signIn.expiresAt <= now) return null;
  if (now.getTime() - signIn.lastSeenAt.getTime() >= seenEveryMs) await noteSeen(userId, signInId, now);
  return { ...signIn.owner, signInId };
}

/** Ends one sign-in of the person: that browser is signed out from its next request on. */
export async function closeSignIn(ownerId: string, id: string): Promise<void> {
  await database.signIn.deleteMany({ where: { ownerId, id } });
}

/** Ends all sign-ins of the person, but for the one to keep. */
export async function closeSignIns(reader: Reader, ownerId: string, keepId?: string): Promise<void> {
  await reader.signIn.deleteMany({ where: { ownerId, ...(keepId === undefined ? {} : { id: { not: keepId } }) } });
}

const seenEveryMs = 60 * 60 * 1000;

async function noteSeen(ownerId: string, id: string, now: Date): Promise<void> {
  try {
    await database.signIn.updateMany({ where: { ownerId, id }, data: { lastSeenAt: now } });
  } catch (error) {
    // Of use to look at, but no reason to answer nobody while the disk is full.
    console.error("The time of a sign-in could not be noted", error);
  }
}
