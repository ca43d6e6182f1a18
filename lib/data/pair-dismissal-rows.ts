import "server-only";
import { database } from "@/lib/database/database";

/** How differences that are none, as the person said, are read. Internal to lib/data. */

/**
 * What the person called no conflict, in an application or (null) in all: of two statements, by their ids, or in practice of
 * an exchange, which holds against whatever it is compared with. Every screen that compares asks here.
 */
export async function readNoConflicts(ownerId: string, applicationId: string | null) {
  const [pairs, resolutions] = await Promise.all([
    database.pairDismissal.findMany({
      where: { ownerId, ...(applicationId === null ? {} : { applicationId }) },
      select: { firstId: true, secondId: true, key: true },
    }),
    database.findingResolution.findMany({
      where: {
        ownerId,
        resolution: "not-conflict",
        exchange: applicationId === null ? { isNot: null } : { interview: { applicationId } },
      },
      select: { exchangeId: true, key: true },
    }),
  ]);
  const dismissed = new Set(pairs.map(({ firstId, secondId, key }) => `${firstId} ${secondId} ${key}`));
  const settled = new Set(resolutions.map(({ exchangeId, key }) => `${exchangeId} ${key}`));
  const isDismissed: SaidOfPair = (firstId, secondId, key) => dismissed.has(`${firstId} ${secondId} ${key}`);
  const isSettled: SaidOfPair = (firstId, secondId, key) =>
    settled.has(`${firstId} ${key}`) || settled.has(`${secondId} ${key}`);
  return {
    /** Said of these two; it can be taken back where they are compared. */
    isDismissed,
    /** Said in practice; it can be taken back there. */
    isSettled,
    isNoConflict: (firstId: string, secondId: string, key: string) =>
      isDismissed(firstId, secondId, key) || isSettled(firstId, secondId, key),
  };
}

/** Whether something was said of a difference, by the ids of its two statements, the one said first first, and its findingKey. */
type SaidOfPair = (firstId: string, secondId: string, key: string) => boolean;
