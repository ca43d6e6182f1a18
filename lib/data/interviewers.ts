import "server-only";
import type { Transaction } from "@/lib/database/database";

/**
 * Makes these people, and only these, the interviewers of an interview. Rows with an id that belongs to
 * the application are updated, the others are new people. A person who lost their last seat and asked
 * nothing is removed. Internal to lib/data: the caller has asked who is signed in.
 */
export async function seatInterviewers(
  transaction: Transaction,
  ownerId: string,
  applicationId: string,
  interviewId: string,
  people: readonly { id: string | null; name: string; title: string; part: string }[],
): Promise<void> {
  const known = new Set(
    (
      await transaction.interviewer.findMany({
        where: { ownerId, applicationId },
        select: { id: true },
      })
    ).map((interviewer) => interviewer.id),
  );
  const seated: string[] = [];
  for (const { id, name, title, part } of people) {
    if (id !== null && known.has(id)) {
      await transaction.interviewer.update({
        where: { ownerId_id: { ownerId, id } },
        data: { name, title, part },
      });
      seated.push(id);
    } else {
      const made = await transaction.interviewer.create({
        data: { ownerId, applicationId, name, title, part },
        select: { id: true },
      });
      seated.push(made.id);
    }
  }
  await transaction.seat.deleteMany({ where: { ownerId, interviewId } });
  const unique = [...new Set(seated)];
  await transaction.seat.createMany({
    data: unique.map((interviewerId) => ({ ownerId, interviewId, interviewerId })),
  });
  await transaction.interviewer.deleteMany({
    where: { ownerId, applicationId, seats: { none: {} }, asked: { none: {} } },
  });
}
