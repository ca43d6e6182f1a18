import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";
import { newPasskeySchema, usedPasskeySchema } from "@/lib/schemas/passkey";
import { makeAuthenticator } from "./testing/authenticator";
import { makeBrowser } from "./testing/browser";

const browser = vi.hoisted(() => ({ now: undefined as ReturnType<typeof makeBrowser> | undefined }));
vi.mock("next/headers", () => {
  browser.now = makeBrowser();
  return browser.now.headersModule;
});

const temporary = await makeTemporaryDatabase();
const appUrl = "https://second-round.example:8443";
vi.stubEnv("DATABASE_URL", temporary.url);
vi.stubEnv("AUTH_SECRET", "forty characters that sign only tests ...");
vi.stubEnv("APP_URL", appUrl);
vi.stubEnv("TRUST_PROXY", "1");
vi.stubEnv("LIMIT_SIGN_IN_ADDRESS", "3/15");
const { database } = await import("@/lib/database/database");
const { askForNewPasskey, askForPasskey, checkPasskey, readNewPasskey } = await import("./passkeys");
const jar = browser.now?.jar ?? new Map<string, { value: string; options: object }>();

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

const now = new Date("2026-11-06T09:00:00Z");
let count = 0;
let ownerId = "";
let email = "";
let device = makeAuthenticator(appUrl);

beforeEach(async () => {
  count += 1;
  jar.clear();
  browser.now?.sent.set("x-forwarded-for", `198.51.100.${count}`);
  email = `k${count}@example.org`;
  ownerId = (await database.user.create({ data: { email, passwordHash: "" } })).id;
  device = makeAuthenticator(appUrl);
});

/** A person with a passkey on their device. */
async function keepPasskey() {
  const made = await readNewPasskey(ownerId, device.make(await askForNewPasskey({ id: ownerId, email }, [])));
  if (!made) throw new Error("Expected a passkey");
  await database.passkey.create({ data: { ...made, ownerId, name: "A phone" } });
}

describe("a new passkey", () => {
  it("is asked for at this address, to be found by itself and opened by its person", async () => {
    const asked = await askForNewPasskey({ id: ownerId, email }, [{ id: "AAAA", transports: ["usb"] }]);
    expect(asked.rp).toEqual({ id: "second-round.example", name: "Second Round" });
    expect(asked.authenticatorSelection).toMatchObject({ residentKey: "required", userVerification: "required" });
    expect(asked.excludeCredentials).toMatchObject([{ id: "AAAA", transports: ["usb"] }]);
    expect(asked.user).toMatchObject({ name: email, id: Buffer.from(ownerId).toString("base64url") });
  });

  it("is taken with its key, its count and how it is reached", async () => {
    const answer = device.make(await askForNewPasskey({ id: ownerId, email }, []));
    expect(newPasskeySchema.parse(answer)).toEqual(answer);
    const made = await readNewPasskey(ownerId, answer);
    expect(made).toMatchObject({ id: device.id, counter: 0n, transports: "internal hybrid" });
    expect(made?.publicKey.byteLength).toBeGreaterThan(60);
  });

  it.each([
    ["from another site", { origin: "https://second-round.example.attacker.example" }],
    ["from another port", { origin: "https://second-round.example" }],
    ["bound to another name", { rpId: "example" }],
    ["made without finger, face or PIN", { isVerified: false }],
  ])("is not taken %s", async (_what, otherwise) => {
    const answer = device.make(await askForNewPasskey({ id: ownerId, email }, []), otherwise);
    expect(await readNewPasskey(ownerId, answer)).toBeNull();
  });

  it("is not taken a second time, for another challenge, or by somebody else", async () => {
    const asked = await askForNewPasskey({ id: ownerId, email }, []);
    const copy = new Map(jar);
    expect(await readNewPasskey(ownerId, device.make(asked))).not.toBeNull();
    for (const [name, cookie] of copy) jar.set(name, cookie);
    expect(await readNewPasskey(ownerId, device.make(asked))).toBeNull();
    await askForNewPasskey({ id: ownerId, email }, []);
    expect(await readNewPasskey(ownerId, device.make(asked))).toBeNull();
    const theirs = await askForNewPasskey({ id: ownerId, email }, []);
    expect(await readNewPasskey("somebody else", device.make(theirs))).toBeNull();
  });
});

