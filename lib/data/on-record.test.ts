import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Finding } from "@/lib/consistency/types";
import { fakeNavigation, fakeSession, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

// One real database for the file. lib/data opens its client from DATABASE_URL on first import.
const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { logEverything, signUp, somewhere } = await import("./testing/log-everything");
const askedBefore = await import("./asked-before");
const brief = await import("./brief");
const applications = await import("./applications");
const interviews = await import("./interviews");
const onRecord = await import("./on-record");
const pairDismissals = await import("./pair-dismissals");
const plans = await import("./plans");
const rounds = await import("./rounds");
const story = await import("./story");

const now = new Date("2026-11-06T09:00:00Z");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => {
  signedIn.user = null;
});

describe("what is on record", () => {
  it("holds answers and debriefs by topic, with who heard them, and a salary told in two ways", async () => {
    await signUp();
    const { interviewId } = await applications.createApplication({
      ...somewhere,
      interviewers: [{ id: null, name: "Dana Reyes", title: "", part: "recruiter" }],
    });
    await interviews.takeInNotes(interviewId, "Q: What salary do you have in mind?\nA: I am looking for £32,000.", 0);
    await interviews.saveDebrief(interviewId, { noticeStated: "One month" });
    const { applicationId } = await interviews.requireInterview(interviewId);
    const second = await interviews.createInterview(applicationId, {
      ...somewhere,
      interviewers: [{ id: null, name: "Ida Holm", title: "", part: "peer" }],
    });
    await interviews.takeInNotes(second.interviewId, "Q: What are your salary expectations?\nA: About £36,000.", 0);
    const record = await onRecord.requireOnRecord(applicationId);
    expect(record.entries.map(({ topic, sayings }) => [topic, sayings[0]?.marks[0]?.text])).toEqual([
      ["money", "£32,000"],
      ["money", "£36,000"],
      ["availability", "One month"],
    ]);
    expect(record.conflicts).toMatchObject([{ certainty: "conflict", first: { text: "£32,000" } }]);
    const [conflict] = record.conflicts;
    expect(record.sources.get(conflict?.first.id ?? "")?.people).toMatchObject([{ name: "Dana Reyes" }]);
    expect(record.sources.get(conflict?.second.id ?? "")?.people).toMatchObject([{ name: "Ida Holm" }]);
  });

  it("called no conflict stays so for these two statements, on each screen, until that is taken back", async () => {
    await signUp();
    const { interviewId } = await applications.createApplication(somewhere);
    await interviews.takeInNotes(interviewId, "Q: What salary do you have in mind?\nA: I am looking for £32,000.", 0);
    const { applicationId } = await interviews.requireInterview(interviewId);
    const second = await interviews.createInterview(applicationId, somewhere);
    const again = "Q: What salary do you have in mind?\nA: I am looking for £36,000.";
    await interviews.takeInNotes(second.interviewId, again, 0);
    await interviews.saveDebrief(second.interviewId, { salaryStated: "£41,000" });
    await askedBefore.findAskedBefore(second.interviewId);
    const onRecordNow = async () =>
      (await onRecord.requireOnRecord(applicationId)).conflicts.map((each) => `${each.first.text} ${each.second.text}`);
    const comparedNow = async () =>
      (await rounds.requireRounds(second.interviewId)).pairs.flatMap(({ findings }) =>
        findings.filter(({ label }) => label === "changed"),
      );
    expect(await onRecordNow()).toEqual(["£32,000 £36,000", "£36,000 £41,000"]);

    const [pair] = (await rounds.requireRounds(second.interviewId)).pairs;
    const ofRounds = {
      firstId: pair?.earlier[0].id ?? "",
      secondId: pair?.exchange.id ?? "",
      key: (await comparedNow())[0]?.key ?? "",
    };
    await pairDismissals.dismissDifference(ofRounds);
    await pairDismissals.dismissDifference(ofRounds);
    expect(await comparedNow()).toEqual([]);
    expect(await onRecordNow()).toEqual(["£36,000 £41,000"]);

    const [ofDebrief] = (await onRecord.requireOnRecord(applicationId)).conflicts;
    if (!ofDebrief) throw new Error("Expected the debrief to differ from the answer");
    const line = { firstId: ofDebrief.first.id, secondId: ofDebrief.second.id, key: ofDebrief.key };
    await pairDismissals.dismissDifference(line);
    const record = await onRecord.requireOnRecord(applicationId);
    expect(record.conflicts).toEqual([]);
    expect(record.dismissed.map(({ second: { text } }) => text)).toEqual(["£36,000", "£41,000"]);

    await pairDismissals.takeBackDismissal({ ...ofRounds, key: record.dismissed[0]?.key ?? "" });
    expect(await comparedNow()).toHaveLength(1);
    expect(await onRecordNow()).toEqual(["£32,000 £36,000"]);
    await interviews.deleteInterview(second.interviewId);
    expect(await database.pairDismissal.count({ where: { applicationId } })).toBe(0);
  });

  it("shows the correction beside what was said", async () => {
    const { ownerId, applicationId, exchangeId } = await logEverything();
    await database.correction.create({ data: { ownerId, exchangeId, answer: "Two years." } });
    const { sources } = await onRecord.requireOnRecord(applicationId);
    expect(sources.get(exchangeId)?.correction).toMatchObject({ answer: "Two years.", toldAt: null });
  });
});

