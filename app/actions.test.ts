import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Logged } from "@/lib/data/testing/log-everything";
import { fakeNavigation, fakeSession, Missing, SignInFirst, signedIn } from "@/lib/data/testing/signed-in";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";
import { emptyForm } from "@/lib/schemas/form-state";

/** An action ended by leading elsewhere. */
class Led extends Error {}

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("next/navigation", () => ({
  ...fakeNavigation(),
  redirect: (path: string) => {
    throw new Led(path);
  },
}));

// One real database for the file. It is opened from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
vi.stubEnv("AUTH_SECRET", "forty characters that sign only tests ...");
const { dump, logEverything, signUp } = await import("@/lib/data/testing/log-everything");
const brief = await import("./(signed-in)/applications/[applicationId]/brief/actions");
const applications = await import("./(signed-in)/applications/actions");
const differences = await import("./(signed-in)/differences/actions");
const examples = await import("./(signed-in)/examples/actions");
const correction = await import("./(signed-in)/exchanges/[exchangeId]/correction/actions");
const exchanges = await import("./(signed-in)/exchanges/actions");
const interviews = await import("./(signed-in)/interviews/actions");
const practice = await import("./(signed-in)/practice/actions");
const settings = await import("./(signed-in)/settings/actions");
const account = await import("./(signed-in)/settings/account/actions");
const yourData = await import("./(signed-in)/settings/data/actions");
const password = await import("./(signed-in)/settings/password/actions");
const waysIn = await import("./(signed-in)/settings/account/ways-in-actions");

type Calls<Of> = Record<string, (ids: Of) => Promise<unknown>>;

const person = { interviewerId: "", interviewerName: "Ida", interviewerTitle: "", interviewerPart: "peer" };
const round = { heldAt: "", format: "video", ...person };
const plan = { meeting: "same", heldAt: "", minutes: "20" };
const story = { title: "Mine now", situation: "", action: "", result: "", shows: "" };
const aPasskeyAnswer = {
  id: "AAAA",
  rawId: "AAAA",
  type: "public-key",
  response: { clientDataJSON: "AAAA", attestationObject: "AAAA" },
  clientExtensionResults: {},
};
const fix = { quote: "", answer: "Mine now", bringUp: "" };

