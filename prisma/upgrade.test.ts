import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyMigrations } from "./migrate";
import { migrationsFolder, readMigrations } from "./schema-engine";

let root: string;
let path: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "second-round-upgrade-"));
  path = join(root, "second-round.db");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const released = readMigrations(migrationsFolder).map(({ name }) => name);

// The newest too: a start that has nothing to apply keeps what its own tables hold.
test.each(released.map((name, index) => ({ name, since: released.slice(0, index + 1) })))(
  "a database of $name with a row in every table keeps each of them",
  async ({ since }) => {
    const folder = join(root, "migrations");
    mkdirSync(folder);
    for (const name of since) cpSync(join(migrationsFolder, name), join(folder, name), { recursive: true });
    await applyMigrations(`file:${path}`, folder);
    fillEveryTable();
    const before = readEveryTable();
    expect(before.size).toBeGreaterThan(10);
    for (const [table, row] of before) expect(row, table).toBeDefined();

    await applyMigrations(`file:${path}`);

    const after = readEveryTable();
    for (const [table, row] of before) expect(after.get(table), table).toMatchObject(row as object); // defined, as seen above
  },
);

/** Every text column of every row says the same, so that each row's keys point to the one row of the other table. */
function fillEveryTable() {
  withDatabase((database) => {
    database.pragma("foreign_keys = OFF");
    for (const table of tableNames(database)) {
      const columns = database.pragma(`table_info("${table}")`) as { name: string; type: string }[]; // what SQLite gives
      const values = columns.map(({ type }) => samples.get(type) ?? 1);
      const names = columns.map(({ name }) => `"${name}"`).join(", ");
      database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values.map(() => "?").join(", ")})`).run(values);
    }
    expect(database.pragma("foreign_key_check")).toEqual([]);
  });
}

const samples = new Map<string, string | Buffer>([
  ["TEXT", "x"],
  ["BLOB", Buffer.from("x")],
]);

function readEveryTable() {
  return withDatabase(
    (database) =>
      new Map(tableNames(database).map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).get()])),
  );
}

function tableNames(database: Database.Database): string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name")
    .pluck()
    .all() as string[]; // names are text
}

function withDatabase<Result>(work: (database: Database.Database) => Result): Result {
  const database = new Database(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}
