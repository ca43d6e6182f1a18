import "server-only";
import { randomInt } from "node:crypto";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database, type Transaction } from "@/lib/database/database";
import { withOpinion } from "@/lib/opinion/second-opinion";
import { repeatWeak } from "@/lib/practice/review/repeat-weak";
import { readAnsweredItem, readKind } from "./practice-rows";
import { makeItems, writeSession } from "./practice-sessions";

/**
 * Makes a practice session from a plan and everything logged for its application, in place of one made for the same plan
 * that nothing was done with yet. Says which one it made.
 */
export async function startPractice(planId: string): Promise<{ sessionId: string }> {
  const { id: ownerId } = await requireUser();
  const seed = randomInt(2 ** 31);
  return database.$transaction(async (transaction) => {
    const made = await makeItems(transaction, ownerId, planId, seed, new Date());
    await deleteUntouched(transaction, ownerId, planId);
    return writeSession(transaction, ownerId, { ...made, planId, seed, againOfId: null });
  });
}

/** Makes a session of the weak items of a finished one, or null when all of them are solid. */
export async function startAgain(sessionId: string): Promise<{ sessionId: string } | null> {
  const { id: ownerId } = await requireUser();
  const { applicationId, planId, seed, items: done } = await requirePractice(sessionId);
  const weak = repeatWeak(done);
  if (weak.length === 0) return null;
  return database.$transaction(async (transaction) => {
    const items = await withCorrections(transaction, ownerId, weak);
    return writeSession(transaction, ownerId, { applicationId, planId, seed, againOfId: sessionId, items });
  });
}

/** One session with its plan, and all its items as the pure rooms know them. For review: it holds the earlier answers. */
export async function requirePractice(sessionId: string) {
  const { id: ownerId } = await requireUser();
  const session = await database.practiceSession.findUnique({
    where: { ownerId_id: { ownerId, id: sessionId } },
    include: {
      application: { select: { id: true, company: true, role: true } },
      plan: { include: { interview: { select: { round: true, heldAt: true } } } },
      items: {
        orderBy: { position: "asc" },
        include: { resolutions: true, exchange: { include: { resolutions: true } } },
      },
    },
  });
  if (!session) notFound();
  const items = await withOpinion((opinion) => session.items.map((item) => readAnsweredItem(item, opinion)));
  return { ...session, items };
}
export type Practice = Awaited<ReturnType<typeof requirePractice>>;

/** Where every item of a session stands, without a word of the earlier answers. */
export async function requireProgress(sessionId: string) {
  const { id: ownerId } = await requireUser();
  const session = await database.practiceSession.findUnique({
    where: { ownerId_id: { ownerId, id: sessionId } },
    select: {
      id: true,
      finishedAt: true,
      application: { select: { id: true, company: true, role: true } },
      items: {
        orderBy: { position: "asc" },
        select: { position: true, kind: true, answeredAt: true, skippedAt: true, rating: true, seconds: true },
      },
    },
  });
  if (!session) notFound();
  return { ...session, items: session.items.map((item) => ({ ...item, kind: readKind(item.kind) })) };
}
export type Progress = Awaited<ReturnType<typeof requireProgress>>;

/** The items of a session that were skipped, without a word of the earlier answers. */
export async function listSkipped(sessionId: string) {
  const { id: ownerId } = await requireUser();
  const session = await database.practiceSession.findUnique({
    where: { ownerId_id: { ownerId, id: sessionId } },
    select: {
      id: true,
      application: { select: { id: true } },
      items: {
        where: { answer: null, skippedAt: { not: null } },
        orderBy: { position: "asc" },
        select: { position: true, kind: true, question: true, seconds: true },
      },
    },
  });
  if (!session) notFound();
  return { ...session, items: session.items.map((item) => ({ ...item, kind: readKind(item.kind) })) };
}

/** Takes the skipped items of a session back among those that wait; an ended session goes on. */
export async function offerSkipped(sessionId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  await requireProgress(sessionId);
  await database.$transaction([
    database.practiceItem.updateMany({ where: { ownerId, sessionId, answer: null }, data: { skippedAt: null } }),
    database.practiceSession.update({ where: { ownerId_id: { ownerId, id: sessionId } }, data: { finishedAt: null } }),
  ]);
}

/** Ends a session; what was not answered stays so. */
export async function finishPractice(sessionId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.practiceSession.updateMany({
    where: { ownerId, id: sessionId, finishedAt: null },
    data: { finishedAt: new Date() },
  });
  if (count === 0) await requireProgress(sessionId);
}

/** Deletes what was made for a plan and never begun: nothing answered, skipped, looked at or typed. */
async function deleteUntouched(transaction: Transaction, ownerId: string, planId: string): Promise<void> {
  const untouched = { answeredAt: null, skippedAt: null, peekedAt: null, draft: "", seconds: 0, attempt: 0 };
  await transaction.practiceSession.deleteMany({
    where: { ownerId, planId, finishedAt: null, againOfId: null, again: { none: {} }, items: { every: untouched } },
  });
}

/** Items with the correction in place of what was said, where there is one by now; and without one that was removed. */
async function withCorrections(transaction: Transaction, ownerId: string, items: ReturnType<typeof repeatWeak>) {
  const exchanges = await transaction.exchange.findMany({
    where: { ownerId, id: { in: items.flatMap(({ exchangeId }) => exchangeId ?? []) } },
    select: { id: true, answer: true, correction: { select: { answer: true } } },
  });
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return items.map((item) => {
    const exchange = item.kind === "new" ? undefined : byId.get(item.exchangeId ?? "");
    if (item.kind === "new" || exchange === undefined) return item;
    if (exchange.correction) return { ...item, earlierAnswer: exchange.correction.answer, isCorrected: true };
    return item.isCorrected ? { ...item, earlierAnswer: exchange.answer, isCorrected: false } : item;
  });
}
