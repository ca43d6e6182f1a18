import "server-only";
import { notFound } from "next/navigation";
import { readDevice } from "@/lib/auth/session";
import type { Transaction } from "@/lib/database/database";
import type { ExchangeInput } from "@/lib/schemas/interview";
import type { RevisionCause } from "@/lib/schemas/words";

/** How exchanges are written, inside a transaction whose caller has asked who is signed in. */

export type NewExchange = {
  question: string;
  answer: string;
  askedById: string | null;
  mattered?: number | null;
  outcome?: string | null;
  followUp?: boolean;
};

/**
 * Adds exchanges behind those of an interview, each with its first revision, and gives their ids. The caller owns the
 * interview.
 */
export async function appendExchanges(
  transaction: Transaction,
  ownerId: string,
  interviewId: string,
  exchanges: readonly NewExchange[],
): Promise<string[]> {
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
  const device = await readDevice();
  await transaction.exchangeRevision.createMany({
    data: made.map(({ id, question, answer }) => ({
      ownerId,
      exchangeId: id,
      question,
      answer,
      cause: "logged",
      device,
    })),
  });
  return made.map(({ id }) => id);
}

/** The ids of an interview's exchanges that are not removed, in order. */
export async function listOrder(transaction: Transaction, ownerId: string, interviewId: string): Promise<string[]> {
  const rows = await transaction.exchange.findMany({
    where: { ownerId, interviewId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

export async function writeOrder(transaction: Transaction, ownerId: string, order: readonly string[]): Promise<void> {
  for (const [position, id] of order.entries()) {
    await transaction.exchange.update({
      where: { ownerId_id: { ownerId, id } },
      data: { position },
    });
  }
}

/** An exchange of this person. */
export async function findExchange(transaction: Transaction, ownerId: string, id: string) {
  return (await transaction.exchange.findUnique({ where: { ownerId_id: { ownerId, id } } })) ?? notFound();
}

/** Changes what an exchange says and keeps that as a revision; does nothing when it says so already. */
export async function writeExchange(
  transaction: Transaction,
  ownerId: string,
  exchange: { id: string; question: string; answer: string },
  { question, answer }: ExchangeInput,
  cause: RevisionCause,
): Promise<void> {
  if (exchange.question === question && exchange.answer === answer) return;
  await transaction.exchange.update({
    where: { ownerId_id: { ownerId, id: exchange.id } },
    data: { question, answer, revisions: { create: { question, answer, cause, device: await readDevice() } } },
  });
}

/** Keeps a text that was not put in place, so that it can be gone back to; does nothing when it is on record already. */
export async function setAside(
  transaction: Transaction,
  ownerId: string,
  exchangeId: string,
  { question, answer }: ExchangeInput,
): Promise<void> {
  const there = await transaction.exchangeRevision.findFirst({
    where: { ownerId, exchangeId, question, answer },
    select: { id: true },
  });
  if (there) return;
  await transaction.exchangeRevision.create({
    data: { ownerId, exchangeId, question, answer, cause: "aside", device: await readDevice() },
  });
}

/** Texts one below the other, empty ones left out. */
export function joinTexts(...texts: string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}
