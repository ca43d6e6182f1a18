import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeNavigation, fakeSession, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { dump, logEverything, signUp, somewhere, someNotes } = await import("./testing/log-everything");
const account = await import("./account");
const captures = await import("./captures");
const applications = await import("./applications");
const interviews = await import("./interviews");
const ownQuestions = await import("./own-questions");

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

describe("notes taken in", () => {
  it("become exchanges with a first revision, and what could not be placed stays", async () => {
    const { interviewId } = await logEverything();
    const interview = await interviews.requireInterview(interviewId);
    expect(interview.exchanges.map(({ question, answer }) => [question, answer])).toEqual([
      ["Why us?", "The people."],
      ["How long were you there?", "I was there for 3 years."],
    ]);
    expect(interview.unassigned.map(({ text }) => text)).toEqual(["Parking was hard to find."]);
    expect(interview.notes).toBe(someNotes);
    expect(interview.exchanges.every(({ askedBy }) => askedBy?.name === "Dana Reyes")).toBe(true);
  });

  it("are taken in once when sent twice", async () => {
    const { interviewId } = await logEverything();
    await interviews.takeInNotes(interviewId, someNotes, 0);
    expect((await interviews.requireInterview(interviewId)).exchanges).toHaveLength(2);
  });

  it("are taken in without what they repeat, when somebody goes back and adds a question", async () => {
    const { interviewId } = await logEverything();
    await interviews.takeInNotes(interviewId, `${someNotes}\n\nQ: When can you start?\nA: In May.`, 0);
    const { exchanges: all } = await interviews.requireInterview(interviewId);
    expect(all.map(({ question }) => question)).toEqual(["Why us?", "How long were you there?", "When can you start?"]);
  });

  it("give each question to whoever asked it, and a seat to a name that is new", async () => {
    const { interviewId } = await logEverything();
    const transcript = "Dana: Why the clinic?\nMe: The people.\nPiotr: Why now?\nMe: My contract ends.";
    await interviews.takeInNotes(interviewId, transcript, someNotes.length);
    const interview = await interviews.requireInterview(interviewId);
    expect(interview.exchanges.slice(2).map(({ askedBy }) => askedBy?.name)).toEqual(["Dana Reyes", "Piotr"]);
    expect(interview.seats.map(({ interviewer }) => interviewer.name).toSorted()).toEqual(["Dana Reyes", "Piotr"]);
  });

  it("being written are not overwritten by a text that began from another one", async () => {
    const { interviewId } = await logEverything();
    const save = (text: string, base: string) =>
      interviews.saveNotesDraft(interviewId, { notes: text, base, takenBefore: someNotes.length });
    expect(await save("twenty lines", "")).toEqual({ kind: "saved" });
    expect(await save("twenty lines", "")).toEqual({ kind: "saved" });
    expect(await save("b", "")).toEqual({ kind: "elsewhere", text: "twenty lines" });
    expect(await save("b", "twenty lines")).toEqual({ kind: "saved" });
    const late = { notes: "old", base: "b", takenBefore: 0 };
    expect(await interviews.saveNotesDraft(interviewId, late)).toEqual({ kind: "closed" });
  });

  it("do not double what is there word for word, unless that is wanted", async () => {
    const { interviewId } = await logEverything();
    const again = `${someNotes}\n\nQ: When can you start?\nA: In May.`;
    await interviews.takeInNotes(interviewId, again, someNotes.length);
    const once = await interviews.requireInterview(interviewId);
    expect(once.exchanges.map(({ question }) => question)).toEqual([
      "Why us?",
      "How long were you there?",
      "When can you start?",
    ]);
    expect([once.unassigned.length, once.asked.length]).toEqual([1, 1]);
    expect(once.notes).toBe(`${someNotes}\n\n${again}`);
    await interviews.takeInNotes(interviewId, again, once.notes.length, undefined, { takesRepeats: true });
    const twice = await interviews.requireInterview(interviewId);
    expect(twice.exchanges).toHaveLength(6);
    expect([twice.unassigned.length, twice.asked.length]).toEqual([2, 2]);
  });

  it("are added behind those that are there", async () => {
    const { interviewId } = await logEverything();
    await interviews.takeInNotes(interviewId, "Q: When can you start?\nA: In May.", someNotes.length);
    const { exchanges: all } = await interviews.requireInterview(interviewId);
    expect(all.map(({ question }) => question)).toEqual(["Why us?", "How long were you there?", "When can you start?"]);
  });
});

