import "server-only";
import type { Reader } from "@/lib/database/database";
import { opinionSoFar } from "@/lib/opinion/second-opinion";
import { reviewItem } from "@/lib/practice/review/review-session";
import { dayOf } from "@/lib/practice/schedule/days";
import { foldQuestion } from "@/lib/practice/topics/topics";
import type { PractisedItem } from "@/lib/practice/types";
import { readAnsweredItem } from "./practice-rows";

/**
 * How each question of an application last went in practice, newest first; inside a transaction, or
 * outside, of a caller who has asked who is signed in. Of the latest sessions, and of each question only the last time, so that the work
 * stays bounded however much was practised. An item that was neither answered nor skipped counts once its session is over.
 */
export async function readHistory(reader: Reader, ownerId: string, applicationId: string): Promise<PractisedItem[]> {
  const sessions = await reader.practiceSession.findMany({
    where: { ownerId, applicationId },
    orderBy: { createdAt: "desc" },
    take: mostSessions,
    select: {
      finishedAt: true,
      items: { select: { id: true, kind: true, exchangeId: true, question: true, answeredAt: true, skippedAt: true } },
    },
  });
  const done = sessions
    .flatMap(({ finishedAt, items }) =>
      items.flatMap((item) => {
        const at = item.answeredAt ?? item.skippedAt ?? finishedAt;
        return at === null ? [] : [{ ...item, at }];
      }),
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const latest = new Map<string, { id: string; at: Date }>();
  for (const { id, at, kind, exchangeId, question } of done) {
    const key = exchangeId ?? (kind === "new" ? foldQuestion(question) : null);
    if (key !== null && !latest.has(key) && latest.size < mostItems) latest.set(key, { id, at });
  }
  const days = new Map([...latest.values()].map(({ id, at }) => [id, at]));
  const rows = await reader.practiceItem.findMany({
    where: { ownerId, id: { in: [...days.keys()] } },
    include: { resolutions: true, exchange: { select: { resolutions: true } } },
  });
  return rows
    .map((row) => ({ row, at: days.get(row.id) ?? row.answeredAt ?? new Date(0) }))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ row, at }) => {
      // Nothing is waited for inside a transaction.
      const item = readAnsweredItem(row, opinionSoFar());
      return {
        kind: item.kind,
        exchangeId: item.exchangeId,
        question: item.question,
        earlierAnswer: item.earlierAnswer,
        day: dayOf(at),
        state: reviewItem(item).state,
        peeked: row.peekedAt !== null,
      };
    });
}

const mostSessions = 30;
const mostItems = 80;
