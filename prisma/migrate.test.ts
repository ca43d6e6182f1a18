import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MigrationError } from "./database-state";
import { applyMigrations } from "./migrate";

let folder: string;
let path: string;
let url: string;

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), "second-round-migrate-"));
  folder = join(root, "migrations");
  path = join(root, "data", "answers.db");
  url = `file:${path}`;
  mkdirSync(folder);
  writeMigration("20260101000000_init", "CREATE TABLE answer (id INTEGER PRIMARY KEY, text TEXT);");
});

afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

describe("a fresh database", () => {
  test("is created, with its folder, and takes every migration", async () => {
    expect(await applyMigrations(url, folder)).toEqual({
      applied: ["20260101000000_init"],
      backup: null,
    });
    expect(query("SELECT count(*) AS n FROM answer")).toEqual([{ n: 0 }]);
    expect(query("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  test("can be read by its owner alone, also in a folder that others may read", async () => {
    mkdirSync(dirname(path), { mode: 0o755 });
    await applyMigrations(url, folder);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("takes the app's own migrations", async () => {
    const { applied } = await applyMigrations(url);
    expect(applied[0]).toMatch(/^\d{14}_init$/);
    expect(query("SELECT name FROM sqlite_master WHERE name = 'Exchange'")).toHaveLength(1);
  });

  test("notes the checksum that Prisma's own command would: SHA-256 of the file", async () => {
    await applyMigrations(url, folder);
    const file = readFileSync(join(folder, "20260101000000_init", "migration.sql"));
    expect(query("SELECT checksum, finished_at IS NOT NULL AS done FROM _prisma_migrations")).toEqual([
      { checksum: createHash("sha256").update(file).digest("hex"), done: 1 },
    ]);
  });

  test("whose first migration fails is told how to start afresh", async () => {
    writeMigration("20260102000000_bad", "CREATE TABL x;");
    const message = await failureOf(applyMigrations(url, folder));
    expect(message).toContain("Nothing was in it before");
  });
});

describe("a database with answers in it", () => {
  beforeEach(async () => {
    await applyMigrations(url, folder);
    execute("INSERT INTO answer (text) VALUES ('Four years')");
  });

  test("is left alone when nothing is new", async () => {
    expect(await applyMigrations(url, folder)).toEqual({ applied: [], backup: null });
    expect(copies()).toEqual([]);
  });

  test("takes only what is new, keeps its rows, and a copy from before lies beside it", async () => {
    writeMigration("20260102000000_kind", "ALTER TABLE answer ADD COLUMN kind TEXT;");
    writeMigration("20260103000000_mark", "ALTER TABLE answer ADD COLUMN mark TEXT;");

    const { applied, backup } = await applyMigrations(url, folder);

    expect(applied).toEqual(["20260102000000_kind", "20260103000000_mark"]);
    expect(query("SELECT text, kind, mark FROM answer")).toEqual([{ text: "Four years", kind: null, mark: null }]);
    expect(copies()).toEqual(["answers.before-20260103000000_mark.db"]);
    expect(query("SELECT * FROM answer", backup ?? "")).toEqual([{ id: 1, text: "Four years" }]);
  });

  test("stops at a migration that fails, now and at the next start, until the copy is put back", async () => {
    const migration = writeMigration("20260102000000_bad", "UPDATE answer SET text = 'gone'; CREATE TABL x;");

    const message = await failureOf(applyMigrations(url, folder));
    const copy = join(path, "..", "answers.before-20260102000000_bad.db");
    expect(message).toContain("The migration 20260102000000_bad failed");
    expect(message).toContain('near "TABL": syntax error');
    expect(message).not.toContain(".rs:");
    expect(message).toContain(`cp "${copy}" "${path}"`);
    expect(query("SELECT text FROM answer", copy)).toEqual([{ text: "Four years" }]);

    expect(await failureOf(applyMigrations(url, folder))).toBe(message);
    expect(copies()).toHaveLength(1);

    renameSync(path, `${path}.failed`);
    copyFileSync(copy, path);
    writeFileSync(migration, "ALTER TABLE answer ADD COLUMN kind TEXT;");
    const { applied, backup } = await applyMigrations(url, folder);
    expect(applied).toEqual(["20260102000000_bad"]);
    expect(backup).toMatch(/20260102000000_bad-2\.db$/);
    expect(query("SELECT text, kind FROM answer")).toEqual([{ text: "Four years", kind: null }]);
  });

  test("stops when a migration leaves rows that point nowhere, and says so again", async () => {
    writeMigration(
      "20260102000000_orphans",
      `CREATE TABLE note (answerId INTEGER REFERENCES answer (id));
       PRAGMA foreign_keys=OFF; INSERT INTO note VALUES (7); PRAGMA foreign_keys=ON;`,
    );
    const message = await failureOf(applyMigrations(url, folder));
    expect(message).toContain("1 row points to nothing");
    expect(await failureOf(applyMigrations(url, folder))).toBe(message);
  });

  test("says that a migration was interrupted when the power went in the middle of it", async () => {
    execute("UPDATE _prisma_migrations SET finished_at = NULL");
    expect(await failureOf(applyMigrations(url, folder))).toContain("it was interrupted");
  });

  test("made by a newer version is not touched", async () => {
    rmSync(join(folder, "20260101000000_init"), { recursive: true });
    expect(await failureOf(applyMigrations(url, folder))).toContain("A newer version made it");
  });

  test("in use by someone else is not changed, and can be migrated afterwards", async () => {
    writeMigration("20260102000000_kind", "ALTER TABLE answer ADD COLUMN kind TEXT;");
    const other = new Database(path);
    other.exec("BEGIN IMMEDIATE");
    expect(await failureOf(applyMigrations(url, folder))).toContain("was not changed");
    other.close();
    expect(copies()).toEqual([]);
    expect((await applyMigrations(url, folder)).applied).toEqual(["20260102000000_kind"]);
  }, 30_000);
});

test("two processes that start at once migrate once", async () => {
  writeMigration("20260102000000_kind", "ALTER TABLE answer ADD COLUMN kind TEXT;");
  const script = `import { applyMigrations } from ${JSON.stringify(join(import.meta.dirname, "migrate.ts"))};
    applyMigrations(${JSON.stringify(url)}, ${JSON.stringify(folder)})
      .then(({ applied }) => console.log(applied.length));`;
  const file = join(folder, "..", "start.mts");
  writeFileSync(file, script);
  const tsx = join(import.meta.dirname, "..", "node_modules", "tsx", "dist", "cli.mjs");
  const start = () => promisify(execFile)(process.execPath, [tsx, file], { cwd: process.cwd() });

  const outputs = await Promise.all([start(), start(), start()]);

  expect(outputs.map(({ stdout }) => Number(stdout)).sort()).toEqual([0, 0, 2]);
  expect(query("SELECT migration_name FROM _prisma_migrations")).toHaveLength(2);
}, 60_000);

test.each([
  ["postgresql://somewhere", "Expected a database as `file:path`"],
  ["file:migrations.txt", "Expected a SQLite database"],
])("%s is refused", async (address, expected) => {
  const file = join(folder, "..", "migrations.txt");
  writeFileSync(file, "These are notes, not a database.\n".repeat(200));
  const message = await failureOf(applyMigrations(address.replace("migrations.txt", file), folder));
  expect(message).toContain(expected);
});

function writeMigration(name: string, sql: string): string {
  const file = join(folder, name, "migration.sql");
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(file, sql);
  return file;
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MigrationError);
  return error instanceof Error ? error.message : "";
}

function copies(): string[] {
  return readdirSync(join(path, "..")).filter((name) => name.includes(".before-"));
}

function query(sql: string, file = path): unknown[] {
  const database = new Database(file, { fileMustExist: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

function execute(sql: string) {
  const database = new Database(path, { fileMustExist: true });
  database.exec(sql);
  database.close();
}
