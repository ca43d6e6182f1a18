import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("./database");
const { emptyLog, openSnapshot } = await import("./snapshot");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

const file = temporary.url.replace("file:", "");
const person = (name: string) => ({ data: { email: `${name}@example.org`, passwordHash: "none" } });
const logLength = () => readFileSync(`${file}-wal`).length;

describe("a snapshot", () => {
  it("stays as it was when it was first read, and reads only", async () => {
    const { reader, close } = openSnapshot(60_000);
    expect(await reader.user.count()).toBe(0);
    await database.user.create(person("later"));
    expect(await reader.user.count()).toBe(0);
    await expect(reader.user.create(person("through it"))).rejects.toThrow();
    await close();
    expect(await database.user.count()).toBe(1);
  });

  it("is not read any more once it was closed, nor once it took too long", async () => {
    const { reader, close } = openSnapshot(60_000);
    await reader.user.count();
    await close();
    await expect(reader.user.count()).rejects.toThrow("snapshot to be open");

    const slow = openSnapshot(1);
    await vi.waitFor(() => expect(slow.reader.user.count()).rejects.toThrow("snapshot to be open"));
    await slow.close();
  });
});

describe("the log", () => {
  it("is emptied once the last snapshot is closed", async () => {
    const one = openSnapshot(60_000);
    const other = openSnapshot(60_000);
    await one.reader.user.count();
    await other.reader.user.count();
    await database.user.create(person("between"));
    await emptyLog();
    await one.close();
    expect(logLength()).toBeGreaterThan(0);
    await other.close();
    expect(logLength()).toBe(0);
  });

  it("is emptied when another process that reads from it has ended, and nobody waits for that", async () => {
    const other = new Database(file);
    other.exec("BEGIN");
    other.prepare("SELECT * FROM User").all();
    await database.user.create(person("meanwhile"));
    await emptyLog();
    expect(logLength()).toBeGreaterThan(0);
    other.close();
    await vi.waitFor(() => expect(logLength()).toBe(0), { timeout: 15_000, interval: 100 });
  }, 20_000);
});
