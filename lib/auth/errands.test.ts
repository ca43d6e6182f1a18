import { encode } from "next-auth/jwt";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";
import { makeBrowser } from "./testing/browser";

const browser = vi.hoisted(() => ({ now: undefined as ReturnType<typeof makeBrowser> | undefined }));
vi.mock("next/headers", () => {
  browser.now = makeBrowser();
  return browser.now.headersModule;
});

const secret = "forty characters that sign only tests ...";
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
vi.stubEnv("AUTH_SECRET", secret);
vi.stubEnv("APP_URL", "https://second-round.example");
const { database } = await import("@/lib/database/database");
const { comeBackFrom, errandSeconds, sendOnErrand } = await import("./errands");
const jar = browser.now?.jar ?? new Map<string, { value: string; options: object }>();

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => jar.clear());

const name = "__Host-second-round.new-passkey";

describe("an errand", () => {
  it("brings back what was carried, in a cookie of this host out of reach of scripts", async () => {
    await sendOnErrand("new-passkey", { challenge: "abc" });
    expect(jar.get(name)?.options).toMatchObject({ httpOnly: true, secure: true, path: "/", maxAge: errandSeconds });
    expect(jar.get(name)?.value).not.toContain("abc");
    expect(await comeBackFrom("new-passkey")).toEqual({ challenge: "abc" });
    expect(jar.size).toBe(0);
  });

  it("is done once, also by who kept a copy of the cookie, and of several at one moment once", async () => {
    await sendOnErrand("new-passkey", { challenge: "abc" });
    const copy = jar.get(name) ?? { value: "", options: {} };
    const again = async () => {
      jar.set(name, copy);
      return comeBackFrom("new-passkey");
    };
    const answers = [...(await Promise.all([again(), again(), again()])), await again()];
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ["nothing", async () => ""],
    ["anything", async () => "not.a.token"],
    ["what was given for another errand", () => token("passkey-sign-in", { carried: {} })],
    ["what was made with another secret", () => token("new-passkey", { carried: {} }, "another")],
    ["what carries no words", () => token("new-passkey", { carried: { challenge: 1 } })],
    ["what is too old", () => token("new-passkey", { carried: {} }, secret, -60)],
  ])("comes to nothing with %s", async (_what, make) => {
    jar.set(name, { value: await make(), options: {} });
    expect(await comeBackFrom("new-passkey")).toBeNull();
  });
});

function token(salt: string, content: object, key = secret, maxAge = 60): Promise<string> {
  return encode({ token: { ...content }, secret: key, salt, maxAge });
}
