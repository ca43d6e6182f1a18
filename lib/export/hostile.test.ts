import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isStorable, storable } from "@/lib/schemas/storable";
import { longestText } from "./columns";
import { readJson } from "./read-json";
import type { ReadableApplication } from "./readable";
import { escapedOnly, readCsv } from "./testing/read-back";
import { sampleExport, writeSample } from "./testing/sample";
import { csvHead, csvLines } from "./write-csv";
import { markdownApplication, markdownExamples } from "./write-markdown";

/** What people and programs put where a text is asked for, at the worst. */
const hostileTexts = [
  "<script>alert(1)</script>",
  '"><img src=x onerror="alert(1)">',
  "javascript:alert(1)",
  "[link](javascript:alert(1)) ![picture](http://example.org/x.png)",
  "\u202Eright to left\u202C \u2066isolated\u2069 \u200F",
  "zero\u200Bwidth\u200C\u200D\uFEFF",
  "half \uD83D of one, and \uDE00 of another",
  "nul\0nul",
  "\u0007\u001B[31mred\u001B[0m\u0085\u2028\u2029",
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1＋1",
  `=cmd|' /C calc'!A0`,
  '"quoted", and; "more"\r\nnext',
  "# Heading\n\n---\n\n```\ncode\n```\n> quote\n1. one\n    four spaces",
  "&lt;b&gt; &amp; <b>",
  "{{constructor.constructor('x')()}} #{7*7} <%= 7 %>",
  "'; DROP TABLE Exchange; --",
  "__proto__",
  "🙂👩‍👩‍👧‍👦 e\u0301",
  "Z\u0351\u0352\u0353".repeat(40),
  "x".repeat(3_000),
  "",
  " ",
];

/** Any text in UTF-16, halves of characters included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));
const hostile = fc.oneof(
  fc.constantFrom(...hostileTexts),
  anyUnits,
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.tuple(fc.constantFrom(...hostileTexts), anyUnits).map((two) => two.join("")),
);
const inputs = 10_000;

/** One input that each schema takes; a schema that is not named here fails the test. */
const taken: Record<string, object> = {
  answerSchema: { how: "written", answer: "The people.", seconds: "3", spoken: "0" },
  applicationSchema: { company: "Harbour Clinic", role: "Nurse" },
  captureSchema: capture(),
  changePasswordSchema: { present: "four calm green lamps", chosen: "five calm green lamps" },
  confirmPasswordSchema: { password: "four calm green lamps" },
  correctionSchema: { quote: "four", answer: "three", bringUp: "I looked it up." },
  credentialsSchema: { email: "dana@example.org", password: "four calm green lamps", next: "/applications" },
  debriefSchema: { promised: "A report", nextStepBy: "2026-11-12" },
  deleteAccountSchema: { password: "four calm green lamps", email: "" },
  draftRequestSchema: { of: "capture", ...capture() },
  draftSchema: { draft: "The peop", base: "", seconds: 3 },
  emailSchema: { email: "dana@example.org" },
  exampleSchema: { title: "The van", situation: "Hot", action: "Ice", result: "Cold", shows: "Calm" },
  exchangeSchema: { question: "Why us?", answer: "The people." },
  heldOnSchema: { heldOn: "2026-11-12" },
  interviewSchema: people(),
  marksSchema: { mattered: "3", outcome: "well", askedById: "p1", followUp: "on" },
  newApplicationSchema: { company: "Harbour Clinic", role: "Nurse", ...people() },
  newPasswordSchema: { password: "four calm green lamps" },
  notesDraftSchema: { notes: "Q: Why us?", base: "", takenBefore: 0 },
  notesSchema: { notes: "Q: Why us?", candidate: "Toni", isSaid: "on", speaker: ["Dana"], interviewer: ["new"] },
  ownQuestionSchema: { question: "Shifts?", reply: "Two." },
  newPasskeySchema: {
    ...{ id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} },
    response: { clientDataJSON: "AAAA", attestationObject: "AAAA", transports: ["internal"] },
  },
  passkeyNameSchema: { name: "Phone" },
  usedPasskeySchema: {
    ...{ id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} },
    response: { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA", userHandle: "AAAA" },
  },
  gitHubEmailsSchema: [{ email: "dana@example.org", primary: true, verified: true }],
  planSchema: { meeting: "panel", minutes: "20", known: ["p1"], ...people() },
  resolutionSchema: { key: "changed-name-a", resolution: "undo" },
  splitSchema: { at: "12" },
  signUpSchema: { email: "dana@example.org", password: "four calm green lamps" },
  toAskSchema: { toAsk: "Shifts?", base: "" },
};

