import "server-only";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { settings } from "@/lib/env";
import { PrismaClient } from "./client/client";
import type { Database, Reader } from "./database";
import { emptyLogFile } from "./empty-log-file";

/**
 * One moment of the database, read at leisure: a second connection in a transaction of its own, so that what is read
 * piece by piece fits together, and nobody waits for it (WAL lets one read while another writes).
 */
class SnapshotSqlite extends PrismaBetterSqlite3 {
  #isOpened = false;

  override async connect(): Promise<SqlDriverAdapter> {
    // A client that was closed connects again by itself: that would be another moment.
    if (this.#isOpened) throw new Error("Expected the snapshot to be open: it was closed, or took too long");
    this.#isOpened = true;
    const connection = await super.connect();
    await connection.executeScript("PRAGMA query_only = ON; PRAGMA busy_timeout = 5000; BEGIN;");
    return connection;
  }
}

/** What reads in a snapshot. */
export type SnapshotReader = Reader & Pick<Database, "$queryRaw">;

/** Snapshots that are open: the log cannot be emptied while one reads from it. */
let open = 0;
let isLogToBeEmptied = false;

/**
 * Opens a snapshot, which begins with the first query. It must be closed; after `longest` milliseconds it closes itself,
 * and queries fail: while it is open, what was deleted since stays in the database's log.
 */
export function openSnapshot(longest: number): { reader: SnapshotReader; close: () => Promise<void> } {
  const client = new PrismaClient({
    adapter: new SnapshotSqlite({ url: settings().DATABASE_URL }),
    omit: { user: { passwordHash: true } },
  });
  open += 1;
  let closing: Promise<void> | undefined;
  const close = () => {
    clearTimeout(timer);
    closing ??= client.$disconnect().then(async () => {
      open -= 1;
      await tryToEmptyLog();
    });
    return closing;
  };
  const timer = setTimeout(close, longest);
  timer.unref();
  return { reader: client, close };
}

/**
 * Brings everything written into the database file and empties its log, so that what was deleted is in neither. Where
 * somebody reads from the log, a snapshot or another process, that is done as soon as they have ended.
 */
export async function emptyLog(): Promise<void> {
  isLogToBeEmptied = true;
  await tryToEmptyLog();
}

/** Between two tries, in milliseconds. */
const pause = 2_000;

async function tryToEmptyLog(): Promise<void> {
  // Whoever closes the last snapshot tries again.
  if (!isLogToBeEmptied || open > 0) return;
  if (await emptyLogFile(settings().DATABASE_URL)) isLogToBeEmptied = false;
  else setTimeout(() => tryToEmptyLog().catch(console.error), pause).unref();
}
