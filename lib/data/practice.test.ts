import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeyedFinding } from "./practice-rows";
import { fakeNavigation, fakeSession, Missing, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { logEverything, someNotes } = await import("./testing/log-everything");
const brief = await import("./brief");
const applications = await import("./applications");
const examples = await import("./examples");
const exchanges = await import("./exchanges");
const interviews = await import("./interviews");
const onRecord = await import("./on-record");
const planProgress = await import("./plan-progress");
const plans = await import("./plans");
const preparations = await import("./preparations");
const rounds = await import("./rounds");
const story = await import("./story");
const practice = { ...(await import("./practice")), ...(await import("./practice-items")) };

const now = new Date("2026-11-06T09:00:00Z");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => {
  signedIn.user = null;
});

describe("an interview that was held before its time", () => {
  it("is put on the day it was held, at its time of day; one that is logged stays where it is", async () => {
    const { upcomingId, interviewId } = await logEverything();
    await plans.moveHeldDay(upcomingId, new Date("2026-11-09T00:00:00Z"));
    expect((await interviews.requireInterview(upcomingId)).heldAt).toEqual(new Date("2026-11-09T14:30:00Z"));
    await expect(plans.moveHeldDay(interviewId, now)).rejects.toThrow(Missing);
  });
});

describe("preparing for a planned interview", () => {
  it("counts what is left, follows the practice, and knows who heard what", async () => {
    const { applicationId, planId, itemId, exchangeId, sessionId } = await logEverything();
    const read = async () => (await preparations.listPreparations(applicationId))[0];
    const first = await read();
    expect(first).toMatchObject({ planId, sits: 0, comesBack: 0, never: 2, plan: { daysLeft: null } });
    expect(first?.knowledge.map(({ name, sentence }) => [name, sentence])).toEqual([
      ["Ida Holm", "New to you; may have read colleagues’ notes on what you said so far."],
    ]);
    expect(first?.days[0]).toMatchObject({ day: first?.today, due: expect.arrayContaining([exchangeId]) });

    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    expect(await read()).toMatchObject({ sits: 0, comesBack: 1, never: 1 });
    await practice.finishPractice(sessionId);
    expect(await read()).toMatchObject({ sits: 0, comesBack: 2, never: 0 });

    await exchanges.saveExchange(exchangeId, { question: "How long were you there?", answer: "Nine years." }, null);
    expect(await read()).toMatchObject({ comesBack: 1, never: 1 });
  });

  it("brings back what did not sit two days ago, and lets rest what sat", async () => {
    const { ownerId, planId, sessionId, itemId, exchangeId, firstExchangeId } = await logEverything();
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    const other = (await practice.requirePractice(sessionId)).items.find((each) => each.exchangeId === firstExchangeId);
    await practice.answerItem(other?.id ?? "", { answer: "The people, and the boats.", seconds: 9 });
    await practice.rateItem(other?.id ?? "", "solid");
    await database.practiceItem.updateMany({
      where: { ownerId, answer: { not: null } },
      data: { answeredAt: twoDaysAgo },
    });
    const next = await practice.startPractice(planId);
    const { items } = await practice.requirePractice(next.sessionId);
    expect(items.find((each) => each.exchangeId === exchangeId)?.why).toMatch(/^Something in it changed on \w+day/);
    expect(items.map((each) => each.exchangeId)).not.toContain(firstExchangeId);
  });

  it("reads a correction as the answer to practise, and a look at the earlier answer as not knowing it yet", async () => {
    const { ownerId, applicationId, planId, itemId, exchangeId } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 3 years, in the harbour office.", seconds: 12 });
    await practice.rateItem(itemId, "solid");
    const read = async () => (await preparations.listPreparations(applicationId))[0];
    expect(await read()).toMatchObject({ sits: 1, comesBack: 0 });
    await database.practiceItem.updateMany({ where: { ownerId, id: itemId }, data: { peekedAt: new Date() } });
    expect(await read()).toMatchObject({ sits: 0, comesBack: 1 });
    await database.correction.create({ data: { ownerId, exchangeId, answer: "I was there for 4 years." } });
    expect(await read()).toMatchObject({ comesBack: 0, never: 2 });
    const { sessionId } = await practice.startPractice(planId);
    const item = (await practice.requirePractice(sessionId)).items.find((each) => each.exchangeId === exchangeId);
    expect(item).toMatchObject({ earlierAnswer: "I was there for 4 years.", isCorrected: true });
  });

  it("warns before a panel of the one example that would serve three questions", async () => {
    const { ownerId, applicationId, interviewId } = await logEverything();
    const trouble = "Q: Tell me about a time you made a mistake.\nA: I sent the wrong boat out.";
    await interviews.takeInNotes(interviewId, trouble, someNotes.length);
    const told = (await interviews.requireInterview(interviewId)).exchanges.at(-1)?.id ?? "";
    const { id: exampleId } = await database.example.create({ data: { ownerId, title: "The wrong boat" } });
    await database.telling.create({ data: { ownerId, exampleId, exchangeId: told } });
    const plan = { heldAt: null, minutes: 40, known: [], interviewers: [] };
    const { planId } = await plans.savePlan(applicationId, { ...plan, meeting: "panel" });
    const read = async () => (await preparations.listPreparations(applicationId))[0]?.sharedExamples;
    const { sessionId } = await practice.startPractice(planId);
    await database.practiceItem.updateMany({ where: { ownerId, sessionId }, data: { category: "behaviour" } });
    expect(await read()).toMatchObject([{ exampleId, title: "The wrong boat" }]);
    await plans.savePlan(applicationId, { ...plan, meeting: "senior" });
    expect(await read()).toEqual([]);
  });

  it("tells nothing of an application of somebody else", async () => {
    const { applicationId } = await logEverything();
    await logEverything();
    expect(await preparations.listPreparations(applicationId)).toEqual([]);
    expect(await preparations.listPreparations()).toHaveLength(1);
  });
});

