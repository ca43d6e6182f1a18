import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import type { Interviewer } from "@/lib/database/client/client";
import { database } from "@/lib/database/database";
import { withOpinion } from "@/lib/opinion/second-opinion";
import { makeBrief } from "@/lib/practice/brief/brief";
import { linesIn } from "@/lib/practice/brief/brief-numbers";
import type { BriefInput } from "@/lib/practice/brief/brief-types";
import { isAmong } from "@/lib/practice/brief/own-question";
import { listListeners } from "@/lib/practice/examples/example-tellings";
import { mergeLines } from "@/lib/practice/merge-lines";
import type { ToAskInput } from "@/lib/schemas/brief";
import { limits } from "@/lib/schemas/limits";
import { readLogged } from "./logged";
import { readNoConflicts } from "./pair-dismissal-rows";
import { type KeyedFinding, readAnsweredItem } from "./practice-rows";
import { readInterview, readInterviewer, readSessionPlan } from "./rows";
import { lineId } from "./stated";
import { readTold, toldWhere } from "./told";

/**
 * An application with the brief for its coming interview, as things stand at `now`; `upcoming` is null where none is
 * planned. `promises` are all of them, kept or not, in whole.
 */
export async function requireBrief(applicationId: string, now: Date) {
  const { id: ownerId } = await requireUser();
  const application = await database.application.findUnique({
    where: { ownerId_id: { ownerId, id: applicationId } },
    include: {
      interviews: {
        orderBy: { round: "asc" },
        include: {
          plan: true,
          asked: { where: { removedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }] },
          seats: { include: { interviewer: { include: { seats: { include: { interview: true } } } } } },
        },
      },
    },
  });
  if (!application) notFound();
  const interviews = application.interviews.map(readInterview);
  const { id, company, role } = application;
  const next = interviews.find(({ status }) => status === "upcoming");
  if (!next) return { application: { id, company, role }, upcoming: null };
  const held = interviews.filter(({ status, round }) => status === "held" && round < next.round);
  const daysLeft = next.heldAt && Math.floor(next.heldAt.getTime() / dayMs) - Math.floor(now.getTime() / dayMs);
  const input: BriefInput = {
    plan: readSessionPlan({ meeting: "unknown", minutes: 20, ...next.plan, interview: next }, now),
    daysLeft,
    people: readPeople(next.seats),
    rounds: held.map(({ promiseKeptAt, ...round }) => ({
      ...round,
      isPromiseKept: promiseKeptAt !== null,
      lines: { salary: lineId(round.id, "salaryStated"), notice: lineId(round.id, "noticeStated") },
    })),
    ...(await readSaid(ownerId, applicationId, next.round)),
    examples: await readExamples(ownerId, applicationId),
    toAsk: next.plan?.toAsk ?? "",
    asked: readAsked(held),
  };
  const brief = await withOpinion((opinion) => makeBrief({ ...input, opinion }));
  const promises = held
    .filter(({ promised }) => promised !== "")
    .map(({ id: interviewId, round, promised, promiseKeptAt }) => ({
      interviewId,
      round,
      text: promised,
      isKept: promiseKeptAt !== null,
    }));
  const { round, heldAt, format, plan } = next;
  return {
    application: { id, company, role },
    upcoming: {
      id: next.id,
      round,
      heldAt,
      format,
      plan: plan && { id: plan.id, toAsk: plan.toAsk },
      daysLeft,
      brief,
      promises,
    },
  };
}
export type BriefPage = Awaited<ReturnType<typeof requireBrief>>;

/** Notes that what was promised in an interview was done, or that it was not. */
export async function markPromise(interviewId: string, isKept: boolean): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.interview.updateMany({
    where: { ownerId, id: interviewId },
    data: { promiseKeptAt: isKept ? new Date() : null },
  });
  if (count === 0) notFound();
}

/**
 * What to ask them was saved, and reads as `toAsk` now; or the lines added elsewhere do not fit in with it, and what stands
 * there is `toAsk`.
 */
export type ToAskSaved = { kind: "saved" | "elsewhere"; toAsk: string };

