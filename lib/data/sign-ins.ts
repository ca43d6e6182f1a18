import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { closeSignIns } from "@/lib/auth/sign-ins";
import { database } from "@/lib/database/database";

/** A browser that is signed in; `device` in words, "" where it is not known. */
export type SignInRow = { id: string; device: string; createdAt: Date; lastSeenAt: Date; isThis: boolean };

/** The browsers in which the person is signed in at `now`: this one first, then by when they were last seen. */
export async function listSignIns(now: Date): Promise<SignInRow[]> {
  const { id: ownerId, signInId } = await requireUser();
  const rows = await database.signIn.findMany({
    where: { ownerId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
  const all = rows.map((row) => ({ ...row, isThis: row.id === signInId }));
  return [...all.filter(({ isThis }) => isThis), ...all.filter(({ isThis }) => !isThis)];
}

/** Signs one of the person's browsers out, at once. One that is signed out already looks missing. */
export async function endSignIn(id: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.signIn.deleteMany({ where: { ownerId, id } });
  if (count === 0) notFound();
}

/** Signs the person out everywhere but in this browser. */
export async function endOtherSignIns(): Promise<void> {
  const { id: ownerId, signInId } = await requireUser();
  await closeSignIns(database, ownerId, signInId);
}
