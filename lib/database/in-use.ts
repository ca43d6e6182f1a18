import Database from "better-sqlite3";

/**
 * Says of the database at `path` that a server uses it, until the answered function is called or the process ends,
 * however it ends: it is a lock that SQLite takes from the system, on a small file beside the database. Any number of
 * servers may use one database. Throws a DatabaseReplaced while a copy is being put in its place.
 */
export function markInUse(path: string): () => void {
  const lock = openLock(path);
  try {
    // A transaction that has read holds the lock that others may share, but nobody may have alone.
    lock.exec("BEGIN");
    lock.prepare("SELECT count(*) FROM sqlite_master").get();
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new DatabaseReplaced(path);
    throw error;
  }
  return () => lock.close();
}

/**
 * Runs `work` while no server uses the database at `path`, and lets none start meanwhile. Answers what it answered, or
 * `whenInUse` at once when one does.
 */
export async function whileNotInUse<Result>(
  path: string,
  work: () => Promise<Result>,
  whenInUse: Result,
): Promise<Result> {
  const lock = openLock(path);
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isBusy(error)) return whenInUse;
    throw error;
  }
  try {
    return await work();
  } finally {
    // The file stays: removing it would let a third process lock a new file of that name.
    lock.close();
  }
}

/** A server was started while its database is being replaced. */
export class DatabaseReplaced extends Error {
  override name = "DatabaseReplaced";
  constructor(path: string) {
    super(`A copy is being put in place of the database ${path}. Start again when that has ended.`);
  }
}

function openLock(path: string): Database.Database {
  return new Database(`${path}.in-use`, { timeout: 0 });
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
