import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { whileNotInUse } from "@/lib/database/in-use";
import { copySnapshot, dayOf, removeDatabase, requireSound, sync } from "./back-up";
import { withLockBeside } from "./database-lock";
import { databasePath, holdsTables, MigrationError, readMigrationRows } from "./database-state";
import { migrationsFolder, readMigrations } from "./schema-engine";

/**
 * Puts the copy `file` in the place of the database at `databaseUrl` ("file:/…"), and answers where the one that was
 * there now lies (null when there was none) and which migrations the next start will add. The copy itself is only read.
 *
 * It first copies it beside the database and checks that: it must be sound, a database of Second Round, and of this
 * version or an older one. Whenever it stops, and however, there is one whole database at the place: the earlier or the new.
 * Throws a MigrationError that says what to do when the copy cannot be used or a server uses the database.
 */
export async function restore(
  databaseUrl: string,
  file: string,
  now: Date,
  folder: string = migrationsFolder,
): Promise<{ replaced: string | null; pending: string[] }> {
  const path = databasePath(databaseUrl);
  const copy = resolve(file);
  if (copy === path) throw new MigrationError(`${path} is the database itself: name the copy to put in its place.`);
  if (!existsSync(copy) || !statSync(copy).isFile()) throw new MigrationError(`There is no file ${copy}.`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });

  const done = await whileNotInUse(
    path,
    () =>
      withLockBeside(path, async () => {
        const incoming = `${path}.restoring`;
        try {
          const pending = await takeIn(copy, incoming, folder);
          if (existsSync(path)) chmodSync(incoming, statSync(path).mode);
          const replaced = putInPlace(incoming, path, now);
          return { replaced, pending };
        } finally {
          removeDatabase(incoming);
        }
      }),
    null,
  );
  if (done) return done;
  throw new MigrationError(`Second Round is running on the database ${path}. Stop it, then restore again.`);
}

/** Copies the file to where it is needed, and checks what arrived there. Answers the migrations that it lacks. */
async function takeIn(copy: string, incoming: string, folder: string): Promise<string[]> {
  removeDatabase(incoming);
  try {
    await copySnapshot(copy, incoming);
    requireSound(incoming);
  } catch (error) {
    const why = error instanceof Error ? error.message.replaceAll(incoming, copy) : String(error);
    throw new MigrationError(`The copy ${copy} cannot be used, and nothing was changed: ${why}`);
  }
  const rows = readMigrationRows(incoming);
  const known = readMigrations(folder).map(({ name }) => name);
  const refuse = (why: string) => new MigrationError(`${why} Nothing was changed.`);
  if (rows.length === 0 || !holdsTables(incoming)) throw refuse(`${copy} is not a database of Second Round.`);
  const unknown = rows.find((row) => !known.includes(row.migration_name));
  if (unknown) {
    throw refuse(
      `A newer version of Second Round made ${copy}: this one does not know ${unknown.migration_name}. ` +
        "Upgrade first, then restore.",
    );
  }
  const unfinished = rows.find((row) => row.finished_at === null);
  if (unfinished) throw refuse(`In ${copy} the migration ${unfinished.migration_name} did not end well.`);
  sync(incoming);
  return known.filter((name) => !rows.some((row) => row.migration_name === name));
}

function putInPlace(incoming: string, path: string, now: Date): string | null {
  const replaced = existsSync(path) ? keepBeside(path, now) : null;
  // What is left of a write-ahead log belongs to the database that was there.
  for (const end of ["-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
  renameSync(incoming, path);
  sync(dirname(path));
  return replaced;
}

/** Keeps the database that will be replaced, with what waits in its log, and leaves it in its place. */
function keepBeside(path: string, now: Date): string {
  emptyLog(path);
  const wanted = `${path.replace(/\.db$/, "")}.replaced-${dayOf(now)}`;
  let kept = `${wanted}.db`;
  for (let count = 2; existsSync(kept); count += 1) kept = `${wanted}-${count}.db`;
  for (const end of ["", "-wal"]) if (existsSync(`${path}${end}`)) linkOrCopy(`${path}${end}`, `${kept}${end}`);
  return kept;
}

/** A damaged database cannot be opened for it: then its log is kept as well. */
function emptyLog(path: string): void {
  try {
    const database = new Database(path, { fileMustExist: true });
    try {
      database.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

/** Some file systems know no second name for a file. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    sync(to);
  }
}
