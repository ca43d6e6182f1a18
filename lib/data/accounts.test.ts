import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeNavigation, fakeSession, Missing, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { createAccount, findAccount } = await import("@/lib/auth/accounts");
const { findSignedIn, openSignIn } = await import("@/lib/auth/sign-ins");
const { deleteAccount } = await import("./delete-account");
const { logEverything, rowsByOwner, signUp } = await import("./testing/log-everything");
const account = await import("./account");
const applications = await import("./applications");
const example = await import("./example");
const password = await import("./password");
const signIns = await import("./sign-ins");
const practice = { ...(await import("./practice")), ...(await import("./practice-items")) };

const now = new Date("2026-11-06T09:00:00Z");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => {
  signedIn.user = null;
});

describe("the database", () => {
  it("never hands out a password hash unasked", async () => {
    const id = await signUp();
    expect(await database.user.findUniqueOrThrow({ where: { id } })).not.toHaveProperty("passwordHash");
  });
});

describe("accounts", () => {
  it("store argon2id and take an address once, whatever its case", async () => {
    await signUp();
    const { email } = signedIn.user ?? { email: "" };
    const { passwordHash } = await database.user.findUniqueOrThrow({
      where: { email },
      select: { passwordHash: true },
    });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await createAccount(email.toUpperCase(), "another calm lamp")).toBe("taken");
  });

  it("go with every row of the person, and with nobody else's", async () => {
    const other = await logEverything();
    const mine = await logEverything();
    expect(await deleteAccount({ password: "not the one", email: "" })).toBe("wrong");
    expect(await deleteAccount({ password: "four calm green lamps", email: "" })).toBe("deleted");
    for (const [table, rows] of await rowsByOwner()) {
      expect(rows.get(mine.ownerId) ?? 0, table).toBe(0);
      // A resolution is the only thing that logEverything leaves out.
      if (table !== "FindingResolution") expect(rows.get(other.ownerId), table).toBeGreaterThan(0);
    }
  }, 30_000);
});

describe("signed in on several devices", () => {
  it("lists them with this one first, and ends one, or all others, at once", async () => {
    const ownerId = await signUp();
    const open = async (device: string, at: string) => (await openSignIn(ownerId, device, new Date(at))).signInId;
    const laptop = await open("Firefox on Linux", "2026-11-05T09:00:00Z");
    const phone = await open("Chrome on Android", "2026-11-05T10:00:00Z");
    const tablet = await open("", "2026-11-05T11:00:00Z");
    await open("Safari on Mac", "2026-10-01T09:00:00Z");
    signedIn.user = { id: ownerId, email: "", signInId: laptop };
    const listed = await signIns.listSignIns(now);
    expect(listed.map(({ device, isThis }) => [device, isThis])).toEqual([
      ["Firefox on Linux", true],
      ["", false],
      ["Chrome on Android", false],
    ]);
    await signIns.endSignIn(tablet);
    await expect(signIns.endSignIn(tablet)).rejects.toBeInstanceOf(Missing);
    expect(await findSignedIn({ userId: ownerId, signInId: tablet }, now)).toBeNull();
    await signIns.endOtherSignIns();
    expect(await findSignedIn({ userId: ownerId, signInId: phone }, now)).toBeNull();
    expect(await findSignedIn({ userId: ownerId, signInId: laptop }, now)).toMatchObject({ id: ownerId });
  });
});

describe("a new password", () => {
  it("needs the present one, and ends every other sign-in and link", async () => {
    const ownerId = await signUp();
    const { email } = signedIn.user ?? { email: "" };
    const here = (await openSignIn(ownerId, "Firefox on Linux", now)).signInId;
    const elsewhere = (await openSignIn(ownerId, "Chrome on Android", now)).signInId;
    const link = { ownerId, tokenHash: "a link", purpose: "reset-password", expiresAt: now };
    await database.oneTimeToken.create({ data: link });
    signedIn.user = { id: ownerId, email, signInId: here };
    expect(await password.changePassword("four calm green lamps", "password123")).toMatchObject({ kind: "weak" });
    expect(await password.changePassword("not the one", "another calm lamp")).toEqual({ kind: "no-match" });
    expect(await findSignedIn({ userId: ownerId, signInId: elsewhere }, now)).not.toBeNull();
    expect(await password.changePassword("four calm green lamps", "another calm lamp")).toEqual({ kind: "changed" });
    expect(await findAccount(email, "four calm green lamps")).toBeNull();
    expect(await findAccount(email, "another calm lamp")).toEqual({ userId: ownerId });
    expect(await findSignedIn({ userId: ownerId, signInId: elsewhere }, now)).toBeNull();
    expect(await findSignedIn({ userId: ownerId, signInId: here }, now)).not.toBeNull();
    expect(await database.oneTimeToken.count({ where: { ownerId } })).toBe(0);
  });

  it("is not to be had by guessing the present one", async () => {
    await signUp();
    for (let miss = 0; miss < 10; miss += 1) {
      expect(await password.changePassword(`guess ${miss}`, "another calm lamp")).toEqual({ kind: "no-match" });
    }
    expect(await password.changePassword("four calm green lamps", "another calm lamp")).toMatchObject({ kind: "wait" });
  });
});

describe("the example", () => {
  it("is added once and holds a practice session with answers that changed", async () => {
    await signUp();
    const first = await example.createExample();
    expect(await example.createExample()).toEqual(first);
    const application = await applications.requireApplication(first.applicationId);
    const session = await practice.requirePractice(application.practiceSessions[0]?.id ?? "");
    const changed = session.items.flatMap(({ findings }) => findings).filter(({ label }) => label === "changed");
    expect(changed.length).toBeGreaterThan(0);
    expect((await account.requireAccount()).exampleAnsweredAt).not.toBeNull();
  });
});
