import "server-only";
import { notFound } from "next/navigation";
import type { Transaction } from "@/lib/database/database";
import { makeSession } from "@/lib/practice/make-session";
import type { SessionItem } from "@/lib/practice/types";
import { readLoggedExchange, readSessionPlan } from "./rows";

/** Making and writing practice sessions, inside a transaction whose caller has asked who is signed in. */

/** The items for a plan, from everything logged in the rounds before it. */
export async function makeItems(
  transaction: Transaction,
  ownerId: string,
  planId: string,
  seed: number,
): Promise<{ applicationId: string; items: SessionItem[] }> {
  const plan = await transaction.plan.findUnique({
    where: { ownerId_id: { ownerId, id: planId } },
    include: {
      interview: {
        include: {
          seats: { include: { interviewer: { include: { seats: { include: { interview: true } } } } } },
        },
      },
    },
  });
  if (!plan) notFound();
  const { applicationId, interview } = plan;
  const exchanges = await transaction.exchange.findMany({
    where: {
      ownerId,
      removedAt: null,
      interview: { applicationId, status: "held", round: { lt: interview.round } },
    },
    orderBy: [{ interview: { round: "asc" } }, { position: "asc" }],
    include: { askedBy: true, interview: { select: { round: true } } },
  });
  const items = makeSession({ plan: readSessionPlan(plan), exchanges: exchanges.map(readLoggedExchange), seed });
  return { applicationId, items };
}

type NewSession = {
  applicationId: string;
  planId: string;
  seed: number;
  againOfId: string | null;
  items: readonly (SessionItem & { answer?: string; answeredAt?: Date; seconds?: number })[];
};

/** Writes a session with its items in the order given, numbered from 1. */
export async function writeSession(
  transaction: Transaction,
  ownerId: string,
  { items, ...session }: NewSession,
): Promise<{ sessionId: string }> {
  const { id } = await transaction.practiceSession.create({
    data: {
      ownerId,
      ...session,
      items: { create: items.map((item, index) => ({ ...item, position: index + 1 })) },
    },
    select: { id: true },
  });
  return { sessionId: id };
}
