import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";
import { openMailBox } from "./testing/mail-box";

let address = "";
/** What is to be done once the answer is on its way. */
let afterwards: (() => Promise<void>)[] = [];
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-forwarded-for": address }),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}));
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => afterwards.push(work) }));

const temporary = await makeTemporaryDatabase();
const mailBox = await openMailBox();
vi.stubEnv("DATABASE_URL", temporary.url);
vi.stubEnv("AUTH_SECRET", "forty characters that sign only tests ...");
vi.stubEnv("APP_URL", "https://second-round.example");
vi.stubEnv("TRUST_PROXY", "1");
vi.stubEnv("LIMIT_SIGN_UP", "2/60");
vi.stubEnv("LIMIT_RESET", "2/60");
vi.stubEnv("LIMIT_RESET_ADDRESS", "3/60");
const { database } = await import("@/lib/database/database");
const env = await import("@/lib/env");
const { createAccount, findAccount } = await import("./accounts");
const { makeInvitation } = await import("./invitations");
const { resetLetter, signUpLetter } = await import("./letters");
const { mailLater } = await import("./mail-later");
const { findReset, makeReset, resetPassword } = await import("./reset-password");
const { findSignedIn, openSignIn } = await import("./sign-ins");
const { findOpenInvitation, makeAccount, signUpWay } = await import("./sign-up");

afterAll(async () => {
  await database.$disconnect();
  mailBox.close();
  temporary.remove();
});

const now = new Date("2026-11-06T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const password = "four calm green lamps";
let count = 0;
let email = "";

beforeEach(() => {
  count += 1;
  email = `p${count}@example.org`;
  address = `198.51.100.${count}`;
  afterwards = [];
});
afterEach(() => vi.restoreAllMocks());

function set(given: Partial<ReturnType<typeof env.settings>>) {
  const settings = { ...env.settings(), ...given };
  vi.spyOn(env, "settings").mockReturnValue(settings);
}

async function signUp(whose = email): Promise<string> {
  const made = await createAccount(whose, password);
  if (made === "taken") throw new Error("Expected a new account");
  return made.userId;
}

describe("a link to choose a new password", () => {
  it("puts it in place once, and signs out everywhere", async () => {
    const userId = await signUp();
    const { signInId } = await openSignIn(userId, "", now);
    const [first, second] = [await makeReset(email.toUpperCase(), now), await makeReset(email, now)];
    expect(await findReset(first?.token ?? "", now)).toEqual({ userId, email });
    expect(await resetPassword(first?.token ?? "", "password123", now)).toMatchObject({ kind: "weak" });
    expect(await resetPassword(first?.token ?? "", "another calm lamp", now)).toEqual({ kind: "done", userId });
    expect(await findAccount(email, "another calm lamp")).toEqual({ userId });
    expect(await findAccount(email, password)).toBeNull();
    expect(await findSignedIn({ userId, signInId }, now)).toBeNull();
    for (const used of [first, second]) {
      expect(await findReset(used?.token ?? "", now)).toBeNull();
      expect(await resetPassword(used?.token ?? "", "a third calm lamp", now)).toEqual({ kind: "gone" });
    }
  });

  it("puts one in place of two that are sent at once", async () => {
    const userId = await signUp();
    const token = (await makeReset(email, now))?.token ?? "";
    const chosen = ["the first calm lamp", "the second calm lamp"];
    const answers = await Promise.all(chosen.map((each) => resetPassword(token, each, now)));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["done", "gone"]);
    const kept = await Promise.all(chosen.map((each) => findAccount(email, each)));
    expect(kept.filter((each) => each?.userId === userId)).toHaveLength(1);
  });

  it("is worth nothing after an hour, made up, or of nobody; the database holds no token", async () => {
    await signUp();
    const token = (await makeReset(email, now))?.token ?? "";
    expect(await findReset(token, later(59))).not.toBeNull();
    expect(await findReset(token, later(60))).toBeNull();
    expect(await findReset("none", now)).toBeNull();
    expect(await makeReset("nobody@example.org", now)).toBeNull();
    expect(JSON.stringify(await database.oneTimeToken.findMany())).not.toContain(token);
  });
});

