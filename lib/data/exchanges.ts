import "server-only";
import { notFound } from "next/navigation";
import { readDevice, requireUser } from "@/lib/auth/session";
import { database, type Transaction } from "@/lib/database/database";
import type { ExchangeInput, Marks } from "@/lib/schemas/interview";
import {
  appendExchanges,
  findExchange,
  joinTexts,
  listOrder,
  setAside,
  writeExchange,
  writeOrder,
} from "./exchange-writes";
import { readRevision } from "./rows";

/** One exchange with its interview, people and all its revisions, newest first; `isNow` marks the one that it shows. */
export async function requireExchange(exchangeId: string) {
  const { id: ownerId } = await requireUser();
  const exchange = await database.exchange.findUnique({
    where: { ownerId_id: { ownerId, id: exchangeId } },
    include: {
      interview: { include: { application: true, seats: { include: { interviewer: true } } } },
      revisions: { orderBy: [{ createdAt: "desc" }, { id: "desc" }] },
    },
  });
  if (!exchange) notFound();
  const revisions = exchange.revisions.map(readRevision);
  const now = revisions.find((revision) => revision.cause !== "aside" && isSameText(revision, exchange));
  return { ...exchange, revisions: revisions.map((revision) => ({ ...revision, isNow: revision === now })) };
}

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

/** An exchange was saved; or it was changed since `base` was shown, and says something else now. */
export type ExchangeSaved =
  | { kind: "saved"; interviewId: string }
  | { kind: "elsewhere"; question: string; answer: string };

/**
 * Changes what an exchange says, where it still says `base`; the text before stays on record as a revision. Where it
 * says something else by now, the new text goes on record instead, set aside. Without a base it is changed in any case.
 */
export async function saveExchange(
  exchangeId: string,
  input: ExchangeInput,
  base: ExchangeInput | null,
): Promise<ExchangeSaved> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    if (isChangedSince(exchange, base) && !isSameText(exchange, input)) {
      await setAside(transaction, ownerId, exchangeId, input);
      return elsewhere(exchange);
    }
    // Chosen after all, it is on record as what it is now.
    if (base !== null) await transaction.exchangeRevision.deleteMany({ where: asideWith(ownerId, exchangeId, input) });
    await writeExchange(transaction, ownerId, exchange, input, "edited");
    return { kind: "saved", interviewId: exchange.interviewId };
  });
}

/** Leaves an exchange as it is; the text that was written for it goes on record, set aside. */
export async function leaveExchange(exchangeId: string, input: ExchangeInput): Promise<{ interviewId: string }> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const { interviewId } = await findExchange(transaction, ownerId, exchangeId);
    await setAside(transaction, ownerId, exchangeId, input);
    return { interviewId };
  });
}

/** Makes an exchange read as one of its revisions did; that is an edit like any other. */
export async function restoreRevision(exchangeId: string, revisionId: string): Promise<ExchangeSaved> {
  const { id: ownerId } = await requireUser();
  const revision = await database.exchangeRevision.findUnique({
    where: { ownerId_id: { ownerId, id: revisionId }, exchangeId },
    select: { question: true, answer: true },
  });
  return saveExchange(exchangeId, revision ?? notFound(), null);
}

/** Saves how much it mattered, how it went, who asked, and whether they asked for more. */
export async function markExchange(exchangeId: string, marks: Marks): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    const askedById = await knownAsker(transaction, ownerId, exchange, marks.askedById);
    await transaction.exchange.update({
      where: { ownerId_id: { ownerId, id: exchangeId } },
      data: { ...marks, askedById },
    });
  });
}

/** Removes an exchange from the list; `restoreExchange` puts it back where it was. */
export async function removeExchange(exchangeId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.exchange.updateMany({
    where: { ownerId, id: exchangeId },
    data: { removedAt: new Date(), mergedIntoId: null },
  });
  if (count === 0) notFound();
}

/** Puts a removed exchange back. One that was merged is also taken out of the answer that took it in. */
export async function restoreExchange(exchangeId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    if (exchange.removedAt === null) return;
    await transaction.exchange.update({
      where: { ownerId_id: { ownerId, id: exchangeId } },
      data: { removedAt: null, mergedIntoId: null },
    });
    if (exchange.mergedIntoId === null) return;
    const into = await findExchange(transaction, ownerId, exchange.mergedIntoId);
    const taken = joinTexts(exchange.question, exchange.answer);
    if (!into.answer.endsWith(taken)) return;
    const answer = into.answer.slice(0, into.answer.length - taken.length).trim();
    await writeExchange(transaction, ownerId, into, { question: into.question, answer }, "edited");
  });
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
 * Saves an exchange and cuts its answer in two at `at` (UTF-16 units). What follows becomes an exchange of its own:
 * its first line is the question when it ends with a question mark, else the whole is the answer.
 */
export async function splitExchange(
  exchangeId: string,
  { question, answer }: ExchangeInput,
  at: number,
  base: ExchangeInput | null,
): Promise<ExchangeSaved> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    const { interviewId, position, askedById } = exchange;
    // Also a second click: what was split already is not split again.
    if (isChangedSince(exchange, base)) {
      await setAside(transaction, ownerId, exchangeId, { question, answer });
      return elsewhere(exchange);
    }
    const rest = answer.slice(at).trim();
    if (rest === "") {
      await writeExchange(transaction, ownerId, exchange, { question, answer }, "edited");
      return { kind: "saved", interviewId };
    }
    await writeExchange(transaction, ownerId, exchange, { question, answer: answer.slice(0, at).trim() }, "split");
    const { id: madeId } = await transaction.exchange.create({
      data: {
        ownerId,
        interviewId,
        position,
        askedById,
        ...readRest(rest),
        revisions: { create: { ...readRest(rest), cause: "split", device: await readDevice() } },
      },
      select: { id: true },
    });
    const order = (await listOrder(transaction, ownerId, interviewId)).filter((id) => id !== madeId);
    order.splice(order.indexOf(exchangeId) + 1, 0, madeId);
    await writeOrder(transaction, ownerId, order);
    return { kind: "saved", interviewId };
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
    const answer = joinTexts(previous.answer, exchange.question, exchange.answer);
    await writeExchange(transaction, ownerId, previous, { question: previous.question, answer }, "merged");
    await transaction.exchange.update({
      where: { ownerId_id: { ownerId, id: exchangeId } },
      data: { removedAt: new Date(), mergedIntoId: previousId },
    });
  });
}

function isChangedSince(exchange: ExchangeInput, base: ExchangeInput | null): boolean {
  return base !== null && !isSameText(exchange, base);
}

function isSameText(one: ExchangeInput, other: ExchangeInput): boolean {
  return one.question === other.question && one.answer === other.answer;
}

function asideWith(ownerId: string, exchangeId: string, { question, answer }: ExchangeInput) {
  return { ownerId, exchangeId, question, answer, cause: "aside" };
}

function elsewhere({ question, answer }: ExchangeInput): ExchangeSaved {
  return { kind: "elsewhere", question, answer };
}

/** Only somebody who sat in this interview can have asked, or who is on record as having asked already. */
async function knownAsker(
  transaction: Transaction,
  ownerId: string,
  { interviewId, askedById }: { interviewId: string; askedById: string | null },
  interviewerId: string | null,
) {
  if (interviewerId === null || interviewerId === askedById) return interviewerId;
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
