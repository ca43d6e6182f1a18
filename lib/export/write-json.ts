import { storable } from "@/lib/schemas/storable";
import { accountColumns, type Table, type TableName, tables } from "./tables";

/** A row as the database gives it: text, numbers, booleans, Dates and null, by column. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** What stands at the head of every file; the version grows when an older app could not read the file any more. */
export const exportFormat = "second-round";
export const exportVersion = 1;

/**
 * The export of an account as JSON text, in pieces: one line a row, columns and tables in the order of `tables`, so that
 * the same rows make the same bytes. `readRows` gives the rows of a table in the order of its key, some at a time. The
 * shape is documented in docs/export.md.
 */
export async function* writeJson(
  account: StoredRow,
  readRows: (table: Table) => AsyncIterable<readonly StoredRow[]>,
): AsyncGenerator<string> {
  yield `{\n"format": ${JSON.stringify(exportFormat)},\n"version": ${exportVersion},\n`;
  yield `"account": ${writeRow(Object.keys(accountColumns.shape), account)}`;
  for (const table of tables) {
    const columns = Object.keys(table.columns.shape);
    yield `,\n"${table.name satisfies TableName}": [`;
    let isFirst = true;
    for await (const rows of readRows(table)) {
      if (rows.length === 0) continue;
      yield `${isFirst ? "\n" : ",\n"}${rows.map((row) => writeRow(columns, row)).join(",\n")}`;
      isFirst = false;
    }
    yield isFirst ? "]" : "\n]";
  }
  yield "\n}\n";
}

function writeRow(columns: readonly string[], row: StoredRow): string {
  return JSON.stringify(Object.fromEntries(columns.map((column) => [column, writeValue(row[column])])));
}

/** Text from before such was refused may hold what cannot be read back. */
function writeValue(value: unknown): unknown {
  if (typeof value === "string") return storable(value);
  return value instanceof Date ? value.toISOString() : value;
}