describe("an invitation", () => {
  beforeEach(() => set({ SIGN_UP: "invited" }));
  const join = (invitation: string | null, whose = email, at = now) =>
    makeAccount({ email: whose, password, invitation }, at);

  it("makes one account, where nobody gets one without", async () => {
    expect(await join(null)).toEqual({ kind: "not-invited" });
    const { token } = await makeInvitation(null, 1, now);
    expect(await join(token)).toMatchObject({ kind: "welcome" });
    expect(await join(token, `second-${email}`)).toEqual({ kind: "not-invited" });
  });

  it("makes one account when it is used twice at once", async () => {
    const { token } = await makeInvitation(null, 1, now);
    const answers = await Promise.all([join(token), join(token, `second-${email}`)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["not-invited", "welcome"]);
  });

  it("for one address is for no other, and is not kept with it", async () => {
    const { token } = await makeInvitation(email.toUpperCase(), 1, now);
    expect(await findOpenInvitation(token, now)).toEqual({ email });
    expect(await join(token, "other@example.org")).toMatchObject({ kind: "welcome" });
    expect(await findAccount("other@example.org", password)).toBeNull();
    expect(await findAccount(email, password)).not.toBeNull();
    expect(JSON.stringify(await database.invitation.findMany())).not.toContain(email);
  });

  it("stays good where the address has an account, or the password is too easy", async () => {
    await signUp();
    const { token } = await makeInvitation(null, 1, now);
    expect(await join(token)).toEqual({ kind: "taken" });
    const weak = { email: `second-${email}`, password: "password123", invitation: token };
    expect(await makeAccount(weak, now)).toMatchObject({ kind: "weak" });
    expect(await findOpenInvitation(token, now)).toEqual({ email: null });
  });

  it("ends with its time, and with sign-up altogether", async () => {
    const { token } = await makeInvitation(null, 1, now);
    expect(await join(token, email, later(60))).toEqual({ kind: "not-invited" });
    set({ SIGN_UP: "closed" });
    expect(await join(token)).toEqual({ kind: "not-invited" });
  });
});

describe("sign-up", () => {
  it.each([
    ["open", undefined, "at-once"],
    ["open", mailBox.url, "by-mail"],
    ["invited", mailBox.url, "invited"],
    ["closed", undefined, "closed"],
  ] as const)("%s, with the mail server %s, is %s", (SIGN_UP, SMTP_URL, way) => {
    set({ SIGN_UP, SMTP_URL });
    expect(signUpWay()).toBe(way);
  });

  it("is limited by address", async () => {
    const join = (name: string) =>
      makeAccount({ email: `${name}-${email}`, password, invitation: null }, now).then(({ kind }) => kind);
    expect([await join("a"), await join("b"), await join("c")]).toEqual(["welcome", "welcome", "wait"]);
    address = "203.0.113.1";
    expect(await join("d")).toBe("welcome");
  });
});

describe("by mail", () => {
  beforeEach(() => set({ SMTP_URL: mailBox.url }));
  const send = () => Promise.all(afterwards.map((work) => work()));
  const tokenIn = (text: string, path: string) =>
    new RegExp(`^https://second-round\\.example/${path}/([\\w-]{43})$`, "m").exec(text)?.[1] ?? "";

  it("a new password is for who has an account, and the answer is the same for who has none", async () => {
    const userId = await signUp();
    const nobody = `nobody-${email}`;
    expect(await mailLater(email, resetLetter)).toBeNull();
    expect(await mailLater(nobody, resetLetter)).toBeNull();
    // Nothing that depends on the account is done before the answer.
    expect(await database.oneTimeToken.count({ where: { ownerId: userId } })).toBe(0);
    await send();
    const letter = await mailBox.next(email);
    expect(letter.subject).toBe("A new password for Second Round");
    expect(await findReset(tokenIn(letter.text, "new-password"), new Date())).toEqual({ userId, email });
    expect(mailBox.letters.map(({ to }) => to)).not.toContain(nobody);
  });

  it("an account is made by who reads the mail, and one that is there is told to its owner alone", async () => {
    const taken = `taken-${email}`;
    await signUp(taken);
    await mailLater(email, signUpLetter);
    await mailLater(taken, signUpLetter);
    await send();
    const letter = await mailBox.next(email);
    const invitation = tokenIn(letter.text, "sign-up");
    expect(await makeAccount({ email, password, invitation: null }, new Date())).toEqual({ kind: "not-invited" });
    expect(await makeAccount({ email, password, invitation }, new Date())).toMatchObject({ kind: "welcome" });
    expect((await mailBox.next(taken)).text).toContain("It has one already");
  });

  it("nobody's mail box is filled, whether they have an account or not", async () => {
    for (const whose of [email, `second-${email}`]) {
      address = `${address}1`;
      expect([await mailLater(whose, resetLetter), await mailLater(whose.toUpperCase(), resetLetter)]).toEqual([
        null,
        null,
      ]);
      expect(await mailLater(whose, resetLetter)).toEqual({ waitSeconds: expect.any(Number) });
    }
  });

  it("a server that does not answer is told to the operator, without a word of whose mail it was", async () => {
    set({ SMTP_URL: "smtp://127.0.0.1:1" });
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    await signUp();
    await mailLater(email, resetLetter);
    await send();
    expect(told).toHaveBeenCalledWith(expect.stringContaining("could not be sent"));
    expect(JSON.stringify(told.mock.calls)).not.toContain(email);
  });
});
