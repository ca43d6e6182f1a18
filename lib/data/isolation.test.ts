import { readdirSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeNavigation, fakeSession, Missing, SignInFirst, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { deleteAccount, requireProof } = await import("./delete-account");
const { dump, logEverything, signUp, somewhere } = await import("./testing/log-everything");
const account = await import("./account");
const askedBefore = await import("./asked-before");
const brief = await import("./brief");
const calendar = await import("./calendar");
const captures = await import("./captures");
const corrections = await import("./corrections");
const applications = await import("./applications");
const example = await import("./example");
const examples = await import("./examples");
const exchanges = await import("./exchanges");
const exporting = await import("./export");
const importing = await import("./import");
const interviews = await import("./interviews");
const onRecord = await import("./on-record");
const ownQuestions = await import("./own-questions");
const password = await import("./password");
const pairDismissals = await import("./pair-dismissals");
const planProgress = await import("./plan-progress");
const plans = await import("./plans");
const preparations = await import("./preparations");
const rounds = await import("./rounds");
const signIns = await import("./sign-ins");
const story = await import("./story");
const unassigned = await import("./unassigned");
const waysIn = await import("./ways-in");
const practice = { ...(await import("./practice")), ...(await import("./practice-items")) };

/** Files whose functions run inside a transaction of one that asked, or touch nobody's rows. */
const asksNobody = [
  "calendar-feed.ts",
  "downloads.ts",
  "example-application.ts",
  "exchange-writes.ts",
  "export-readable.ts",
  "health.ts",
  "interviewers.ts",
  "logged.ts",
  "own-question-writes.ts",
  "pair-dismissal-rows.ts",
  "practice-history.ts",
  "practice-rows.ts",
  "practice-sessions.ts",
  "preparation-rows.ts",
  "rows.ts",
  "serving-examples.ts",
  "speakers.ts",
  "stated.ts",
  "told.ts",
];

const anExample = { title: "A story", situation: "", action: "", result: "", shows: "" };

const aPasskeyAnswer = {
  id: "AAAA",
  rawId: "AAAA",
  type: "public-key" as const,
  response: { clientDataJSON: "AAAA", attestationObject: "AAAA" },
  clientExtensionResults: {},
};

const now = new Date("2026-11-06T09:00:00Z");

const aCapture = {
  id: "7f3c5d52-6a52-4c43-9f4e-0b8f2a6f1c11",
  applicationId: "0d1b7a34-58c7-4d5a-8a3f-1c2d3e4f5a6b",
  ownerId: "",
  company: "Mill Lane School",
  notes: "Q: Why teach?",
  base: "",
  startedAt: 0,
};

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => {
  signedIn.user = null;
});

