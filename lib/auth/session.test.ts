import { encode } from "next-auth/jwt";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";

/** The browser's cookies, and what was said of each when it was set. */
const jar = new Map<string, { value: string; options: object }>();
const sent = new Headers();
vi.mock("next/headers", () => ({
  headers: async () => sent,
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => jar.set(name, { value, options }),
  }),
}));

const secret = "forty characters that sign only tests ...";
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
vi.stubEnv("AUTH_SECRET", secret);
vi.stubEnv("APP_URL", "https://second-round.example");
const { database } = await import("@/lib/database/database");
const { endSession, getCurrentUser, startSession } = await import("./session");
const { authOptions } = await import("./options");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => jar.clear());

const name = "__Host-next-auth.session-token";
const user = await database.user.create({ data: { email: "dana@example.org", passwordHash: "none" } });

describe("the session", () => {
  it("is a cookie that only this host sees over https, and no script", async () => {
    await startSession(user.id);
    expect([...jar.keys()]).toContain(name);
    expect(jar.get(name)?.options).toMatchObject({ httpOnly: true, secure: true, sameSite: "lax", path: "/" });
    expect(jar.get(name)?.options).not.toHaveProperty("domain");
    expect(await getCurrentUser()).toMatchObject({ id: user.id, email: "dana@example.org" });
  });

  it("is over for a copy of its cookie too, once it was ended", async () => {
    await startSession(user.id);
    const copy = jar.get(name);
    await endSession();
    expect(jar.get(name)).toMatchObject({ value: "", options: { maxAge: 0, secure: true, path: "/" } });
    if (copy) jar.set(name, copy);
    expect(await getCurrentUser()).toBeNull();
  });

  it.each([
    ["a token from before sign-ins were rows", () => encode({ token: { sub: user.id }, secret })],
    ["a token made with another secret", () => encode({ token: { sub: user.id, signIn: "x" }, secret: "another" })],
    ["a token of a sign-in that never was", () => encode({ token: { sub: user.id, signIn: "x" }, secret })],
    ["a token that holds something else", () => encode({ token: { sub: user.id, signIn: 1 }, secret })],
    ["anything", () => "not.a.token"],
  ])("is nobody's with %s", async (_what, make) => {
    jar.set(name, { value: await make(), options: {} });
    expect(await getCurrentUser()).toBeNull();
  });

  it("is the same for next-auth's routes: they read it, and end it", async () => {
    await startSession(user.id);
    const { cookies, jwt, events } = authOptions();
    expect(cookies?.sessionToken?.name).toBe(name);
    const token = jar.get(name)?.value ?? "";
    const read = await jwt?.decode?.({ token, secret });
    expect(read).toMatchObject({ sub: user.id });
    // The rest of a session is for databases of next-auth's own.
    if (read) await events?.signOut?.({ token: read } as Parameters<NonNullable<typeof events.signOut>>[0]);
    expect(await jwt?.decode?.({ token, secret })).toBeNull();
    expect(await getCurrentUser()).toBeNull();
  });
});
