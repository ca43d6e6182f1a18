import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import { forAtMost, openMeanings, readAhead } from "@/lib/encoder/read-meaning";
import { matchQuestion } from "@/lib/questions/match-questions";
import type { RankedCandidate, Ruling, Verdict } from "@/lib/questions/types";
import { readBefore } from "./rows";

/** Questions asked longest ago are left out beyond this many, so that logging stays quick. */
const mostCandidates = 400;
/** Questions whose meaning is worked out in one go, some ten milliseconds each; of the rest the words count. */
const mostEncoded = 120;
/** What was said longest ago of two questions no longer counts beyond this many. */
const mostRulings = 200;

/**
 * Looks for each new question of an interview among those asked before: in earlier rounds, or for other
 * applications. What the person said of a question is left alone, and counts for others like it. Done after logging,
 * outside its transaction.
 */
export async function findAskedBefore(interviewId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const interview = await database.interview.findUnique({
    where: { ownerId_id: { ownerId, id: interviewId } },
    select: {
      applicationId: true,
      round: true,
      exchanges: {
        where: { askedBefore: null, removedAt: null, question: { not: "" } },
        select: { id: true, question: true },
      },
    },
  });
  if (!interview) notFound();
  const { applicationId, round, exchanges } = interview;
  const candidates = await database.exchange.findMany({
    where: {
      ownerId,
      removedAt: null,
      question: { not: "" },
      interview: { OR: [{ applicationId, round: { lt: round } }, { applicationId: { not: applicationId } }] },
    },
    orderBy: { createdAt: "desc" },
    take: mostCandidates,
    select: { id: true, question: true, interview: { select: { applicationId: true } } },
  });
  // The same employer's questions first: what this employer asked before is what counts with them.
  candidates.sort((a, b) => Number(isOf(b, applicationId)) - Number(isOf(a, applicationId)));
  const ofEmployer = candidates.filter((candidate) => isOf(candidate, applicationId)).length;
  if (exchanges.length === 0 || candidates.length === 0) return;
  const questions = candidates.map(({ question }) => question);
  const readMeaning = forAtMost(mostEncoded, await openMeanings());
  await readAhead([...exchanges.map(({ question }) => question), ...questions], readMeaning);
  const rulings = await listRulings(ownerId);
  for (const { id, question } of exchanges) {
    const ranking = matchQuestion(question, questions, { readMeaning, rulings });
    const isOwn = ({ index }: RankedCandidate) => index < ofEmployer;
    const best = nearest(ranking, "same", isOwn) ?? nearest(ranking, "maybe", isOwn);
    const found = best && candidates[best.index];
    if (!best || !found) continue;
    await database.exchange.update({
      where: { ownerId_id: { ownerId, id } },
      data: { askedBeforeId: found.id, askedBefore: best.verdict },
    });
  }
}

/** The best with this verdict, from the same employer where there is one: the rounds of one application are paired by it. */
function nearest(ranking: readonly RankedCandidate[], verdict: Verdict, isOwn: (ranked: RankedCandidate) => boolean) {
  const fitting = ranking.filter((ranked) => ranked.verdict === verdict);
  return fitting.find(isOwn) ?? fitting[0];
}

/** The earlier exchange of each of these exchanges that has one, by the id of the later. */
export async function listAskedBefore(
  later: readonly { id: string; askedBeforeId: string | null; askedBefore: string | null }[],
) {
  const { id: ownerId } = await requireUser();
  const earlierIds = later.flatMap(({ askedBeforeId }) => askedBeforeId ?? []);
  if (earlierIds.length === 0) return new Map<string, AskedBefore>();
  const earlier = await database.exchange.findMany({
    where: { ownerId, id: { in: earlierIds } },
    select: {
      id: true,
      question: true,
      answer: true,
      interview: { select: { round: true, applicationId: true, application: { select: { company: true } } } },
    },
  });
  const byId = new Map(earlier.map((exchange) => [exchange.id, exchange]));
  return new Map(
    later.flatMap(({ id, askedBeforeId, askedBefore }): [string, AskedBefore][] => {
      const exchange = byId.get(askedBeforeId ?? "");
      return exchange ? [[id, { state: readBefore(askedBefore), ...exchange }]] : [];
    }),
  );
}

export type AskedBefore = {
  state: ReturnType<typeof readBefore>;
  question: string;
  answer: string;
  interview: { round: number; applicationId: string; application: { company: string } };
};

/** Says that a question is, or is not, the one that was found. Remembered for good. */
export async function sayAskedBefore(exchangeId: string, isSame: boolean): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.exchange.updateMany({
    where: { ownerId, id: exchangeId },
    data: { askedBefore: isSame ? "linked" : "unlinked" },
  });
  if (count === 0) notFound();
}

/** What this person said of pairs of questions, the oldest first. */
async function listRulings(ownerId: string): Promise<Ruling[]> {
  const said = await database.exchange.findMany({
    where: { ownerId, askedBefore: { in: ["linked", "unlinked"] }, askedBeforeId: { not: null } },
    orderBy: { createdAt: "desc" },
    take: mostRulings,
    select: { question: true, askedBefore: true, askedBeforeId: true },
  });
  const earlier = await database.exchange.findMany({
    where: { ownerId, id: { in: said.flatMap(({ askedBeforeId }) => askedBeforeId ?? []) } },
    select: { id: true, question: true },
  });
  const questionOf = new Map(earlier.map(({ id, question }) => [id, question]));
  return said.reverse().flatMap(({ question, askedBefore, askedBeforeId }) => {
    const other = questionOf.get(askedBeforeId ?? "");
    return other ? [{ question, other, isSame: askedBefore === "linked" }] : [];
  });
}

function isOf(candidate: { interview: { applicationId: string } }, applicationId: string): boolean {
  return candidate.interview.applicationId === applicationId;
}
