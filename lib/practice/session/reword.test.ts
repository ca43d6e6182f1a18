import { describe, expect, it } from "vitest";
import { aPlan, expected } from "@/lib/practice/test-data";
import { meetings, type SessionPlan } from "@/lib/practice/types";
import { questionBank } from "@/lib/questions/bank";
import { findIntent } from "@/lib/questions/find-intent";
import { reword } from "./reword";
import { seededRandom } from "./seeded-random";

const seeds = Array.from({ length: 30 }, (_, index) => index);

/** What becomes of a question with each seed; null where it stays as it was. */
function rewordings(question: string, plan: Partial<SessionPlan> = { meeting: "another" }): (string | null)[] {
  const intent = findIntent(question)?.intent ?? null;
  return seeds.map((seed) => reword(question, intent, aPlan(plan), seededRandom(seed)));
}

describe("a repeat put by another mouth", () => {
  it.each([
    "Tell me about yourself.",
    "Why are you leaving your current job?",
    "What is your greatest weakness?",
    "Tell me about a time you had a conflict with a colleague.",
  ])("asks the same as: %s", (question) => {
    const others = rewordings(question).filter((each) => each !== null);
    expect(new Set(others).size).toBeGreaterThan(1);
    for (const other of others) {
      expect(findIntent(other)?.intent.id).toBe(findIntent(question)?.intent.id);
      expect(other.toLowerCase()).not.toBe(question.toLowerCase());
    }
  });

  it("comes in other words more often from strangers than from the same person", () => {
    const share = (meeting: SessionPlan["meeting"]) =>
      rewordings("Why do you want to work here?", { meeting }).filter((each) => each !== null).length;
    for (const meeting of meetings) if (meeting !== "same") expect(share(meeting)).toBeGreaterThan(share("same"));
    expect(share("same")).toBeGreaterThan(0);
  });

  it("comes in few words from a senior manager", () => {
    const plan = { meeting: "senior", interviewers: [expected("Sam", "senior-manager")] } as const;
    for (const question of ["Tell me about yourself.", "Why do you want to work here?"]) {
      for (const other of rewordings(question, plan)) {
        expect(other?.split(" ").length ?? 0).toBeLessThanOrEqual(9);
      }
    }
  });

  it.each([
    ["What makes you want to move on now?", /did you|last job/],
    ["Why did you leave your last job?", /\b(?:now|current|want to leave|are you)\b/],
  ])("speaks of a job as the question did: %s", (question, never) => {
    for (const other of rewordings(question)) expect(other ?? "").not.toMatch(never);
  });

  it.each([
    ["Tell me about yourself.", "Who are you?"],
    ["What do you know about us?", "What do you think of our website?"],
    ["Walk me through a project you are proud of.", "What have you built that you like?"],
    ["Which project of yours should I know about?", "What have you built that you like?"],
  ])("%s never becomes: %s", (question, other) => {
    const senior = { meeting: "senior", interviewers: [expected("Sam", "senior-manager")] } as const;
    const all = [...rewordings(question), ...rewordings(question, senior)];
    expect(all).not.toContain(other);
    for (const each of all) if (each !== null) expect(each.split(" ").length).toBeGreaterThanOrEqual(5);
  });

  it.each<[string, RegExp]>([
    [
      "Tell me about a time you failed at something.",
      /time|moment|example|instance|describe|about (a|one|something)|when did/i,
    ],
    ["How do you handle failure?", /^(?!.*\b(a time|describe a)\b)/i],
    ["Where do you see yourself in five years?", /^(?!.*\b(ten|ten years|three)\b)/i],
    ["What does your current role involve?", /^(?!which|do |have )/i],
  ])("keeps the form of: %s", (question, form) => {
    for (const other of rewordings(question)) if (other !== null) expect(other).toMatch(form);
  });

  it.each([
    ["a question the bank does not know", "Which kiln do you fire your tiles in?"],
    ["a question about figures", "What is your notice period?"],
    ["a question that one figure answers", "How long have you worked there?"],
    ["two questions in one breath", "Tell me about yourself. And why do you want to leave?"],
    ["nothing", ""],
  ])("leaves alone %s", (_, question) => {
    expect(rewordings(question).every((other) => other === null)).toBe(true);
  });

  it("never speaks of studies to somebody who was not asked about them", () => {
    for (const { wordings } of questionBank) {
      const [question = ""] = wordings;
      if (/stud|major|semester|course|school|class/i.test(question)) continue;
      for (const other of rewordings(question)) expect(other ?? "").not.toMatch(/\b(student|major|semester)\b/i);
    }
  });
});
