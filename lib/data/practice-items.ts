import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import { withOpinion } from "@/lib/opinion/second-opinion";
import type { Rating } from "@/lib/practice/types";
import type { DraftSaved } from "@/lib/schemas/draft";
import type { Resolution } from "@/lib/schemas/words";
import { readAnsweredItem, readKind } from "./practice-rows";

/**
 * One item. Until it is answered the earlier answer does not leave the database, so that it cannot be seen in the page
 * either; unless the person asked to look at it first.
 */
export async function requireItem(sessionId: string, position: number) {
  const { id: ownerId } = await requireUser();
  const row = await database.practiceItem.findUnique({
    where: { ownerId_sessionId_position: { ownerId, sessionId, position } },
    omit: { earlierAnswer: true },
  });
  if (!row) notFound();
  const key = { ownerId_id: { ownerId, id: row.id } };
  if (row.answer === null) {
    const peeked =
      row.peekedAt === null || row.kind === "new"
        ? null
        : await database.practiceItem.findUniqueOrThrow({ where: key, select: { earlierAnswer: true } });
    const item = { ...row, kind: readKind(row.kind) };
    return { state: "open" as const, item, peeked: peeked && (peeked.earlierAnswer ?? "") };
  }
  const { exchange, ...answered } = await database.practiceItem.findUniqueOrThrow({
    where: key,
    include: {
      resolutions: true,
      exchange: {
        include: {
          resolutions: true,
          askedBy: true,
          correction: true,
          interview: { select: { id: true, round: true, heldAt: true } },
        },
      },
    },
  });
  return {
    state: "answered" as const,
    item: await withOpinion((opinion) => readAnsweredItem({ ...answered, exchange }, opinion)),
    exchange: exchange && { ...exchange, since: changeSince(answered, exchange) },
  };
}
export type OpenItem = Extract<Awaited<ReturnType<typeof requireItem>>, { state: "open" }>;
export type ItemSource = Extract<Awaited<ReturnType<typeof requireItem>>, { state: "answered" }>["exchange"];

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

/** Answers an item; the last one ends its session. When another answer came first (another tab, another device), that one stays and "answered" is said. */
export async function answerItem(
  itemId: string,
  { answer, seconds, isAloud = false }: { answer: string; seconds: number; isAloud?: boolean },
): Promise<"taken" | "answered"> {
  const { id: ownerId } = await requireUser();
  const now = new Date();
  const { count } = await database.practiceItem.updateMany({
    where: { ownerId, id: itemId, answer: null },
    data: { answer, seconds, isAloud, draft: "", answeredAt: now, skippedAt: null },
  });
  const item = await requireOwnItem(ownerId, itemId);
  if (count === 0) return item.answer === answer ? "taken" : "answered";
  // With the last answer a session is done, however its review is reached.
  await database.practiceSession.updateMany({
    where: { ownerId, id: item.sessionId, finishedAt: null, items: { every: { answer: { not: null } } } },
    data: { finishedAt: now },
  });
  return "taken";
}

/** Takes an answer back into the box, to say it better; the earlier answer is hidden again, as if not looked at. */
export async function reopenItem(itemId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const item = await requireOwnItem(ownerId, itemId);
  if (item.answer === null) return;
  await database.$transaction([
    database.practiceItem.update({
      where: { ownerId_id: { ownerId, id: itemId } },
      data: {
        draft: item.answer,
        attempt: { increment: 1 },
        answer: null,
        answeredAt: null,
        rating: null,
        peekedAt: null,
        isAloud: false,
      },
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

/** Shows the earlier answer before there is a new one, and notes that it was looked at. */
export async function peekItem(itemId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  await requireOwnItem(ownerId, itemId);
  await database.practiceItem.updateMany({
    where: { ownerId, id: itemId, answer: null, peekedAt: null, kind: { not: "new" } },
    data: { peekedAt: new Date() },
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

/** Where an item stands: its session and position. */
export async function requireItemPlace(itemId: string): Promise<{ sessionId: string; position: number }> {
  const { id: ownerId } = await requireUser();
  const place = await database.practiceItem.findUnique({
    where: { ownerId_id: { ownerId, id: itemId } },
    select: { sessionId: true, position: true },
  });
  return place ?? notFound();
}

async function requireOwnItem(ownerId: string, itemId: string) {
  const item = await database.practiceItem.findUnique({
    where: { ownerId_id: { ownerId, id: itemId } },
    select: { sessionId: true, exchangeId: true, answer: true },
  });
  return item ?? notFound();
}

/** What became of an exchange since its answer was taken into a session. */
function changeSince(
  item: { earlierAnswer: string | null; isCorrected: boolean },
  exchange: { answer: string; removedAt: Date | null; correction: { answer: string } | null },
): "removed" | "edited" | "correction-removed" | null {
  if (exchange.removedAt !== null) return "removed";
  if (item.isCorrected && exchange.correction === null) return "correction-removed";
  const now = item.isCorrected ? exchange.correction?.answer : exchange.answer;
  return now === (item.earlierAnswer ?? "") ? null : "edited";
}
