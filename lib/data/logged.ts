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
  const interviews = await reader.interview.findMany({
    where: { ownerId, applicationId, status: "held", round: { lt: before } },
    orderBy: { round: "desc" },
    select: { id: true, round: true },
  });
  const rounds = new Map(interviews.map(({ id, round }) => [id, round]));
  const inRounds = { ownerId, interviewId: { in: [...rounds.keys()] } };
  // Each table by itself: what belongs to a row is put to it here, which takes a fraction of the time.
  const [exchanges, people, corrections] = await Promise.all([
    reader.exchange.findMany({
      where: { ...inRounds, removedAt: null },
      orderBy: [{ interview: { round: "desc" } }, { position: "asc" }],
      take: mostLogged,
      select: loggedColumns,
    }),
    reader.interviewer.findMany({ where: { ownerId, applicationId } }),
    reader.correction.findMany({
      where: { ownerId, exchange: { interviewId: inRounds.interviewId } },
      select: { exchangeId: true, answer: true },
    }),
  ]);
  const personOf = new Map(people.map((person) => [person.id, person]));
  const correctionOf = new Map(corrections.map((correction) => [correction.exchangeId, correction]));
  return exchanges
    .map((row) =>
      readLoggedExchange({
        ...row,
        interview: { round: rounds.get(row.interviewId) ?? 0 },
        askedBy: personOf.get(row.askedById ?? "") ?? null,
        correction: correctionOf.get(row.id) ?? null,
      }),
    )
    .sort((a, b) => a.round - b.round || a.position - b.position);
}

const loggedColumns = {
  id: true,
  interviewId: true,
  position: true,
  question: true,
  answer: true,
  mattered: true,
  outcome: true,
  followUp: true,
  askedById: true,
} as const;

/** Far beyond any application; and a query may name 999 keys at most, of which each related row takes two. */
export const mostLogged = 400;