function capture() {
  const id = "7f3c5d52-6a52-4c43-9f4e-0b8f2a6f1c11";
  return {
    ...{ id, applicationId: id, ownerId: id },
    company: "Mill",
    notes: "Q: Why?",
    base: "",
    speaker: "Toni",
    startedAt: 0,
  };
}

function people() {
  return {
    ...{ heldAt: "2026-11-12T14:30", format: "video", interviewerId: ["", "p1"] },
    interviewerName: ["Dana", "Ida"],
    interviewerTitle: ["Manager", ""],
    interviewerPart: ["peer", "other"],
  };
}

/** What is not stored: a password is only hashed, an owner's id only compared, a page to go on to only gone to. */
const notKept = ["password", "present", "chosen", "ownerId", "next"];

/** The field of these that holds a long text. */
const longTexts: Record<string, string> = {
  answerSchema: "answer",
  correctionSchema: "answer",
  draftSchema: "draft",
  exampleSchema: "situation",
  exchangeSchema: "answer",
  notesSchema: "notes",
};

const schemas = new Map<string, z.ZodType>();
const folder = join(import.meta.dirname, "../schemas");
for (const file of readdirSync(folder)) {
  if (file.endsWith(".test.ts")) continue;
  const found: Record<string, unknown> = await import(join(folder, file));
  for (const [name, value] of Object.entries(found))
    if (name.endsWith("Schema") && value instanceof z.ZodType) schemas.set(name, value);
}

describe("each schema of lib/schemas", () => {
  it("has an input here that it takes", () => {
    expect([...schemas.keys()].toSorted()).toEqual(Object.keys(taken).toSorted());
    for (const [name, schema] of schemas) expect(schema.safeParse(taken[name]).error, name).toBeUndefined();
  });

  it.each([...schemas])(
    "%s answers hostile text with data that can be stored, or with messages",
    (name, schema) => {
      const fields = Object.keys(taken[name] ?? {});
      const wrong = fc.oneof(
        hostile,
        fc.array(hostile, { maxLength: 3 }),
        fc.jsonValue({ maxDepth: 2 }),
        fc.constant(undefined),
      );
      fc.assert(
        fc.property(fc.constantFrom(...fields), wrong, (field, value) => {
          const parsed = schema.safeParse({ ...taken[name], [field]: value });
          if (!parsed.success) expect(parsed.error.issues.every(({ message }) => message !== "")).toBe(true);
          else expectStorable(parsed.data);
        }),
        { numRuns: inputs },
      );
    },
    60_000,
  );

  it.each(Object.entries(longTexts))(
    "%s takes what it gave, and gives the same again",
    (name, field) => {
      const schema = schemas.get(name) ?? z.never();
      const read = (text: unknown) =>
        Reflect.get(Object(schema.safeParse({ ...taken[name], [field]: text }).data), field);
      const lines = (text: string) => text.replace(/\r\n?/g, "\n");
      fc.assert(
        fc.property(hostile, (text) => {
          const kept = read(text);
          if (kept === undefined) return;
          expect(read(kept)).toBe(kept);
          expect(lines(storable(text))).toContain(lines(kept));
        }),
        { numRuns: inputs },
      );
    },
    60_000,
  );
});

describe("text that can be stored", () => {
  it("is as long as what was sent, and the same where nothing was wrong", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(storable(text)).toHaveLength(text.length);
        expect(isStorable(storable(text))).toBe(true);
        if (isStorable(text)) expect(storable(text)).toBe(text);
        expect(Buffer.from(storable(text)).toString()).toBe(storable(text));
      }),
      { numRuns: inputs },
    );
  }, 60_000);
});

describe("the export file", () => {
  it("gives every text back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const sample = sampleExport();
        Object.assign(sample.exchanges[0] ?? {}, { question: text, answer: text });
        sample.account.spokenAs = text;
        const file = await writeSample(sample);
        const read = readJson(file);
        if (!read.ok) throw new Error(read.problems.join("\n"));
        expect(read.data.rows.get("exchanges")?.[0]?.answer).toBe(storable(text));
        expect(read.data.account.spokenAs).toBe(storable(text));
      }),
      { numRuns: inputs },
    );
  }, 60_000);

  it("with anything put in any place is read or refused, never more than a few problems", () => {
    const sample = sampleExport();
    const places = Object.entries(sample).flatMap(([table, rows]): [string, number, string][] =>
      Array.isArray(rows)
        ? rows.flatMap((row, index) =>
            Object.keys(row).map((column): [string, number, string] => [table, index, column]),
          )
        : [[table, -1, ""]],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(fc.jsonValue({ maxDepth: 3 }), hostile),
        ([table, index, column], value) => {
          const changed = Object.entries(sample).map(([name, rows]) => {
            if (name !== table) return [name, rows];
            if (!Array.isArray(rows)) return [name, value];
            return [name, rows.map((row, at) => (at === index ? { ...row, [column]: value } : row))];
          });
          expectAnswer(readJson(JSON.stringify(Object.fromEntries(changed))));
        },
      ),
      { numRuns: inputs },
    );
  }, 60_000);

  it("cut or changed anywhere is read or refused", async () => {
    const file = await writeSample(sampleExport());
    fc.assert(
      fc.property(fc.nat(file.length), fc.nat(12), hostile, (at, length, text) => {
        expectAnswer(readJson(file.slice(0, at) + text.slice(0, 40) + file.slice(at + length)));
        const cut = readJson(file.slice(0, at));
        if (at < file.length - 2) expect(cut.ok).toBe(false);
      }),
      { numRuns: inputs },
    );
  }, 60_000);
});

