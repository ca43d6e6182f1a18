import { createAccount } from "@/lib/auth/accounts";
import { openSignIn } from "@/lib/auth/sign-ins";
import { createApplication } from "@/lib/data/applications";
import { makeCalendarFeed } from "@/lib/data/calendar";
import { saveCorrection } from "@/lib/data/corrections";
import { dismissStory, keepAsExample, listExamples } from "@/lib/data/examples";
import { requireExchange } from "@/lib/data/exchanges";
import { requireInterview, takeInNotes } from "@/lib/data/interviews";
import { dismissDifference } from "@/lib/data/pair-dismissals";
import { savePlan } from "@/lib/data/plans";
import { requirePractice, startPractice } from "@/lib/data/practice";
import { database } from "@/lib/database/database";
import { signedIn } from "./signed-in";

/** Rows for tests. It opens the database: import it once DATABASE_URL names the test's own. */

export const somewhere = {
  company: "Harbour Clinic",
  role: "",
  heldAt: null,
  format: "video" as const,
  interviewers: [],
};

export const someNotes =
  "Parking was hard to find.\n\nMy questions:\n- Is there parking? Not yet.\n\nQ: Why us?\nA: The people.\n\nQ: How long were you there?\nA: I was there for 3 years.";

let count = 0;

/** A new person, who is signed in from here on. */
export async function signUp(): Promise<string> {
  count += 1;
  const email = `p${count}@example.org`;
  const account = await createAccount(email, "four calm green lamps");
  if (account === "taken") throw new Error("Expected a new account");
  signedIn.user = { id: account.userId, email };
  return account.userId;
}

/** A person with an interview logged, planned for, and a practice session with one answer. */
export async function logEverything() {
  const ownerId = await signUp();
  const { interviewId } = await createApplication({
    ...somewhere,
    interviewers: [{ id: null, name: "Dana Reyes", title: "Manager", part: "hiring-manager" }],
  });
  await takeInNotes(interviewId, someNotes, 0);
  const interview = await requireInterview(interviewId);
  const [first, second] = interview.exchanges;
  if (!first || !second) throw new Error("Expected two exchanges");
  await saveCorrection(first.id, { quote: "", answer: "The people, and the hours.", bringUp: "" }, null);
  const { planId } = await savePlan(interview.applicationId, {
    meeting: "another",
    heldAt: new Date("2026-11-12T14:30:00Z"),
    minutes: 40,
    known: [],
    interviewers: [{ id: null, name: "Ida Holm", title: "", part: "peer" }],
  });
  const { sessionId } = await startPractice(planId);
  const session = await requirePractice(sessionId);
  const item = session.items.find(({ question }) => question === "How long were you there?") ?? session.items[0];
  if (!item) throw new Error("Expected the session to hold items");
  const { exampleId } = await keepAsExample(second.id);
  await dismissStory(first.id);
  const [dismissed] = (await listExamples()).dismissed;
  await makeCalendarFeed();
  const difference = { firstId: first.id, secondId: second.id, key: "changed-duration-a" };
  await dismissDifference(difference);
  const { signInId } = await openSignIn(ownerId, "Firefox on Linux", new Date());
  await addCredentials(ownerId);
  return {
    difference,
    signInId,
    exampleId,
    dismissedId: dismissed?.id ?? "",
    ownerId,
    applicationId: interview.applicationId,
    interviewId,
    interviewerId: interview.seats[0]?.interviewer.id ?? "",
    noteId: (await database.unassignedNote.findFirstOrThrow({ where: { interviewId } })).id,
    exchangeId: second.id,
    ownQuestionId: interview.asked[0]?.id ?? "",
    revisionId: (await requireExchange(second.id)).revisions[0]?.id ?? "",
    firstExchangeId: first.id,
    planId,
    upcomingId: (await database.plan.findFirstOrThrow({ where: { id: planId } })).interviewId,
    sessionId,
    itemId: item.id,
    position: item.position,
  };
}

/** What signs the person in by other ways than the password; each is made by a screen of its own. */
async function addCredentials(ownerId: string): Promise<void> {
  const expiresAt = new Date("2026-11-12T14:30:00Z");
  await database.oneTimeToken.create({ data: { ownerId, tokenHash: ownerId, purpose: "none", expiresAt } });
  await database.passkey.create({ data: { ownerId, id: ownerId, publicKey: new Uint8Array([1]) } });
  await database.identity.create({ data: { ownerId, provider: "none", subject: ownerId } });
}

export type Logged = Awaited<ReturnType<typeof logEverything>>;

/** Every table that has an owner, with its number of rows by owner. */
export async function rowsByOwner(): Promise<[string, Map<string, number>][]> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'ownerId' WHERE m.type = 'table'`;
  return Promise.all(
    tables.map(async ({ name }): Promise<[string, Map<string, number>]> => {
      const rows = await database.$queryRawUnsafe<{ ownerId: string; rows: bigint }[]>(
        `SELECT "ownerId", COUNT(*) AS rows FROM "${name}" GROUP BY "ownerId"`,
      );
      return [name, new Map(rows.map((row) => [row.ownerId, Number(row.rows)]))];
    }),
  );
}

/** Everything that a person has, as text. */
export async function dump(ownerId: string): Promise<string[]> {
  const tables = await rowsByOwner();
  const rows = await Promise.all(
    tables.map(([name]) => database.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}" WHERE "ownerId" = ?`, ownerId)),
  );
  return rows.map((table) => JSON.stringify(table, (_, value) => (typeof value === "bigint" ? Number(value) : value)));
}
