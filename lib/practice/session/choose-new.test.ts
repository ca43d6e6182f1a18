import { describe, expect, it } from "vitest";
import { aPlan, expected } from "@/lib/practice/test-data";
import type { Asked } from "@/lib/practice/topics/topics";
import type { SessionPlan } from "@/lib/practice/types";
import { questionBank } from "@/lib/questions/bank";
import { newQuestions } from "./choose-new";
import { seededRandom } from "./seeded-random";

const nothing: Asked = { intents: new Set(), texts: new Set(), unsure: [] };

function take(count: number, plan: Partial<SessionPlan>, asked = nothing, seed = 1) {
  const next = newQuestions(aPlan(plan), asked, seededRandom(seed));
  return Array.from({ length: count }, () => next()).filter((item) => item !== null);
}

describe("who asks decides what is new", () => {
  it.each([
    ["recruiter", ["motivation"]],
    ["peer", ["team"]],
    ["senior-manager", ["decisions", "leadership"]],
    ["hiring-manager", ["decisions", "work-style"]],
  ] as const)("a %s begins with %s", (part, categories) => {
    const [first] = take(1, { meeting: "another", interviewers: [expected("Priya", part)] });
    expect(categories).toContain(first?.category);
  });

  it("a senior meeting begins with decisions and leadership, whatever is known about who comes", () => {
    for (const interviewers of [[], [expected("Priya", "other")]]) {
      const categories = take(3, { meeting: "senior", interviewers }).map(({ category }) => category);
      expect(new Set(categories)).toEqual(new Set(["decisions", "leadership"]));
    }
  });

  it("a senior manager brings leadership into any meeting", () => {
    const interviewers = [expected("Priya", "senior-manager")];
    const categories = take(4, { meeting: "another", interviewers }).map(({ category }) => category);
    expect(categories.filter((each) => each === "leadership").length).toBeGreaterThan(1);
  });

  it.each<[string, Partial<SessionPlan>]>([
    ["a senior manager", { meeting: "another", interviewers: [expected("Sam", "senior-manager")] }],
    ["a senior meeting", { meeting: "senior" }],
  ])("%s asks last what kind of person somebody is", (_, plan) => {
    expect(take(25, plan).map(({ category }) => category)).not.toContain("personality");
  });

  it.each<[string, Partial<SessionPlan>]>([
    ["somebody unknown", { meeting: "unknown" }],
    ["a future colleague", { meeting: "another", interviewers: [expected("Ben", "peer")] }],
    ["the hiring manager", { meeting: "same", interviewers: [expected("Dana", "hiring-manager")] }],
  ])("%s asks what only the curious ask after the rest", (_, plan) => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const said = take(6, plan, nothing, seed).map(({ question }) => question.toLowerCase());
      expect(said.join()).not.toMatch(/fun fact|role model|look up to|pet peeve|repetitive/);
    }
  });

  it("nobody asks chattily about the person", () => {
    const personal = take(questionBank.length, {}).filter(({ category }) => category === "personality");
    const plainest = questionBank.map(({ wordings }) => wordings[0]);
    for (const { question } of personal) expect(plainest).toContain(question);
  });

  it("panelists take turns", () => {
    const interviewers = [expected("Priya", "peer"), expected("Sam", "senior-manager")];
    const items = take(4, { meeting: "panel", interviewers });
    expect(items.map(({ why }) => why.split(" ")[0])).toEqual(["Priya", "Sam", "Priya", "Sam"]);
  });

  it("a panel nobody is named of still has its usual chairs", () => {
    const categories = take(3, { meeting: "panel" }).map(({ category }) => category);
    expect(categories).toEqual(expect.arrayContaining(["team", "leadership"]));
  });
});

describe("new means never asked", () => {
  const [first] = take(1, {});
  const intent = questionBank.find(({ wordings }) => wordings.includes(first?.question ?? ""));

  it.each<[string, Partial<Asked>]>([
    ["by intent", { intents: new Set([intent?.id ?? ""]) }],
    [
      "in the same words, case and marks aside",
      { texts: new Set([first?.question.toLowerCase().replace(/[^a-z ]/g, "") ?? ""]) },
    ],
  ])("%s", (_, asked) => {
    const left = take(questionBank.length, {}, { ...nothing, ...asked });
    expect(left).toHaveLength(questionBank.length - 1);
    for (const { question } of left) expect(intent?.wordings).not.toContain(question);
  });

  it("in words nearly the same as those of a question that was not understood", () => {
    const unsure = [`So, ${first?.question}`];
    const questions = take(questionBank.length, {}, { ...nothing, unsure }).map(({ question }) => question);
    expect(questions).not.toContain(first?.question);
  });
});

it("puts questions plainly", () => {
  const plain = new Set(questionBank.flatMap(({ wordings }) => wordings.slice(0, 3)));
  for (const { question } of take(questionBank.length, {})) expect(plain).toContain(question);
});

it("ends when the bank is used up", () => {
  expect(take(questionBank.length + 5, {})).toHaveLength(questionBank.length);
});
