import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { parseNotes } from "@/lib/notes/parse-notes";
import type { InterviewInput } from "@/lib/schemas/application";
import type { Debrief } from "@/lib/schemas/interview";
import { database } from "@/lib/database/database";
import { appendExchanges } from "./exchanges";
import { seatInterviewers } from "./interviewers";

/** One interview with its application, people, exchanges, and what could not be placed. */
export async function requireInterview(interviewId: string) {
  const { id: ownerId } = await requireUser();
  const interview = await database.interview.findUnique({
    where: { ownerId_id: { ownerId, id: interviewId } },
    include: {
      application: { include: { interviewers: { orderBy: { createdAt: "asc" } } } },
      seats: { include: { interviewer: true } },
      exchanges: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { askedBy: true } },
      unassigned: { where: { removedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }] },
      plan: true,
    },
  });
  return interview ?? notFound();
}
export type FullInterview = Awaited<ReturnType<typeof requireInterview>>;
export type LoggedExchangeRow = FullInterview["exchanges"][number];

/** Adds the next round, held already, to be logged. */
export async function createInterview(applicationId: string, input: InterviewInput): Promise<{ interviewId: string }> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const application = await transaction.application.findUnique({
      where: { ownerId_id: { ownerId, id: applicationId } },
      select: { interviews: { orderBy: { round: "desc" }, take: 1, select: { round: true } } },
    });
    if (!application) notFound();
    const interview = await transaction.interview.create({
      data: {
        ownerId,
        applicationId,
        round: (application.interviews[0]?.round ?? 0) + 1,
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
    select: { applicationId: true },
  });
  if (!interview) notFound();
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
    database.interview.delete({ where: { ownerId_id: { ownerId, id: interviewId } } }),
  ]);
  return interview;
}

/** Keeps notes that are still being written. */
export async function saveNotesDraft(interviewId: string, notes: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.interview.updateMany({
    where: { ownerId, id: interviewId },
    data: { notesDraft: notes },
  });
  if (count === 0) notFound();
}

/**
 * Takes notes in: their exchanges are added behind those that are there, what could not be placed is kept
 * beside them, and the notes as written are kept whole. The draft is empty afterwards.
 *
 * @param takenBefore length of the notes already taken in, as the page showed them: the same notes sent
 *   twice (a double click, a repeated request) are taken in once.
 */
export async function takeInNotes(interviewId: string, notes: string, takenBefore: number): Promise<void> {
  const { id: ownerId } = await requireUser();
  const parsed = parseNotes(notes);
  await database.$transaction(async (transaction) => {
    const interview = await transaction.interview.findUnique({
      where: { ownerId_id: { ownerId, id: interviewId } },
      select: {
        notes: true,
        seats: { select: { interviewer: { select: { id: true, name: true, part: true } } } },
        unassigned: { orderBy: { position: "desc" }, take: 1, select: { position: true } },
      },
    });
    if (!interview) notFound();
    if (interview.notes.length !== takenBefore && interview.notes.endsWith(notes)) return;
    const people = interview.seats.map((seat) => seat.interviewer);
    await appendExchanges(
      transaction,
      ownerId,
      interviewId,
      parsed.exchanges.map(({ question, answer, askedBy }) => ({
        question,
        answer,
        askedById: findAsker(people, askedBy),
      })),
    );
    const next = (interview.unassigned[0]?.position ?? -1) + 1;
    await transaction.unassignedNote.createMany({
      data: parsed.unassigned.map((text, index) => ({
        ownerId,
        interviewId,
        position: next + index,
        text,
      })),
    });
    await transaction.interview.update({
      where: { ownerId_id: { ownerId, id: interviewId } },
      data: {
        status: "held",
        notes: [interview.notes, notes].filter((part) => part.trim() !== "").join("\n\n"),
        notesDraft: "",
      },
    });
  });
}

export async function saveDebrief(interviewId: string, debrief: Debrief): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.interview.updateMany({
    where: { ownerId, id: interviewId },
    data: debrief,
  });
  if (count === 0) notFound();
}

/** The interviewer that a speaker's label means: by name, by first name, or the only person there. */
function findAsker(
  people: readonly { id: string; name: string; part: string }[],
  label: string | undefined,
): string | null {
  if (people.length === 1) return people[0]?.id ?? null;
  if (label === undefined) return null;
  const folded = label.toLowerCase();
  const named = people.filter(({ name }) => {
    const full = name.toLowerCase();
    return full === folded || full.split(" ")[0] === folded.split(" ")[0];
  });
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
