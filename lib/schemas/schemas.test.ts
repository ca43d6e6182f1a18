import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentialsSchema, localPath } from "./account";
import { interviewSchema, newApplicationSchema } from "./application";
import { toAskSchema } from "./brief";
import { describeExample, exampleValues, readExampleBase } from "./example";
import { offerElsewhere, parseForm } from "./form";
import { emptyForm } from "./form-state";
import { readId } from "./ids";
import { debriefSchema, exchangeSchema, marksSchema, notesSchema } from "./interview";
import { answerSchema, planSchema } from "./practice";

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) data.append(name, each);
  }
  return data;
}

describe("the form of a first interview", () => {
  it("needs the company only", () => {
    const parsed = parseForm(newApplicationSchema, form({ company: "  Harbour   Clinic " }));
    expect(parsed).toMatchObject({
      ok: true,
      data: { company: "Harbour Clinic", role: "", heldAt: null, format: "other", interviewers: [] },
    });
  });

  it("takes names without the signs that would turn the sentences around them", () => {
    const parsed = parseForm(
      newApplicationSchema,
      form({ company: "\u202EAcme\u2066", interviewerName: "Dana \u202D Reyes", interviewerTitle: "שלום\u200F" }),
    );
    expect(parsed).toMatchObject({
      data: { company: "Acme", interviewers: [{ name: "Dana Reyes", title: "שלום\u200F" }] },
    });
  });

  it("keeps people with a name, and reads the time as it stands on the clock", () => {
    const parsed = parseForm(
      newApplicationSchema,
      form({
        company: "X",
        heldAt: "2026-11-12T14:30",
        interviewerId: ["", "", ""],
        interviewerName: ["Dana", "", "Ida"],
        interviewerTitle: ["", "", "Director"],
        interviewerPart: ["hiring-manager", "other", "emperor"],
      }),
    );
    expect(parsed).toMatchObject({
      ok: true,
      data: {
        heldAt: new Date("2026-11-12T14:30:00Z"),
        interviewers: [
          { name: "Dana", part: "hiring-manager" },
          { name: "Ida", title: "Director", part: "other" },
        ],
      },
    });
  });

  it.each([
    ["2026-02-30T10:00", "a day that does not exist"],
    ["0001-01-01T10:00", "before anybody's time"],
    ["tomorrow", "words"],
  ])("refuses %s: %s", (heldAt) => {
    const parsed = parseForm(interviewSchema, form({ heldAt }));
    expect(parsed).toMatchObject({ ok: false, state: { errors: { heldAt: [expect.stringContaining("date")] } } });
  });
});

describe("what a refused form sends back", () => {
  it("is all that was typed but the password", () => {
    const parsed = parseForm(credentialsSchema, form({ email: "dana at home", password: "secret words" }), {
      secret: ["password"],
    });
    expect(parsed).toMatchObject({ ok: false, state: { values: { email: "dana at home" }, attempt: 1 } });
    expect(JSON.stringify(parsed)).not.toContain("secret words");
  });
});

describe("a form whose text was changed elsewhere", () => {
  const example = { title: "The letter", situation: "", action: "I listened.\nI asked.", result: "Calm.", shows: "" };

  it("keeps what was typed, shows what stands there, and goes on from that", () => {
    const now = { base: exampleValues(example).base, elsewhere: describeExample(example) };
    const state = offerElsewhere(form({ title: "Mine", base: "{}" }), emptyForm, now);
    expect(state).toMatchObject({ values: { title: "Mine" }, errors: {}, attempt: 1 });
    expect(state.message).toContain("changed in another tab");
    expect(readExampleBase(String(state.values.base))).toEqual(example);
    expect(state.values.elsewhere).toBe("Title: The letter\n\nWhat you did: I listened.\nI asked.\n\nResult: Calm.");
  });

  it.each([null, "", "{}", "[", '{"title":1}'])("carries no base in %j", (carried) => {
    expect(readExampleBase(carried)).toBeNull();
  });

  it("takes a list too long to be saved as what it began from, and a shorter one in its place", () => {
    const long = "a question\n".repeat(700);
    const parsed = parseForm(toAskSchema, form({ toAsk: "One", base: long.replaceAll("\n", "\r\n") }));
    expect(parsed).toEqual({ ok: true, data: { toAsk: "One", base: long } });
    expect(parseForm(toAskSchema, form({ toAsk: long, base: long }))).toMatchObject({ ok: false });
  });
});

describe("where signing in leads", () => {
  it.each(["/applications", "/practice/1/2?x=1"])("%s is of this app", (next) => {
    expect(localPath(next)).toBe(next);
  });
  it.each([
    "https://example.org",
    "//example.org",
    "/\\example.org",
    "/..//example.org/x",
    "/a/..//example.org",
    "/./\\example.org",
    "/.//example.org",
    "javascript:alert(1)",
    "",
    "/a\nb",
    undefined,
  ])("%s is not", (next) => {
    expect(localPath(next)).toBeNull();
  });
});

describe("an id from outside", () => {
  it.each([[{ not: "x" }], [["a"]], [null], [undefined], [7], ["../x"], ["x".repeat(65)], [""]])(
    "%o finds nothing",
    (value) => {
      expect(readId(value)).toBe("none");
    },
  );
  it("passes where it looks like one", () => {
    expect(readId("01a20739-c9d0-7680-8b8e-53f92f66bac4")).toBe("01a20739-c9d0-7680-8b8e-53f92f66bac4");
  });
});

describe("any form at all", () => {
  const schemas = {
    newApplicationSchema,
    interviewSchema,
    debriefSchema,
    exchangeSchema,
    notesSchema,
    planSchema,
    answerSchema,
    marksSchema,
    credentialsSchema,
  };
  const names = [
    "company",
    "role",
    "heldAt",
    "format",
    "interviewerName",
    "interviewerTitle",
    "notes",
    "question",
    "answer",
  ].concat(["meeting", "minutes", "known", "seconds", "mattered", "outcome", "email", "password", "nextStepBy"]);

  it.each(Object.entries(schemas))(
    "%s answers with data or messages, and never throws",
    (_, schema) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: "binary" }))), (fields) => {
          const data = new FormData();
          for (const [name, value] of fields) data.append(name, value);
          const parsed = parseForm(schema, data);
          if (!parsed.ok) expect(Object.values(parsed.state.errors).flat().join("")).not.toBe("");
        }),
        { numRuns: 1200 },
      );
    },
    30_000,
  );
});
