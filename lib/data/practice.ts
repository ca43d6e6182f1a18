import "server-only";
import { randomInt } from "node:crypto";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { makeSession } from "@/lib/practice/make-session";
import { repeatWeak } from "@/lib/practice/repeat-weak";
import type { Rating, SessionItem } from "@/lib/practice/types";
import type { Resolution } from "@/lib/schemas/words";
import { database } from "@/lib/database/database";
import { readAnsweredItem, readLoggedExchange, readSessionPlan } from "./practice-rows";

/** Makes a practice session from a plan and everything logged for its application. Says which one it made. */
export async function startPractice(planId: string): Promise<{ sessionId: string }> {
  const { id: ownerId } = await requireUser();
  const plan = await database.plan.findUnique({
    where: { ownerId_id: { ownerId, id: planId } },
    include: {
      interview: {
        include: {
          seats: {
            include: { interviewer: { include: { seats: { include: { interview: true } } } } },
          },
        },
      },
    },
  });
  if (!plan) notFound();
  const rows = await database.exchange.findMany({
    where: {
      ownerId,
      removedAt: null,
      interview: {
        applicationId: plan.applicationId,
        status: "held",
        round: { lt: plan.interview.round },
      },
    },
    orderBy: [{ interview: { round: "asc" } }, { position: "asc" }],
    include: { askedBy: true, interview: { select: { round: true } } },
  });
  const seed = randomInt(2 ** 31);
  const items = makeSession({
    plan: readSessionPlan(plan),
    exchanges: rows.map(readLoggedExchange),
    seed,
  });
  return {
    sessionId: await createSession(ownerId, { ...plan, planId }, seed, items, null),
  };
}

/** Makes a session of the weak items of a finished one, or null when all of them are solid. */
export async function startAgain(sessionId: string): Promise<{ sessionId: string } | null> {
  const { id: ownerId } = await requireUser();
  const session = await requirePractice(sessionId);
  const items = repeatWeak(session.items);
  if (items.length === 0) return null;
  return {
    sessionId: await createSession(ownerId, session, session.seed, items, sessionId),
  };
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
  if (row.answer === null) return { state: "open" as const, item: row };
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

/** Keeps an answer that is still being written, and the time spent on it. An answered item stays as it is. */
export async function saveAnswerDraft(itemId: string, input: { draft: string; seconds: number }): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.practiceItem.updateMany({
    where: { ownerId, id: itemId, answer: null },
    data: input,
  });
  if (count === 0) await requireOwnItem(ownerId, itemId);
}

/** Answers an item. A second answer to it (another tab, a double click) does not replace the first. */
export async function answerItem(itemId: string, input: { answer: string; seconds: number }): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.practiceItem.updateMany({
    where: { ownerId, id: itemId, answer: null },
    data: { ...input, draft: "", answeredAt: new Date(), skippedAt: null },
  });
  if (count === 0) await requireOwnItem(ownerId, itemId);
}

/** Takes an answer back into the box, to say it better; the earlier answer is hidden again. */
export async function reopenItem(itemId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const item = await requireOwnItem(ownerId, itemId);
  if (item.answer === null) return;
  await database.$transaction([
    database.practiceItem.update({
      where: { ownerId_id: { ownerId, id: itemId } },
      data: { draft: item.answer, answer: null, answeredAt: null, rating: null },
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
    await database.findingResolution.deleteMany({
      where: { ownerId, key, OR: [{ itemId }, ...(exchangeId === null ? [] : [{ exchangeId }])] },
    });
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

async function createSession(
  ownerId: string,
  { applicationId, planId }: { applicationId: string; planId: string },
  seed: number,
  items: readonly SessionItem[],
  againOfId: string | null,
): Promise<string> {
  const session = await database.practiceSession.create({
    data: {
      ownerId,
      applicationId,
      planId,
      seed,
      againOfId,
      items: { create: items.map((item, index) => ({ ...item, position: index + 1 })) },
    },
    select: { id: true },
  });
  return session.id;
}
