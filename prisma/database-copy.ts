import { chmodSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { holdsTables, MigrationError } from "./database-state";
import { makePrivateFile } from "./private-file";

/**
 * Copies a database beside itself, as `<name>.before-<migration>.db`, and answers the copy's path, or null when
 * there was nothing to copy. An earlier copy is never written over. Throws a MigrationError when the copy cannot
 * be made or read back.
 */
export async function copyBeside(path: string, migration: string): Promise<string | null> {
  if (!holdsTables(path)) return null;
  const copy = freeName(`${stem(path)}.before-${migration}`);
  const database = new Database(path, { fileMustExist: true });
  try {
    makePrivateFile(copy);
    // SQLite's own backup: also takes in what still waits in the write-ahead log.
    await database.backup(copy);
    chmodSync(copy, statSync(path).mode);
    requireReadable(copy);
  } catch (error) {
    rmSync(copy, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationError(
      `The database ${path} was not changed, because no sound copy of it could be made first: ${why}`,
    );
  } finally {
    database.close();
  }
  return copy;
}

/** The newest copy that lies beside a database, or null. */
export function newestCopyBeside(path: string): string | null {
  const prefix = `${basename(stem(path))}.before-`;
  const copies = readdirSync(dirname(path))
    .filter((name) => name.startsWith(prefix) && name.endsWith(".db"))
    .map((name) => join(dirname(path), name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  return copies.at(-1) ?? null;
}

function requireReadable(copy: string) {
  const database = new Database(copy, { fileMustExist: true });
  try {
    const integrity = database.pragma("integrity_check", { simple: true });
    if (integrity !== "ok") throw new Error(`integrity check: ${integrity}`);
  } finally {
    database.close();
  }
}

function stem(path: string): string {
  return path.replace(/\.db$/, "");
}

function freeName(wanted: string): string {
  let name = `${wanted}.db`;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}-${count}.db`;
  return name;
}