describe("signing in with a passkey", () => {
  it("says who it is, asks for no account by name, and notes the use", async () => {
    await keepPasskey();
    const asked = await askForPasskey();
    expect(asked).toMatchObject({ rpId: "second-round.example", userVerification: "required" });
    expect(asked.allowCredentials ?? []).toEqual([]);
    const answer = device.use(asked);
    expect(usedPasskeySchema.parse(answer)).toEqual(answer);
    expect(await checkPasskey(answer, now)).toEqual({ kind: "welcome", userId: ownerId });
    expect(await database.passkey.findUniqueOrThrow({ where: { id: device.id } })).toMatchObject({
      counter: 1n,
      lastUsedAt: now,
    });
  });

  it.each([
    ["from another site", { origin: "https://second-round.example.attacker.example" }],
    ["bound to another name", { rpId: "attacker.example" }],
    ["without finger, face or PIN", { isVerified: false }],
    ["in another person's name", { userHandle: Buffer.from("somebody else").toString("base64url") }],
  ])("is refused %s", async (_what, otherwise) => {
    await keepPasskey();
    expect(await checkPasskey(device.use(await askForPasskey(), otherwise), now)).toEqual({ kind: "no-match" });
  });

  it("is refused where nobody has that passkey, and where it was removed", async () => {
    const stranger = makeAuthenticator(appUrl);
    expect(await checkPasskey(stranger.use(await askForPasskey()), now)).toEqual({ kind: "no-match" });
    await keepPasskey();
    await database.passkey.deleteMany({ where: { ownerId } });
    expect(await checkPasskey(device.use(await askForPasskey()), now)).toEqual({ kind: "no-match" });
  });

  it("is refused to who replays an answer, with the cookie that went with it or another", async () => {
    await keepPasskey();
    const answer = device.use(await askForPasskey(), { counter: 0 });
    const copy = new Map(jar);
    expect(await checkPasskey(answer, now)).toMatchObject({ kind: "welcome" });
    for (const [name, cookie] of copy) jar.set(name, cookie);
    expect(await checkPasskey(answer, now)).toEqual({ kind: "no-match" });
    await askForPasskey();
    expect(await checkPasskey(answer, now)).toEqual({ kind: "no-match" });
  });

  it("is refused where the device's count has not grown: somebody may have copied it", async () => {
    await keepPasskey();
    expect(await checkPasskey(device.use(await askForPasskey(), { counter: 7 }), now)).toMatchObject({
      kind: "welcome",
    });
    for (const counter of [7, 3]) {
      expect(await checkPasskey(device.use(await askForPasskey(), { counter }), now)).toEqual({ kind: "no-match" });
    }
    expect(await checkPasskey(device.use(await askForPasskey(), { counter: 8 }), now)).toMatchObject({
      kind: "welcome",
    });
  });

  it("is held up after some misses from one address, which its own uses do not count towards", async () => {
    await keepPasskey();
    for (let time = 0; time < 4; time += 1) {
      expect(await checkPasskey(device.use(await askForPasskey()), now)).toMatchObject({ kind: "welcome" });
    }
    for (let time = 0; time < 3; time += 1) await checkPasskey(device.use({ challenge: "AAAA" }), now);
    expect(await checkPasskey(device.use(await askForPasskey()), now)).toMatchObject({ kind: "wait" });
  });
});

describe("an address", () => {
  it.each([
    ["https://second-round.example", true],
    ["http://localhost:3000", true],
    ["http://second-round.example", false],
    ["https://192.0.2.7", false],
    ["https://[2001:db8::7]:8443", false],
  ])("%s: passkeys can be had: %s", async (address, can) => {
    vi.resetModules();
    vi.stubEnv("APP_URL", address);
    expect((await import("./passkeys")).hasPasskeys()).toBe(can);
    vi.stubEnv("APP_URL", appUrl);
  });
});
