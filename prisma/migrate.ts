import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { settings } from "@/lib/env";
import { copyBeside } from "./database-copy";
import { withLockBeside } from "./database-lock";
import { databasePath, MigrationError, readMigrationRows } from "./database-state";
import { firstLine, throwIfFailed } from "./failed-migration";
import { makePrivateFile } from "./private-file";
import {
  allTables,
  type Migration,
  migrationsFolder,
  readMigrations,
  toMigrationList,
  withSchemaEngine,
} from "./schema-engine";
import { findDamage } from "./sound-database";

/**
 * Brings a database up to date with the migrations of `folder`, creating it where there is none, and answers
 * the names of those it applied and where it left a copy of the database as it was before (null when nothing
 * was applied or there was nothing to copy). `databaseUrl` is "file:/…".
 *
 * A second start costs one look at `_prisma_migrations`. Of several processes that start at once, one migrates
 * and the others wait. Throws a MigrationError, whose message tells a person what to do, when a migration fails
 * now or failed before, or when the database was made by a newer version.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder: string = migrationsFolder,
): Promise<{ applied: string[]; backup: string | null }> {
  const path = databasePath(databaseUrl);
  const migrations = readMigrations(folder);
  if (pendingMigrations(path, migrations).length === 0) return { applied: [], backup: null };

  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return await withLockBeside(path, async () => {
    // Another process may have applied them while this one waited.
    const last = pendingMigrations(path, migrations).at(-1);
    if (last === undefined) return { applied: [], backup: null };

    if (!existsSync(path)) makePrivateFile(path);
    const backup = await copyBeside(path, last.name);
    const applied = await applyPending(path, folder, migrations, backup);
    requireSoundDatabase(path);
    return { applied, backup };
  });
}

/** The migrations still to apply; throws when the database cannot take any. */
function pendingMigrations(path: string, migrations: Migration[]): Migration[] {
  const rows = readMigrationRows(path);
  throwIfFailed(path, rows);

  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = rows.find((row) => !known.has(row.migration_name));
  if (unknown) {
    throw new MigrationError(
      `The database ${path} has the migration ${unknown.migration_name}, which this version does not know.\n` +
        "A newer version made it: start that one, or set DATABASE_URL to another file.",
    );
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function applyPending(path: string, folder: string, migrations: Migration[], backup: string | null) {
  try {
    setWriteAheadLog(path);
    return await withSchemaEngine(`file:${path}`, async (engine) => {
      const migrationsList = toMigrationList(folder, migrations);
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList,
        filters: allTables,
      });
      return appliedMigrationNames;
    });
  } catch (error) {
    throwIfFailed(path, readMigrationRows(path));
    if (backup) rmSync(backup);
    const why = firstLine(error instanceof Error ? error.message : String(error));
    throw new MigrationError(
      `The database ${path} could not be brought up to date, and was not changed: ${why}\n` +
        "Stop whatever else uses it, then start again.",
    );
  }
}

function setWriteAheadLog(path: string) {
  const database = new Database(path);
  try {
    database.pragma("journal_mode = WAL");
  } finally {
    database.close();
  }
}

/** A migration that ends without an error can still leave rows that point nowhere. */
function requireSoundDatabase(path: string) {
  const database = new Database(path);
  try {
    const problems = findDamage(database);
    if (problems.length === 0) return;
    // Marked as Prisma marks a failure, so that the next start says so again.
    database
      .prepare(
        `UPDATE _prisma_migrations SET finished_at = NULL, logs = ?
         WHERE rowid = (SELECT max(rowid) FROM _prisma_migrations)`,
      )
      .run(problems.join("; "));
  } finally {
    database.close();
  }
  throwIfFailed(path, readMigrationRows(path));
}

async function main() {
  const { applied, backup } = await applyMigrations(settings().DATABASE_URL);
  for (const name of applied) console.log(`Applied ${name}`);
  if (applied.length === 0) console.log("The database is up to date.");
  if (backup) console.log(`A copy from before is at ${backup}; remove it once you are content.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
