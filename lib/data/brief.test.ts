import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeNavigation, fakeSession, Missing, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { findFeedEvents } = await import("./calendar-feed");
const { logEverything, signUp, somewhere } = await import("./testing/log-everything");
const brief = await import("./brief");
const calendar = await import("./calendar");
const corrections = await import("./corrections");
const applications = await import("./applications");
const example = await import("./example");
const interviews = await import("./interviews");
const ownQuestions = await import("./own-questions");
const plans = await import("./plans");
const practice = { ...(await import("./practice")), ...(await import("./practice-items")) };

const now = new Date("2026-11-06T09:00:00Z");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => {
  signedIn.user = null;
});

describe("a brief", () => {
  const read = async (applicationId: string) => {
    const { upcoming } = await brief.requireBrief(applicationId, now);
    if (!upcoming) throw new Error("Expected a coming interview");
    return upcoming;
  };

  it("is of the rounds held before, with who comes and whom they met", async () => {
    const { applicationId, interviewId } = await logEverything();
    await interviews.saveDebrief(interviewId, { importantToThem: "Calm", noticeStated: "One month" });
    const { brief: made, daysLeft } = await read(applicationId);
    expect(daysLeft).toBe(6);
    expect(made.people).toMatchObject([{ name: "Ida Holm", part: "peer", metIn: [] }]);
    expect(made.matters).toMatchObject([{ kind: "important", text: "Calm" }]);
    expect(made.numbers).toMatchObject([{ kind: "notice" }, { kind: "said", text: "I was there for 3 years." }]);
    expect(made.answers.map(({ question }) => question).toSorted()).toEqual(["How long were you there?", "Why us?"]);
  });

  it("names every round in which somebody was met", async () => {
    await signUp();
    const dana = { name: "Dana Reyes", title: "", part: "peer" as const };
    const held = { ...somewhere, interviewers: [{ id: null, ...dana }] };
    const { interviewId } = await applications.createApplication(held);
    await interviews.takeInNotes(interviewId, "Q: Why us?\nA: The people.", 0);
    const { applicationId, seats } = await interviews.requireInterview(interviewId);
    const known = seats.map(({ interviewer }) => interviewer.id);
    const again = { ...somewhere, interviewers: known.map((id) => ({ id, ...dana })) };
    const second = await interviews.createInterview(applicationId, again);
    await interviews.takeInNotes(second.interviewId, "Q: Why now?\nA: I moved.", 0);
    await plans.savePlan(applicationId, { meeting: "same", heldAt: null, minutes: 20, known, interviewers: [] });
    expect((await read(applicationId)).brief.people).toMatchObject([{ name: "Dana Reyes", metIn: [1, 2] }]);
  });

  it("takes the practised answer that was rated solid, unless it holds an open conflict", async () => {
    const { applicationId, itemId } = await logEverything();
    const answer = async () =>
      (await read(applicationId)).brief.answers.find(({ question }) => question.startsWith("How long"));
    await practice.answerItem(itemId, { answer: "I was there for 3 years, as a clerk.", seconds: 5 });
    expect(await answer()).toMatchObject({ source: "logged" });
    await practice.rateItem(itemId, "solid");
    expect(await answer()).toMatchObject({ answer: "I was there for 3 years, as a clerk.", source: "practised" });
    await practice.reopenItem(itemId);
    await practice.answerItem(itemId, { answer: "I was there for 5 years.", seconds: 5 });
    await practice.rateItem(itemId, "solid");
    expect(await answer()).toMatchObject({ source: "logged" });
  });

  it("takes the correction, until they were told with how to bring it up", async () => {
    const { ownerId, applicationId, exchangeId, firstExchangeId } = await logEverything();
    await corrections.removeCorrection(firstExchangeId);
    const correction = { ownerId, exchangeId, quote: "3 years", answer: "Two years.", bringUp: "I counted again." };
    await database.correction.create({ data: correction });
    const { brief: made } = await read(applicationId);
    expect(made.answers[0]).toMatchObject({ answer: "Two years.", source: "corrected" });
    expect(made.corrections).toMatchObject([
      { was: "I was there for 3 years", answer: "Two years", bringUp: "I counted again.", answerAt: 1 },
    ]);
    await database.correction.updateMany({ where: { ownerId }, data: { toldAt: now } });
    expect((await read(applicationId)).brief.corrections).toEqual([]);
  });

  it("names who of this employer has heard an example", async () => {
    const { ownerId, applicationId, exchangeId } = await logEverything();
    const { id: exampleId } = await database.example.create({ data: { ownerId, title: "The van" } });
    await database.telling.create({ data: { ownerId, exampleId, exchangeId } });
    const told = async () => (await read(applicationId)).brief.examples.filter(({ id }) => id === exampleId);
    expect(await told()).toEqual([{ id: exampleId, title: "The van", heardBy: "Dana Reyes" }]);
    await database.telling.updateMany({ where: { ownerId }, data: { isTold: false } });
    expect(await told()).toMatchObject([{ heardBy: "" }]);
  });

  it("drops a promise once it is kept, and takes it up again", async () => {
    const { applicationId, interviewId } = await logEverything();
    await interviews.saveDebrief(interviewId, { promised: "The leaflet" });
    const open = async () => (await read(applicationId)).brief.promises.map(({ text }) => text);
    expect(await open()).toEqual(["The leaflet"]);
    await brief.markPromise(interviewId, true);
    expect(await open()).toEqual([]);
    expect((await read(applicationId)).promises).toMatchObject([{ text: "The leaflet", isKept: true }]);
    await brief.markPromise(interviewId, false);
    expect(await open()).toEqual(["The leaflet"]);
  });

  it("keeps own questions of two tabs, and says which were asked", async () => {
    const { applicationId, interviewId, planId } = await logEverything();
    await brief.saveToAsk(planId, { toAsk: "Who would I sit with?", base: "" });
    await brief.saveToAsk(planId, { toAsk: "What comes first?", base: "" });
    await ownQuestions.addOwnQuestion(interviewId, "2f6b1f0e-58c7-4d5a-8a3f-1c2d3e4f5a70", {
      question: "Who would I sit with?",
      reply: "With two of us.",
    });
    expect((await read(applicationId)).brief).toMatchObject({
      toAsk: [{ text: "What comes first?" }],
      asked: [
        { question: "Who would I sit with?", reply: "With two of us.", round: 1 },
        { question: "Is there parking?", reply: "Not yet.", round: 1 },
      ],
    });
  });

  it("offers the other text where own questions of two tabs are too long together", async () => {
    const { planId } = await logEverything();
    const [mine, theirs] = ["m".repeat(3_900), "t".repeat(3_900)];
    expect(await brief.saveToAsk(planId, { toAsk: theirs, base: "" })).toEqual({ kind: "saved", toAsk: theirs });
    expect(await brief.saveToAsk(planId, { toAsk: mine, base: "" })).toEqual({ kind: "elsewhere", toAsk: theirs });
    expect(await brief.saveToAsk(planId, { toAsk: mine, base: theirs })).toEqual({ kind: "saved", toAsk: mine });
  });

  it("waits for a plan", async () => {
    await signUp();
    const { interviewId } = await applications.createApplication(somewhere);
    const { applicationId } = await interviews.requireInterview(interviewId);
    expect((await brief.requireBrief(applicationId, now)).upcoming).toBeNull();
  });
});

