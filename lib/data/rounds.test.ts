import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeyedFinding } from "./practice-rows";
import { fakeNavigation, fakeSession, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { logEverything, somewhere } = await import("./testing/log-everything");
const askedBefore = await import("./asked-before");
const corrections = await import("./corrections");
const applications = await import("./applications");
const exchanges = await import("./exchanges");
const interviews = await import("./interviews");
const plans = await import("./plans");
const rounds = await import("./rounds");
const practice = { ...(await import("./practice")), ...(await import("./practice-items")) };

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => {
  signedIn.user = null;
});

describe("rounds", () => {
  it("logged while one is planned go before it, and count for its practice", async () => {
    const { applicationId, planId } = await logEverything();
    const { interviewId } = await interviews.createInterview(applicationId, somewhere);
    await interviews.takeInNotes(interviewId, "Q: Do you drive?\nA: Yes, since 2015.", 0);
    const application = await applications.requireApplication(applicationId);
    expect(application.interviews.map(({ round, status, plan }) => [round, status, plan?.id])).toEqual([
      [1, "held", undefined],
      [2, "held", undefined],
      [3, "upcoming", planId],
    ]);
    const { sessionId } = await practice.startPractice(planId);
    const { items } = await practice.requirePractice(sessionId);
    expect(items.map(({ earlierQuestion }) => earlierQuestion)).toContain("Do you drive?");
  });
});

describe("rounds side by side", () => {
  /** Logs what was said in the round that is planned, and finds what was asked before. */
  async function logNext(applicationId: string, text: string): Promise<string> {
    const { interviews: all } = await applications.requireApplication(applicationId);
    const planned = all.find(({ status }) => status === "upcoming")?.id ?? "";
    await interviews.takeInNotes(planned, text, 0);
    await askedBefore.findAskedBefore(planned);
    return planned;
  }
  const plan = { meeting: "same" as const, heldAt: null, minutes: 20, known: [], interviewers: [] };

  it("pair each question with its earlier tellings, and score the practice against what came", async () => {
    const { applicationId, exchangeId, itemId } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 3 years.", seconds: 12 });
    const second = await logNext(
      applicationId,
      "Q: How long were you there?\nA: I was there for 5 years.\n\nQ: Do you drive?\nA: Yes.",
    );
    const two = await rounds.requireRounds(second);
    expect(two.pairs).toMatchObject([
      { exchange: { round: 2 }, earlier: [{ id: exchangeId }], findings: [{ label: "changed" }] },
    ]);
    expect(two.fresh.map(({ question }) => question)).toEqual(["Do you drive?"]);
    expect(two.notReturned.map(({ question }) => question)).toEqual(["Why us?"]);
    expect(two.score?.counts).toEqual({ practised: 1, came: 1, asked: 2 });
    const finding = two.pairs[0]?.findings[0]?.key ?? "";
    const begin = async (id: string, againstId: string) =>
      (await corrections.requireCorrection(id, { againstId, finding })).begin;
    const later = two.pairs[0]?.exchange.id ?? "";
    expect(await begin(exchangeId, later)).toEqual({ quote: "3 years", answer: "I was there for 5 years." });
    expect(await begin(later, exchangeId)).toEqual({ quote: "5 years", answer: "I was there for 3 years." });

    await plans.savePlan(applicationId, plan);
    const third = await logNext(applicationId, "Q: How long were you there?\nA: Five years.");
    const three = await rounds.requireRounds(third);
    expect(three.pairs[0]?.earlier.map(({ round, answer }) => [round, answer])).toEqual([
      [2, "I was there for 5 years."],
      [1, "I was there for 3 years."],
    ]);
    expect(three.score).toBeNull();
  });

  it("ask of each open correction of an earlier round whether they were told, until they were", async () => {
    const { applicationId, exchangeId, firstExchangeId, interviewId } = await logEverything();
    const answer = "I was there for 2 years.";
    await corrections.saveCorrection(exchangeId, { quote: "3 years", answer, bringUp: "" }, null);
    const { interviews: all } = await applications.requireApplication(applicationId);
    const planned = all.find(({ status }) => status === "upcoming")?.id ?? "";
    const untold = async (id: string) => (await rounds.requireRounds(id)).untold;
    expect(await untold(planned)).toEqual([]);
    const second = await logNext(applicationId, "Q: Do you drive?\nA: Yes.");
    expect(await untold(interviewId)).toEqual([]);
    expect((await untold(second)).toSorted((a, b) => a.right.localeCompare(b.right))).toEqual([
      { exchangeId, round: 1, question: "How long were you there?", was: "3 years", right: "2 years" },
      expect.objectContaining({ exchangeId: firstExchangeId, round: 1 }),
    ]);
    await corrections.markTold(exchangeId, true);
    expect((await untold(second)).map((each) => each.exchangeId)).toEqual([firstExchangeId]);
    await corrections.markTold(exchangeId, false);
    expect(await untold(second)).toHaveLength(2);
  });

  it("leave out what the person unlinked or removed, and what was called no conflict in practice", async () => {
    const { applicationId, itemId, sessionId, position } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    const found = await practice.requireItem(sessionId, position);
    const findings: KeyedFinding[] = found.state === "answered" ? found.item.findings : [];
    await practice.resolveFinding(itemId, findings.find(({ label }) => label === "changed")?.key ?? "", "not-conflict");
    const second = await logNext(applicationId, "Q: How long were you there?\nA: I was there for 5 years.");
    const [pair] = (await rounds.requireRounds(second)).pairs;
    expect(pair?.findings.filter(({ label }) => label === "changed")).toEqual([]);
    await askedBefore.sayAskedBefore(pair?.exchange.id ?? "", false);
    expect((await rounds.requireRounds(second)).pairs).toEqual([]);
    await exchanges.removeExchange(pair?.exchange.id ?? "");
    expect((await rounds.requireRounds(second)).fresh).toEqual([]);
  });
});

