import "server-only";
import type { Transaction } from "@/lib/database/database";

/**
 * Adds questions that the person asked behind those of an interview, inside a transaction whose caller has asked who
 * is signed in and owns the interview.
 */
export async function appendOwnQuestions(
  transaction: Transaction,
  ownerId: string,
  interviewId: string,
  asked: readonly { id?: string; question: string; reply: string }[],
): Promise<void> {
  const last = await transaction.ownQuestion.findFirst({
    where: { ownerId, interviewId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const first = (last?.position ?? -1) + 1;
  await transaction.ownQuestion.createMany({
    data: asked.map((each, index) => ({ ownerId, interviewId, position: first + index, ...each })),
  });
}