describe("a calendar", () => {
  const titles = (events: readonly { title: string }[] | null) => events?.map(({ title }) => title);

  it("holds the coming interview and the days to practise, and no word of the notes", async () => {
    const { upcomingId } = await logEverything();
    const events = await calendar.listEvents(now);
    expect(titles(events)).toEqual([
      "Practise for Harbour Clinic",
      "Practise for Harbour Clinic",
      "Interview: Harbour Clinic, round 2",
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Ida|Dana|people|years/);
    expect(await calendar.requireEvents(upcomingId, now)).toEqual(events);
  });

  it("has no interview that was held, and not the example's", async () => {
    const { interviewId } = await logEverything();
    await example.createExample();
    expect(await calendar.listEvents(now)).toHaveLength(3);
    await expect(calendar.requireEvents(interviewId, now)).rejects.toBeInstanceOf(Missing);
  });

  it("is read by its private address without a sign-in, until that is made anew or taken back", async () => {
    await logEverything();
    const first = await calendar.makeCalendarFeed();
    expect(first.token).toMatch(/^[\w-]{43}$/);
    const second = await calendar.makeCalendarFeed();
    const stored = await database.calendarFeed.findMany();
    expect(JSON.stringify(stored)).not.toContain(second.token);
    const { user } = signedIn;
    signedIn.user = null;
    expect(await findFeedEvents(first.token, now)).toBeNull();
    expect(titles(await findFeedEvents(second.token, now))).toContain("Interview: Harbour Clinic, round 2");
    signedIn.user = user;
    expect((await calendar.findCalendarFeed())?.createdAt).toBeInstanceOf(Date);
    await calendar.revokeCalendarFeed();
    expect(await calendar.findCalendarFeed()).toBeNull();
    expect(await findFeedEvents(second.token, now)).toBeNull();
  });
});
