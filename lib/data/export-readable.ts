import "server-only";
import { z } from "zod";
import type { Reader } from "@/lib/database/database";
import type { ReadableApplication, ReadableExample } from "@/lib/export/readable";
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

async function readRounds(reader: Reader, ownerId: string, applicationId: string) {
  const present = {
    where: { removedAt: null },
    orderBy: [{ position: "asc" as const }, { id: "asc" as const }],
  };
  const interviews = await reader.interview.findMany({
    where: { ownerId, applicationId },
    orderBy: { round: "asc" },
    include: {
      seats: { select: { interviewer: { select: { name: true } } }, orderBy: { interviewerId: "asc" } },
      exchanges: { ...present, include: { askedBy: { select: { name: true } }, correction: true } },
      unassigned: present,
      asked: present,
      plan: true,
    },
  });
  return interviews.map((row) => ({
    ...readInterview(row),
    debrief: row,
    people: row.seats.map(({ interviewer }) => interviewer.name),
    exchanges: row.exchanges.map((exchange) => ({
      ...readExchange(exchange),
      askedBy: exchange.askedBy?.name ?? null,
    })),
    unassigned: row.unassigned.map(({ text }) => text),
    plan: row.plan && readPlan(row.plan),
  }));
}

async function readSessions(reader: Reader, ownerId: string, applicationId: string) {
  const sessions = await reader.practiceSession.findMany({
    where: { ownerId, applicationId, items: { some: { answeredAt: { not: null } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      createdAt: true,
      items: {
        where: { answeredAt: { not: null } },
        orderBy: { position: "asc" },
        select: { question: true, answer: true, isAloud: true, rating: true },
      },
    },
  });
  return sessions.map(({ createdAt, items }) => ({
    createdAt,
    answers: items.map((item) => ({
      ...item,
      answer: item.answer ?? "",
      rating: z.enum(ratings).nullable().parse(item.rating),
    })),
  }));
}
