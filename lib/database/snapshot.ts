import "server-only";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { settings } from "@/lib/env";
import { PrismaClient } from "./client/client";
import { type Database, database, type Reader } from "./database";

/**
 * One moment of the database, read at leisure: a second connection in a transaction of its own, so that what is read
 * piece by piece fits together, and nobody waits for it (WAL lets one read while another writes).
 */
class SnapshotSqlite extends PrismaBetterSqlite3 {
  override async connect(): Promise<SqlDriverAdapter> {
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
      if (open === 0 && isLogToBeEmptied) await emptyLog();
    });
    return closing;
  };
  const timer = setTimeout(close, longest);
  timer.unref();
  return { reader: client, close };
}

/**
 * Brings everything written into the database file and empties its log, so that what was deleted is in neither. While a
 * snapshot is open that waits until it is closed.
 */
export async function emptyLog(): Promise<void> {
  isLogToBeEmptied = open > 0;
  if (isLogToBeEmptied) return;
  await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
}
