import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";

import type { Transaction } from "./database";
import { whileNotInUse } from "./in-use";

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("./database");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

class ChangeOfMind extends Error {}

const person = (name: string) => ({ data: { email: `${name}@example.org`, passwordHash: "none" } });
const count = (name: string) => database.user.count({ where: { email: `${name}@example.org` } });

/** A transaction that has begun and written, and ends when it is told to. */
async function openTransaction(name: string) {
  let commit = () => {};
  let rollBack = () => {};
  const ending = new Promise<void>((resolve, reject) => {
    commit = resolve;
    rollBack = () => reject(new ChangeOfMind());
  });
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((begun) => {
    ended = database.$transaction(async (transaction) => {
      await transaction.user.create(person(name));
      begun();
      await ending;
    });
  });
  // In an object, or awaiting this function would await the end of the transaction.
  return { ended, commit, rollBack };
}

describe("the database", () => {
  it("keeps an acknowledged write through a power cut, and no row that points nowhere", async () => {
    const read = async (pragma: string) =>
      Object.values((await database.$queryRawUnsafe<object[]>(`PRAGMA ${pragma}`))[0] ?? {})[0];
    expect(await read("journal_mode")).toBe("wal");
    expect(Number(await read("synchronous"))).toBe(2);
    expect(Number(await read("foreign_keys"))).toBe(1);
  });
});

it("is marked as in use while a client is connected, so that no copy is put in its place", async () => {
  await database.user.count();
  const path = temporary.url.replace("file:", "");
  expect(await whileNotInUse(path, async () => "alone", "in use")).toBe("in use");
  await database.$disconnect();
  expect(await whileNotInUse(path, async () => "alone", "in use")).toBe("alone");
  expect(await database.user.count()).toBe(0);
});

describe("while a transaction is open", () => {
  it("a plain write waits, and stays when the transaction is rolled back", async () => {
    const transaction = await openTransaction("undone");
    let acknowledged = false;
    const write = database.user.create(person("kept")).then(() => {
      acknowledged = true;
    });
    await wait(50);
    expect(acknowledged).toBe(false);
    transaction.rollBack();
    await expect(transaction.ended).rejects.toThrow(ChangeOfMind);
    await write;
    expect(await count("kept")).toBe(1);
    expect(await count("undone")).toBe(0);
  });

  it("a plain read does not see what may yet be undone", async () => {
    const transaction = await openTransaction("perhaps");
    const read = count("perhaps");
    await wait(50);
    transaction.rollBack();
    await expect(transaction.ended).rejects.toThrow(ChangeOfMind);
    expect(await read).toBe(0);
  });

  it("another transaction waits its turn, and each plain query after it", async () => {
    const transaction = await openTransaction("first");
    const order: string[] = [];
    const second = database.$transaction(async (other) => {
      order.push(`finds ${await other.user.count({ where: { email: "first@example.org" } })}`);
    });
    const batch = database.$transaction([
      database.user.create(person("second")),
      database.user.create(person("third")),
    ]);
    transaction.commit();
    await Promise.all([transaction.ended, second, batch]);
    expect(order).toEqual(["finds 1"]);
    expect(await count("third")).toBe(1);
  });

  it("another process finds the database locked at once, not when the first has read what is old by then", async () => {
    const other = new Database(temporary.url.replace("file:", ""), { timeout: 0 });
    try {
      await database.$transaction(async (transaction) => {
        expect(await transaction.user.count()).toBeGreaterThan(0);
        expect(() => other.exec("BEGIN IMMEDIATE")).toThrow("database is locked");
      });
      expect(() => other.exec("BEGIN IMMEDIATE; ROLLBACK")).not.toThrow();
    } finally {
      other.close();
    }
  });
});

describe("a transaction that fails is undone and lets the next one through", () => {
  const fails: [string, (transaction: Transaction) => Promise<unknown>][] = [
    ["by throwing", () => Promise.reject(new ChangeOfMind("changed my mind"))],
    ["in a statement", (transaction) => transaction.user.create(person("half"))],
    [
      "when it commits",
      async (transaction) => {
        await transaction.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
        await transaction.application.create({ data: { ownerId: "nobody", company: "Harrow Foods" } });
      },
    ],
  ];
  it.each(fails)("%s", async (_how, fail) => {
    const failing = database.$transaction(async (transaction) => {
      await transaction.user.create(person("half"));
      await fail(transaction);
    });
    await expect(failing).rejects.toThrow(/changed my mind|constraint/i);
    expect(await count("half")).toBe(0);
    await expect(database.$transaction([database.user.create(person("next"))])).resolves.toHaveLength(1);
    await database.user.delete({ where: { email: "next@example.org" } });
  });
});
