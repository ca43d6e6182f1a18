import "server-only";
import { z } from "zod";
import type { Reader } from "@/lib/database/database";
import type { ReadableApplication, ReadableExample, ReadableExchange, ReadableRound } from "@/lib/export/readable";
import { ratings } from "@/lib/practice/types";
import { readExchange, readInterview, readInterviewer, readPlan } from "./rows";

/**
 * The person's applications for the readable exports, one at a time, in the order they were made. What was removed is
 * left out. Internal to lib/data: the caller has asked who is signed in.
 */
export async function* listReadable(reader: Reader, ownerId: string): AsyncGenerator<ReadableApplication> {
  const applications = await reader.application.findMany({
    where: { ownerId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, company: true, role: true, isExample: true },
  });
  for (const { id: applicationId, ...application } of applications) {
    yield {
      ...application,
      people: await readPeople(reader, ownerId, applicationId),
      rounds: await readRounds(reader, ownerId, applicationId),
      sessions: await readSessions(reader, ownerId, applicationId),
    };
  }
}

/** The person's examples that were not removed. */
export function readExamples(reader: Reader, ownerId: string): Promise<ReadableExample[]> {
  return reader.example.findMany({
    where: { ownerId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { title: true, situation: true, action: true, result: true, shows: true },
  });
}

async function readPeople(reader: Reader, ownerId: string, applicationId: string) {
  const people = await reader.interviewer.findMany({
    where: { ownerId, applicationId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { name: true, title: true, part: true },
  });
  return people.map(readInterviewer);
}

async function readRounds(reader: Reader, ownerId: string, applicationId: string): Promise<ReadableRound[]> {
  const interviews = await reader.interview.findMany({
    where: { ownerId, applicationId },
    orderBy: { round: "asc" },
    include: { plan: true },
  });
  const rounds: ReadableRound[] = [];
  for (const row of interviews) {
    const of = { ownerId, interviewId: row.id };
    const present = {
      where: { ...of, removedAt: null },
      orderBy: [{ position: "asc" as const }, { id: "asc" as const }],
    };
    const seats = await reader.seat.findMany({
      where: of,
      orderBy: { interviewerId: "asc" },
      select: { interviewer: { select: { name: true } } },
    });
    rounds.push({
      ...readInterview(row),
      debrief: row,
      people: seats.map(({ interviewer }) => interviewer.name),
      exchanges: await readExchanges(reader, ownerId, row),
      unassigned: (await reader.unassignedNote.findMany(present)).map(({ text }) => text),
      asked: await reader.ownQuestion.findMany(present),
      plan: row.plan && readPlan(row.plan),
    });
  }
  return rounds;
}

/** Names and corrections are read apart: to include them, the database would be asked for each exchange by its key. */
async function readExchanges(
  reader: Reader,
  ownerId: string,
  { id: interviewId, applicationId }: { id: string; applicationId: string },
): Promise<ReadableExchange[]> {
  const people = await reader.interviewer.findMany({ where: { ownerId, applicationId } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const corrections = await reader.correction.findMany({ where: { ownerId, exchange: { interviewId } } });
  const corrected = new Map(corrections.map((correction) => [correction.exchangeId, correction]));
  const exchanges = await reader.exchange.findMany({
    where: { ownerId, interviewId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return exchanges.map((exchange) => ({
    ...readExchange(exchange),
    askedBy: names.get(exchange.askedById ?? "") ?? null,
    correction: corrected.get(exchange.id) ?? null,
  }));
}

async function readSessions(reader: Reader, ownerId: string, applicationId: string) {
  const sessions = await reader.practiceSession.findMany({
    where: { ownerId, applicationId, items: { some: { answeredAt: { not: null } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, createdAt: true },
  });
  const read: ReadableApplication["sessions"][number][] = [];
  for (const { id: sessionId, createdAt } of sessions) {
    const items = await reader.practiceItem.findMany({
      where: { ownerId, sessionId, answeredAt: { not: null } },
      orderBy: { position: "asc" },
      select: { question: true, answer: true, isAloud: true, rating: true },
    });
    const answers = items.map((item) => ({
      ...item,
      answer: item.answer ?? "",
      rating: z.enum(ratings).nullable().parse(item.rating),
    }));
    read.push({ createdAt, answers });
  }
  return read;
}
