import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import { listSpeakers } from "@/lib/notes/list-speakers";
import { parseNotes } from "@/lib/notes/parse-notes";
import { findPromises } from "@/lib/notes/promises";
import { leaveOutRepeats } from "@/lib/notes/repeats";
import type { OwnQuestion } from "@/lib/notes/types";
import { recallSpeaker } from "@/lib/notes/who-speaks";
import type { InterviewInput } from "@/lib/schemas/application";
import type { DraftSaved } from "@/lib/schemas/draft";
import type { Debrief, SpeakersSaid } from "@/lib/schemas/interview";
import { appendExchanges } from "./exchange-writes";
import { seatAskers, seatInterviewers } from "./interviewers";
import { appendOwnQuestions } from "./own-question-writes";
import { readExchange, readInterview } from "./rows";
import { rememberSelf } from "./speakers";
import { lineId } from "./stated";

/** One interview with its application, people, exchanges, and what could not be placed. Read once a request. */
export const requireInterview = cache((interviewId: string) => readInterviewWith(interviewId, undefined));

/**
 * The same with the first `most` exchanges, those removed among them: whether there are `more`, and how many there are in all
 * that are not removed (`shownCount`). Read once a request.
 */
export const requireFirstExchanges = cache(async (interviewId: string, most: number) => {
  const { id: ownerId } = await requireUser();
  const [interview, shownCount] = await Promise.all([
    readInterviewWith(interviewId, most + 1),
    database.exchange.count({ where: { ownerId, interviewId, removedAt: null } }),
  ]);
  const { exchanges } = interview;
  return { ...interview, exchanges: exchanges.slice(0, most), more: exchanges.length > most, shownCount };
});

async function readInterviewWith(interviewId: string, mostExchanges?: number) {
  const { id: ownerId } = await requireUser();
  const [interview, rows] = await Promise.all([
    database.interview.findUnique({
      where: { ownerId_id: { ownerId, id: interviewId } },
      include: {
        application: { include: { interviewers: { orderBy: { createdAt: "asc" } } } },
        seats: { select: { interviewerId: true } },
        unassigned: { where: { removedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }] },
        asked: { orderBy: [{ position: "asc" }, { id: "asc" }] },
        plan: true,
      },
    }),
    // A query of its own: inside the other one all would be read, and the rest thrown away.
    database.exchange.findMany({
      where: { ownerId, interviewId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      ...(mostExchanges === undefined ? {} : { take: mostExchanges }),
    }),
  ]);
  if (!interview) notFound();
  // Looked up here: a query that names each row's asker may name 999 keys at most.
  const people = new Map(interview.application.interviewers.map((person) => [person.id, person]));
  const exchanges = rows.map((exchange) => ({
    ...readExchange(exchange),
    askedBy: people.get(exchange.askedById ?? "") ?? null,
  }));
  const seats = interview.seats.flatMap(({ interviewerId }) => {
    const interviewer = people.get(interviewerId);
    return interviewer ? [{ interviewerId, interviewer }] : [];
  });
  return { ...readInterview(interview), exchanges, seats };
}
export type FullInterview = Awaited<ReturnType<typeof requireInterview>>;
export type LoggedExchangeRow = FullInterview["exchanges"][number];

/** The questions of an interview to choose one from, in order; those removed left out. */
export async function listExchangeTitles(interviewId: string) {
  const { id: ownerId } = await requireUser();
  return database.exchange.findMany({
    where: { ownerId, interviewId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, question: true, answer: true },
  });
}

/**
 * Adds a round that was held already, to be logged. A round that is planned stays the next one: it moves up
 * behind the new one, with its plan and practice.
 */
export async function createInterview(applicationId: string, input: InterviewInput): Promise<{ interviewId: string }> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const application = await transaction.application.findUnique({
      where: { ownerId_id: { ownerId, id: applicationId } },
      select: { interviews: { orderBy: { round: "desc" }, select: { id: true, round: true, status: true } } },
    });
    if (!application) notFound();
    const [last] = application.interviews;
    const planned = last?.status === "upcoming" ? last : null;
    if (planned) {
      await transaction.interview.update({
        where: { ownerId_id: { ownerId, id: planned.id } },
        data: { round: planned.round + 1 },
      });
    }
    const interview = await transaction.interview.create({
      data: {
        ownerId,
        applicationId,
        round: planned?.round ?? (last?.round ?? 0) + 1,
        status: "held",
        format: input.format,
        heldAt: input.heldAt,
      },
      select: { id: true },
    });
    await seatInterviewers(transaction, ownerId, applicationId, interview.id, input.interviewers);
    return { interviewId: interview.id };
  });
}

