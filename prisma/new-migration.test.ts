import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newMigration, pendingChanges } from "./new-migration";

test("the migrations lead exactly to schema.prisma (otherwise: npm run db:migration -- name)", async () => {
  expect(await pendingChanges()).toBeNull();
});

describe("npm run db:migration", () => {
  let root: string;
  let folder: string;
  let schema: string;
  const noon = new Date("2026-03-04T12:00:00Z");
  const later = new Date("2026-03-04T12:00:01Z");

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "second-round-new-migration-"));
    folder = join(root, "migrations");
    schema = join(root, "schema.prisma");
    writeSchema("text String");
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test("writes the first migration and the lock file", async () => {
    const path = await newMigration("init", noon, { folder, schema });
    expect(path).toBe(join(folder, "20260304120000_init", "migration.sql"));
    expect(readFileSync(path ?? "", "utf8")).toContain('CREATE TABLE "Answer"');
    expect(readFileSync(join(folder, "migration_lock.toml"), "utf8")).toContain("sqlite");
  });

  test("then writes only what changed, under a tidy name", async () => {
    await newMigration("init", noon, { folder, schema });
    writeSchema("text String\n  kind String?");
    const path = await newMigration("Add a kind!", later, { folder, schema });
    expect(path).toContain("20260304120001_add_a_kind");
    expect(readFileSync(path ?? "", "utf8")).toBe('-- AlterTable\nALTER TABLE "Answer" ADD COLUMN "kind" TEXT;\n');
    expect(await pendingChanges(folder, schema)).toBeNull();
  });

  test("writes nothing when nothing changed", async () => {
    await newMigration("init", noon, { folder, schema });
    expect(await newMigration("again", later, { folder, schema })).toBeNull();
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test.each([
    ["a name without a letter", "?!", later, "Expected a name"],
    ["a clock behind the newest migration", "kind", noon, "Expected a time later"],
  ])("refuses %s", async (_case, name, now, expected) => {
    await newMigration("init", noon, { folder, schema });
    await expect(newMigration(name, now, { folder, schema })).rejects.toThrow(expected);
  });

  function writeSchema(fields: string) {
    writeFileSync(
      schema,
      `datasource db {\n  provider = "sqlite"\n}\n\nmodel Answer {\n  id Int @id\n  ${fields}\n}\n`,
    );
  }
});
