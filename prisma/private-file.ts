import { closeSync, openSync } from "node:fs";

/**
 * Makes an empty file at `path` that its owner alone can read, for SQLite to fill; one that is there stays as it is. SQLite's
 * own would be open to everybody on the machine, where the folder is; its log takes the file's permissions.
 */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, "a", 0o600));
}