describe("one pair of answers", () => {
  /** What each screen that compares says of the two rounds, "earlier | current". */
  async function everyScreen(applicationId: string, interviewId: string) {
    const ofRound = await rounds.requireRounds(interviewId);
    const stories = await story.listOwnStories();
    const changes = await story.compareOwnStories(stories);
    const record = await onRecord.requireOnRecord(applicationId);
    const { upcoming } = await brief.requireBrief(applicationId, now);
    const words = (found: readonly Finding[]) =>
      found
        .filter(({ certainty }) => certainty === "conflict")
        .map(({ earlier, current }) => `${earlier?.text} | ${current?.text}`);
    return {
      rounds: ofRound.pairs.flatMap(({ findings }) => words(findings)),
      story: [...changes.values()].flatMap((found) => words(found)),
      record: record.conflicts
        .filter(({ certainty }) => certainty === "conflict")
        .map(({ first, second }) => `${first.text} | ${second.text}`),
      brief: [
        ...(upcoming?.brief.answers ?? []).flatMap(({ otherwise }) =>
          otherwise ? [`${otherwise.earlier} | ${otherwise.current}`] : [],
        ),
        ...(upcoming?.brief.numbers ?? []).flatMap(({ text, before }) => (before ? [`${before.text} | ${text}`] : [])),
      ],
    };
  }

  it.each([
    [
      "that do not agree",
      "How long have you worked at Millgate?",
      ["I have worked at Millgate for three years.", "I have worked at Millgate for five years."],
      ["three years | five years"],
    ],
    [
      "that name two salaries",
      "What are your salary expectations?",
      ["I'm looking for £32,000 a year.", "I'm looking for £36,000 a year."],
      ["£32,000 a year | £36,000 a year"],
    ],
    [
      "that say the same in other words",
      "How long have you worked at Millgate?",
      ["I have worked at Millgate for two years.", "I have worked at Millgate for 24 months."],
      [],
    ],
  ])(
    "%s is judged the same on every screen, also once it is no conflict",
    async (_, question, answers, expected) => {
      await signUp();
      const { interviewId: first } = await applications.createApplication(somewhere);
      const { applicationId } = await interviews.requireInterview(first);
      const { interviewId: second } = await interviews.createInterview(applicationId, somewhere);
      for (const [index, interviewId] of [first, second].entries()) {
        await interviews.takeInNotes(interviewId, `Q: ${question}\nA: ${answers[index]}`, 0);
        await askedBefore.findAskedBefore(interviewId);
      }
      await plans.savePlan(applicationId, { meeting: "same", heldAt: null, minutes: 20, known: [], interviewers: [] });
      expect(await everyScreen(applicationId, second)).toEqual({
        rounds: expected,
        story: expected,
        record: expected,
        brief: expected,
      });
      for (const { first, second, key } of (await onRecord.requireOnRecord(applicationId)).conflicts) {
        await pairDismissals.dismissDifference({ firstId: first.id, secondId: second.id, key });
      }
      expect(await everyScreen(applicationId, second)).toEqual({ rounds: [], story: [], record: [], brief: [] });
    },
    30_000,
  );
});
