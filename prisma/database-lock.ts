import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { MigrationError } from "./database-state";

const pauseMs = 50;
const patienceMs = 120_000;

/**
 * Runs `work` while no other process does so for the same database. The lock is SQLite's own, on a small file
 * beside the database, so the system frees it even where a process ends halfway. Waits up to two minutes.
 */
export async function withLockBeside<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const lock = new Database(`${path}.migration-lock`, { timeout: 0 });
  try {
    await begin(lock, path);
    return await work();
  } finally {
    // Closing ends the transaction and with it the lock. The file stays: removing it could free a second
    // process to lock a new file of that name while a third still waits for the old one.
    lock.close();
  }
}

async function begin(lock: Database.Database, path: string) {
  for (let waited = 0; waited < patienceMs; waited += pauseMs) {
    try {
      lock.exec("BEGIN EXCLUSIVE");
      return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
      await wait(pauseMs);
    }
  }
  throw new MigrationError(
    `Another process has been migrating the database ${path} for two minutes. Wait for it, then start again.`,
  );
}
