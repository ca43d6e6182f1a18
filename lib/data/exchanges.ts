import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import type { ExchangeInput, Marks } from "@/lib/schemas/interview";
import type { RevisionCause } from "@/lib/schemas/words";
import { database, type Transaction } from "@/lib/database/database";

/** One exchange with its interview, people and all its revisions, newest first. */
export async function requireExchange(exchangeId: string) {
  const { id: ownerId } = await requireUser();
  const exchange = await database.exchange.findUnique({
    where: { ownerId_id: { ownerId, id: exchangeId } },
    include: {
      interview: { include: { application: true, seats: { include: { interviewer: true } } } },
      revisions: { orderBy: [{ createdAt: "desc" }, { id: "desc" }] },
    },
  });
  return exchange ?? notFound();
}
export type FullExchange = Awaited<ReturnType<typeof requireExchange>>;

/** Adds one exchange behind the others. */
export async function addExchange(interviewId: string, input: ExchangeInput): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const interview = await transaction.interview.findUnique({
      where: { ownerId_id: { ownerId, id: interviewId } },
      select: { id: true },
    });
    if (!interview) notFound();
    await appendExchanges(transaction, ownerId, interviewId, [{ ...input, askedById: null }]);
  });
}

/** Changes what an exchange says; the text before stays on record as a revision. */
export async function saveExchange(exchangeId: string, input: ExchangeInput): Promise<{ interviewId: string }> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    await writeExchange(transaction, ownerId, exchange, input, "edited");
    return { interviewId: exchange.interviewId };
  });
}

/** Makes an exchange read as one of its revisions did; that is an edit like any other. */
export async function restoreRevision(exchangeId: string, revisionId: string): Promise<{ interviewId: string }> {
  const { id: ownerId } = await requireUser();
  const revision = await database.exchangeRevision.findUnique({
    where: { ownerId_id: { ownerId, id: revisionId }, exchangeId },
    select: { question: true, answer: true },
  });
  return saveExchange(exchangeId, revision ?? notFound());
}

/** Saves how much it mattered, how it went, who asked, and whether they asked for more. */
export async function markExchange(exchangeId: string, marks: Marks): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    const askedById = await knownAsker(transaction, ownerId, exchange.interviewId, marks.askedById);
    await transaction.exchange.update({
      where: { ownerId_id: { ownerId, id: exchangeId } },
      data: { ...marks, askedById },
    });
  });
}

/** Removes an exchange from the list; `restoreExchange` puts it back where it was. */
export async function removeExchange(exchangeId: string): Promise<void> {
  await setRemoved(exchangeId, new Date());
}

export async function restoreExchange(exchangeId: string): Promise<void> {
  await setRemoved(exchangeId, null);
}

/** Moves an exchange one place up or down among those that are not removed. */
export async function moveExchange(exchangeId: string, direction: "up" | "down"): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    const order = await listOrder(transaction, ownerId, exchange.interviewId);
    const from = order.indexOf(exchangeId);
    const to = direction === "up" ? from - 1 : from + 1;
    if (from < 0 || to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    await writeOrder(transaction, ownerId, order);
  });
}

/**
 * Cuts an answer in two at `at` (UTF-16 units). What follows becomes an exchange of its own: its first
 * line is the question when it ends with a question mark, else the whole is the answer.
 */
export async function splitExchange(exchangeId: string, at: number): Promise<{ interviewId: string }> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    const rest = exchange.answer.slice(at).trim();
    if (rest === "") return { interviewId: exchange.interviewId };
    const kept = { question: exchange.question, answer: exchange.answer.slice(0, at).trim() };
    await writeExchange(transaction, ownerId, exchange, kept, "split");
    const made = await transaction.exchange.create({
      data: {
        ownerId,
        interviewId: exchange.interviewId,
        position: exchange.position,
        askedById: exchange.askedById,
        ...readRest(rest),
        revisions: { create: { ...readRest(rest), cause: "split" } },
      },
      select: { id: true },
    });
    const order = await listOrder(transaction, ownerId, exchange.interviewId);
    const others = order.filter((id) => id !== made.id);
    others.splice(others.indexOf(exchangeId) + 1, 0, made.id);
    await writeOrder(transaction, ownerId, others);
    return { interviewId: exchange.interviewId };
  });
}