/** Saves when, how and with whom. */
export async function saveInterview(interviewId: string, input: InterviewInput): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const interview = await transaction.interview.findUnique({
      where: { ownerId_id: { ownerId, id: interviewId } },
      select: { applicationId: true },
    });
    if (!interview) notFound();
    await transaction.interview.update({
      where: { ownerId_id: { ownerId, id: interviewId } },
      data: { format: input.format, heldAt: input.heldAt },
    });
    await seatInterviewers(transaction, ownerId, interview.applicationId, interviewId, input.interviewers);
  });
}

/** Deletes a round with its exchanges, and the plan and practice made for it. */
export async function deleteInterview(interviewId: string): Promise<{ applicationId: string }> {
  const { id: ownerId } = await requireUser();
  const interview = await database.interview.findUnique({
    where: { ownerId_id: { ownerId, id: interviewId } },
    select: { applicationId: true, exchanges: { select: { id: true } } },
  });
  if (!interview) notFound();
  const { applicationId, exchanges } = interview;
  const statement = [{ in: exchanges.map(({ id }) => id) }, { startsWith: lineId(interviewId, "") }];
  await database.$transaction([
    // Items of other rounds' sessions keep their snapshot of the exchange; only the link goes.
    database.practiceItem.updateMany({
      where: { ownerId, exchange: { interviewId } },
      data: { exchangeId: null },
    }),
    database.findingResolution.updateMany({
      where: { ownerId, exchange: { interviewId } },
      data: { exchangeId: null },
    }),
    // These have no link to a round: what a debrief states has no row of its own.
    database.pairDismissal.deleteMany({
      where: { ownerId, OR: statement.flatMap((id) => [{ firstId: id }, { secondId: id }]) },
    }),
    database.interview.delete({ where: { ownerId_id: { ownerId, id: interviewId } } }),
  ]);
  return { applicationId };
}

/**
 * Keeps notes that are still being written, where the account still holds `base`; else says what it holds. Notes that
 * were taken in since the page was served (`takenBefore`: their length then) are closed to it.
 */
export async function saveNotesDraft(
  interviewId: string,
  { notes, base, takenBefore }: { notes: string; base: string; takenBefore: number },
): Promise<DraftSaved> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const interview = await transaction.interview.findUnique({
      where: { ownerId_id: { ownerId, id: interviewId } },
      select: { notes: true, notesDraft: true },
    });
    if (!interview) notFound();
    if (interview.notes.length !== takenBefore) return { kind: "closed" };
    if (interview.notesDraft !== base && interview.notesDraft !== notes) {
      return { kind: "elsewhere", text: interview.notesDraft };
    }
    await transaction.interview.update({
      where: { ownerId_id: { ownerId, id: interviewId } },
      data: { notesDraft: notes },
    });
    return { kind: "saved" };
  });
}

/**
 * Takes notes in: their exchanges and what the person asked in turn are added behind those that are there, what could
 * not be placed is kept beside them, and the notes as written are kept whole. The draft is empty afterwards.
 *
 * `takenBefore` is the length of the notes taken in already, as the page showed them. When more were taken in since
 * (a second click, a repeated request, Back and again), what these notes repeat is not taken in twice. `said`: who is
 * who, where the notes are a transcript; names that the person gave are remembered for the next one. What the interview
 * has already, word for word, is left out unless `takesRepeats`; the notes as written have it all the same.
 */
