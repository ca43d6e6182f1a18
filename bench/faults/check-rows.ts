import type { OwnServer } from "@/bin/steps/own-server";
import { findDamage } from "@/prisma/sound-database";
import type { Acknowledged } from "./writers";

/** What is missing of all that was ever acknowledged, and what is wrong with the database itself; nothing when all is well. */
export function findLosses(server: OwnServer, { drafts, captures, companies }: Acknowledged): string[] {
  const database = server.open();
  try {
    const held = new Map(
      database
        .prepare<[], { id: string; text: string }>('SELECT "id", "notesDraft" AS "text" FROM "Interview"')
        .all()
        .map(({ id, text }) => [id, text]),
    );
    const there = new Set(database.prepare('SELECT "company" FROM "Application"').pluck().all());
    return [
      ...findDamage(database),
      ...[...captures].filter((id) => !held.has(id)).map((id) => `interview ${id}`),
      ...[...companies].filter((name) => !there.has(name)),
      // One more than acknowledged may be there: it was taken, and its answer got lost with the server.
      ...[...drafts]
        .filter(([id, number]) => ![number, number + 1].includes(Number(held.get(id))))
        .map(([id, number]) => `draft ${number} of interview ${id}: ${held.get(id)}`),
    ];
  } finally {
    database.close();
  }
}
