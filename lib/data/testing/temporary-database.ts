import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations } from "@/prisma/migrate";

/** A new, migrated database in a folder of its own, for one test file. */
export async function makeTemporaryDatabase(): Promise<{ url: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "second-round-data-"));
  const url = `file:${join(folder, "test.db")}`;
  await applyMigrations(url);
  return { url, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
