import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeNavigation, fakeSession, Missing, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { signUp, somewhere } = await import("./testing/log-everything");
const applications = await import("./applications");
const example = await import("./example");
const examples = await import("./examples");
const interviews = await import("./interviews");
const story = await import("./story");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => {
  signedIn.user = null;
});

describe("examples", () => {
  const aStory = {
    title: "The burst pipe",
    situation: "A pipe burst over the archive.",
    action: "I called the plumber and carried the boxes out.",
    result: "We lost nothing.",
    shows: "",
  };
  const burst =
    "We had a pipe burst over the archive in March. I called the plumber, moved forty boxes into the corridor and dried the ledgers one by one. In the end we lost nothing.";
  const told = `Q: Tell me about a time something went wrong.\nA: ${burst}`;
  const retold = `Q: What was the hardest day you had?\nA: The pipe in the archive. It burst in March, and I carried forty boxes out before I called the plumber. In the end not one ledger was lost.`;

  async function logTwoRounds() {
    await signUp();
    const { interviewId } = await applications.createApplication(somewhere);
    await interviews.takeInNotes(interviewId, told, 0);
    const { applicationId } = await interviews.requireInterview(interviewId);
    const second = await interviews.createInterview(applicationId, {
      ...somewhere,
      interviewers: [{ id: null, name: "Ida Holm", title: "", part: "peer" }],
    });
    await interviews.takeInNotes(second.interviewId, retold, 0);
    return { applicationId };
  }

  it("are found once for a story told in two rounds, and kept once however often that is clicked", async () => {
    await logTwoRounds();
    const [found, ...others] = (await examples.listExamples()).found;
    expect(others).toEqual([]);
    expect(found?.told.map(({ round, people }) => [round, people.map(({ name }) => name)])).toEqual([
      [1, []],
      [2, ["Ida Holm"]],
    ]);
    const first = await examples.keepAsExample(found?.exchangeIds[0] ?? "");
    expect(await examples.keepAsExample(found?.exchangeIds[1] ?? "")).toEqual(first);
    const after = await examples.listExamples();
    expect(after.found).toEqual([]);
    expect(after.kept).toMatchObject([{ id: first.exampleId, told: [{ round: 1 }, { round: 2 }], perhaps: [] }]);
    expect(burst + retold).toContain(after.kept[0]?.action);
  });

  it("that the person says are no stories are not found again, until taken back", async () => {
    await logTwoRounds();
    const [found] = (await examples.listExamples()).found;
    await examples.dismissStory(found?.exchangeIds[0] ?? "");
    await examples.dismissStory(found?.exchangeIds[1] ?? "");
    const after = await examples.listExamples();
    expect([after.found, after.kept, after.removed, after.dismissed.length]).toEqual([[], [], [], 1]);
    await examples.suggestAgain(after.dismissed[0]?.id ?? "");
    expect((await examples.listExamples()).found).toHaveLength(1);
  });

  it("written by hand are recognised in answers, and what the person says of that stays", async () => {
    await logTwoRounds();
    const { exampleId } = await examples.addExample(aStory);
    const read = async () => (await examples.listExamples()).kept[0];
    const [yes, no] = (await read())?.perhaps ?? [];
    await examples.sayTold(exampleId, yes?.exchangeId ?? "", true);
    await examples.sayTold(exampleId, no?.exchangeId ?? "", false);
    expect(await read()).toMatchObject({ told: [{ round: 1 }], perhaps: [] });
  });

  it("that were removed come back as they were", async () => {
    await signUp();
    const { exampleId } = await examples.addExample(aStory);
    await examples.removeExample(exampleId);
    expect(await examples.listExamples()).toMatchObject({ kept: [], removed: [{ title: aStory.title }] });
    await expect(examples.requireExample(exampleId)).rejects.toBeInstanceOf(Missing);
    await examples.restoreExample(exampleId);
    expect(await examples.requireExample(exampleId)).toEqual({ id: exampleId, ...aStory });
  });

  it("are not overwritten by a text that began from another one", async () => {
    await signUp();
    const { exampleId } = await examples.addExample(aStory);
    const next = { ...aStory, result: "Nothing was lost." };
    expect(await examples.saveExample(exampleId, next, aStory)).toEqual({ kind: "saved" });
    // The same once more, as a second click sends it.
    expect(await examples.saveExample(exampleId, next, aStory)).toEqual({ kind: "saved" });
    const other = { ...aStory, shows: "I stay calm." };
    expect(await examples.saveExample(exampleId, other, aStory)).toEqual({ kind: "elsewhere", example: next });
    expect(await examples.requireExample(exampleId)).toEqual({ id: exampleId, ...next });
    expect(await examples.saveExample(exampleId, other, next)).toEqual({ kind: "saved" });
    expect(await examples.requireExample(exampleId)).toEqual({ id: exampleId, ...other });
  });

  it("of the example application go with it, unless told elsewhere; the person's own stay", async () => {
    await logTwoRounds();
    const { exampleId } = await examples.addExample(aStory);
    const { applicationId } = await example.createExample();
    expect((await examples.listExamples()).kept).toHaveLength(3);
    await applications.deleteApplication(applicationId);
    expect((await examples.listExamples()).kept.map(({ id }) => id)).toEqual([exampleId]);
  });
});

describe("questions without a good example", () => {
  it("are not those that a story found above them answers", async () => {
    await signUp();
    const { interviewId } = await applications.createApplication(somewhere);
    const conflict = "Tell me about a time you had a conflict with a colleague.";
    await interviews.takeInNotes(
      interviewId,
      `Q: ${conflict}\nA: Last year a colleague and I argued about the rota in the ward. I sat down with her and drew up a new one together, week by week. As a result nobody missed a shift again and the complaints fell by half.`,
      0,
    );
    const { found, gaps } = await examples.listExamples();
    expect(found).toHaveLength(1);
    expect(gaps.map(({ question }) => question)).not.toContain(conflict);
  });
});

describe("one's own story", () => {
  it("lays the answers to one question in order of time, over all employers, without the example's", async () => {
    await signUp();
    await example.createExample();
    for (const [company, heldAt, answer] of [
      ["Mill Lane School", "2026-05-02", "I was there for three years."],
      ["Harbour Clinic", "2026-03-01", "I was there for two years."],
    ] as const) {
      const { interviewId } = await applications.createApplication({ ...somewhere, company, heldAt: new Date(heldAt) });
      await interviews.takeInNotes(interviewId, `Q: Why are you leaving your job?\nA: ${answer}`, 0);
    }
    const [first, ...others] = await story.listOwnStories();
    expect(others).toEqual([]);
    expect(first?.tellings.map(({ told }) => told.company)).toEqual(["Harbour Clinic", "Mill Lane School"]);
  });
});
