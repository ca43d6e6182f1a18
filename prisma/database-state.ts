import { existsSync } from "node:fs";
import { resolve } from "node:path";
import Database from "better-sqlite3";

/** A failure whose message is written for the person who starts the app. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/** One row of Prisma's `_prisma_migrations`; `finished_at` is an ISO time, null until then. */
export type MigrationRow = {
  migration_name: string;
  finished_at: string | null;
  logs: string | null;
};

/** The path of a "file:…" address. Throws a MigrationError for any other kind. */
export function databasePath(databaseUrl: string): string {
  if (!databaseUrl.startsWith("file:")) {
    throw new MigrationError(`Expected a database as \`file:path\`, not \`${databaseUrl}\``);
  }
  return resolve(databaseUrl.slice("file:".length));
}

/**
 * What Prisma noted of the migrations of a database, oldest first, less those marked as rolled back; none where
 * there is no database yet.
 */
export function readMigrationRows(path: string): MigrationRow[] {
  return withDatabase(path, [], (database) => {
    const table = database
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'")
      .get();
    if (table === undefined) return [];
    return database
      .prepare<[], MigrationRow>(
        `SELECT migration_name, finished_at, logs FROM _prisma_migrations
         WHERE rolled_back_at IS NULL ORDER BY rowid`,
      )
      .all();
  });
}

/** Whether there is a database with at least one table. */
export function holdsTables(path: string): boolean {
  return withDatabase(
    path,
    false,
    (database) =>
      database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name <> '_prisma_migrations'").get() !==
      undefined,
  );
}

function withDatabase<Result>(
  path: string,
  whenMissing: Result,
  read: (database: Database.Database) => Result,
): Result {
  if (!existsSync(path)) return whenMissing;
  const database = new Database(path, { fileMustExist: true });
  try {
    return read(database);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === "SQLITE_NOTADB") {
      throw new MigrationError(
        `Expected a SQLite database at ${path}, but the file there is not one. It was left as it is.`,
      );
    }
    throw error;
  } finally {
    database.close();
  }
}
