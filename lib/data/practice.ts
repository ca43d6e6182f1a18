import "server-only";
import { randomInt } from "node:crypto";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import { repeatWeak } from "@/lib/practice/repeat-weak";
import type { Rating } from "@/lib/practice/types";
import type { DraftSaved } from "@/lib/schemas/draft";
import type { Resolution } from "@/lib/schemas/words";
import { readAnsweredItem, readKind } from "./practice-rows";
import { makeItems, writeSession } from "./practice-sessions";

/** Makes a practice session from a plan and everything logged for its application. Says which one it made. */
export async function startPractice(planId: string): Promise<{ sessionId: string }> {
  const { id: ownerId } = await requireUser();
  const seed = randomInt(2 ** 31);
  return database.$transaction(async (transaction) => {
    const made = await makeItems(transaction, ownerId, planId, seed, new Date());
    return writeSession(transaction, ownerId, { ...made, planId, seed, againOfId: null });
  });
}

/** Makes a session of the weak items of a finished one, or null when all of them are solid. */
export async function startAgain(sessionId: string): Promise<{ sessionId: string } | null> {
  const { id: ownerId } = await requireUser();
  const { applicationId, planId, seed, items: done } = await requirePractice(sessionId);
  const items = repeatWeak(done);
  if (items.length === 0) return null;
  return database.$transaction((transaction) =>
    writeSession(transaction, ownerId, { applicationId, planId, seed, againOfId: sessionId, items }),
  );
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
  return { ...session, items: session.items.map(readAnsweredItem) };
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
        select: { position: true, answeredAt: true, skippedAt: true, rating: true },
      },
    },
  });
  return session ?? notFound();
}
export type Progress = Awaited<ReturnType<typeof requireProgress>>;

/**
 * One item. Until it is answered the earlier answer does not leave the database, so that it cannot be
 * seen in the page either.
 */
export async function requireItem(sessionId: string, position: number) {
  const { id: ownerId } = await requireUser();
  const row = await database.practiceItem.findUnique({
    where: { ownerId_sessionId_position: { ownerId, sessionId, position } },
    omit: { earlierAnswer: true },
  });
  if (!row) notFound();
  if (row.answer === null) return { state: "open" as const, item: { ...row, kind: readKind(row.kind) } };
  const answered = await database.practiceItem.findUniqueOrThrow({
    where: { ownerId_id: { ownerId, id: row.id } },
    include: {
      resolutions: true,
      exchange: {
        include: {
          resolutions: true,
          askedBy: true,
          interview: { select: { round: true, heldAt: true } },
        },
      },
    },
  });
  return {
    state: "answered" as const,
    item: readAnsweredItem(answered),
    exchange: answered.exchange,
  };
}

/**
 * Keeps an answer that is still being written, and the time spent on it, where the account still holds `base`; else
 * says what it holds. An item that was answered takes no draft.
 */
export async function saveAnswerDraft(
  itemId: string,
  { draft, base, seconds }: { draft: string; base: string; seconds: number },
): Promise<DraftSaved> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const item = await transaction.practiceItem.findUnique({
      where: { ownerId_id: { ownerId, id: itemId } },
      select: { draft: true, answer: true },
    });
    if (!item) notFound();
    if (item.answer !== null) return { kind: "closed" };
    if (item.draft !== base && item.draft !== draft) return { kind: "elsewhere", text: item.draft };
    await transaction.practiceItem.update({ where: { ownerId_id: { ownerId, id: itemId } }, data: { draft, seconds } });
    return { kind: "saved" };
  });
}

/** Answers an item. When another answer came first (another tab, another device), that one stays and "answered" is said. */
export async function answerItem(
  itemId: string,
  input: { answer: string; seconds: number },
): Promise<"taken" | "answered"> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.practiceItem.updateMany({
    where: { ownerId, id: itemId, answer: null },
    data: { ...input, draft: "", answeredAt: new Date(), skippedAt: null },
  });
  if (count > 0) return "taken";
  const item = await requireOwnItem(ownerId, itemId);
  return item.answer === input.answer ? "taken" : "answered";
}

/** Takes an answer back into the box, to say it better; the earlier answer is hidden again. */
export async function reopenItem(itemId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const item = await requireOwnItem(ownerId, itemId);
  if (item.answer === null) return;
  await database.$transaction([
    database.practiceItem.update({
      where: { ownerId_id: { ownerId, id: itemId } },
      data: { draft: item.answer, attempt: { increment: 1 }, answer: null, answeredAt: null, rating: null },
    }),
    database.practiceSession.update({
      where: { ownerId_id: { ownerId, id: item.sessionId } },
      data: { finishedAt: null },
    }),
  ]);
}

/** Leaves an item for later. */
export async function skipItem(itemId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  await requireOwnItem(ownerId, itemId);
  await database.practiceItem.updateMany({
    where: { ownerId, id: itemId, answer: null },
    data: { skippedAt: new Date() },
  });
}

/** Rates an answered item. */
export async function rateItem(itemId: string, rating: Rating): Promise<void> {
  const { id: ownerId } = await requireUser();
  await requireOwnItem(ownerId, itemId);
  await database.practiceItem.updateMany({
    where: { ownerId, id: itemId, answer: { not: null } },
    data: { rating },
  });
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

/** Says what a finding is; null takes that back. */
export async function resolveFinding(itemId: string, key: string, resolution: Resolution | null): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { exchangeId } = await requireOwnItem(ownerId, itemId);
  if (resolution === null) {
    // "Not a conflict" holds for every session with this exchange, so taking it back does too.
    const everywhere = exchangeId === null ? [] : [{ exchangeId, resolution: "not-conflict" }];
    await database.findingResolution.deleteMany({ where: { ownerId, key, OR: [{ itemId }, ...everywhere] } });
    return;
  }
  await database.findingResolution.upsert({
    where: { ownerId_itemId_key: { ownerId, itemId, key } },
    create: { ownerId, itemId, key, exchangeId, resolution },
    update: { resolution },
  });
}

async function requireOwnItem(ownerId: string, itemId: string) {
  const item = await database.practiceItem.findUnique({
    where: { ownerId_id: { ownerId, id: itemId } },
    select: { sessionId: true, exchangeId: true, answer: true },
  });
  return item ?? notFound();
}