/** Each action that takes the id of a row, with the ids of somebody else. */
const withTheirIds: Calls<Logged> = {
  "applications/[applicationId]/brief keepPromise": (ids) => brief.keepPromise(ids.interviewId, true),
  "applications/[applicationId]/brief saveOwnQuestions": (ids) =>
    brief.saveOwnQuestions(ids.planId, emptyForm, form({ toAsk: "Mine now?", base: "" })),
  "applications logNextInterview": (ids) => applications.logNextInterview(ids.applicationId, emptyForm, form(round)),
  "applications editApplication": (ids) =>
    applications.editApplication(ids.applicationId, emptyForm, form({ company: "Mine now", role: "" })),
  "applications removeApplication": (ids) => applications.removeApplication(ids.applicationId),
  "applications planInterview": (ids) => applications.planInterview(ids.applicationId, emptyForm, form(plan)),
  "applications logHeld": (ids) => applications.logHeld(ids.upcomingId, emptyForm, form({ heldOn: "2026-11-12" })),
  "applications practise": (ids) => applications.practise(ids.planId),
  "differences dismiss": ({ difference: { firstId, secondId, key } }) => differences.dismiss(firstId, secondId, key),
  "differences takeBack": ({ difference: { firstId, secondId, key } }) => differences.takeBack(firstId, secondId, key),
  "examples editExample": (ids) => examples.editExample(ids.exampleId, emptyForm, form(story)),
  "examples keep": (ids) => examples.keep(ids.exchangeId),
  "examples dismiss": (ids) => examples.dismiss(ids.exchangeId),
  "examples bringBack": (ids) => examples.bringBack(ids.dismissedId),
  "examples remove": (ids) => examples.remove(ids.exampleId),
  "examples restore": (ids) => examples.restore(ids.exampleId),
  "examples saidThere": (ids) => examples.saidThere(ids.exampleId, ids.exchangeId, false),
  "exchanges/[exchangeId]/correction save": (ids) => correction.save(ids.exchangeId, ids.itemId, emptyForm, form(fix)),
  "exchanges/[exchangeId]/correction remove": (ids) => correction.remove(ids.firstExchangeId),
  "exchanges/[exchangeId]/correction tell": (ids) => correction.tell(ids.firstExchangeId, true),
  "exchanges editExchange": (ids) =>
    exchanges.editExchange(ids.exchangeId, emptyForm, form({ question: "Mine?", answer: "Now." })),
  "exchanges goBackTo": (ids) => exchanges.goBackTo(ids.exchangeId, ids.revisionId),
  "interviews takeIn": (ids) =>
    interviews.takeIn(ids.interviewId, emptyForm, form({ notes: "Q: Mine?\nA: Now.", takenBefore: "0" })),
  "interviews editInterview": (ids) => interviews.editInterview(ids.interviewId, emptyForm, form(round)),
  "interviews debrief": (ids) => interviews.debrief(ids.interviewId, emptyForm, form(emptyDebrief)),
  "interviews removeInterview": (ids) => interviews.removeInterview(ids.interviewId),
  "interviews addQuestion": (ids) =>
    interviews.addQuestion(ids.interviewId, emptyForm, form({ question: "Mine?", answer: "" })),
  "interviews addOwn": (ids) => interviews.addOwn(ids.interviewId, emptyForm, form({ question: "Mine?", reply: "" })),
  "interviews editOwn": (ids) =>
    interviews.editOwn(ids.ownQuestionId, emptyForm, form({ question: "Mine?", reply: "" })),
  "interviews removeOwn": (ids) => interviews.removeOwn(ids.ownQuestionId),
  "interviews restoreOwn": (ids) => interviews.restoreOwn(ids.ownQuestionId),
  "interviews mark": (ids) => interviews.mark(ids.exchangeId, form({ mattered: "3" })),
  "interviews move": (ids) => interviews.move(ids.exchangeId, "up"),
  "interviews merge": (ids) => interviews.merge(ids.exchangeId),
  "interviews remove": (ids) => interviews.remove(ids.exchangeId),
  "interviews restore": (ids) => interviews.restore(ids.exchangeId),
  "interviews placeAs": (ids) => interviews.placeAs(ids.noteId, "answer"),
  "interviews placeIn": (ids) => interviews.placeIn(ids.noteId, form({ exchangeId: ids.exchangeId })),
  "interviews discard": (ids) => interviews.discard(ids.noteId),
  "interviews sayBefore": (ids) => interviews.sayBefore(ids.exchangeId, true),
  "settings/account signOutBrowser": (ids) => account.signOutBrowser(ids.signInId),
  "practice answer": (ids) => practice.answer(ids.itemId, emptyForm, form({ answer: "Mine now" })),
  "practice answerAgain": (ids) => practice.answerAgain(ids.itemId),
  "practice peek": (ids) => practice.peek(ids.itemId),
  "practice skip": (ids) => practice.skip(ids.sessionId, ids.position, ids.itemId),
  "practice rate": (ids) => practice.rate(ids.sessionId, ids.position, ids.itemId, form({ rating: "solid" })),
  "practice next": (ids) => practice.next(ids.sessionId, ids.position),
  "practice takeSkipped": (ids) => practice.takeSkipped(ids.sessionId),
  "practice resolve": (ids) => practice.resolve(ids.itemId, form({ key: "key", resolution: "not-conflict" })),
  "practice finish": (ids) => practice.finish(ids.sessionId),
  "practice finishAndLeave": (ids) => practice.finishAndLeave(ids.sessionId, ids.applicationId),
  // A passkey's id is its owner's there: see logEverything.
  "settings/account namePasskey": (ids) => waysIn.namePasskey(ids.ownerId, emptyForm, form({ name: "Mine now" })),
  "settings/account dropPasskey": (ids) => waysIn.dropPasskey(ids.ownerId, emptyForm, form({})),
  "settings/account unlink": () => waysIn.unlink("oidc", emptyForm, form({})),
  "practice practiseAgain": (ids) => practice.practiseAgain(ids.sessionId),
};