describe("a correction", () => {
  const right = { quote: "3 years", answer: "I was there for 4 years.", bringUp: "Early on." };

  it("is written once, told or not, and can be removed", async () => {
    const { exchangeId, interviewId } = await logEverything();
    expect(await corrections.findCorrection(exchangeId)).toBeNull();
    await corrections.saveCorrection(exchangeId, right, null);
    await corrections.saveCorrection(exchangeId, { ...right, bringUp: "" }, null);
    expect(await corrections.findCorrection(exchangeId)).toMatchObject({ ...right, bringUp: "", toldAt: null });
    await corrections.markTold(exchangeId, true);
    const { toldAt } = (await corrections.findCorrection(exchangeId)) ?? {};
    expect(toldAt).toBeInstanceOf(Date);
    await corrections.markTold(exchangeId, true);
    expect((await corrections.listCorrections(interviewId)).get(exchangeId)?.toldAt).toEqual(toldAt);
    await corrections.markTold(exchangeId, false);
    expect((await corrections.findCorrection(exchangeId))?.toldAt).toBeNull();
    await corrections.removeCorrection(exchangeId);
    await corrections.removeCorrection(exchangeId);
    expect(await corrections.findCorrection(exchangeId)).toBeNull();
  });

  it("is not overwritten by a text that began from another one", async () => {
    const { exchangeId } = await logEverything();
    expect(await corrections.saveCorrection(exchangeId, right, "")).toEqual({ kind: "saved" });
    const first = await corrections.findCorrection(exchangeId);
    const other = { ...right, answer: "I was there for 6 years." };
    for (const text of [other, { ...right, quote: "" }, { ...right, bringUp: "Late." }]) {
      expect(await corrections.saveCorrection(exchangeId, text, "")).toEqual({ kind: "elsewhere", correction: first });
    }
    const base = first?.changedAt.toISOString() ?? "";
    expect(await corrections.saveCorrection(exchangeId, other, base)).toEqual({ kind: "saved" });
    // The same once more, as a second click sends it.
    expect(await corrections.saveCorrection(exchangeId, other, base)).toEqual({ kind: "saved" });
  });

  it("begins with the passage that was off and the answer given in practice", async () => {
    const { exchangeId, firstExchangeId, itemId, sessionId, position } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    const found = await practice.requireItem(sessionId, position);
    if (found.state !== "answered") throw new Error("Expected the item to be answered");
    const findings: KeyedFinding[] = found.item.findings;
    const finding = findings.find(({ label }) => label === "changed")?.key ?? "";
    const begin = async (id: string, start: Parameters<typeof corrections.requireCorrection>[1]) =>
      (await corrections.requireCorrection(id, start)).begin;
    expect(await begin(exchangeId, { itemId, finding })).toEqual({
      quote: "3 years",
      answer: "I was there for 5 years.",
    });
    const asGiven = { quote: "", answer: "I was there for 3 years." };
    expect(await begin(exchangeId, null)).toEqual(asGiven);
    expect(await begin(exchangeId, { itemId: "none", finding })).toEqual(asGiven);
    // An item of another exchange has nothing to say of this one.
    expect(await begin(firstExchangeId, { itemId, finding })).toEqual({ quote: "", answer: "The people." });
  });

  it("is what is practised again from then on, until it is removed", async () => {
    const { exchangeId, itemId, sessionId } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    await corrections.saveCorrection(exchangeId, right, null);
    const again = async () => {
      const made = await practice.startAgain(sessionId);
      const { items } = await practice.requirePractice(made?.sessionId ?? "");
      return items.find((item) => item.exchangeId === exchangeId);
    };
    expect(await again()).toMatchObject({ earlierAnswer: right.answer, isCorrected: true });
    await corrections.removeCorrection(exchangeId);
    expect(await again()).toMatchObject({ earlierAnswer: "I was there for 3 years.", isCorrected: false });
  });
});
