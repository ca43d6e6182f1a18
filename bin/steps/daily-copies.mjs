import { importTypeScript } from "./prepare.mjs";

/** Often enough for a machine that sleeps at night, and for a disk that has room again. */
const lookEveryMs = 10 * 60_000;

/**
 * While the app is served: makes one copy of the database a day and keeps as many as BACKUP_DAILY_KEEP says; without that
 * setting, nothing. In this process rather than the server's, so that no request waits while a copy is checked.
 */
export async function keepDailyCopies() {
  const { settings } = await importTypeScript("../../lib/env.ts");
  const { DATABASE_URL, BACKUP_DAILY_KEEP, BACKUP_FOLDER } = settings();
  if (BACKUP_DAILY_KEEP === 0) return;
  const { makeDailyCopy } = await importTypeScript("../../prisma/daily-copies.ts");
  const { usualFolder } = await importTypeScript("../../prisma/back-up.ts");
  const folder = BACKUP_FOLDER ?? usualFolder(DATABASE_URL);
  let told = "";
  const look = async () => {
    try {
      await makeDailyCopy(DATABASE_URL, folder, BACKUP_DAILY_KEEP, new Date());
      told = "";
    } catch (error) {
      // A copy that fails must not end the app that it is a copy of; the same trouble is told once.
      const message = error instanceof Error ? error.message : String(error);
      if (message !== told) console.error(message);
      told = message;
    }
  };
  setInterval(look, lookEveryMs).unref();
  await look();
}
