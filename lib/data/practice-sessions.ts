import "server-only";
import { notFound } from "next/navigation";
import type { Transaction } from "@/lib/database/database";
import { dayOf } from "@/lib/practice/schedule/days";
import { makeSession } from "@/lib/practice/session/make-session";
import type { SessionItem } from "@/lib/practice/types";
import { readLogged } from "./logged";
import { readHistory } from "./practice-history";
import { readSessionPlan } from "./rows";

/** Making and writing practice sessions, inside a transaction whose caller has asked who is signed in. */

/** The items for a plan, from everything logged in the rounds before it and how it went in practice so far. */
export async function makeItems(
  transaction: Transaction,
  ownerId: string,
  planId: string,
  seed: number,
  now: Date,
): Promise<{ applicationId: string; items: SessionItem[] }> {
  const plan = await transaction.plan.findUnique({
    where: { ownerId_id: { ownerId, id: planId } },
    include: withInterviewers,
  });
  if (!plan) notFound();
  const { applicationId, interview } = plan;
  const items = makeSession({
    plan: readSessionPlan(plan, now),
    exchanges: await readLogged(transaction, ownerId, { applicationId, before: interview.round }),
    history: await readHistory(transaction, ownerId, applicationId),
    today: dayOf(now),
    seed,
  });
  return { applicationId, items };
}

/** What `readSessionPlan` takes of a plan: its interview, who will be there, and where they sat before. */
export const withInterviewers = {
  interview: {
    include: {
      seats: { include: { interviewer: { include: { seats: { include: { interview: true } } } } } },
    },
  },
} as const;

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
