import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { logInterviews, type Places } from "@/bench/pages/seed";
import { fakeNavigation, fakeSession, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { createAccount } = await import("@/lib/auth/accounts");
const { findSignedIn, openSignIn } = await import("@/lib/auth/sign-ins");
const { requireAccount } = await import("./account");
const { listApplications, requireApplication } = await import("./applications");
const { listAskedBefore } = await import("./asked-before");
const { listCorrections } = await import("./corrections");
const { listExchangeTitles, requireFirstExchanges } = await import("./interviews");
const { requireOnRecord } = await import("./on-record");
const { requireProgress } = await import("./practice");
const { requireItem } = await import("./practice-items");
const { listPreparations } = await import("./preparations");
const { requireRounds } = await import("./rounds");

/** What each page reads, besides who is signed in. */
const pages: Record<string, (at: Places) => Promise<unknown>> = {
  applications: () => Promise.all([requireAccount(), listApplications(12), listPreparations()]),
  application: ({ applicationId }) => Promise.all([requireApplication(applicationId), listPreparations(applicationId)]),
  interview: async ({ interviewId }) => {
    const { exchanges } = await requireFirstExchanges(interviewId, 10);
    await Promise.all([listAskedBefore(exchanges), listCorrections(interviewId), listExchangeTitles(interviewId)]);
  },
  "a later interview": async ({ laterId }) => listAskedBefore((await requireFirstExchanges(laterId, 10)).exchanges),
  "practice, open": ({ sessionId }) => Promise.all([requireProgress(sessionId), requireItem(sessionId, 1)]),
  "practice, answered": ({ sessionId }) => Promise.all([requireProgress(sessionId), requireItem(sessionId, 2)]),
  "then and now": ({ laterId }) => requireRounds(laterId),
  "on record": ({ applicationId }) => requireOnRecord(applicationId),
};

type Person = Places & { user: { id: string; email: string } };
/** With 10 questions, 200 of one employer, and as many again of others. */
const people: Person[] = [];
const own = new Database(temporary.url.replace(/^file:/, ""));

beforeAll(async () => {
  for (const questions of [10, 210, 420]) {
    const email = `p${questions}@example.org`;
    const account = await createAccount(email, "four calm green lamps");
    if (account === "taken") throw new Error("Expected a new account");
    const places = logInterviews(own, account.userId, questions, Date.UTC(2026, 10, 6));
    people.push({ ...places, user: { id: account.userId, email } });
  }
});
afterAll(() => {
  own.close();
  temporary.remove();
});

describe.each(Object.entries(pages))("%s", (_, read) => {
  it("asks the database as often for a person with few questions as for one with many", async () => {
    const counts = [];
    for (const person of people) counts.push((await listQueries(() => read(person), person)).length);
    expect(counts[0]).toBeGreaterThan(0);
    expect(new Set(counts)).toHaveLength(1);
  }, 30_000);

  it("finds every row by an index, and an exchange by more than whose it is", async () => {
    for (const person of people) {
      for (const query of await listQueries(() => read(person), person)) {
        for (const step of explain(query)) {
          expect(step, query).not.toMatch(/^SCAN (?!sub\b|CONSTANT)/);
          if (/^SEARCH \S*Exchange\b/.test(step)) expect(step, query).not.toMatch(/\(ownerId=\?\)$/);
        }
      }
    }
  }, 30_000);
});

it("finds who is signed in by an index, in as many queries for anybody", async () => {
  for (const { user } of people) {
    const { signInId } = await openSignIn(user.id, "", new Date());
    const queries = await listQueries(() => findSignedIn({ userId: user.id, signInId }, new Date()));
    expect(queries).toHaveLength(2);
    for (const query of queries) expect(explain(query).join()).not.toMatch(/\bSCAN\b/);
  }
});

/** The queries that the app sends meanwhile. */
async function listQueries(read: () => Promise<unknown>, person?: Person): Promise<string[]> {
  const queries: string[] = [];
  const { prepare } = Database.prototype;
  const spy = vi.spyOn(Database.prototype, "prepare").mockImplementation(function (this: Database.Database, sql) {
    if (/^\s*SELECT/i.test(sql)) queries.push(sql);
    return prepare.call(this, sql);
  });
  if (person) signedIn.user = person.user;
  try {
    await read();
  } finally {
    spy.mockRestore();
  }
  return queries;
}

/** How SQLite would go about a query, step by step. */
function explain(query: string): string[] {
  const values = (query.match(/\?/g) ?? []).map(() => null);
  const steps = own.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all(...values);
  return steps.map(({ detail }) => detail);
}