describe("another person's rows", () => {
  /** Each exported function of lib/data that takes an id, called with the ids of somebody else. */
  const calls = (ids: Awaited<ReturnType<typeof logEverything>>): Record<string, () => Promise<unknown>> => ({
    requireApplication: () => applications.requireApplication(ids.applicationId),
    saveApplication: () => applications.saveApplication(ids.applicationId, { company: "Mine now", role: "" }),
    deleteApplication: () => applications.deleteApplication(ids.applicationId),
    requireBrief: () => brief.requireBrief(ids.applicationId, now),
    markPromise: () => brief.markPromise(ids.interviewId, true),
    saveToAsk: () => brief.saveToAsk(ids.planId, { toAsk: "Mine now?", base: "" }),
    requireEvents: () => calendar.requireEvents(ids.upcomingId, now),
    requireInterview: () => interviews.requireInterview(ids.interviewId),
    requireFirstExchanges: () => interviews.requireFirstExchanges(ids.interviewId, 10),
    createInterview: () => interviews.createInterview(ids.applicationId, somewhere),
    saveInterview: () => interviews.saveInterview(ids.interviewId, somewhere),
    deleteInterview: () => interviews.deleteInterview(ids.interviewId),
    saveNotesDraft: () => interviews.saveNotesDraft(ids.interviewId, { notes: "Mine now", base: "", takenBefore: 0 }),
    takeInNotes: () => interviews.takeInNotes(ids.interviewId, "Q: Mine?\nA: Now.", 0),
    saveDebrief: () =>
      interviews.saveDebrief(ids.interviewId, {
        importantToThem: "Mine now",
        concernsRaised: "",
        salaryStated: "",
        noticeStated: "",
        startDateStated: "",
        nextStep: "",
        nextStepBy: null,
        promised: "",
      }),
    findAskedBefore: () => askedBefore.findAskedBefore(ids.interviewId),
    sayAskedBefore: () => askedBefore.sayAskedBefore(ids.exchangeId, true),
    requireExchange: () => exchanges.requireExchange(ids.exchangeId),
    addExchange: () => exchanges.addExchange(ids.interviewId, { question: "Mine?", answer: "" }),
    saveExchange: () => exchanges.saveExchange(ids.exchangeId, { question: "Mine?", answer: "" }, null),
    leaveExchange: () => exchanges.leaveExchange(ids.exchangeId, { question: "Mine?", answer: "" }),
    restoreRevision: () => exchanges.restoreRevision(ids.exchangeId, ids.revisionId),
    markExchange: () =>
      exchanges.markExchange(ids.exchangeId, { mattered: 3, outcome: null, askedById: null, followUp: true }),
    removeExchange: () => exchanges.removeExchange(ids.exchangeId),
    restoreExchange: () => exchanges.restoreExchange(ids.exchangeId),
    moveExchange: () => exchanges.moveExchange(ids.exchangeId, "up"),
    splitExchange: () => exchanges.splitExchange(ids.exchangeId, { question: "Mine?", answer: "Mine now" }, 3, null),
    mergeWithPrevious: () => exchanges.mergeWithPrevious(ids.exchangeId),
    addOwnQuestion: () => ownQuestions.addOwnQuestion(ids.interviewId, "new-one", { question: "Mine?", reply: "" }),
    saveOwnQuestion: () => ownQuestions.saveOwnQuestion(ids.ownQuestionId, { question: "Mine?", reply: "" }, null),
    removeOwnQuestion: () => ownQuestions.removeOwnQuestion(ids.ownQuestionId),
    restoreOwnQuestion: () => ownQuestions.restoreOwnQuestion(ids.ownQuestionId),
    makeExchange: async () => unassigned.makeExchange(await noteOf(ids.interviewId), "answer"),
    addToExchange: async () => unassigned.addToExchange(await noteOf(ids.interviewId), ids.exchangeId),
    removeNote: async () => unassigned.removeNote(await noteOf(ids.interviewId)),
    requireExample: () => examples.requireExample(ids.exampleId),
    saveExample: () => examples.saveExample(ids.exampleId, { ...anExample, title: "Mine now" }, null),
    keepAsExample: () => examples.keepAsExample(ids.exchangeId),
    dismissStory: () => examples.dismissStory(ids.exchangeId),
    suggestAgain: () => examples.suggestAgain(ids.dismissedId),
    sayTold: () => examples.sayTold(ids.exampleId, ids.exchangeId, false),
    removeExample: () => examples.removeExample(ids.exampleId),
    restoreExample: () => examples.restoreExample(ids.exampleId),
    requireOnRecord: () => onRecord.requireOnRecord(ids.applicationId),
    moveHeldDay: () => plans.moveHeldDay(ids.upcomingId, now),
    savePlan: () =>
      plans.savePlan(ids.applicationId, { meeting: "same", heldAt: null, minutes: 10, known: [], interviewers: [] }),
    startPractice: () => practice.startPractice(ids.planId),
    startAgain: () => practice.startAgain(ids.sessionId),
    requirePractice: () => practice.requirePractice(ids.sessionId),
    requireProgress: () => practice.requireProgress(ids.sessionId),
    listSkipped: () => practice.listSkipped(ids.sessionId),
    offerSkipped: () => practice.offerSkipped(ids.sessionId),
    peekItem: () => practice.peekItem(ids.itemId),
    requireItemPlace: () => practice.requireItemPlace(ids.itemId),
    findCorrection: () => corrections.findCorrection(ids.exchangeId),
    requireCorrection: () => corrections.requireCorrection(ids.exchangeId, { itemId: ids.itemId, finding: "key" }),
    saveCorrection: () =>
      corrections.saveCorrection(ids.exchangeId, { quote: "", answer: "Mine now", bringUp: "" }, null),
    removeCorrection: () => corrections.removeCorrection(ids.firstExchangeId),
    markTold: () => corrections.markTold(ids.firstExchangeId, true),
    dismissDifference: () => pairDismissals.dismissDifference(ids.difference),
    takeBackDismissal: () => pairDismissals.takeBackDismissal(ids.difference),
    requireRounds: () => rounds.requireRounds(ids.interviewId),
    requirePlanProgress: () => planProgress.requirePlanProgress(ids.planId),
    requireItem: () => practice.requireItem(ids.sessionId, ids.position),
    saveAnswerDraft: () => practice.saveAnswerDraft(ids.itemId, { draft: "Mine now", base: "", seconds: 1 }),
    answerItem: () => practice.answerItem(ids.itemId, { answer: "Mine now", seconds: 1 }),
    reopenItem: () => practice.reopenItem(ids.itemId),
    skipItem: () => practice.skipItem(ids.itemId),
    rateItem: () => practice.rateItem(ids.itemId, "solid"),
    finishPractice: () => practice.finishPractice(ids.sessionId),
    resolveFinding: () => practice.resolveFinding(ids.itemId, "key", "not-conflict"),
    endSignIn: () => signIns.endSignIn(ids.signInId),
    // Its id is its owner's: see addCredentials.
    renamePasskey: () => waysIn.renamePasskey(ids.ownerId, "Mine now"),
    removePasskey: () => waysIn.removePasskey(ids.ownerId, now),
    unlinkIdentity: () => waysIn.unlinkIdentity("oidc", now),
  });
  /** Those that take no id of a row: they read and write the rows of whoever is signed in. */
  const ofOneself: Record<string, () => Promise<unknown>> = {
    listApplications: () => applications.listApplications(10),
    listPreparations: () => preparations.listPreparations(),
    listAskedBefore: () => askedBefore.listAskedBefore([]),
    listCorrections: () => corrections.listCorrections("none"),
    listExchangeTitles: () => interviews.listExchangeTitles("none"),
    createApplication: () => applications.createApplication(somewhere),
    requireAccount: () => account.requireAccount(),
    requireProof: () => requireProof(),
    deleteAccount: () => deleteAccount({ password: "four calm green lamps", email: "" }),
    exportJson: () => exporting.exportJson(),
    exportMarkdown: () => exporting.exportMarkdown("2026-11-06"),
    exportCsv: () => exporting.exportCsv(),
    isAccountEmpty: () => importing.isAccountEmpty(),
    importJson: () => importing.importJson("{}"),
    saveCapture: () => captures.saveCapture({ ...aCapture, ownerId: signedIn.user?.id ?? "" }),
    listEvents: () => calendar.listEvents(now),
    findCalendarFeed: () => calendar.findCalendarFeed(),
    makeCalendarFeed: () => calendar.makeCalendarFeed(),
    revokeCalendarFeed: () => calendar.revokeCalendarFeed(),
    createExample: () => example.createExample(),
    listExamples: () => examples.listExamples(),
    addExample: () => examples.addExample(anExample),
    compareOwnStories: () => story.compareOwnStories([]),
    listOwnStories: () => story.listOwnStories(),
    answerExampleOffer: () => example.answerExampleOffer(),
    listSignIns: () => signIns.listSignIns(now),
    endOtherSignIns: () => signIns.endOtherSignIns(),
    listWaysIn: () => waysIn.listWaysIn(now),
    confirmWaysIn: () => waysIn.confirmWaysIn("four calm green lamps"),
    mayLink: () => waysIn.mayLink(now),
    beginPasskey: () => waysIn.beginPasskey(now),
    addPasskey: () => waysIn.addPasskey(aPasskeyAnswer, "Mine now"),
    changePassword: () => password.changePassword("four calm green lamps", "another calm lamp"),
  };
  it("covers every function that lib/data exports", async () => {
    const exported: string[] = [];
    for (const file of readdirSync(import.meta.dirname)) {
      if (!file.endsWith(".ts") || file.endsWith(".test.ts") || asksNobody.includes(file)) continue;
      exported.push(...Object.keys(await import(`./${file}`)));
    }
    const covered = [...Object.keys(calls(await logEverything())), ...Object.keys(ofOneself)];
    expect(exported.toSorted()).toEqual(covered.toSorted());
  });

  it("look missing to each of them, and stay as they were", async () => {
    const theirs = await logEverything();
    const before = await dump(theirs.ownerId);
    await signUp();
    for (const [name, call] of Object.entries(calls(theirs))) {
      await expect(call(), name).rejects.toBeInstanceOf(Missing);
    }
    expect(await dump(theirs.ownerId)).toEqual(before);
  });

  it("ask nobody who is not signed in", async () => {
    const theirs = await logEverything();
    const note = await noteOf(theirs.interviewId);
    signedIn.user = null;
    for (const [name, call] of Object.entries({ ...calls(theirs), ...ofOneself })) {
      await expect(call(), name).rejects.toBeInstanceOf(SignInFirst);
    }
    expect(note).not.toBe("");
  });
});

async function noteOf(interviewId: string): Promise<string> {
  return (await database.unassignedNote.findFirst({ where: { interviewId } }))?.id ?? "";
}
