import { newestCopyBeside } from "./database-copy";
import { MigrationError, type MigrationRow } from "./database-state";

/**
 * Throws a MigrationError when one of the rows is a migration that began and did not end well. It names the
 * migration, why it failed, where the untouched copy of the database is, and how to put that back.
 */
export function throwIfFailed(path: string, rows: MigrationRow[]) {
  const failed = rows.find((row) => row.finished_at === null);
  if (failed === undefined) return;
  const why = failed.logs ? firstLine(failed.logs) : "it was interrupted";
  throw new MigrationError(
    [`The migration ${failed.migration_name} failed on the database ${path}: ${why}`, ...remedy(path)].join("\n"),
  );
}

/** The engine adds where in its own source it was; a person needs only what went wrong. */
export function firstLine(message: string): string {
  return message.split("\n")[0] ?? message;
}

function remedy(path: string): string[] {
  const putAside = `  mv "${path}" "${path}.failed"`;
  // Leftovers of the write-ahead log belong to the database that was put aside.
  const removeLog = `  rm -f "${path}-wal" "${path}-shm"`;
  const copy = newestCopyBeside(path);
  if (copy === null) {
    return ["Nothing was in it before. To start afresh, put it aside:", putAside, removeLog];
  }
  return [
    "A copy of it as it was before, untouched, is at",
    `  ${copy}`,
    "To put it back, with the app stopped:",
    putAside,
    removeLog,
    `  cp "${copy}" "${path}"`,
    "then start the version you had before, or one that mends this migration.",
  ];
}
