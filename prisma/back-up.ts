import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { databasePath, holdsTables, MigrationError } from "./database-state";
import { makePrivateFile } from "./private-file";
import { findDamage } from "./sound-database";

/** Pages copied before others get their turn: about 1 MB at SQLite's usual 4 KB a page. */
const pagesAtOnce = 256;

/**
 * Makes a checked copy of the database at `databaseUrl` ("file:/…") in `folder`, which is created if need be, also while
 * servers write to it, and answers its path and how many bytes it has. It is one file, with everything that was
 * acknowledged before the copy began. It appears under its name only once it is whole, sound and on the disk; an
 * earlier copy is replaced only where it has the very name that `name` gives.
 *
 * Throws a MigrationError when there is no database, or no sound copy could be made.
 */
export async function backUp(
  databaseUrl: string,
  folder: string,
  name: string,
): Promise<{ path: string; bytes: number }> {
  const source = databasePath(databaseUrl);
  if (!holdsTables(source)) throw new MigrationError(`There is no database of Second Round at ${source} to copy.`);
  const path = join(folder, name);
  const part = `${path}.part`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeDatabase(part);
    await copySnapshot(source, part);
    requireSound(part);
    sync(part);
    renameSync(part, path);
    sync(folder);
    return { path, bytes: statSync(path).size };
  } catch (error) {
    if (existsSync(folder)) removeDatabase(part);
    if (error instanceof MigrationError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`No copy of the database ${source} could be made in ${folder}: ${why}`);
  }
}

/** A name for a copy made at `now`, in the time of this machine, that no file in `folder` has yet. */
export function nameCopy(databaseUrl: string, folder: string, now: Date): string {
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(twoDigits).join("");
  const wanted = `${databaseName(databaseUrl)}-${dayOf(now)}-${time}`;
  let name = `${wanted}.db`;
  for (let count = 2; existsSync(join(folder, name)); count += 1) name = `${wanted}-${count}.db`;
  return name;
}

/** Where copies go when nothing else is said: beside the database. */
export function usualFolder(databaseUrl: string): string {
  return join(dirname(databasePath(databaseUrl)), "backups");
}

/** The file's name without its ending. */
export function databaseName(databaseUrl: string): string {
  return basename(databasePath(databaseUrl)).replace(/\.db$/, "");
}

/** The day at `now`, in the time of this machine, as "2026-11-23". */
export function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join("-");
}

/** Copies all of a database at one moment to a new file that needs no other beside it, and that its owner alone can read. */
export async function copySnapshot(source: string, target: string): Promise<void> {
  const database = new Database(source, { fileMustExist: true });
  try {
    // A copy begins anew whenever another process writes: under load it would never end. Inside a transaction that
    // has read, it sees the database as it was then; with a write-ahead log that makes no writer wait.
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM sqlite_master").get();
    makePrivateFile(target);
    await database.backup(target, { progress: () => pagesAtOnce });
  } finally {
    database.close();
  }
  const copy = new Database(target, { fileMustExist: true });
  try {
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
}

/** Throws a MigrationError that says what is wrong with the database at `path`. */
export function requireSound(path: string): void {
  const database = new Database(path, { fileMustExist: true, readonly: true });
  try {
    const damage = findDamage(database);
    if (damage.length > 0) throw new MigrationError(`The database ${path} is damaged (${damage.join("; ")}).`);
  } finally {
    database.close();
  }
}

/** Waits until a file, or what a folder lists, is on the disk. */
export function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some file systems (shares of other machines) do not sync folders.
    if (!statSync(path).isDirectory()) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Removes a database file and what SQLite may have left beside it. */
export function removeDatabase(path: string): void {
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
