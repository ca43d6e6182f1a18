import { describe, expect, it } from "vitest";
import { anExchange, aPlan, dana, expected, returning } from "@/lib/practice/test-data";
import { findTopics } from "@/lib/practice/topics/topics";
import type { LoggedExchange, Meeting, SessionPlan } from "@/lib/practice/types";
import { behindAsker, weighTopic } from "./signals";

const conflict = "Tell me about a time you had a conflict with a colleague.";

function points(
  kind: "repeat" | "elaborate",
  question: string,
  marks: Partial<LoggedExchange> = {},
  plan: Partial<SessionPlan> = {},
): number {
  const [topic] = findTopics([anExchange({ question, ...marks })]).topics;
  if (topic === undefined) throw new Error("Expected a topic");
  return weighTopic(topic, kind, aPlan(plan)).points;
}

describe("an ordinary question gains by", () => {
  it.each<[string, Partial<LoggedExchange>]>([
    ["having mattered", { mattered: 2 }],
    ["having mattered a great deal", { mattered: 3 }],
    ["having been followed up", { followUp: true }],
    ["having gone badly", { outcome: "badly" }],
    ["having gone so-so", { outcome: "so-so" }],
  ])("%s, as a repeat and as an elaboration", (_, marks) => {
    for (const kind of ["repeat", "elaborate"] as const) {
      expect(points(kind, conflict, marks)).toBeGreaterThan(points(kind, conflict));
    }
  });

  it("a visitor who usually asks it", () => {
    for (const kind of ["repeat", "elaborate"] as const) {
      const visited = points(kind, conflict, {}, { interviewers: [expected("Priya", "hiring-manager")] });
      expect(visited).toBeGreaterThan(points(kind, conflict));
    }
  });

  it("the return of the one who asked it, as an elaboration more than as a repeat", () => {
    const back = { interviewers: [returning(dana)] };
    const gain = (kind: "repeat" | "elaborate") =>
      points(kind, conflict, { askedBy: dana }, back) - points(kind, conflict, { askedBy: dana });
    expect(gain("elaborate")).toBeGreaterThan(gain("repeat"));
  });
});

it("loses by not having mattered at all", () => {
  expect(points("repeat", conflict, { mattered: 0 })).toBeLessThan(points("repeat", conflict));
});

it.each<[string, Meeting, string]>([
  ["the opener", "another", "Tell me about yourself."],
  ["the motive", "another", "Why do you want to work here?"],
  ["a decision", "senior", "Tell me about a difficult decision you had to make."],
  ["leading", "senior", "How do you delegate?"],
  ["a work example", "same", conflict],
])("%s weighs more when the next meeting is with: %s", (_, meeting, question) => {
  expect(points("repeat", question, {}, { meeting })).toBeGreaterThan(points("repeat", question));
});

it("openers and motives are likelier to be repeated than a work example, which is likelier to be gone into", () => {
  for (const staple of ["Tell me about yourself.", "Why do you want to work here?"]) {
    expect(points("repeat", staple)).toBeGreaterThan(points("repeat", conflict));
    expect(points("elaborate", staple)).toBeLessThan(points("elaborate", conflict));
  }
});

it.each([
  ["asked by Ingrid Halvorsen, and it seemed to matter", ["it seemed to matter"]],
  ["asked in rounds 1 and 2, so it may well come again", ["asked in rounds 1 and 2"]],
  ["Ingrid, as the hiring manager, may well ask it", []],
  ["it went badly last time", ["it went badly last time"]],
])("behind who will ask, “%s” says what is new", (reason, left) => {
  expect(behindAsker([reason])).toEqual(left);
});
