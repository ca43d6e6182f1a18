import Database from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";
import { readTrouble, type Trouble, troubles } from "@/lib/schemas/trouble";
import { DatabaseTrouble, toTrouble } from "./trouble";

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("./database");
const path = temporary.url.replace("file:", "");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

const pragma = (words: string) => database.$queryRawUnsafe(`PRAGMA ${words}`);
const secret = "what Priya said about pay";
const person = (name: string) => ({ data: { email: `${name}@example.org`, passwordHash: secret.repeat(20_000) } });

/** How each trouble is brought about, for real, and ended. */
const faults: { why: Trouble; how: string; begin: () => Promise<unknown>; end: () => unknown }[] = [
  {
    why: "disk-full",
    how: "no page may be added to the file",
    begin: async () => {
      const [row] = await database.$queryRawUnsafe<{ page_count: bigint }[]>("PRAGMA page_count");
      await pragma(`max_page_count = ${row?.page_count}`);
    },
    end: () => pragma("max_page_count = 1000000"),
  },
  {
    why: "read-only",
    how: "the connection may not write",
    begin: () => pragma("query_only = ON"),
    end: () => pragma("query_only = OFF"),
  },
  (() => {
    let other: Database.Database | undefined;
    return {
      why: "busy",
      how: "another process has the database alone",
      begin: async () => {
        await pragma("busy_timeout = 50");
        other = new Database(path);
        other.exec("BEGIN EXCLUSIVE");
      },
      end: () => other?.close(),
    };
  })(),
];

describe.each(faults)("$why: $how", ({ why, begin, end }) => {
  beforeEach(begin);
  afterEach(end);

  const writes: [string, (name: string) => Promise<unknown>][] = [
    ["a write", (name) => database.user.create(person(name))],
    ["a transaction", (name) => database.$transaction((transaction) => transaction.user.create(person(name)))],
    ["a batch", (name) => database.$transaction([database.user.create(person(name))])],
  ];
  it.each(writes)("%s says so, without a word of what was written, and succeeds afterwards", async (what, write) => {
    const name = `${why} ${what}`;
    const error: unknown = await write(name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseTrouble);
    expect(readTrouble(error)).toBe(why);
    expect(JSON.stringify(error) + String(error)).not.toContain("Priya");
    await end();
    expect(await database.user.count({ where: { email: { startsWith: name } } })).toBe(0);
    await expect(write(name)).resolves.toBeDefined();
  });

  it("what is there can still be read", async () => {
    await expect(database.user.count()).resolves.toBeGreaterThanOrEqual(0);
  });
});

it.each([
  ["SQLITE_FULL", "disk-full"],
  ["SQLITE_IOERR_SHMSIZE", "disk-full"],
  ["SQLITE_READONLY_DBMOVED", "read-only"],
  ["SQLITE_BUSY_SNAPSHOT", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_IOERR_WRITE", "disk-error"],
  ["SQLITE_CANTOPEN", "disk-error"],
  ["SQLITE_CONSTRAINT_UNIQUE", undefined],
  ["ENOSPC", undefined],
])("SQLite's %s means %s", (code, why) => {
  expect(toTrouble(Object.assign(new Error(), { code }))?.why).toBe(why);
  expect(toTrouble(new Error("", { cause: { originalCode: code } }))?.why).toBe(why);
});

it("nothing else is taken for trouble of the database", () => {
  for (const thrown of [null, "SQLITE_FULL", new Error("SQLITE_FULL"), { digest: "database:busy" }]) {
    expect(toTrouble(thrown)).toBeNull();
    expect(readTrouble(thrown)).toBeNull();
  }
  expect(troubles.map((why) => readTrouble(new DatabaseTrouble(why, "SQLITE_FULL")))).toEqual([...troubles]);
});