describe("the readable exports", () => {
  it("CSV holds each text in its own field, and no field begins a formula", () => {
    fc.assert(
      fc.property(hostile, hostile, (question, answer) => {
        const text = { question: storable(question), answer: storable(answer) };
        const [head, ...lines] = readCsv(csvHead() + csvLines(application(text.question, text.answer)));
        expect(lines).toHaveLength(1);
        expect(lines[0]).toHaveLength(head?.length ?? 0);
        for (const [index, said] of [
          [5, text.question],
          [6, text.answer],
        ] as const) {
          const field = lines[0]?.[index] ?? "";
          expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
          expect(field.startsWith("'") && field.slice(1) === said ? said : field).toBe(said);
        }
      }),
      { numRuns: inputs },
    );
  }, 60_000);

  it("Markdown keeps its own headings, and a text makes no heading, link, picture, code or HTML", () => {
    const headings = (markdown: string) => markdown.split("\n").filter((line) => line.startsWith("#")).length;
    const plain = headings(markdownApplication(application("Why?", "Because.")));
    fc.assert(
      fc.property(hostile, hostile, (question, answer) => {
        const markdown = markdownApplication(application(question, answer));
        expect(headings(markdown)).toBe(plain);
        expect(escapedOnly(markdown)).toBe(true);
        for (const line of markdown.split(/\r\n?|\n/u))
          expect(line).toMatch(/^(?:#{2,4} |> ?|- |\*\*[A-Z]|[A-Z0-9]|$)/u);
      }),
      { numRuns: inputs },
    );
  }, 60_000);

  it("are quick with a very long word", () => {
    const long = "x".repeat(longestText);
    const start = performance.now();
    const ours = { title: long, situation: "#".repeat(100_000), action: "", result: "", shows: "" };
    expect(markdownExamples([ours]).length).toBeGreaterThan(longestText);
    expect(csvLines(application(long, "=".repeat(100_000))).length).toBeGreaterThan(longestText);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

function application(question: string, answer: string): ReadableApplication {
  const debrief = Object.fromEntries(
    Object.keys(schemas.get("debriefSchema")?.safeParse({}).data ?? {}).map((field) => [field, ""]),
  );
  return {
    ...{ company: question, role: answer, isExample: false, people: [{ name: question, title: answer, part: "peer" }] },
    rounds: [
      {
        ...{ round: 1, status: "held", format: "video", heldAt: new Date(0), people: [question] },
        exchanges: [
          {
            question,
            answer,
            askedBy: question,
            mattered: 3,
            outcome: "well",
            followUp: true,
            correction: { quote: question, answer: "Three.", bringUp: answer, toldAt: null },
          },
        ],
        // biome-ignore lint/suspicious/noExplicitAny: the fields are those of the debrief, as the schema names them.
        debrief: { ...debrief, nextStepBy: null, promised: answer } as any,
        ...{ unassigned: [question], asked: [{ question, reply: answer }], notes: question, notesDraft: answer },
        plan: { meeting: "panel", minutes: 20, toAsk: question },
      },
    ],
    sessions: [{ createdAt: new Date(0), answers: [{ question, answer, isAloud: true, rating: "fair" }] }],
  };
}

function expectStorable(data: unknown, field = ""): void {
  if (notKept.includes(field)) return;
  if (typeof data === "string") expect(isStorable(data), field).toBe(true);
  else if (typeof data === "object" && data !== null)
    for (const [name, value] of Object.entries(data)) expectStorable(value, name);
}

function expectAnswer(read: ReturnType<typeof readJson>): void {
  if (read.ok) return;
  expect(read.problems.length).toBeGreaterThan(0);
  expect(read.problems.length).toBeLessThanOrEqual(8);
  for (const problem of read.problems) expect(problem.length).toBeLessThan(300);
}
