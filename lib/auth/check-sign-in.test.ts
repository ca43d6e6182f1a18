import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";

/** The browser that asks: its cookies, and the address it asks from. */
const jar = new Map<string, { value: string }>();
let address = "";
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-forwarded-for": address }),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}));

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
vi.stubEnv("AUTH_SECRET", "forty characters that sign only tests ...");
vi.stubEnv("TRUST_PROXY", "1");
vi.stubEnv("LIMIT_SIGN_IN", "2/15");
vi.stubEnv("LIMIT_SIGN_IN_ADDRESS", "4/15");
vi.stubEnv("LIMIT_SIGN_IN_ACCOUNT", "6/60");
const { database } = await import("@/lib/database/database");
const { createAccount, findCredentials } = await import("./accounts");
const { checkSignIn } = await import("./check-sign-in");
const { rememberBrowser } = await import("./known-browser");
const { countTries } = await import("./limits");
const { hashPassword, isCheap } = await import("./passwords");

afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

const password = "four calm green lamps";
let count = 0;
let email = "";
let userId = "";

beforeEach(async () => {
  count += 1;
  jar.clear();
  address = `198.51.100.${count}`;
  email = `p${count}@example.org`;
  const account = await createAccount(email, password);
  userId = account === "taken" ? "" : account.userId;
});

const miss = async (times: number, whom = email) => {
  for (let time = 0; time < times; time += 1) await checkSignIn(whom, "not the one");
};

describe("signing in", () => {
  it("says who it is, and of a wrong password and of nobody's address the same", async () => {
    expect(await checkSignIn(email.toUpperCase(), password)).toEqual({ kind: "welcome", userId });
    expect(await checkSignIn(email, "not the one")).toEqual({ kind: "no-match" });
    expect(await checkSignIn("nobody@example.org", "not the one")).toEqual({ kind: "no-match" });
  });

  it.each(["of an account", "of nobody"])("after a few misses says when to try again: %s", async (whose) => {
    const whom = whose === "of an account" ? email : `nobody${count}@example.org`;
    await miss(2, whom);
    const answer = await checkSignIn(whom, password);
    expect(answer).toEqual({ kind: "wait", waitSeconds: expect.any(Number) });
    expect(answer.kind === "wait" && answer.waitSeconds).toBeGreaterThan(14 * 60);
    expect(answer.kind === "wait" && answer.waitSeconds).toBeLessThanOrEqual(15 * 60);
  });

  it("makes the hash anew where it was made with less than is asked for today", async () => {
    const cheap = await hashPassword(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
    const read = async () => (await findCredentials(email))?.passwordHash ?? "";
    await database.user.update({ where: { id: userId }, data: { passwordHash: cheap } });
    await miss(1);
    expect(await read()).toBe(cheap);
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "welcome" });
    const renewed = await read();
    expect(isCheap(renewed)).toBe(false);
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "welcome" });
    expect(await read()).toBe(renewed);
  });

  it("forgets the misses before a right password", async () => {
    await miss(1);
    await checkSignIn(email, password);
    await miss(1);
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "welcome" });
  });

  it("lets the person in elsewhere while a stranger at one address is held up", async () => {
    await miss(9);
    address = "203.0.113.1";
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "welcome" });
  });

  it("lets the person in where they were before, whatever strangers do, and has an end there too", async () => {
    await rememberBrowser(userId);
    const own = new Map(jar);
    jar.clear();
    for (const network of ["203.0.113.11", "203.0.113.12", "203.0.113.13", address]) {
      address = network;
      await miss(2);
    }
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "wait" });
    for (const [name, cookie] of own) jar.set(name, cookie);
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "welcome" });
    await miss(2);
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "wait" });
  });

  it("has no more tries in a browser that is known for another account, or says so itself", async () => {
    const other = await createAccount(`other${count}@example.org`, password);
    await rememberBrowser(other === "taken" ? "" : other.userId);
    await miss(2);
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "wait" });
    for (const name of jar.keys()) jar.set(name, { value: userId });
    expect(await checkSignIn(email, password)).toMatchObject({ kind: "wait" });
  });

  it("holds up an address that tries one account after another, without using up theirs", async () => {
    const victim = email;
    for (let other = 0; other < 4; other += 1) await miss(1, `a${other}-${count}@example.org`);
    await miss(9, victim);
    expect(await checkSignIn(victim, password)).toMatchObject({ kind: "wait" });
    address = "203.0.113.21";
    expect(await checkSignIn(victim, password)).toMatchObject({ kind: "welcome" });
  });

  it("counts each of the tries that come at one moment", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => checkSignIn(email, "not the one")));
    expect(answers.filter(({ kind }) => kind === "no-match")).toHaveLength(2);
  });
});

describe("what was counted", () => {
  it("outlives a restart", async () => {
    await miss(2);
    vi.resetModules();
    const restarted = await import("./check-sign-in");
    expect(await restarted.checkSignIn(email, password)).toMatchObject({ kind: "wait" });
  });

  it("names nobody in the database", async () => {
    await miss(1);
    const rows = await database.rateLimiterFlexible.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/example|198\.51|203\.0/);
  });

  it("counts anew once the time is over, and not before", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const each = { limit: "signIn", of: "somebody" } as const;
    for (const _time of [1, 2]) expect(await countTries([each])).toBeNull();
    for (const seconds of [0, 15 * 60 - 2]) {
      vi.setSystemTime(Date.now() + seconds * 1000);
      expect(await countTries([each])).not.toBeNull();
    }
    vi.setSystemTime(Date.now() + 3000);
    expect(await countTries([each])).toBeNull();
  });
});