/** Those that take more than one id, with one of one's own and one of somebody else. */
const withBoth: Calls<{ mine: Logged; theirs: Logged }> = {
  "a difference between their answer and mine": ({ mine, theirs }) =>
    differences.dismiss(mine.exchangeId, theirs.exchangeId, "key"),
  "my example told in their answer": ({ mine, theirs }) => examples.saidThere(mine.exampleId, theirs.exchangeId, false),
  "my correction, back to their practice": ({ mine, theirs }) =>
    correction.save(mine.exchangeId, theirs.itemId, emptyForm, form(fix)),
  "my exchange back to their version": ({ mine, theirs }) => exchanges.goBackTo(mine.exchangeId, theirs.revisionId),
  "my note into their answer": ({ mine, theirs }) =>
    interviews.placeIn(mine.noteId, form({ exchangeId: theirs.exchangeId })),
  "their interviewer asked my question": ({ mine, theirs }) =>
    interviews.mark(mine.exchangeId, form({ askedById: theirs.interviewerId })),
  "their interviewer in my round": ({ mine, theirs }) =>
    interviews.editInterview(mine.interviewId, emptyForm, form({ ...round, interviewerId: theirs.interviewerId })),
  "their interviewer in my plan": ({ mine, theirs }) =>
    applications.planInterview(mine.applicationId, emptyForm, form({ ...plan, known: theirs.interviewerId })),
  "their question skipped in my session": ({ mine, theirs }) =>
    practice.skip(mine.sessionId, mine.position, theirs.itemId),
  "from my session to their application": ({ mine, theirs }) =>
    practice.finishAndLeave(mine.sessionId, theirs.applicationId),
};

/** Those that take no id of a row: they read and write the rows of whoever is signed in. */
const ofOneself: Calls<unknown> = {
  "applications logFirstInterview": () =>
    applications.logFirstInterview(emptyForm, form({ company: "Mill", role: "", ...round })),
  "applications addExample": () => applications.addExample(),
  "applications declineExample": () => applications.declineExample(),
  "examples writeExample": () => examples.writeExample(emptyForm, form(story)),
  "settings/account confirmIt": () => waysIn.confirmIt(emptyForm, form({ password: "not the one" })),
  "settings/account beginNewPasskey": () => waysIn.beginNewPasskey(emptyForm, form({ name: "Mine" })),
  "settings/account finishNewPasskey": () => waysIn.finishNewPasskey(aPasskeyAnswer, emptyForm, form({ name: "Mine" })),
  "settings/account linkAt": () => waysIn.linkAt("oidc", emptyForm, form({})),
  "settings makeCalendarAddress": () => settings.makeCalendarAddress(emptyForm),
  "settings revokeCalendarAddress": () => settings.revokeCalendarAddress(),
  "settings/account signOutElsewhere": () => account.signOutElsewhere(),
  "settings/password choosePassword": () =>
    password.choosePassword(emptyForm, form({ present: "four calm green lamps", chosen: "five calm green lamps" })),
  "settings/data removeAccount": () =>
    yourData.removeAccount(emptyForm, form({ password: "four calm green lamps", email: "" })),
};

/** Those that nobody needs to be signed in for; lib/auth and the specs of signing in test them. */
const ofNobody = [
  "(public) signUp",
  "(public) signIn",
  "(public) askForAccount",
  "(public) askForPassword",
  "(public) chooseNewPassword",
  "(public) beginPasskeySignIn",
  "(public) finishPasskeySignIn",
  "(public) signInAt",
  "settings signOut",
  "settings/account signInAgain",
];

beforeEach(() => {
  signedIn.user = null;
});
afterAll(() => temporary.remove());

