import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database, type Transaction } from "@/lib/database/database";
import type { OwnQuestionInput } from "@/lib/schemas/interview";
import { appendOwnQuestions } from "./own-question-writes";

/**
 * Adds a question that the person asked, behind the others. `id` is made for the form: sent twice, the question is
 * there once, and reads as it was sent last.
 */
export async function addOwnQuestion(interviewId: string, id: string, input: OwnQuestionInput): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const interview = await transaction.interview.findUnique({
      where: { ownerId_id: { ownerId, id: interviewId } },
      select: { id: true },
    });
    if (!interview) notFound();
    const { count } = await transaction.ownQuestion.updateMany({ where: { ownerId, id, interviewId }, data: input });
    if (count === 0) await appendOwnQuestions(transaction, ownerId, interviewId, [{ id, ...input }]);
  });
}

/** An own question was saved; or it was changed since `base` was shown, and says something else now. */
export type OwnQuestionSaved = { kind: "saved" } | ({ kind: "elsewhere" } & OwnQuestionInput);

/** Changes what an own question says, where it still says `base`; without a base in any case. */
export async function saveOwnQuestion(
  id: string,
  input: OwnQuestionInput,
  base: OwnQuestionInput | null,
): Promise<OwnQuestionSaved> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const { question, reply } = await findOwnQuestion(transaction, ownerId, id);
    const isAsShown = base === null || (question === base.question && reply === base.reply);
    const isSame = question === input.question && reply === input.reply;
    if (!isAsShown && !isSame) return { kind: "elsewhere", question, reply };
    await transaction.ownQuestion.update({ where: { ownerId_id: { ownerId, id } }, data: input });
    return { kind: "saved" };
  });
}

/** Removes an own question from the list; `restoreOwnQuestion` puts it back where it was. */
export async function removeOwnQuestion(id: string): Promise<void> {
  await mark(id, new Date());
}

/** Puts a removed own question back. */
export async function restoreOwnQuestion(id: string): Promise<void> {
  await mark(id, null);
}

async function mark(id: string, removedAt: Date | null): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.ownQuestion.updateMany({ where: { ownerId, id }, data: { removedAt } });
  if (count === 0) notFound();
}

async function findOwnQuestion(transaction: Transaction, ownerId: string, id: string) {
  return (await transaction.ownQuestion.findUnique({ where: { ownerId_id: { ownerId, id } } })) ?? notFound();
}
