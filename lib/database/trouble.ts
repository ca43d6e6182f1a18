import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { digestOf, type Trouble } from "@/lib/schemas/trouble";

/**
 * The database could not take or give something because of the machine it is on. Nothing was changed, and the same may
 * succeed in a moment: no connection has to be opened anew. Its digest reaches the browser (see `readTrouble`).
 */
export class DatabaseTrouble extends Error {
  override name = "DatabaseTrouble";
  readonly digest: string;

  /** @param sqliteCode such as "SQLITE_FULL"; not `code`, by which Prisma knows its own errors. */
  constructor(
    readonly why: Trouble,
    readonly sqliteCode: string,
  ) {
    super(`The database cannot be used just now (${sqliteCode})`);
    this.digest = digestOf(why);
  }
}

/** The same connection, whose errors are a DatabaseTrouble wherever they tell of one. */
export function withTroubleTold(connection: SqlDriverAdapter): SqlDriverAdapter {
  const { provider, adapterName } = connection;

  async function telling<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw toTrouble(error) ?? error;
    }
  }

  return {
    provider,
    adapterName,
    queryRaw: (query) => telling(() => connection.queryRaw(query)),
    executeRaw: (query) => telling(() => connection.executeRaw(query)),
    executeScript: (script) => telling(() => connection.executeScript(script)),
    startTransaction: (isolation) => telling(() => connection.startTransaction(isolation)),
    dispose: () => connection.dispose(),
  };
}

/** Reads SQLite's code from an error of SQLite, or of the adapter, which keeps it in its cause. */
export function toTrouble(error: unknown): DatabaseTrouble | null {
  for (const part of [error, error instanceof Error ? error.cause : undefined]) {
    const code = codeOf(part);
    const why = code === null ? null : whyOf(code);
    if (code !== null && why !== null) return new DatabaseTrouble(why, code);
  }
  return null;
}

/** Extended codes begin with the plain one: https://www.sqlite.org/rescode.html */
function whyOf(code: string): Trouble | null {
  // SHMSIZE: no room for the index of the write-ahead log, which is made when the database is opened.
  if (code.startsWith("SQLITE_FULL") || code === "SQLITE_IOERR_SHMSIZE") return "disk-full";
  if (code.startsWith("SQLITE_READONLY")) return "read-only";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "busy";
  if (code.startsWith("SQLITE_IOERR") || code.startsWith("SQLITE_CANTOPEN")) return "disk-error";
  return null;
}

function codeOf(part: unknown): string | null {
  if (typeof part !== "object" || part === null) return null;
  const code = "originalCode" in part ? part.originalCode : "code" in part ? part.code : null;
  return typeof code === "string" && code.startsWith("SQLITE_") ? code : null;
}
