import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { changedWords } from "@/lib/consistency/changed-words";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import type { Opinion } from "@/lib/consistency/weigh-opinion";
import { database } from "@/lib/database/database";
import { withOpinion } from "@/lib/opinion/second-opinion";
import { findingKey } from "@/lib/practice/finding-key";
import { pairRounds } from "@/lib/practice/review/pair-rounds";
import { scoreSession } from "@/lib/practice/review/score-session";
import { mostLogged } from "./logged";
import { readNoConflicts } from "./pair-dismissal-rows";
import { readKind } from "./practice-rows";
import { readBefore } from "./rows";

/**
 * A round with what was said of the same questions in the rounds before it: each question that came again with its
 * earlier tellings, the latest first, and the findings against that one (but for those called no conflict, which are in
 * `dismissed` where that was said of these two); what came again perhaps, and is not compared; what was not asked before; what did not come again; how the practice for this round fared against what came (null where
 * nothing was practised); and, once the round was held, the corrections of earlier rounds that they were not told as
 * far as is noted.
 */
export async function requireRounds(interviewId: string) {
  const { id: ownerId } = await requireUser();
  const interview = await database.interview.findUnique({
    where: { ownerId_id: { ownerId, id: interviewId } },
    select: {
      id: true,
      round: true,
      status: true,
      applicationId: true,
      application: { select: { company: true } },
      plan: { select: { id: true } },
    },
  });
  if (!interview) notFound();
  const { applicationId, round, plan } = interview;
  const exchanges = await readTellings(ownerId, applicationId, round);
  const { paired, perhaps, fresh, notReturned } = pairRounds(exchanges, round);
  const { isDismissed, isSettled } = await readNoConflicts(ownerId, applicationId);
  const pairs = await withOpinion((opinion) =>
    paired.map((pair) => {
      const [before] = pair.earlier;
      const found = compareTellings(before, pair.exchange, opinion).filter(
        ({ key }) => !isSettled(before.id, pair.exchange.id, key),
      );
      return {
        ...pair,
        findings: found.filter(({ key }) => !isDismissed(before.id, pair.exchange.id, key)),
        dismissed: found.filter(({ key }) => isDismissed(before.id, pair.exchange.id, key)),
      };
    }),
  );
  const earlierIds = new Map(pairs.map(({ exchange, earlier }) => [exchange.id, earlier.map(({ id }) => id)]));
  const came = exchanges
    .filter((exchange) => exchange.round === round)
    .sort((a, b) => a.position - b.position)
    .map((exchange) => ({ ...exchange, earlierIds: earlierIds.get(exchange.id) ?? [] }));
  const practised = plan ? await listPractised(ownerId, plan.id) : [];
  return {
    ...interview,
    pairs,
    perhaps: perhaps.filter(({ exchange }) => exchange.question.trim() !== ""),
    fresh: fresh.filter(({ question }) => question.trim() !== ""),
    notReturned,
    untold: interview.status === "held" ? exchanges.flatMap((exchange) => readUntold(exchange, round)) : [],
    score: practised.length > 0 && came.length > 0 ? scoreSession(practised, came) : null,
  };
}
export type Rounds = Awaited<ReturnType<typeof requireRounds>>;
export type PairedExchange = Rounds["pairs"][number];

/** What was said in the held rounds of an application up to one round. Of more than `mostLogged` exchanges, the latest. */
async function readTellings(ownerId: string, applicationId: string, upTo: number) {
  const interviews = await database.interview.findMany({
    where: { ownerId, applicationId, status: "held", round: { lte: upTo } },
    select: { id: true, round: true, heldAt: true },
  });
  const ofRow = new Map(interviews.map((interview) => [interview.id, interview]));
  const interviewId = { in: [...ofRow.keys()] };
  // Each table by itself: what belongs to a row is put to it here, which takes a fraction of the time.
  const [rows, people, corrections] = await Promise.all([
    database.exchange.findMany({
      where: { ownerId, interviewId, removedAt: null },
      orderBy: [{ interview: { round: "desc" } }, { position: "asc" }],
      take: mostLogged,
    }),
    database.interviewer.findMany({ where: { ownerId, applicationId }, select: { id: true, name: true } }),
    database.correction.findMany({
      where: { ownerId, exchange: { interviewId } },
      select: { exchangeId: true, quote: true, answer: true, toldAt: true },
    }),
  ]);
  const nameOf = new Map(people.map(({ id, name }) => [id, { name }]));
  const correctionOf = new Map(corrections.map(({ exchangeId, ...correction }) => [exchangeId, correction]));
  return rows.flatMap((row) => {
    const interview = ofRow.get(row.interviewId);
    if (interview === undefined) return [];
    return {
      ...row,
      interview,
      round: interview.round,
      before: row.askedBefore === null ? null : readBefore(row.askedBefore),
      askedBy: nameOf.get(row.askedById ?? "") ?? null,
      correction: correctionOf.get(row.id) ?? null,
    };
  });
}

/** A correction that they do not know of, as of the rounds before one. */
function readUntold(
  {
    id,
    question,
    answer,
    round,
    correction,
  }: {
    id: string;
    question: string;
    answer: string;
    round: number;
    correction: { quote: string; answer: string; toldAt: Date | null } | null;
  },
  before: number,
) {
  if (correction === null || correction.toldAt !== null || round >= before) return [];
  const words = changedWords(answer, correction.quote, correction.answer);
  return [
    { exchangeId: id, round, question, was: words?.was ?? correction.quote, right: words?.right ?? correction.answer },
  ];
}

function compareTellings(
  earlier: { answer: string },
  current: { question: string; answer: string },
  opinion: Opinion | undefined,
) {
  if (earlier.answer.trim() === "" || current.answer.trim() === "") return [];
  const { findings } = compareAnswers({
    question: current.question,
    earlier: earlier.answer,
    current: current.answer,
    opinion,
  });
  return findings.map((finding) => ({ ...finding, key: findingKey(finding) }));
}

/** What was answered in practice for a plan, in the order of answering. */
async function listPractised(ownerId: string, planId: string) {
  const items = await database.practiceItem.findMany({
    where: { ownerId, session: { planId }, answeredAt: { not: null } },
    orderBy: { answeredAt: "asc" },
    select: { id: true, kind: true, question: true, exchangeId: true, sessionId: true, position: true },
  });
  return items.map((item) => ({ ...item, kind: readKind(item.kind) }));
}