describe("what was promised", () => {
  it("is taken from the notes into the debrief, once, and is open again when more comes", async () => {
    await signUp();
    const { interviewId } = await applications.createApplication(somewhere);
    const written =
      "Q: Do you have any questions for us?\nA: I asked about the team. I promised to send them my analysis.";
    await interviews.takeInNotes(interviewId, written, 0);
    const read = () =>
      database.interview.findFirstOrThrow({
        where: { id: interviewId },
        select: { promised: true, promiseKeptAt: true },
      });
    expect(await read()).toEqual({ promised: "I promised to send them my analysis.", promiseKeptAt: null });
    await database.interview.updateMany({ where: { id: interviewId }, data: { promiseKeptAt: new Date() } });
    const more = "Q: Why us?\nA: The people.";
    await interviews.takeInNotes(interviewId, more, written.length);
    expect((await read()).promiseKeptAt).not.toBeNull();
    const last = "Q: Any questions from your side?\nA: Only one. They said they would call on Monday.";
    await interviews.takeInNotes(interviewId, last, `${written}\n\n${more}`.length);
    expect(await read()).toEqual({
      promised: "I promised to send them my analysis.\nThey said they would call on Monday.",
      promiseKeptAt: null,
    });
  });
});

describe("what the person asked", () => {
  const read = async (interviewId: string) =>
    (await interviews.requireInterview(interviewId)).asked.map(({ question, reply, removedAt }) => [
      question,
      reply,
      removedAt === null,
    ]);

  it("is kept apart when notes are taken in, once", async () => {
    const { interviewId } = await logEverything();
    await interviews.takeInNotes(interviewId, someNotes, 0);
    expect(await read(interviewId)).toEqual([["Is there parking?", "Not yet.", true]]);
    const panel =
      "Omar: Why us?\nMe: The sea.\nIda: Any questions?\nMe: Who decides?\nIda: Not I.\nMe: Then who does?\nOmar: I do.";
    await interviews.takeInNotes(interviewId, panel, someNotes.length);
    expect((await read(interviewId)).slice(1)).toEqual([
      ["Who decides?", "Ida: Not I.", true],
      ["Then who does?", "Omar: I do.", true],
    ]);
  });

  it("is added once however often it is sent, and reads as sent last", async () => {
    const { interviewId } = await logEverything();
    await ownQuestions.addOwnQuestion(interviewId, "made-with-the-form", { question: "Who left?", reply: "" });
    await ownQuestions.addOwnQuestion(interviewId, "made-with-the-form", { question: "Who left?", reply: "Nobody." });
    expect((await read(interviewId)).slice(1)).toEqual([["Who left?", "Nobody.", true]]);
  });

  it("is removed and put back, and not overwritten by a text that began from another one", async () => {
    const { interviewId, ownQuestionId } = await logEverything();
    await ownQuestions.removeOwnQuestion(ownQuestionId);
    expect(await read(interviewId)).toEqual([["Is there parking?", "Not yet.", false]]);
    await ownQuestions.restoreOwnQuestion(ownQuestionId);
    const base = { question: "Is there parking?", reply: "Not yet." };
    const next = { ...base, reply: "From May." };
    expect(await ownQuestions.saveOwnQuestion(ownQuestionId, next, base)).toEqual({ kind: "saved" });
    expect(await ownQuestions.saveOwnQuestion(ownQuestionId, next, base)).toEqual({ kind: "saved" });
    const other = { ...base, reply: "No." };
    expect(await ownQuestions.saveOwnQuestion(ownQuestionId, other, base)).toEqual({ kind: "elsewhere", ...next });
    expect(await read(interviewId)).toEqual([["Is there parking?", "From May.", true]]);
  });
});

