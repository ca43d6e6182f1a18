import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";

const sent = new Headers();
vi.mock("next/headers", () => ({ headers: async () => sent, cookies: async () => new Map() }));

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
vi.stubEnv("AUTH_SECRET", "forty characters that sign only tests ...");
vi.stubEnv("TRUST_PROXY", "1");
vi.stubEnv("LIMIT_SIGN_UP", "2/60");
const env = await import("@/lib/env");
const { database } = await import("@/lib/database/database");
const { createAccount, findAccount } = await import("./accounts");
const { arrive, linkIdentity } = await import("./identities");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

const provider = {
  id: "oidc",
  name: "Harbour ID",
  key: "https://id.example.org",
  origin: "https://id.example.org",
} as const;
const another = { id: "github", name: "GitHub", key: "github", origin: "https://github.com" } as const;
let count = 0;
let email = "";

beforeEach(() => {
  vi.restoreAllMocks();
  count += 1;
  email = `i${count}@example.org`;
  sent.set("x-forwarded-for", `198.51.100.${count}`);
});

describe("who comes from a provider", () => {
  it("gets an account without a password, and the same one again, whatever their address is by then", async () => {
    const first = await arrive(provider, { id: "s-1", email: `I${count}@Example.org` });
    expect(first).toMatchObject({ kind: "welcome" });
    expect(await arrive(provider, { id: "s-1", email: null })).toEqual(first);
    for (const password of ["", "no account has this password"]) {
      expect(await findAccount(email, password)).toBeNull();
    }
  });

  it("is somebody else where another provider calls them the same", async () => {
    await arrive(provider, { id: "s-2", email });
    expect(await arrive(another, { id: "s-2", email: `other-${email}` })).toMatchObject({ kind: "welcome" });
    expect(await database.identity.groupBy({ by: ["ownerId"], where: { subject: "s-2" } })).toHaveLength(2);
  });

  it("does not get at an account by its address", async () => {
    await createAccount(email, "four calm green lamps");
    expect(await arrive(provider, { id: "s-3", email })).toEqual({ kind: "taken" });
    expect(await database.identity.count({ where: { subject: "s-3" } })).toBe(0);
  });

  it.each([
    ["none", null],
    ["one that is none", "somebody"],
    ["a header", "a@example.org\r\nBcc: b@example.org"],
  ])("has no account made for an address that is %s", async (_which, address) => {
    expect(await arrive(provider, { id: "s-4", email: address })).toEqual({ kind: "no-address" });
  });

  it.each(["invited", "closed"] as const)("has none made where sign-up is %s, and still signs in", async (mode) => {
    const known = await arrive(provider, { id: `s-5-${mode}`, email });
    vi.spyOn(env, "settings").mockReturnValue({ ...env.settings(), SIGN_UP: mode });
    expect(await arrive(provider, { id: "s-6", email: `new-${email}` })).toEqual({ kind: "closed" });
    expect(await arrive(provider, { id: `s-5-${mode}`, email })).toEqual(known);
  });

  it("counts as any who make accounts from one address", async () => {
    const arrivals = [];
    for (const each of [1, 2, 3])
      arrivals.push(await arrive(provider, { id: `s-7-${each}`, email: `${each}-${email}` }));
    expect(arrivals.map(({ kind }) => kind)).toEqual(["welcome", "welcome", "too-many"]);
  });

  it("gets one account of two tabs that come back at once", async () => {
    const both = await Promise.all([1, 2].map(() => arrive(provider, { id: "s-8", email })));
    expect(both[0]).toMatchObject({ kind: "welcome" });
    expect(both[1]).toEqual(both[0]);
  });
});

describe("an account elsewhere that somebody links", () => {
  it("signs them in from then on", async () => {
    const account = await createAccount(email, "four calm green lamps");
    const userId = account === "taken" ? "" : account.userId;
    expect(await linkIdentity(userId, provider, { id: "s-9", email: null })).toEqual({ kind: "welcome", userId });
    expect(await linkIdentity(userId, provider, { id: "s-9", email: null })).toEqual({ kind: "welcome", userId });
    expect(await arrive(provider, { id: "s-9", email: null })).toEqual({ kind: "welcome", userId });
  });

  it("stays whose it is", async () => {
    const theirs = await arrive(provider, { id: "s-10", email });
    const account = await createAccount(`mine-${email}`, "four calm green lamps");
    const userId = account === "taken" ? "" : account.userId;
    expect(await linkIdentity(userId, provider, { id: "s-10", email: null })).toEqual({ kind: "linked-elsewhere" });
    expect(await arrive(provider, { id: "s-10", email })).toEqual(theirs);
  });
});