describe("a session", () => {
  it("is done with its last answer, and goes on when one is taken back", async () => {
    const { sessionId } = await logEverything();
    const { items } = await practice.requirePractice(sessionId);
    for (const { id } of items.slice(1)) await practice.answerItem(id, { answer: "So.", seconds: 1 });
    expect((await practice.requirePractice(sessionId)).finishedAt).toBeNull();
    for (const { id } of items) await practice.answerItem(id, { answer: "So.", seconds: 1 });
    expect((await practice.requirePractice(sessionId)).finishedAt).not.toBeNull();
    await practice.reopenItem(items[0]?.id ?? "");
    expect((await practice.requirePractice(sessionId)).finishedAt).toBeNull();
  });
});

describe("a practice session", () => {
  it("takes the place of one of the same plan that nothing was done with, and of no other", async () => {
    const { applicationId, planId, sessionId, itemId } = await logEverything();
    const read = async () =>
      (await applications.requireApplication(applicationId)).practiceSessions.map(({ id }) => id);
    const second = (await practice.startPractice(planId)).sessionId;
    expect(await read()).toEqual([second]);
    expect(second).not.toBe(sessionId);
    expect(await database.practiceItem.count({ where: { id: itemId } })).toBe(0);

    const first = (await practice.requirePractice(second)).items[0]?.id ?? "";
    const untouched = { answeredAt: null, skippedAt: null, peekedAt: null, draft: "" };
    const touched = [
      { answeredAt: new Date() },
      { skippedAt: new Date() },
      { peekedAt: new Date() },
      { draft: "Well," },
    ];
    for (const done of touched) {
      await database.practiceItem.updateMany({ where: { id: first }, data: { ...untouched, ...done } });
      const next = (await practice.startPractice(planId)).sessionId;
      expect(await read()).toEqual([next, second]);
    }
  });

  it("does not give the earlier answer away before there is a new one", async () => {
    const { sessionId, position, itemId } = await logEverything();
    const open = await practice.requireItem(sessionId, position);
    expect(JSON.stringify(open)).not.toContain("3 years");
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    expect(await practice.requireItem(sessionId, position)).toMatchObject({
      state: "answered",
      item: { earlierAnswer: "I was there for 3 years.", findings: [{ label: "changed" }] },
    });
  });

  it("keeps the first answer when a second one is sent", async () => {
    const { sessionId, position, itemId } = await logEverything();
    await practice.answerItem(itemId, { answer: "The first.", seconds: 1 });
    expect(await practice.answerItem(itemId, { answer: "The first.", seconds: 1 })).toBe("taken");
    expect(await practice.answerItem(itemId, { answer: "The second.", seconds: 2 })).toBe("answered");
    expect(await practice.saveAnswerDraft(itemId, { draft: "Late.", base: "", seconds: 3 })).toEqual({
      kind: "closed",
    });
    expect(await practice.requireItem(sessionId, position)).toMatchObject({ item: { answer: "The first." } });
  });

  it("holds a snapshot: editing or deleting the interview later does not change it", async () => {
    const { sessionId, position, itemId, exchangeId, interviewId } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    await exchanges.saveExchange(exchangeId, { question: "How long?", answer: "Nine years." }, null);
    await interviews.deleteInterview(interviewId);
    expect(await practice.requireItem(sessionId, position)).toMatchObject({
      item: { earlierAnswer: "I was there for 3 years.", exchangeId: null },
    });
  });

  it("stays as it was when the people expected are taken off the plan", async () => {
    const { sessionId, applicationId } = await logEverything();
    const before = (await practice.requirePractice(sessionId)).items;
    await plans.savePlan(applicationId, { meeting: "panel", heldAt: null, minutes: 10, known: [], interviewers: [] });
    expect((await practice.requirePractice(sessionId)).items).toEqual(before);
    expect((await preparations.listPreparations(applicationId))[0]?.knowledge).toEqual([]);
  });

  it("leaves out what was called no conflict, in later sessions too", async () => {
    const { sessionId, position, itemId, planId } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    const found = await practice.requireItem(sessionId, position);
    if (found.state !== "answered") throw new Error("Expected the item to be answered");
    const findings: KeyedFinding[] = found.item.findings;
    const key = findings.find(({ label }) => label === "changed")?.key ?? "";
    await practice.resolveFinding(itemId, key, "not-conflict");

    const next = await practice.startPractice(planId);
    const again = (await practice.requirePractice(next.sessionId)).items.find(
      ({ question }) => question === "How long were you there?",
    );
    await practice.answerItem(again?.id ?? "", { answer: "I was there for 5 years.", seconds: 9 });
    const later = await practice.requireItem(next.sessionId, again?.position ?? 0);
    expect(later).toMatchObject({ item: { dismissed: [{ key }] } });
    expect(later.item).toHaveProperty("findings", expect.not.arrayContaining([expect.objectContaining({ key })]));
  });

  it("takes back what was said of a finding in this session only, unless it was called no conflict", async () => {
    const { itemId, sessionId, planId } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    const next = await practice.startPractice(planId);
    const items = (await practice.requirePractice(next.sessionId)).items;
    const again = items.find(({ question }) => question === "How long were you there?")?.id ?? "";
    await practice.resolveFinding(itemId, "key", "slip-now");
    await practice.resolveFinding(again, "key", "correct-record");
    await practice.resolveFinding(again, "key", null);
    const first = (await practice.requirePractice(sessionId)).items.find(({ id }) => id === itemId);
    expect(first?.resolved).toEqual(new Set(["key"]));
    expect(first?.slips).toEqual(new Set(["key"]));
  });

  it("shows the earlier answer to who asks to look first, notes it once, and hides it when the answer is taken back", async () => {
    const { sessionId, position, itemId } = await logEverything();
    await practice.peekItem(itemId);
    const first = await practice.requireItem(sessionId, position);
    expect(first).toMatchObject({ state: "open", peeked: "I was there for 3 years." });
    await practice.peekItem(itemId);
    expect(await practice.requireItem(sessionId, position)).toEqual(first);
    await practice.answerItem(itemId, { answer: "I was there for 3 years.", seconds: 5 });
    expect(await practice.requireItem(sessionId, position)).toMatchObject({ item: { isPeeked: true } });
    await practice.reopenItem(itemId);
    const again = await practice.requireItem(sessionId, position);
    expect(again).toMatchObject({ state: "open", peeked: null });
    expect(JSON.stringify({ ...again, item: { ...again.item, draft: "" } })).not.toContain("3 years");
  });

  it("takes an answer said aloud without a word, and compares notes only where there are any", async () => {
    const { sessionId, position, itemId } = await logEverything();
    await practice.answerItem(itemId, { answer: "", seconds: 40, isAloud: true });
    const spoken = await practice.requireItem(sessionId, position);
    expect(spoken).toMatchObject({
      state: "answered",
      item: { isAloud: true, earlierAnswer: "I was there for 3 years.", findings: [], depth: null },
    });
    await practice.reopenItem(itemId);
    await practice.answerItem(itemId, { answer: "I was there for 5 years", seconds: 40, isAloud: true });
    expect(await practice.requireItem(sessionId, position)).toMatchObject({
      item: { isAloud: true, findings: [{ label: "changed" }], depth: null },
    });
  });

  it("keeps what was written when the same item is said aloud in another tab", async () => {
    const { itemId } = await logEverything();
    await practice.answerItem(itemId, { answer: "The first.", seconds: 1 });
    expect(await practice.answerItem(itemId, { answer: "", seconds: 1, isAloud: true })).toBe("answered");
  });

  it("offers what was skipped once more, and goes on when it had ended", async () => {
    const { sessionId, itemId } = await logEverything();
    await practice.skipItem(itemId);
    expect((await practice.listSkipped(sessionId)).items).toMatchObject([{ question: "How long were you there?" }]);
    await practice.finishPractice(sessionId);
    await practice.offerSkipped(sessionId);
    expect((await practice.listSkipped(sessionId)).items).toEqual([]);
    expect((await practice.requireProgress(sessionId)).finishedAt).toBeNull();
  });

  it("says when the exchange was changed or removed since", async () => {
    const { sessionId, position, itemId, exchangeId } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    const since = async () => {
      const found = await practice.requireItem(sessionId, position);
      return found.state === "answered" ? found.exchange?.since : undefined;
    };
    expect(await since()).toBeNull();
    await exchanges.saveExchange(exchangeId, { question: "How long were you there?", answer: "Four years." }, null);
    expect(await since()).toBe("edited");
    await exchanges.removeExchange(exchangeId);
    expect(await since()).toBe("removed");
  });

  it("goes on when the interviewer who asked is not on record any more", async () => {
    const { ownerId, sessionId, position, itemId, exchangeId, planId } = await logEverything();
    const { askedById } = await exchanges.requireExchange(exchangeId);
    await database.exchange.updateMany({ where: { ownerId, askedById }, data: { askedById: null } });
    await database.interviewer.delete({ where: { ownerId_id: { ownerId, id: askedById ?? "" } } });
    await practice.answerItem(itemId, { answer: "I was there for 3 years.", seconds: 12 });
    expect(await practice.requireItem(sessionId, position)).toMatchObject({ exchange: { askedBy: null } });
    expect(await practice.startPractice(planId)).toHaveProperty("sessionId");
  });

  it("is made again of the weak items only", async () => {
    const { sessionId, itemId } = await logEverything();
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 12 });
    const again = await practice.startAgain(sessionId);
    const items = (await practice.requirePractice(again?.sessionId ?? "")).items;
    expect(items[0]).toMatchObject({ question: "How long were you there?", answer: null });
  });
});

