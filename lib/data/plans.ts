import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import type { PlanInput } from "@/lib/schemas/practice";
import { seatInterviewers } from "./interviewers";

/** Plans the next interview of an application, or changes the plan that is there. */
export async function savePlan(applicationId: string, input: PlanInput): Promise<{ planId: string }> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const application = await transaction.application.findUnique({
      where: { ownerId_id: { ownerId, id: applicationId } },
      select: {
        interviewers: true,
        interviews: { orderBy: { round: "desc" }, select: { id: true, round: true, status: true } },
      },
    });
    if (!application) notFound();
    const upcoming =
      application.interviews.find((interview) => interview.status === "upcoming") ??
      (await transaction.interview.create({
        data: {
          ownerId,
          applicationId,
          round: (application.interviews[0]?.round ?? 0) + 1,
          status: "upcoming",
        },
        select: { id: true },
      }));
    await transaction.interview.update({
      where: { ownerId_id: { ownerId, id: upcoming.id } },
      data: { heldAt: input.heldAt },
    });
    const met = application.interviewers
      .filter((interviewer) => input.known.includes(interviewer.id))
      .map(({ id, name, title, part }) => ({ id, name, title, part }));
    await seatInterviewers(transaction, ownerId, applicationId, upcoming.id, [...met, ...input.interviewers]);
    return transaction.plan
      .upsert({
        where: { ownerId_interviewId: { ownerId, interviewId: upcoming.id } },
        create: {
          ownerId,
          applicationId,
          interviewId: upcoming.id,
          meeting: input.meeting,
          minutes: input.minutes,
        },
        update: { meeting: input.meeting, minutes: input.minutes },
        select: { id: true },
      })
      .then(({ id }) => ({ planId: id }));
  });
}

/** Puts an upcoming interview on the day it was held; the time of day stays. */
export async function moveHeldDay(interviewId: string, day: Date): Promise<void> {
  const { id: ownerId } = await requireUser();
  const where = { ownerId_id: { ownerId, id: interviewId }, status: "upcoming" };
  await database.$transaction(async (transaction) => {
    const interview = await transaction.interview.findUnique({ where, select: { heldAt: true } });
    if (!interview) notFound();
    const timeOfDay = (interview.heldAt?.getTime() ?? 0) % dayMs;
    await transaction.interview.update({ where, data: { heldAt: new Date(day.getTime() + timeOfDay) } });
  });
}

const dayMs = 86_400_000;
