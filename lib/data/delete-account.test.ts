import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { fakeNavigation, fakeSession, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

// Each test writes hundreds of rows.
vi.setConfig({ testTimeout: 60_000 });

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { createAccount } = await import("@/lib/auth/accounts");
const { openSignIn } = await import("@/lib/auth/sign-ins");
const { endSession } = await import("@/lib/auth/session");
const { createApplication } = await import("./applications");
const { saveExchange } = await import("./exchanges");
const { exportJson } = await import("./export");
const { saveDebrief, takeInNotes, requireInterview } = await import("./interviews");
const { deleteAccount, requireProof } = await import("./delete-account");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

const password = "four calm green lamps";

async function signUp(email: string): Promise<string> {
  const account = await createAccount(email, password);
  if (account === "taken") throw new Error("Expected a new account");
  signedIn.user = { id: account.userId, email };
  return account.userId;
}

/** How often a word stands in the database's file, its log and its index, in any case. */
function traces(word: string): number {
  const file = temporary.url.slice("file:".length);
  const files = [file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path));
  return files.flatMap((path) => readFileSync(path).toString("latin1").toLowerCase().split(word)).length - files.length;
}

/** Many short rows and some that are too long for one page of the database, all of which hold the word; edited once. */
async function write(word: string): Promise<void> {
  const { interviewId } = await createApplication({
    ...{ company: `The ${word} Company`, role: word, heldAt: null, format: "video" },
    interviewers: [{ id: null, name: `Dana ${word}`, title: word, part: "peer" }],
  });
  const lines = Array.from({ length: 120 }, (_, index) => `Q: Why the ${word} number ${index}?\nA: ${word} as ever.`);
  await takeInNotes(
    interviewId,
    `${lines.join("\n\n")}\n\nQ: A long one?\nA: ${`${word} and so on. `.repeat(2000)}`,
    0,
  );
  const { exchanges } = await requireInterview(interviewId);
  for (const { id, question } of exchanges.slice(0, 20)) {
    await saveExchange(id, { question, answer: `${word}, but otherwise` }, null);
  }
  await saveDebrief(interviewId, { promised: `To send the ${word} report` });
}

describe("deleting an account", () => {
  it("leaves no trace of its words in the database's files, and everybody else's", async () => {
    await signUp("kept@example.org");
    await write("marigold");
    await signUp("quince@example.org");
    await write("quince");
    expect(traces("quince")).toBeGreaterThan(500);
    await write("quincely");
    expect(await deleteAccount({ password, email: "" })).toBe("deleted");
    expect(traces("quince")).toBe(0);
    expect(traces("marigold")).toBeGreaterThan(500);
    expect(endSession).toHaveBeenCalledOnce();
    expect(await database.user.count({ where: { email: "quince@example.org" } })).toBe(0);
  });

  it("leaves none either where an export is still being downloaded, once that has ended", async () => {
    await signUp("medlar@example.org");
    await write("medlar");
    const pieces = await exportJson();
    await pieces.next();
    await deleteAccount({ password, email: "" });
    let file = "";
    for await (const piece of pieces) file += piece;
    expect(file).toContain("medlar");
    expect(traces("medlar")).toBe(0);
  });

  it("asks for the password, or where there is none for the address and a sign-in of just now", async () => {
    const id = await signUp("nopass@example.org");
    expect(await requireProof()).toBe("password");
    expect(await deleteAccount({ password: "not the one", email: "nopass@example.org" })).toBe("wrong");
    await database.user.update({ where: { id }, data: { passwordHash: "" } });
    expect(await requireProof()).toBe("email");
    expect(await deleteAccount({ password: "", email: "other@example.org" })).toBe("wrong");
    const { signInId } = await openSignIn(id, "", new Date(Date.now() - 11 * 60_000));
    signedIn.user = { id, email: "nopass@example.org", signInId };
    expect(await deleteAccount({ password: "", email: "nopass@example.org" })).toBe("confirm-first");
    expect(await database.user.count({ where: { id } })).toBe(1);
    signedIn.user = { ...signedIn.user, ...(await openSignIn(id, "", new Date())) };
    expect(await deleteAccount({ password: "", email: " NoPass@example.org " })).toBe("deleted");
    expect(await database.user.count({ where: { id } })).toBe(0);
  });
});