/** Joins an exchange with the one above it: its question and answer go behind the answer above. */
export async function mergeWithPrevious(exchangeId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    const order = await listOrder(transaction, ownerId, exchange.interviewId);
    const previousId = order[order.indexOf(exchangeId) - 1];
    if (previousId === undefined) return;
    const previous = await findExchange(transaction, ownerId, previousId);
    const answer = [previous.answer, exchange.question, exchange.answer].filter((part) => part !== "").join("\n\n");
    await writeExchange(transaction, ownerId, previous, { question: previous.question, answer }, "merged");
    await transaction.exchange.update({
      where: { ownerId_id: { ownerId, id: exchangeId } },
      data: { removedAt: new Date() },
    });
  });
}

export type NewExchange = {
  question: string;
  answer: string;
  askedById: string | null;
  mattered?: number | null;
  outcome?: string | null;
  followUp?: boolean;
};

/** Adds exchanges behind those of an interview, each with its first revision. The caller owns the interview. */
export async function appendExchanges(
  transaction: Transaction,
  ownerId: string,
  interviewId: string,
  exchanges: readonly NewExchange[],
): Promise<void> {
  const last = await transaction.exchange.findFirst({
    where: { ownerId, interviewId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const first = (last?.position ?? -1) + 1;
  const made = await transaction.exchange.createManyAndReturn({
    data: exchanges.map((exchange, index) => ({
      ownerId,
      interviewId,
      position: first + index,
      ...exchange,
    })),
    select: { id: true, question: true, answer: true },
  });
  await transaction.exchangeRevision.createMany({
    data: made.map(({ id, question, answer }) => ({
      ownerId,
      exchangeId: id,
      question,
      answer,
      cause: "logged",
    })),
  });
}

async function setRemoved(exchangeId: string, removedAt: Date | null): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.exchange.updateMany({
    where: { ownerId, id: exchangeId },
    data: { removedAt },
  });
  if (count === 0) notFound();
}

async function findExchange(transaction: Transaction, ownerId: string, id: string) {
  return (await transaction.exchange.findUnique({ where: { ownerId_id: { ownerId, id } } })) ?? notFound();
}

async function writeExchange(
  transaction: Transaction,
  ownerId: string,
  exchange: { id: string; question: string; answer: string },
  { question, answer }: ExchangeInput,
  cause: RevisionCause,
): Promise<void> {
  if (exchange.question === question && exchange.answer === answer) return;
  await transaction.exchange.update({
    where: { ownerId_id: { ownerId, id: exchange.id } },
    data: { question, answer, revisions: { create: { question, answer, cause } } },
  });
}

async function listOrder(transaction: Transaction, ownerId: string, interviewId: string): Promise<string[]> {
  const rows = await transaction.exchange.findMany({
    where: { ownerId, interviewId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

async function writeOrder(transaction: Transaction, ownerId: string, order: readonly string[]): Promise<void> {
  for (const [position, id] of order.entries()) {
    await transaction.exchange.update({
      where: { ownerId_id: { ownerId, id } },
      data: { position },
    });
  }
}

/** Only somebody who sat in this interview can have asked. */
async function knownAsker(
  transaction: Transaction,
  ownerId: string,
  interviewId: string,
  interviewerId: string | null,
) {
  if (interviewerId === null) return null;
  const seat = await transaction.seat.findUnique({
    where: { ownerId_interviewId_interviewerId: { ownerId, interviewId, interviewerId } },
  });
  return seat ? interviewerId : null;
}

function readRest(rest: string): ExchangeInput {
  const [firstLine = "", ...lines] = rest.split("\n");
  if (!/[?؟？]\s*$/.test(firstLine)) return { question: "", answer: rest };
  return { question: firstLine.trim(), answer: lines.join("\n").trim() };
}
