import { describe, expect, it } from "vitest";
import { mostProblems, readJson } from "./read-json";
import { sampleExport, writeSample } from "./testing/sample";

type Sample = ReturnType<typeof sampleExport>;

function problemsOf(file: string): string[] {
  const read = readJson(file);
  return read.ok ? [] : read.problems;
}

/** What is said of the sample, changed. */
function changed(change: (sample: Sample) => void): string[] {
  const sample = sampleExport();
  change(sample);
  return problemsOf(JSON.stringify(sample));
}

/** Changes that types would not let through. */
// biome-ignore lint/suspicious/noExplicitAny: a file from outside holds anything.
const wild = (change: (sample: any) => void) => changed(change);

describe("a file in order", () => {
  it("is read whole, and written again it is the same", async () => {
    const file = await writeSample(sampleExport());
    const read = readJson(file);
    if (!read.ok) throw new Error(read.problems.join("\n"));
    expect(read.data.rows.get("interviews")?.[0]).toMatchObject({ heldAt: new Date("2026-11-12T14:30:00Z") });
    expect(JSON.parse(file)).toEqual(sampleExport());
  });

  it("may have been laid out anew", () => {
    expect(problemsOf(JSON.stringify(sampleExport(), null, 4))).toEqual([]);
  });
});

describe("a file that is not", () => {
  const said: [string, string[], string][] = [
    [
      "another program's",
      problemsOf('{"name":"x"}'),
      'format: expected "second-round"; this is not an export of this app.',
    ],
    ["no object", problemsOf("[]"), "The file: expected one object { … }, as an export is."],
    ["empty", problemsOf(""), "The file ends too early: it seems to be cut short."],
    ["no JSON", problemsOf("# Notes"), "The file is not JSON."],
    ["of a version to come", wild((x) => (x.version = 2)), "version: expected 1, the only one this app reads."],
    [
      "with a table to come",
      wild((x) => (x.more = [])),
      "The file: holds something that no export of this version has.",
    ],
    ["without a table", wild((x) => delete x.exchanges), "exchanges: expected a list"],
    ["without the account", wild((x) => delete x.account), "account: expected an object { … }"],
    ["a number for text", wild((x) => (x.exchanges[1].question = 7)), "exchanges[1].question: expected text"],
    [
      "text for a number",
      wild((x) => (x.plans[0].minutes = "20")),
      "plans[0].minutes: expected a whole number from 1 to 1440",
    ],
    ["no row", wild((x) => (x.seats[0] = null)), "seats[0]: expected an object { … }"],
    ["a column too few", wild((x) => delete x.examples[0].title), "examples[0].title: expected text"],
    [
      "a column too many",
      wild((x) => (x.plans[0].ownerId = "me")),
      "plans[0]: has a column that no export of this version has",
    ],
    [
      "a word nobody knows",
      wild((x) => (x.interviewers[0].part = "king")),
      "interviewers[0].part: expected one of recruiter, hiring-manager, peer, senior-manager, other",
    ],
    [
      "a round out of range",
      changed((x) => Object.assign(x.interviews[1] ?? {}, { round: 0 })),
      "interviews[1].round: expected a whole number from 1 to 1000",
    ],
    [
      "a round twice",
      changed((x) => Object.assign(x.interviews[1] ?? {}, { round: 1 })),
      "interviews[1]: has the same applicationId and round as interviews[0]",
    ],
    [
      "a day that is none",
      changed((x) => Object.assign(x.plans[0] ?? {}, { createdAt: "2026-02-30T00:00:00.000Z" })),
      "plans[0].createdAt: expected a time such as 2026-11-12T14:30:00.000Z",
    ],
    [
      "an id twice",
      changed((x) => Object.assign(x.exchanges[1] ?? {}, { id: "e1" })),
      "exchanges[1]: has the same id as exchanges[0]",
    ],
    [
      "an id that no page opens",
      changed((x) => Object.assign(x.examples[0] ?? {}, { id: "../x" })),
      "examples[0].id: expected an id: letters, digits, - and _, at most 64",
    ],
    [
      "a row that points nowhere",
      changed((x) => Object.assign(x.tellings[0] ?? {}, { exchangeId: "e9" })),
      "tellings[0].exchangeId: names none of the exchanges in this file",
    ],
    [
      "half a character",
      changed((x) => Object.assign(x.exchanges[0] ?? {}, { answer: "\ud800" })),
      "exchanges[0].answer: expected text without NUL and without halves of a character",
    ],
    [
      "a text without end",
      changed((x) => Object.assign(x.exchanges[0] ?? {}, { answer: "x".repeat(4_000_001) })),
      "exchanges[0].answer: expected at most 4,000,000 characters",
    ],
  ];
  it.each(said)("%s", (_what, problems, problem) => {
    expect(problems[0]).toBe(problem);
  });

  it("is told by its first few problems, without a word of what was written", () => {
    const problems = wild((sample) => {
      for (let index = 0; index < 40; index += 1)
        sample.exchanges.push({ id: "secret words", question: "secret words" });
    });
    expect(problems).toHaveLength(mostProblems);
    expect(problems.join()).not.toContain("secret");
    expect(problemsOf('{"format": secret words').join()).not.toContain("secret");
  });

  it("nested too deep, or of too many rows, is refused before it is read", () => {
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    const tooDeep = ["The file is nested deeper than an export is."];
    expect(problemsOf("[".repeat(10_000_000))).toEqual(tooDeep);
    expect(problemsOf(JSON.stringify(sampleExport()).replace('"Why us?"', deep))).toEqual(tooDeep);
    const seats = (row: string, count: number) =>
      JSON.stringify({ ...sampleExport(), seats: "MANY" }).replace('"MANY"', `[${`${row},`.repeat(count)}${row}]`);
    expect(problemsOf(seats("{}", 1_000_000))).toEqual(["The file holds more than 500,000 rows."]);
    expect(problemsOf(seats("0", 1_000_000))).toEqual(["seats: expected at most 100,000 rows"]);
  });

  it("may hold brackets and quotation marks in its texts", () => {
    const nasty = '[[[[{"\\\\"}\\" ]] \\';
    expect(changed((x) => Object.assign(x.exchanges[0] ?? {}, { answer: nasty.repeat(200_000) }))).toEqual([]);
  });

  it("of quotation marks only is refused quickly", () => {
    for (const sign of ['"', '\\"', "\\"]) expect(problemsOf(`"${sign.repeat(3_000_000)}`)).toHaveLength(1);
  });
});