describe("server actions", () => {
  it("are all here", async () => {
    const covered = [...Object.keys(withTheirIds), ...Object.keys(ofOneself), ...ofNobody];
    expect(covered.toSorted()).toEqual((await listActions()).toSorted());
  });

  it("find nothing by the ids of somebody else, as by ids that nobody has, and leave theirs as it was", async () => {
    const theirs = await logEverything();
    const before = await dump(theirs.ownerId);
    await logEverything();
    for (const [name, call] of Object.entries(withTheirIds)) {
      await expect(call(theirs), name).rejects.toBeInstanceOf(Missing);
      await expect(call(noRows), name).rejects.toBeInstanceOf(Missing);
    }
    expect(await dump(theirs.ownerId)).toEqual(before);
  }, 30_000);

  it("tie nothing of mine to anything of theirs", async () => {
    const theirs = await logEverything();
    const before = await dump(theirs.ownerId);
    const theirIds = Object.values(theirs).filter((value) => typeof value === "string");
    for (const [name, call] of Object.entries(withBoth)) {
      const mine = await logEverything();
      await expect(ended(call({ mine, theirs })), name).resolves.toBeUndefined();
      const rows = (await dump(mine.ownerId)).join();
      expect(
        theirIds.filter((id) => rows.includes(id)),
        name,
      ).toEqual([]);
    }
    expect(await dump(theirs.ownerId)).toEqual(before);
  }, 60_000);

  it("change one's own rows only", async () => {
    const theirs = await logEverything();
    const before = await dump(theirs.ownerId);
    for (const [name, call] of Object.entries(ofOneself)) {
      await signUp();
      await expect(ended(call(null)), name).resolves.toBeUndefined();
    }
    expect(await dump(theirs.ownerId)).toEqual(before);
  }, 30_000);

  it.each([
    ["nothing", []],
    ["nulls", [null, null, null, null]],
    ["words", ["x", "x", "x", "x"]],
    ["objects", [{}, {}, {}, {}]],
    ["numbers", [-1, Number.NaN, Number.POSITIVE_INFINITY, 0.5]],
    ["a form's name for no form", ["x", emptyForm, { get: "x" }]],
  ])("that are sent %s in place of what they take end in one of the ways that are meant", async (_what, sent) => {
    await signUp();
    for (const [name, action] of await importActions()) {
      await expect(ended(Promise.resolve(action(...sent))), name).resolves.toBeUndefined();
    }
  });

  it("do nothing for somebody who is not signed in", async () => {
    const theirs = await logEverything();
    const before = await dump(theirs.ownerId);
    signedIn.user = null;
    for (const [name, call] of Object.entries({ ...withTheirIds, ...ofOneself })) {
      await expect(call(theirs), name).rejects.toBeInstanceOf(SignInFirst);
    }
    expect(await dump(theirs.ownerId)).toEqual(before);
  });
});

/** What an interview's debrief form sends when nothing was written. */
const emptyDebrief = Object.fromEntries(
  [
    "importantToThem",
    "concernsRaised",
    "salaryStated",
    "noticeStated",
    "startDateStated",
    "nextStep",
    "nextStepBy",
    "promised",
    "numbersStated",
    "reasonStated",
    "reactions",
    "theirWords",
    "wishSaid",
    "neverCameUp",
    "ownQuestions",
  ].map((name) => [name, ""]),
);

const none = "01234567-0000-7000-8000-000000000000";

/** The same ids, of rows that do not exist. */
const noRows: Logged = {
  ownerId: none,
  signInId: none,
  applicationId: none,
  interviewId: none,
  noteId: none,
  exchangeId: none,
  firstExchangeId: none,
  revisionId: none,
  ownQuestionId: none,
  interviewerId: none,
  exampleId: none,
  dismissedId: none,
  difference: { firstId: none, secondId: none, key: "key" },
  planId: none,
  upcomingId: none,
  sessionId: none,
  itemId: none,
  position: 1,
};

async function listActions(): Promise<string[]> {
  return (await importActions()).map(([name]) => name);
}

type Action = (...sent: unknown[]) => unknown;

/** Every exported function of every "use server" file, named "<folder> <name>". */
async function importActions(): Promise<[name: string, action: Action][]> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !file.endsWith("actions.test.ts") &&
      /^\s*["']use server["']/m.test(readFileSync(join(import.meta.dirname, file), "utf8")),
  );
  const all = await Promise.all(
    files.map(async (file) => {
      const folder = file.replace(/\/[^/]+$/, "").replace("(signed-in)/", "");
      const actions: Record<string, Action> = await import(join(import.meta.dirname, file));
      return Object.entries(actions).map(([name, action]): [string, Action] => [`${folder} ${name}`, action]);
    }),
  );
  return all.flat();
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** Waits for an action to end in one of the ways that are meant; anything else it throws is passed on. */
async function ended(action: Promise<unknown>): Promise<void> {
  await action.catch((error: unknown) => {
    if (!(error instanceof Led || error instanceof Missing)) throw error;
  });
}
