import "server-only";
import { requireUser } from "@/lib/auth/session";
import { Prisma } from "@/lib/database/client/client";
import { database, type Reader, type Transaction } from "@/lib/database/database";
import { type ImportedRow, readJson } from "@/lib/export/read-json";
import { type Table, tables } from "@/lib/export/tables";

/** What came of an import: taken in; or nothing changed, because the account holds something or the file is not in order. */
export type Imported = { kind: "imported" } | { kind: "not-empty" } | { kind: "refused"; problems: string[] };

/** Whether the person's account holds nothing yet that an import would bring. */
export async function isAccountEmpty(): Promise<boolean> {
  const { id: ownerId } = await requireUser();
  return isEmpty(database, ownerId);
}

/**
 * Takes in the text of an export (docs/export.md) where the account holds nothing yet: all of it, or nothing. Rows keep
 * their ids, as keys begin with the owner's, so that the account exports the same file again.
 */
export async function importJson(file: string): Promise<Imported> {
  const { id: ownerId } = await requireUser();
  if (!(await isEmpty(database, ownerId))) return { kind: "not-empty" };
  const read = readJson(file);
  if (!read.ok) return { kind: "refused", problems: read.problems };
  const { account, rows } = read.data;
  return database.$transaction(
    async (transaction): Promise<Imported> => {
      // Asked again: two imports may be under way.
      if (!(await isEmpty(transaction, ownerId))) return { kind: "not-empty" };
      // A session may repeat one that stands behind it in the file.
      await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await transaction.user.update({ where: { id: ownerId }, data: account });
      for (const table of tables) await writeRows(transaction, ownerId, table, rows.get(table.name) ?? []);
      return { kind: "imported" };
    },
    { timeout: longestImport },
  );
}

/** In milliseconds. Everybody else's writes wait meanwhile; 100,000 rows take a few seconds. */
const longestImport = 60_000;

/** How many values one statement takes: fewer than any SQLite of today allows. */
const mostValues = 900;

async function isEmpty(reader: Pick<Reader, "application" | "example">, ownerId: string): Promise<boolean> {
  const where = { ownerId };
  const kept = (await reader.application.count({ where })) + (await reader.example.count({ where }));
  return kept === 0;
}

/** Names of tables and columns are ours, not the file's. */
async function writeRows(
  transaction: Transaction,
  ownerId: string,
  table: Table,
  rows: readonly ImportedRow[],
): Promise<void> {
  const columns = Object.keys(table.columns.shape);
  const names = Prisma.raw(["ownerId", ...columns].map((column) => `"${column}"`).join(", "));
  const model = Prisma.raw(`"${table.model}"`);
  const atATime = Math.floor(mostValues / (columns.length + 1));
  for (let from = 0; from < rows.length; from += atATime) {
    const values = rows
      .slice(from, from + atATime)
      .map((row) => Prisma.sql`(${Prisma.join([ownerId, ...columns.map((column) => row[column])])})`);
    await transaction.$executeRaw`INSERT INTO ${model} (${names}) VALUES ${Prisma.join(values)}`;
  }
}
