import "server-only";
import { database } from "@/lib/database/database";

/** How dismissed differences of two statements are read. Internal to lib/data. */

/** What the person called no conflict between two statements of an application, by both ids and the finding's key. */
export async function readPairDismissals(ownerId: string, applicationId: string) {
  const rows = await database.pairDismissal.findMany({
    where: { ownerId, applicationId },
    select: { firstId: true, secondId: true, key: true },
  });
  const dismissed = new Set(rows.map(({ firstId, secondId, key }) => toText(firstId, secondId, key)));
  return {
    keys: rows.map(({ key }) => key),
    isDismissed: (firstId: string, secondId: string, key: string) => dismissed.has(toText(firstId, secondId, key)),
  };
}

function toText(firstId: string, secondId: string, key: string): string {
  return `${firstId} ${secondId} ${key}`;
}