/** Saves what to ask them. What was added elsewhere since `base` stays, while both together are within the limit. */
export async function saveToAsk(planId: string, { toAsk, base }: ToAskInput): Promise<ToAskSaved> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const plan = await transaction.plan.findUnique({
      where: { ownerId_id: { ownerId, id: planId } },
      select: { toAsk: true },
    });
    if (!plan) notFound();
    const merged = mergeLines({ base, mine: toAsk, theirs: plan.toAsk });
    if (merged.length > limits.debrief) return { kind: "elsewhere", toAsk: plan.toAsk };
    await transaction.plan.update({ where: { ownerId_id: { ownerId, id: planId } }, data: { toAsk: merged } });
    return { kind: "saved", toAsk: merged };
  });
}

const dayMs = 86_400_000;
/** Far more than the questions of an application. */
const mostPractised = 80;

type Seat = { interviewer: Interviewer & { seats: { interview: { status: string; round: number } }[] } };

function readPeople(seats: readonly Seat[]): BriefInput["people"] {
  return seats.map(({ interviewer }) => {
    const met = interviewer.seats.filter(({ interview }) => interview.status === "held");
    const { id, name, title, part } = readInterviewer(interviewer);
    const metIn = met.map(({ interview }) => interview.round).sort((a, b) => a - b);
    return { id, name, title, part, metIn };
  });
}

/** What was said in the rounds before one, what was put right of it, and what was practised of it. */
async function readSaid(ownerId: string, applicationId: string, before: number) {
  const interview = { applicationId, status: "held", round: { lt: before } };
  const logged = { removedAt: null, interview };
  const [exchanges, corrections, { isNoConflict }, items] = await Promise.all([
    readLogged(database, ownerId, { applicationId, before }),
    database.correction.findMany({ where: { ownerId, exchange: logged }, orderBy: { createdAt: "asc" } }),
    readNoConflicts(ownerId, applicationId),
    database.practiceItem.findMany({
      where: {
        ...{ ownerId, kind: "repeat", rating: "solid", isAloud: false, answer: { not: null } },
        session: { applicationId },
        exchange: logged,
      },
      orderBy: { answeredAt: "desc" },
      take: mostPractised,
      include: { resolutions: true, exchange: { include: { resolutions: true } } },
    }),
  ]);
  const newest = new Map(items.toReversed().map((item) => [item.exchangeId, item]));
  const practised = await withOpinion((opinion) => [...newest.values()].map((row) => readAnsweredItem(row, opinion)));
  return {
    exchanges,
    corrections: corrections.map(({ toldAt, ...correction }) => ({ ...correction, isTold: toldAt !== null })),
    isNoConflict,
    practised: practised.flatMap(({ exchangeId, answer, ...item }) => {
      const findings: KeyedFinding[] = item.findings;
      // What was a slip, or is an open conflict, is not the answer to have ready.
      const isOff = findings.some(
        ({ certainty, resolution }) =>
          resolution === "slip-now" || (certainty === "conflict" && resolution !== "correct-record"),
      );
      return isOff || exchangeId === null ? [] : [{ exchangeId, answer: answer ?? "" }];
    }),
  };
}

/** The person's examples, the newest first, with who of this employer has heard each: who asked, else all who were there. */
async function readExamples(ownerId: string, applicationId: string): Promise<BriefInput["examples"]> {
  const examples = await database.example.findMany({
    where: { ownerId, removedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      title: true,
      tellings: {
        where: { isTold: true, exchange: { removedAt: null, interview: { applicationId } } },
        select: { exchange: { select: toldWhere } },
      },
    },
  });
  return examples.map(({ id, title, tellings }) => ({
    id,
    title,
    heardBy: listListeners(tellings.map(({ exchange }) => readTold(exchange))),
  }));
}

/** What the person asked them so far, newest round first: as logged, and as the debriefs say. */
function readAsked(
  held: readonly { round: number; ownQuestions: string; asked: readonly { question: string; reply: string }[] }[],
): BriefInput["asked"] {
  const asked = held.toReversed().flatMap(({ round, ownQuestions, asked: logged }) => {
    const known = logged.map(({ question }) => question);
    const more = linesIn(ownQuestions).filter((line) => !isAmong(line, known));
    return [
      ...logged.map(({ question, reply }) => ({ question, reply, round })),
      ...more.map((question) => ({ question, reply: "", round })),
    ];
  });
  return asked;
}
