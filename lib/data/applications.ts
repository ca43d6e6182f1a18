import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import type { NewApplication } from "@/lib/schemas/application";
import { seatInterviewers } from "./interviewers";
import { readKind } from "./practice-rows";
import { readInterview, readPlan, readStatus } from "./rows";

/**
 * The applications of the person signed in, newest first, each with its rounds and its latest practice session: the newest `most`,
 * and behind them those further back with an interview still to come, which wait for something. `more`: how many others there are.
 */
export async function listApplications(most: number) {
  const { id: ownerId } = await requireUser();
  const [count, newest] = await Promise.all([
    database.application.count({ where: { ownerId } }),
    database.application.findMany({ where: { ownerId }, orderBy: newestFirst, take: most, select: { id: true } }),
  ]);
  const known = newest.map(({ id }) => id);
  const applications = await database.application.findMany({
    where: { ownerId, OR: [{ id: { in: known } }, { interviews: { some: { status: "upcoming" } } }] },
    orderBy: newestFirst,
    take: most + mostComing,
    select: {
      id: true,
      company: true,
      role: true,
      isExample: true,
      interviews: {
        orderBy: { round: "asc" },
        select: {
          id: true,
          round: true,
          status: true,
          heldAt: true,
          plan: { select: { id: true } },
        },
      },
      practiceSessions: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: {
          id: true,
          finishedAt: true,
          planId: true,
          items: { select: { answeredAt: true, skippedAt: true, peekedAt: true, seconds: true } },
        },
      },
    },
  });
  const countOf = await countExchanges(
    ownerId,
    applications.flatMap(({ interviews }) => interviews),
  );
  return {
    more: count - applications.length,
    applications: applications.map((application) => ({
      ...application,
      interviews: application.interviews.map((interview) => ({
        ...interview,
        status: readStatus(interview.status),
        _count: { exchanges: countOf(interview) },
      })),
    })),
  };
}

/** More than anybody prepares for at one time. */
const mostComing = 12;

const newestFirst = [{ createdAt: "desc" as const }, { id: "desc" as const }];

export type ListedApplication = Awaited<ReturnType<typeof listApplications>>["applications"][number];

/** One application with its rounds, people, plans and practice sessions. Read once a request. */
export const requireApplication = cache(async (applicationId: string) => {
  const { id: ownerId } = await requireUser();
  const application = await database.application.findUnique({
    where: { ownerId_id: { ownerId, id: applicationId } },
    include: {
      interviewers: { orderBy: { createdAt: "asc" } },
      interviews: {
        orderBy: { round: "asc" },
        include: {
          seats: { include: { interviewer: true } },
          plan: true,
        },
      },
      practiceSessions: {
        orderBy: { createdAt: "desc" },
        include: {
          plan: { select: { interview: { select: { round: true } } } },
          items: { select: { kind: true, answeredAt: true, skippedAt: true, peekedAt: true, seconds: true } },
        },
      },
    },
  });
  if (!application) notFound();
  const countOf = await countExchanges(ownerId, application.interviews);
  return {
    ...application,
    interviews: application.interviews.map((interview) => ({
      ...readInterview(interview),
      _count: { exchanges: countOf(interview) },
      plan: interview.plan && readPlan(interview.plan),
    })),
    practiceSessions: application.practiceSessions.map((session) => ({
      ...session,
      items: session.items.map((item) => ({ ...item, kind: readKind(item.kind) })),
    })),
  };
});
export type FullApplication = Awaited<ReturnType<typeof requireApplication>>;

/**
 * How many exchanges each of these interviews has that are not removed. A query of its own: counted inside another one, those
 * of all people are counted each time.
 */
async function countExchanges(ownerId: string, interviews: readonly { id: string }[]) {
  const counts = await database.exchange.groupBy({
    by: ["interviewId"],
    where: { ownerId, interviewId: { in: interviews.map(({ id }) => id) }, removedAt: null },
    _count: true,
  });
  const byId = new Map(counts.map(({ interviewId, _count }) => [interviewId, _count]));
  return ({ id }: { id: string }) => byId.get(id) ?? 0;
}

/** Makes an application with its first interview, held or about to be; says which interview to log. */
export async function createApplication(input: NewApplication): Promise<{ interviewId: string }> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const application = await transaction.application.create({
      data: { ownerId, company: input.company, role: input.role },
      select: { id: true },
    });
    const interview = await transaction.interview.create({
      data: {
        ownerId,
        applicationId: application.id,
        round: 1,
        status: "held",
        format: input.format,
        heldAt: input.heldAt,
      },
      select: { id: true },
    });
    await seatInterviewers(transaction, ownerId, application.id, interview.id, input.interviewers);
    return { interviewId: interview.id };
  });
}

export async function saveApplication(applicationId: string, input: { company: string; role: string }): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.application.updateMany({
    where: { ownerId, id: applicationId },
    data: { company: input.company, role: input.role },
  });
  if (count === 0) notFound();
}

/**
 * Deletes an application and all that belongs to it. With the example application go the work stories that were told
 * nowhere else: they are as invented as the rest of it.
 */
export async function deleteApplication(applicationId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const here = { exchange: { interview: { applicationId } } };
    const elsewhere = { exchange: { interview: { applicationId: { not: applicationId } } } };
    const application = await transaction.application.findUnique({
      where: { ownerId_id: { ownerId, id: applicationId } },
      select: { isExample: true },
    });
    if (application?.isExample) {
      await transaction.example.deleteMany({
        where: { ownerId, AND: [{ tellings: { some: here } }, { tellings: { none: elsewhere } }] },
      });
    }
    const { count } = await transaction.application.deleteMany({ where: { ownerId, id: applicationId } });
    if (count === 0) notFound();
  });
}
