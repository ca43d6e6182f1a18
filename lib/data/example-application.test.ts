import { describe, expect, it } from "vitest";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import type { Finding } from "@/lib/consistency/types";
import { parseNotes } from "@/lib/notes/parse-notes";
import { makeSession } from "@/lib/practice/session/make-session";
import type { LoggedExchange } from "@/lib/practice/types";
import { matchQuestion } from "@/lib/questions/match-questions";
import { interviewerParts } from "@/lib/questions/types";
import { exampleApplication } from "./example-application";

const now = new Date("2031-03-02T09:30:00Z");
const example = exampleApplication(now);
const exchanges = example.interviews.flatMap((interview) => interview.exchanges);

function daysFromNow(date: Date): number {
  return (date.getTime() - now.getTime()) / 86_400_000;
}

function answerTo(question: string): string {
  return exchanges.find((exchange) => exchange.question.includes(question))?.answer ?? "";
}

function questionWith(words: string): string {
  return exchanges.find(({ question }) => question.includes(words))?.question ?? "";
}

function practised(question: string): string {
  return example.answersForPractice.find((each) => each.question === question)?.answer ?? "";
}

function conflicts(earlier: string, current: string): Finding[] {
  const { findings } = compareAnswers({ question: "", earlier, current });
  return findings.filter(({ certainty }) => certainty === "conflict");
}

describe("the example application", () => {
  it("lies around now: two rounds held in the last weeks, the next in a few days", () => {
    const [first, second] = example.interviews.map(({ heldAt }) => daysFromNow(heldAt));
    expect(first).toBeGreaterThan(-30);
    expect(first).toBeLessThan(second ?? 0);
    expect(second).toBeLessThan(-1);
    expect(daysFromNow(example.plan.heldAt)).toBeGreaterThan(1);
    expect(daysFromNow(example.plan.heldAt)).toBeLessThan(7);
  });

  it("names only people it introduces, with parts that exist", () => {
    const keys = new Set(example.interviewers.map(({ key }) => key));
    expect(keys.size).toBe(example.interviewers.length);
    for (const { part } of example.interviewers) expect(interviewerParts).toContain(part);
    const named = [
      ...example.plan.interviewerKeys,
      ...example.interviews.flatMap(({ interviewerKeys }) => interviewerKeys),
      ...exchanges.flatMap(({ askedByKey }) => askedByKey ?? []),
    ];
    for (const key of named) expect(keys).toContain(key);
  });

  it("has answers as long as spoken ones, and the questions stand in the notes", () => {
    for (const { answer } of [...exchanges, ...example.answersForPractice]) {
      const words = answer.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(50);
      expect(words).toBeLessThanOrEqual(130);
    }
    for (const interview of example.interviews) {
      for (const { question } of interview.exchanges) expect(interview.notes).toContain(question);
    }
  });

  it("has the person's own questions as its notes are read", () => {
    for (const { notes, ownQuestions } of example.interviews) {
      const read = parseNotes(notes).ownQuestions.map(({ question, reply }) => ({ question, reply }));
      expect(read).toEqual(ownQuestions);
    }
  });

  it("practises questions that were asked", () => {
    const asked = exchanges.map(({ question }) => question);
    for (const { question } of example.answersForPractice) expect(asked).toContain(question);
  });

  it("keeps two stories, each told at questions that were asked", () => {
    const asked = exchanges.map(({ question }) => question);
    expect(example.stories).toHaveLength(2);
    for (const { toldAt } of example.stories) {
      expect(toldAt).toHaveLength(2);
      for (const question of toldAt) expect(asked).toContain(question);
    }
  });

  it.each([
    ["yourself", "how you got here"],
    ["leaving", "made you stay"],
    ["start to finish", "harvest boxes"],
    ["went wrong on the day", "went badly wrong"],
    ["What notice", "how much notice"],
  ])("repeats “%s” in round two, in words that are recognised", (first, second) => {
    const [match] = matchQuestion(questionWith(first), [questionWith(second)]);
    expect(match?.verdict).not.toBe("different");
  });

  it.each<[string, string, string]>([
    ["the team", answerTo("start to finish"), answerTo("the project you ran")],
    ["the notice period", answerTo("What notice"), answerTo("how much notice")],
    ["the team, practised", answerTo("the project you ran"), practised(questionWith("the project you ran"))],
  ])("does not agree about %s, and the comparison sees that and nothing else", (_, earlier, current) => {
    expect(conflicts(earlier, current)).toHaveLength(1);
  });

  it("agrees about the broken fridge, told again", () => {
    expect(conflicts(answerTo("went wrong on the day"), answerTo("went badly wrong"))).toEqual([]);
  });

  it("makes a session that repeats, goes deeper and asks something new", () => {
    const logged: LoggedExchange[] = example.interviews.flatMap(({ round, exchanges: inRound }) =>
      inRound.map(({ askedByKey, ...exchange }, position) => {
        const asker = example.interviewers.find(({ key }) => key === askedByKey);
        const askedBy = asker ? { id: asker.key, name: asker.name, part: asker.part } : null;
        return { ...exchange, id: `${round}-${position}`, round, position, askedBy, correction: null };
      }),
    );
    const interviewers = example.interviewers
      .filter(({ key }) => example.plan.interviewerKeys.includes(key))
      .map(({ key, name, part }) => ({
        id: key,
        name,
        part,
        metBefore: key === "dana",
        heardRounds: key === "dana" ? [1] : [],
      }));
    const { meeting, minutes } = example.plan;
    const items = makeSession({
      plan: { meeting, minutes, interviewers, daysLeft: 4 },
      exchanges: logged,
      history: [],
      today: "2026-11-12",
      seed: 1,
    });
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(["repeat", "elaborate", "new"]));
  });
});
