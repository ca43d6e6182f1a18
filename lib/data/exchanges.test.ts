import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeNavigation, fakeSession, sentFrom, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { logEverything, signUp, somewhere, someNotes } = await import("./testing/log-everything");
const applications = await import("./applications");
const askedBefore = await import("./asked-before");
const exchanges = await import("./exchanges");
const interviews = await import("./interviews");
const unassigned = await import("./unassigned");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => {
  signedIn.user = null;
  sentFrom.device = "";
});

describe("exchanges", () => {
  it("keep every edit as a revision, and can go back to one", async () => {
    const { exchangeId } = await logEverything();
    await exchanges.saveExchange(exchangeId, { question: "How long were you there?", answer: "Four years." }, null);
    const { revisions } = await exchanges.requireExchange(exchangeId);
    expect(revisions.map(({ answer, cause }) => [answer, cause])).toEqual([
      ["Four years.", "edited"],
      ["I was there for 3 years.", "logged"],
    ]);
    await exchanges.restoreRevision(exchangeId, revisions[1]?.id ?? "");
    expect((await exchanges.requireExchange(exchangeId)).answer).toBe("I was there for 3 years.");
  });

  it("do not make a revision when nothing changed", async () => {
    const { exchangeId } = await logEverything();
    const { question, answer } = await exchanges.requireExchange(exchangeId);
    await exchanges.saveExchange(exchangeId, { question, answer }, null);
    expect((await exchanges.requireExchange(exchangeId)).revisions).toHaveLength(1);
  });

  it("are not overwritten by a text that began from another one, and not split twice", async () => {
    const { exchangeId, interviewId } = await logEverything();
    const base = { question: "How long were you there?", answer: "I was there for 3 years." };
    const first = { ...base, answer: "Three years.\nAnd why did you go?\nIt closed." };
    expect(await exchanges.splitExchange(exchangeId, first, 13, base)).toMatchObject({ kind: "saved" });
    expect(await exchanges.splitExchange(exchangeId, first, 13, base)).toMatchObject({ kind: "elsewhere" });
    const second = { ...base, answer: "Four years." };
    const now = { question: base.question, answer: "Three years." };
    expect(await exchanges.saveExchange(exchangeId, second, base)).toEqual({ kind: "elsewhere", ...now });
    expect(await exchanges.saveExchange(exchangeId, second, now)).toMatchObject({ kind: "saved" });
    expect(await exchanges.saveExchange(exchangeId, second, now)).toMatchObject({ kind: "saved" });
    expect((await interviews.requireInterview(interviewId)).exchanges).toHaveLength(3);
  });

  it("edited on two devices are on record with both texts, who wrote what, and either can be gone back to", async () => {
    const { exchangeId } = await logEverything();
    const question = "How long were you there?";
    const base = { question, answer: "I was there for 3 years." };
    const onPhone = { question, answer: "Four years." };
    const onLaptop = { question, answer: "Since 2021." };
    const read = async () =>
      (await exchanges.requireExchange(exchangeId)).revisions.map(({ answer, cause, device, isNow }) =>
        [answer, cause, device, isNow ? "now" : ""].join("; "),
      );

    sentFrom.device = "Chrome on Android";
    await exchanges.saveExchange(exchangeId, onPhone, base);
    sentFrom.device = "Firefox on Windows";
    await exchanges.saveExchange(exchangeId, onLaptop, base);
    await exchanges.saveExchange(exchangeId, onLaptop, base);
    const logged = "I was there for 3 years.; logged; ; ";
    const setAside = [
      "Since 2021.; aside; Firefox on Windows; ",
      "Four years.; edited; Chrome on Android; now",
      logged,
    ];
    expect(await read()).toEqual(setAside);

    // The person stays with the phone's text: nothing more to note.
    await exchanges.leaveExchange(exchangeId, onLaptop);
    expect(await read()).toEqual(setAside);

    const aside = (await exchanges.requireExchange(exchangeId)).revisions[0]?.id ?? "";
    await exchanges.restoreRevision(exchangeId, aside);
    expect(await exchanges.requireExchange(exchangeId)).toMatchObject(onLaptop);
    expect(await read()).toEqual([
      "Since 2021.; edited; Firefox on Windows; now",
      "Since 2021.; aside; Firefox on Windows; ",
      "Four years.; edited; Chrome on Android; ",
      logged,
    ]);
  });

  it("keep a text once that was set aside and then put in place", async () => {
    const { exchangeId } = await logEverything();
    const base = { question: "How long were you there?", answer: "I was there for 3 years." };
    const theirs = { ...base, answer: "Four years." };
    const mine = { ...base, answer: "Since 2021." };
    await exchanges.saveExchange(exchangeId, theirs, base);
    await exchanges.saveExchange(exchangeId, mine, base);
    await exchanges.saveExchange(exchangeId, mine, theirs);
    const { revisions } = await exchanges.requireExchange(exchangeId);
    expect(revisions.map(({ answer, cause }) => [answer, cause])).toEqual([
      [mine.answer, "edited"],
      [theirs.answer, "edited"],
      [base.answer, "logged"],
    ]);
    // What is on record already is not set aside once more.
    await exchanges.saveExchange(exchangeId, base, theirs);
    expect((await exchanges.requireExchange(exchangeId)).revisions).toHaveLength(3);
  });

  it("say on which device each of their versions was written", async () => {
    sentFrom.device = "Safari on iPhone";
    const { exchangeId, interviewId } = await logEverything();
    const answer = "Three years.\nAnd why did you go?\nIt closed.";
    await exchanges.splitExchange(exchangeId, { question: "How long were you there?", answer }, 13, null);
    await exchanges.addExchange(interviewId, { question: "Why nursing?", answer: "My aunt." });
    await exchanges.mergeWithPrevious(exchangeId);
    const devices = await database.exchangeRevision.groupBy({
      by: ["device"],
      where: { exchange: { interviewId } },
      _count: true,
    });
    expect(devices.map(({ device }) => device)).toEqual(["Safari on iPhone"]);
  });

  it("are split with the question found, moved and merged without losing a word", async () => {
    const { interviewId, exchangeId } = await logEverything();
    const answer = "I was there for 3 years.\nAnd why did you go?\nThe shop closed.";
    await exchanges.splitExchange(
      exchangeId,
      { question: "How long were you there?", answer },
      answer.indexOf("And"),
      null,
    );
    const read = async () =>
      (await interviews.requireInterview(interviewId)).exchanges
        .filter(({ removedAt }) => removedAt === null)
        .map(({ question, answer }) => [question, answer]);
    expect(await read()).toEqual([
      ["Why us?", "The people."],
      ["How long were you there?", "I was there for 3 years."],
      ["And why did you go?", "The shop closed."],
    ]);
    const last = (await interviews.requireInterview(interviewId)).exchanges.at(-1)?.id ?? "";
    await exchanges.moveExchange(last, "up");
    expect((await read()).map(([question]) => question)).toEqual([
      "Why us?",
      "And why did you go?",
      "How long were you there?",
    ]);
    await exchanges.mergeWithPrevious(exchangeId);
    expect(await read()).toEqual([
      ["Why us?", "The people."],
      ["And why did you go?", "The shop closed.\n\nHow long were you there?\n\nI was there for 3 years."],
    ]);
  });

  it("keep who asked when that person has lost the seat and something else is marked", async () => {
    const { interviewId, exchangeId } = await logEverything();
    const { askedById } = await exchanges.requireExchange(exchangeId);
    await interviews.saveInterview(interviewId, { heldAt: null, format: "video", interviewers: [] });
    await exchanges.markExchange(exchangeId, { mattered: 3, outcome: null, askedById, followUp: true });
    expect(await exchanges.requireExchange(exchangeId)).toMatchObject({ askedById, mattered: 3, followUp: true });
    expect(askedById).not.toBeNull();
  });

  it("that were merged come apart again", async () => {
    const { interviewId, firstExchangeId, exchangeId } = await logEverything();
    await exchanges.mergeWithPrevious(exchangeId);
    await exchanges.restoreExchange(exchangeId);
    await exchanges.restoreExchange(exchangeId);
    const all = (await interviews.requireInterview(interviewId)).exchanges;
    expect(all.map(({ id, answer, removedAt }) => [id, answer, removedAt])).toEqual([
      [firstExchangeId, "The people.", null],
      [exchangeId, "I was there for 3 years.", null],
    ]);
  });

  it("are made of an unassigned passage where it stands in the notes, also among edited and removed ones", async () => {
    const { interviewId, exchangeId } = await logEverything();
    await interviews.takeInNotes(
      interviewId,
      "Q: When can you start?\nA: In May.\n\nSalary came up again\n\nQ: Any questions?\nA: No.",
      someNotes.length,
    );
    const { unassigned: left } = await interviews.requireInterview(interviewId);
    const noteOfText = (text: string) => left.find((note) => note.text.startsWith(text))?.id ?? "";
    await exchanges.saveExchange(exchangeId, { question: "How long, again?", answer: "Three years." }, null);
    await unassigned.makeExchange(noteOfText("Parking"), "question");
    await unassigned.makeExchange(noteOfText("Parking"), "question");
    const { exchanges: all } = await interviews.requireInterview(interviewId);
    expect(all[0]?.question).toBe("Parking was hard to find.");
    expect(all).toHaveLength(5);
  });

  it("take an unassigned passage once", async () => {
    const { interviewId, firstExchangeId } = await logEverything();
    const note = (await interviews.requireInterview(interviewId)).unassigned[0]?.id ?? "";
    await unassigned.addToExchange(note, firstExchangeId);
    await unassigned.addToExchange(note, firstExchangeId);
    expect((await exchanges.requireExchange(firstExchangeId)).answer).toBe("The people.\n\nParking was hard to find.");
  });
});