describe("progress of a plan", () => {
  it("counts what sits by day and what mattered", async () => {
    const { planId, itemId, exchangeId } = await logEverything();
    expect(await planProgress.requirePlanProgress(planId)).toMatchObject({ days: [], covered: [] });
    await exchanges.markExchange(exchangeId, { mattered: 3, outcome: null, askedById: null, followUp: false });
    await practice.answerItem(itemId, { answer: "I was there for 3 years.", seconds: 12, isAloud: true });
    const read = () => planProgress.requirePlanProgress(planId);
    expect(await read()).toMatchObject({ days: [{ solid: 0, of: 1 }], covered: [{ exchangeId, state: "thin" }] });
    await practice.rateItem(itemId, "solid");
    expect(await read()).toMatchObject({ days: [{ solid: 1, of: 1 }], covered: [{ exchangeId, state: "solid" }] });
  });
});

describe("an application with far too many exchanges", () => {
  it("opens everywhere", async () => {
    const { ownerId, applicationId, interviewId, planId, sessionId, upcomingId } = await logEverything();
    const many = Array.from({ length: 600 }, (_, at) => ({
      ownerId,
      interviewId,
      position: at + 10,
      question: `What about part ${at}?`,
      answer: `I did part ${at}.`,
    }));
    await database.exchange.createMany({ data: many });
    expect((await interviews.requireInterview(interviewId)).exchanges).toHaveLength(many.length + 2);
    expect(await preparations.listPreparations()).toHaveLength(1);
    expect((await brief.requireBrief(applicationId, now)).upcoming).not.toBeNull();
    expect((await planProgress.requirePlanProgress(planId)).covered).toEqual([]);
    expect((await rounds.requireRounds(upcomingId)).pairs).toEqual([]);
    expect((await onRecord.requireOnRecord(applicationId)).entries.length).toBeGreaterThan(0);
    expect((await practice.requirePractice(sessionId)).items.length).toBeGreaterThan(0);
    expect((await practice.startPractice(planId)).sessionId).not.toBe(sessionId);
    await expect(examples.listExamples()).resolves.toBeDefined();
    await expect(story.listOwnStories()).resolves.toBeDefined();
    await expect(applications.requireApplication(applicationId)).resolves.toBeDefined();
    expect((await applications.listApplications(10)).applications).toHaveLength(1);
  }, 30_000);
});
