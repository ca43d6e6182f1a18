import "server-only";
import type { Reader } from "@/lib/database/database";
import type { LoggedExchange } from "@/lib/practice/types";
import { readLoggedExchange } from "./rows";

/**
 * What was logged in the held rounds of an application before one round, in its order; inside a transaction, or outside, of a
 * caller who has asked who is signed in. Of more than `mostLogged` exchanges, those of the latest rounds.
 */
export async function readLogged(
  reader: Reader,
  ownerId: string,
  { applicationId, before }: { applicationId: string; before: number },
): Promise<LoggedExchange[]> {
  const exchanges = await reader.exchange.findMany({
    where: { ownerId, removedAt: null, interview: { applicationId, status: "held", round: { lt: before } } },
    orderBy: [{ interview: { round: "desc" } }, { position: "asc" }],
    take: mostLogged,
    include: { askedBy: true, interview: { select: { round: true } }, correction: { select: { answer: true } } },
  });
  return exchanges.map(readLoggedExchange).sort((a, b) => a.round - b.round || a.position - b.position);
}

/** Far beyond any application; and a query may name 999 keys at most, of which each related row takes two. */
export const mostLogged = 400;