export async function takeInNotes(
  interviewId: string,
  written: string,
  takenBefore: number,
  said: SpeakersSaid = nothingSaid,
  { takesRepeats = false } = {},
): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const interview = await transaction.interview.findUnique({
      where: { ownerId_id: { ownerId, id: interviewId } },
      select: {
        applicationId: true,
        notes: true,
        promised: true,
        application: { select: { owner: { select: { spokenAs: true } } } },
        unassigned: { orderBy: { position: "desc" }, select: { position: true, text: true } },
        exchanges: { where: isThere, select: { question: true, answer: true } },
        asked: { where: { removedAt: null }, select: { question: true, reply: true } },
      },
    });
    if (!interview) notFound();
    const notes = withoutRepeat(written, interview.notes.slice(takenBefore));
    if (notes.trim() === "") return;
    const { spokenAs } = interview.application.owner;
    const { names } = listSpeakers(notes);
    const candidate = said.candidate ?? recallSpeaker(names, spokenAs);
    if (said.isSaid && candidate !== undefined) await rememberSelf(transaction, ownerId, spokenAs, candidate, names);
    const read = parseNotes(notes, candidate === undefined ? {} : { candidate });
    const there = {
      exchanges: interview.exchanges,
      ownQuestions: interview.asked,
      unassigned: interview.unassigned.map(({ text }) => text),
    };
    const parsed = takesRepeats ? read : leaveOutRepeats(read, there).fresh;
    const people = await seatAskers(
      transaction,
      ownerId,
      { id: interviewId, applicationId: interview.applicationId },
      [...parsed.exchanges.map(({ askedBy }) => askedBy), ...parsed.ownQuestions.map(({ askedOf }) => askedOf)],
      said.others,
    );
    await appendExchanges(
      transaction,
      ownerId,
      interviewId,
      parsed.exchanges.map(({ question, answer }, index) => ({ question, answer, askedById: people[index] ?? null })),
    );
    await appendOwnQuestions(transaction, ownerId, interviewId, nameReplies(parsed.ownQuestions));
    const next = (interview.unassigned[0]?.position ?? -1) + 1;
    await transaction.unassignedNote.createMany({
      data: parsed.unassigned.map((text, index) => ({ ownerId, interviewId, position: next + index, text })),
    });
    const promised = withPromises(interview.promised, findPromises(parsed));
    await transaction.interview.update({
      where: { ownerId_id: { ownerId, id: interviewId } },
      data: {
        status: "held",
        notes: [interview.notes, notes].filter((part) => part.trim() !== "").join("\n\n"),
        notesDraft: "",
        // What came to it is open, whatever of the rest was kept.
        ...(promised === interview.promised ? {} : { promised, promiseKeptAt: null }),
      },
    });
  });
}

/** What the debrief says was promised, and what the notes say beyond it. */
function withPromises(promised: string, found: readonly string[]): string {
  const fresh = found.filter((sentence) => !promised.includes(sentence)).slice(0, mostPromises);
  return [promised, ...fresh].filter((line) => line.trim() !== "").join("\n");
}

/** More are hardly promises, and a debrief's field is short. */
const mostPromises = 4;

/** Saves the fields of a debrief that were changed; the others stay as they are, whoever wrote them. */
export async function saveDebrief(interviewId: string, changed: Partial<Debrief>): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.interview.updateMany({
    where: { ownerId, id: interviewId },
    data: changed,
  });
  if (count === 0) notFound();
}

/** Notes without the beginning that was taken in already; the blank lines between do not count. */
function withoutRepeat(written: string, takenSince: string): string {
  const taken = takenSince.trim();
  const notes = written.trimStart();
  return taken !== "" && notes.startsWith(taken) ? notes.slice(taken.length) : written;
}

/** Shown, or merged into another answer. */
const isThere = { OR: [{ removedAt: null }, { mergedIntoId: { not: null } }] };

const nothingSaid: SpeakersSaid = { candidate: undefined, isSaid: false, others: [] };

/** Replies as they are kept: with the name in front where more than one of them replied. */
function nameReplies(asked: readonly OwnQuestion[]): { question: string; reply: string }[] {
  const isPanel = new Set(asked.map(({ askedOf }) => askedOf ?? "")).size > 1;
  return asked.map(({ question, reply, askedOf = "" }) => ({
    question,
    reply: isPanel && askedOf !== "" && reply !== "" ? `${askedOf}: ${reply}` : reply,
  }));
}
