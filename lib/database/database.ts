import "server-only";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { settings } from "@/lib/env";
import { PrismaClient } from "./client/client";
import { markInUse } from "./in-use";
import { makeSerial } from "./serial-connection";
import { toTrouble, withTroubleTold } from "./trouble";

/**
 * No other process that reads waits for the writer (WAL), an acknowledged write survives a power cut
 * (synchronous=FULL) and somebody else's rollback (makeSerial), no row points at a missing one (foreign_keys),
 * what is deleted or replaced is overwritten with zeros, not only forgotten (secure_delete), and no copy is put in the
 * database's place meanwhile (markInUse).
 */
class DurableSqlite extends PrismaBetterSqlite3 {
  readonly #path: string;

  constructor(url: string) {
    super({ url });
    this.#path = url.replace(/^file:/, "");
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const endUse = markInUse(this.#path);
    try {
      const connection = withTroubleTold(await super.connect());
      await connection.executeScript(
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;" +
          "PRAGMA secure_delete = ON;",
      );
      const serial = makeSerial(connection);
      // It closes at once, though it answers later: the log is taken into the database before the process has gone.
      const closeAtExit = () => void serial.dispose();
      process.once("exit", closeAtExit);
      return {
        ...serial,
        dispose: async () => {
          process.off("exit", closeAtExit);
          await serial.dispose();
          endUse();
        },
      };
    } catch (error) {
      endUse();
      throw toTrouble(error) ?? error;
    }
  }
}

/** The one database client. Only lib/data and lib/auth import it. */
export const database = globalThis.secondRoundDatabase ?? createDatabase(settings().DATABASE_URL);

// A development server reloads modules; it must not open a connection at each reload.
if (process.env.NODE_ENV !== "production") globalThis.secondRoundDatabase = database;

export type Database = typeof database;

/** What a query inside `database.$transaction` runs on; `database` itself waits until the transaction has ended. */
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

/** What reads alike inside a transaction and outside. */
export type Reader = Omit<Database, `$${string}`>;

/** Opens the SQLite database at `url` ("file:…") with the settings that durability rests on. */
export function createDatabase(url: string) {
  return new PrismaClient({
    adapter: new DurableSqlite(url),
    omit: { user: { passwordHash: true } },
    // Errors that quote no arguments: those are people's words.
    errorFormat: "minimal",
    // A transaction that waits for others waits longer than SQLite itself does for another process.
    transactionOptions: { maxWait: 10_000, timeout: 10_000 },
  });
}

declare global {
  var secondRoundDatabase: ReturnType<typeof createDatabase> | undefined;
}