describe("the first exchanges of an interview", () => {
  it("come with how many there are, and whether more follow", async () => {
    const { interviewId, exchangeId } = await logEverything();
    const { exchanges: all } = await interviews.requireInterview(interviewId);
    const some = await interviews.requireFirstExchanges(interviewId, 1);
    expect(some).toMatchObject({ exchanges: all.slice(0, 1), more: true, shownCount: 2 });
    await exchanges.removeExchange(exchangeId);
    expect(await interviews.requireFirstExchanges(interviewId, 2)).toMatchObject({ more: false, shownCount: 1 });
    expect(await interviews.listExchangeTitles(interviewId)).toEqual([
      { id: all[0]?.id, question: "Why us?", answer: "The people." },
    ]);
  });
});

/** What was asked before of an interview's questions. */
async function listBefore(interviewId: string) {
  return askedBefore.listAskedBefore((await interviews.requireInterview(interviewId)).exchanges);
}

describe("a question asked before", () => {
  it("is found in an earlier round, and what the person says of it stays", async () => {
    const { applicationId, interviewId: first } = await logEverything();
    await interviews.takeInNotes(first, "Q: Why are you leaving?\nA: The drive is too long.", someNotes.length);
    const { interviewId } = await interviews.createInterview(applicationId, somewhere);
    await interviews.takeInNotes(interviewId, "Q: What would have made you stay?\nA: A shorter drive.", 0);
    await askedBefore.findAskedBefore(interviewId);
    const [later] = (await interviews.requireInterview(interviewId)).exchanges;
    const read = async () => (await listBefore(interviewId)).get(later?.id ?? "");
    expect(await read()).toMatchObject({ state: "same", answer: "The drive is too long.", interview: { round: 1 } });
    await askedBefore.sayAskedBefore(later?.id ?? "", false);
    await askedBefore.findAskedBefore(interviewId);
    expect(await read()).toMatchObject({ state: "unlinked" });
    // The first question matched has the bank learned and the encoder read, which takes a while on a busy machine.
  }, 20_000);

  it("is the same employer's, even where another one used the very same words", async () => {
    await signUp();
    const { interviewId: first } = await applications.createApplication(somewhere);
    await interviews.takeInNotes(first, "Q: What salary are you looking for?\nA: I said £42,000.", 0);
    const { applicationId } = await interviews.requireInterview(first);
    const { interviewId: elsewhere } = await applications.createApplication(somewhere);
    await interviews.takeInNotes(elsewhere, "Q: What are your salary expectations?\nA: I said £46,000.", 0);
    const { interviewId } = await interviews.createInterview(applicationId, somewhere);
    await interviews.takeInNotes(interviewId, "Q: What are your salary expectations?\nA: I said £45,000.", 0);
    await askedBefore.findAskedBefore(interviewId);
    const later = (await interviews.requireInterview(interviewId)).exchanges;
    const found = (await askedBefore.listAskedBefore(later)).get(later[0]?.id ?? "");
    expect(found).toMatchObject({ state: "same", question: "What salary are you looking for?" });
  });

  it("is learned from what the person said of one pair, for that person", async () => {
    const { applicationId, interviewId: first } = await logEverything();
    await interviews.takeInNotes(first, "Q: Why are you leaving?\nA: The drive is too long.", someNotes.length);
    const askAgain = async () => {
      const { interviewId } = await interviews.createInterview(applicationId, somewhere);
      await interviews.takeInNotes(interviewId, "Q: What's the story with the clinic?\nA: A shorter drive.", 0);
      await askedBefore.findAskedBefore(interviewId);
      const [asked] = (await interviews.requireInterview(interviewId)).exchanges;
      return { id: asked?.id ?? "", found: (await listBefore(interviewId)).get(asked?.id ?? "") };
    };
    const again = await askAgain();
    expect(again.found?.state).not.toBe("same");
    const earlier = (await interviews.requireInterview(first)).exchanges.find(({ question }) =>
      /leaving/.test(question),
    );
    await database.exchange.updateMany({ where: { id: again.id }, data: { askedBeforeId: earlier?.id ?? null } });
    await askedBefore.sayAskedBefore(again.id, true);
    expect((await askAgain()).found).toMatchObject({ state: "same" });
  });
});
