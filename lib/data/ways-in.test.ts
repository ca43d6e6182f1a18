import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeAuthenticator } from "@/lib/auth/testing/authenticator";
import { makeBrowser } from "@/lib/auth/testing/browser";
import { fakeNavigation, fakeSession, Missing, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

const browser = vi.hoisted(() => ({ now: undefined as ReturnType<typeof makeBrowser> | undefined }));
vi.mock("next/headers", () => {
  browser.now = makeBrowser();
  return browser.now.headersModule;
});
vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

const temporary = await makeTemporaryDatabase();
const appUrl = "http://localhost:3000";
vi.stubEnv("DATABASE_URL", temporary.url);
vi.stubEnv("AUTH_SECRET", "forty characters that sign only tests ...");
vi.stubEnv("APP_URL", appUrl);
vi.stubEnv("OIDC_ISSUER", "https://id.example.org/");
vi.stubEnv("OIDC_CLIENT_ID", "second-round");
vi.stubEnv("OIDC_CLIENT_SECRET", "between the two");
const { database } = await import("@/lib/database/database");
const { hashPassword } = await import("@/lib/auth/passwords");
const { openSignIn } = await import("@/lib/auth/sign-ins");
const { addPasskey, beginPasskey, confirmWaysIn, listWaysIn, mayLink, removePasskey, renamePasskey, unlinkIdentity } =
  await import("./ways-in");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

const noon = new Date("2026-11-06T12:00:00Z");
const minutesOn = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const issuer = "https://id.example.org";
const password = "four calm green lamps";
let count = 0;

/** A person who signed in at noon, with or without a password. */
async function signInSomebody(hasPassword: boolean): Promise<string> {
  count += 1;
  const email = `w${count}@example.org`;
  const passwordHash = hasPassword ? await hashPassword(password) : "";
  const { id } = await database.user.create({ data: { email, passwordHash } });
  signedIn.user = { id, email, ...(await openSignIn(id, "", noon)) };
  return id;
}

async function makePasskey(name: string): Promise<string> {
  const asked = await beginPasskey(noon);
  if (asked === "confirm-first") throw new Error("Expected to be asked for a passkey");
  const device = makeAuthenticator(appUrl);
  expect(await addPasskey(device.make(asked), name)).toBe("added");
  return device.id;
}

const linkTo = (ownerId: string, provider: string) =>
  database.identity.create({ data: { ownerId, provider, subject: ownerId } });

beforeEach(() => browser.now?.jar.clear());

describe("the ways to sign in", () => {
  it("are the password, the passkeys, and the providers that are in use", async () => {
    const ownerId = await signInSomebody(true);
    await makePasskey("Phone");
    await makePasskey("Laptop");
    await linkTo(ownerId, issuer);
    await linkTo(ownerId, "https://former.example.org");
    expect(await listWaysIn(noon)).toMatchObject({
      hasPassword: true,
      passkeys: [{ name: "Phone", lastUsedAt: null }, { name: "Laptop" }],
      identities: [{ providerId: "oidc", name: "id.example.org" }],
      isConfirmed: true,
    });
  });

  it("are one's own alone", async () => {
    await signInSomebody(true);
    const theirs = await makePasskey("Phone");
    await signInSomebody(true);
    expect((await listWaysIn(noon)).passkeys).toEqual([]);
    await expect(renamePasskey(theirs, "Mine")).rejects.toBeInstanceOf(Missing);
    await expect(removePasskey(theirs, noon)).rejects.toBeInstanceOf(Missing);
    await expect(unlinkIdentity("oidc", noon)).rejects.toBeInstanceOf(Missing);
    await expect(unlinkIdentity("github", noon)).rejects.toBeInstanceOf(Missing);
  });
});

describe("a passkey", () => {
  it("is named anew", async () => {
    await signInSomebody(true);
    await renamePasskey(await makePasskey("Phone"), "Old phone");
    expect((await listWaysIn(noon)).passkeys).toMatchObject([{ name: "Old phone" }]);
  });

  it("that somebody else has is not taken from them", async () => {
    const theirs = await signInSomebody(true);
    const device = makeAuthenticator(appUrl);
    const first = await beginPasskey(noon);
    if (first !== "confirm-first") await addPasskey(device.make(first), "Theirs");
    await signInSomebody(true);
    const second = await beginPasskey(noon);
    if (second !== "confirm-first") expect(await addPasskey(device.make(second), "Mine")).toBe("no-match");
    expect(await database.passkey.findUnique({ where: { id: device.id } })).toMatchObject({ ownerId: theirs });
  });
});

describe("somebody who sits at a browser that signed in long ago", () => {
  it("adds, links and removes nothing", async () => {
    const ownerId = await signInSomebody(true);
    const passkey = await makePasskey("Phone");
    await linkTo(ownerId, issuer);
    expect(await listWaysIn(minutesOn(9.9))).toMatchObject({ isConfirmed: true });
    expect(await listWaysIn(minutesOn(10))).toMatchObject({ isConfirmed: false });
    expect(await beginPasskey(minutesOn(10))).toBe("confirm-first");
    expect(await mayLink(minutesOn(10))).toBe("confirm-first");
    expect(await removePasskey(passkey, minutesOn(10))).toBe("confirm-first");
    expect(await unlinkIdentity("oidc", minutesOn(10))).toBe("confirm-first");
    expect(await listWaysIn(noon)).toMatchObject({ passkeys: [{ id: passkey }], identities: [{}] });
  });

  it("does so with the password, for this sign-in and no other", async () => {
    const id = await signInSomebody(true);
    expect(await confirmWaysIn("not the one")).toBe("no-match");
    expect(await listWaysIn(minutesOn(10))).toMatchObject({ isConfirmed: false });
    expect(await confirmWaysIn(password)).toBe("confirmed");
    expect(await mayLink(minutesOn(10))).toEqual({ ownerId: id });
    signedIn.user = { id, email: "", ...(await openSignIn(id, "", minutesOn(-20))) };
    expect(await mayLink(noon)).toBe("confirm-first");
  });
});

describe("the last way in", () => {
  it("of a person with a password is that", async () => {
    await signInSomebody(true);
    expect(await removePasskey(await makePasskey("Phone"), noon)).toBe("removed");
  });

  it("stays where it is a passkey, and goes once there is another", async () => {
    const ownerId = await signInSomebody(false);
    const first = await makePasskey("Phone");
    expect(await removePasskey(first, noon)).toBe("last");
    await linkTo(ownerId, "https://former.example.org");
    expect(await removePasskey(first, noon)).toBe("last");
    expect((await listWaysIn(noon)).passkeys).toHaveLength(1);
    await makePasskey("Laptop");
    expect(await removePasskey(first, noon)).toBe("removed");
  });

  it("stays where it is a provider, and of two that go at once one stays", async () => {
    const ownerId = await signInSomebody(false);
    await linkTo(ownerId, issuer);
    expect(await unlinkIdentity("oidc", noon)).toBe("last");
    const passkey = await makePasskey("Phone");
    const answers = await Promise.all([unlinkIdentity("oidc", noon), removePasskey(passkey, noon)]);
    expect(answers.toSorted()).toEqual(["last", "removed"]);
  });
});
