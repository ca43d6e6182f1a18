import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { whileNotInUse } from "@/lib/database/in-use";
import { backUp, databaseName, dayOf } from "./back-up";

/**
 * Makes the copy of the day (in the time of this machine) in `folder`, unless there is one, and removes daily copies but
 * the newest `keep`; copies made by hand are left alone. Answers the path of the copy, or null when there was one already or
 * another process makes it just now. Throws a MigrationError when no sound copy could be made; older ones stay then.
 */
export async function makeDailyCopy(
  databaseUrl: string,
  folder: string,
  keep: number,
  now: Date,
): Promise<string | null> {
  const prefix = `${databaseName(databaseUrl)}-daily-`;
  const name = `${prefix}${dayOf(now)}.db`;
  if (existsSync(join(folder, name))) return null;
  // Two servers on one database must not write one copy. The lock is on a file beside the database, where both can write.
  const lock = `${databaseUrl.slice("file:".length)}.daily-copy`;
  const copy = await whileNotInUse(
    lock,
    async () => (existsSync(join(folder, name)) ? null : await backUp(databaseUrl, folder, name)),
    null,
  );
  if (copy === null) return null;
  for (const old of listDaily(folder, prefix).slice(0, -keep)) rmSync(join(folder, old), { force: true });
  return copy.path;
}

/** The daily copies in a folder, oldest first: their names sort as their days do. */
function listDaily(folder: string, prefix: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && /^\d{4}-\d\d-\d\d\.db$/.test(name.slice(prefix.length)))
    .sort();
}