describe("who speaks in a transcript", () => {
  const transcript = "S. Ode: How big is the team?\nD. Reyes: Nine.\nS. Ode: Who leads it?\nD. Reyes: I do.";
  const asked = async (interviewId: string) =>
    (await interviews.requireInterview(interviewId)).exchanges
      .filter(({ question }) => question.includes("lead"))
      .map(({ askedBy }) => askedBy?.name);

  it("is as the person says, and the next transcript maps by itself", async () => {
    const { interviewId, applicationId } = await logEverything();
    const [dana] = (await interviews.requireInterview(interviewId)).seats;
    await interviews.takeInNotes(interviewId, transcript, someNotes.length, {
      candidate: "D. Reyes",
      isSaid: true,
      others: [{ label: "S. Ode", interviewer: dana?.interviewerId ?? "" }],
    });
    expect((await account.requireAccount()).spokenAs).toBe("D. Reyes");
    expect(await asked(interviewId)).toEqual(["Dana Reyes"]);

    const { interviewId: next } = await interviews.createInterview(applicationId, somewhere);
    await interviews.takeInNotes(next, transcript, 0);
    expect(await asked(next)).toEqual(["Dana Reyes"]);
    expect((await interviews.requireInterview(next)).seats).toHaveLength(1);
  });

  it("is forgotten of a name that turns out to be somebody else's, and never kept of one that names nobody", async () => {
    const { interviewId } = await logEverything();
    const say = async (text: string, candidate: string) => {
      const before = (await interviews.requireInterview(interviewId)).notes.length;
      await interviews.takeInNotes(interviewId, text, before, { candidate, isSaid: true, others: [] });
      return (await account.requireAccount()).spokenAs;
    };
    expect(await say(transcript, "D. Reyes")).toBe("D. Reyes");
    expect(await say(transcript.replaceAll("S. Ode", "Speaker 2"), "Speaker 2")).toBe("D. Reyes");
    expect(await say(`${transcript}\nS. Ode: Fine.`, "S. Ode")).toBe("S. Ode");
    expect(await say(`${transcript}\nS. Ode: Bye.`, "Somebody Else")).toBe("S. Ode");
  });

  it("cannot be an interviewer of somebody else's", async () => {
    const theirs = await logEverything();
    const [dana] = (await interviews.requireInterview(theirs.interviewId)).seats;
    const before = await dump(theirs.ownerId);
    const { interviewId } = await logEverything();
    const others = [{ label: "S. Ode", interviewer: dana?.interviewerId ?? "" }];
    await interviews.takeInNotes(interviewId, transcript, someNotes.length, {
      candidate: "D. Reyes",
      isSaid: false,
      others,
    });
    expect(await asked(interviewId)).toEqual(["S. Ode"]);
    expect(await dump(theirs.ownerId)).toEqual(before);
  });

  it("travels with an interview that was logged on a device", async () => {
    const ownerId = await signUp();
    await captures.saveCapture({ ...aCapture, ownerId, notes: transcript, speaker: "D. Reyes" });
    expect((await account.requireAccount()).spokenAs).toBe("D. Reyes");
  });
});

describe("a debrief", () => {
  it("keeps the fields that a second tab did not change", async () => {
    const { interviewId } = await logEverything();
    await interviews.saveDebrief(interviewId, { concernsRaised: "Distance" });
    await interviews.saveDebrief(interviewId, { importantToThem: "Calm" });
    const read = await interviews.requireInterview(interviewId);
    expect([read.concernsRaised, read.importantToThem]).toEqual(["Distance", "Calm"]);
  });
});

describe("an interview logged on a device", () => {
  it("is there once, however often it is sent, and takes what is added", async () => {
    const ownerId = await signUp();
    const capture = { ...aCapture, ownerId };
    expect(await captures.saveCapture(capture)).toEqual({ kind: "saved" });
    expect(await captures.saveCapture(capture)).toEqual({ kind: "saved" });
    const more = { ...capture, notes: "Q: Why teach?\nA: My own teacher.", base: capture.notes };
    expect(await captures.saveCapture(more)).toEqual({ kind: "saved" });
    const [application, ...others] = (await applications.listApplications(10)).applications;
    expect(others).toEqual([]);
    expect(application?.company).toBe("Mill Lane School");
    expect((await interviews.requireInterview(capture.id)).notesDraft).toBe(more.notes);
  });

  it("waits for the person who logged it when somebody else is signed in", async () => {
    const first = await signUp();
    await signUp();
    expect(await captures.saveCapture({ ...aCapture, ownerId: first })).toEqual({ kind: "closed" });
    expect((await applications.listApplications(10)).applications).toEqual([]);
  });
});
