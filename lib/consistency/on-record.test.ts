import { describe, expect, it } from "vitest";
import { holdTo, onRecord, quoteAround, type RecordTopic, type Statement } from "./on-record";
import { type ComparableStatement, findRecordConflicts } from "./record-conflicts";

function said(id: string, text: string, topic: RecordTopic | null = null): Statement {
  return { id, text, topic };
}

function ledger(...statements: Statement[]): [string, string | null, string[]][] {
  return onRecord(statements).map(({ topic, label, sayings }) => [
    topic,
    label,
    sayings.flatMap(({ statementId, marks }) => marks.map((mark) => `${statementId}: ${mark.text}`)),
  ]);
}

describe("the record", () => {
  it.each<[string, Statement[], ReturnType<typeof ledger>]>([
    ["is empty where nothing was said", [said("a", ""), said("b", "  ", "money")], []],
    ["puts money under money", [said("a", "I would like £32,000.")], [["money", null, ["a: £32,000"]]]],
    [
      "takes a bare figure for money where pay was asked for",
      [{ ...said("a", "I said 42 to 45 thousand."), asked: "What salary are you looking for?" }],
      [["money", null, ["a: 42 to 45 thousand"]]],
    ],
    [
      "puts what was said of the pay before other money",
      [
        said("a", "The machine cost £32,000."),
        { ...said("b", "I would like £42,000."), asked: "What salary do you have in mind?" },
      ],
      [
        ["money", null, ["b: £42,000"]],
        ["money", null, ["a: £32,000"]],
      ],
    ],
    [
      "takes it for a number elsewhere",
      [{ ...said("a", "There were 42 to 45 thousand."), asked: "What did you do there?" }],
      [["numbers", null, ["a: 42 to 45 thousand"]]],
    ],
    [
      "keeps figures of one sentence together",
      [said("a", "There were eight volunteers and 140 boxes a week.")],
      [["numbers", null, ["a: eight volunteers", "a: 140 boxes a week"]]],
    ],
    [
      "gathers a name from everywhere",
      [said("a", "Then I joined Millgate."), said("b", "They know Millgate well.")],
      [["people", "Millgate", ["a: Millgate", "b: Millgate"]]],
    ],
    [
      "takes a line that is known to be about money whole",
      [said("a", "32 or so", "money")],
      [["money", null, ["a: 32 or so"]]],
    ],
    [
      "says a notice period once, as availability",
      [said("a", "My notice period is one month.")],
      [["availability", null, ["a: My notice period is one month"]]],
    ],
    ["leaves out small bare numbers", [said("a", "At first one of them came, then three.")], []],
  ])("%s", (_, statements, expected) => {
    expect(ledger(...statements)).toEqual(expected);
  });

  it.each([
    ["I try to have nothing in my head.", []],
    ["The driver was new.", []],
    ["We gave the driver a cup of tea.", []],
    ["It went to head office.", []],
    ["There was a driver at the gate, and he was a helper to them.", []],
    ["I'm a driver.", ["driver"]],
    ["I was the shift lead there.", ["shift lead"]],
    ["I have been a nurse since May.", ["nurse"]],
    ["I worked as a cashier.", ["cashier"]],
    ["In my job as coordinator I kept the lists.", ["coordinator"]],
    ["I was promoted to supervisor.", ["supervisor"]],
    ["Then Ravi was the driver.", ["driver"]],
    ["I told my manager about it.", ["manager"]],
  ])("takes a role only where it is said of someone: %s", (text, expected) => {
    const roles = onRecord([said("a", text)]).filter(({ topic }) => topic === "roles");
    expect(roles.flatMap(({ sayings }) => sayings.flatMap(({ marks }) => marks.map((mark) => mark.text)))).toEqual(
      expected,
    );
  });

  it("goes by topic, then as said", () => {
    const topics = ledger(
      said("a", "In June there were 140 boxes. I asked for £32,000."),
      said("b", "I asked for £33,000."),
    ).map(([topic, , marks]) => [topic, marks[0]]);
    expect(topics).toEqual([
      ["money", "a: £32,000"],
      ["money", "b: £33,000"],
      ["dates", "a: June"],
      ["numbers", "a: 140 boxes"],
    ]);
  });

  it("puts what weighs before what was said in passing", () => {
    const entries = onRecord([
      said("a", "We opened on Saturdays."),
      said("b", "I left in 2019."),
      { id: "c", text: "Six weeks.", topic: null, isNoted: true },
    ]).filter(({ topic }) => topic === "dates");
    expect(entries.map(({ isHeld, sayings: [first] }) => [first?.marks[0]?.text, isHeld])).toEqual([
      ["2019", true],
      ["Six weeks", true],
      ["Saturdays", false],
    ]);
  });

  it("never takes for passing what was told differently", () => {
    const text = "We opened on Saturdays. We closed on Mondays.";
    const start = text.indexOf("Mondays");
    const entries = holdTo(onRecord([said("a", text)]), [{ id: "a", start, end: start + 7 }]);
    const dates = entries.filter(({ topic }) => topic === "dates");
    expect(dates.map(({ isHeld, sayings: [first] }) => [first?.marks[0]?.text, isHeld])).toEqual([
      ["Mondays", true],
      ["Saturdays", false],
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      "with “and”",
      "After school I joined Pell and Daughter. A year later the van of Pell and Daughter's was mine to drive.",
      ["Pell and Daughter"],
    ],
    ["with “&”, as the same", "I joined Pell & Daughter; later Pell and Daughter moved.", ["Pell & Daughter"]],
    ["that all know", "Before that I was at Marks and Spencer in the summer.", ["Marks and Spencer"]],
    ["but not two people", "I called Anna and Tom about it.", ["Anna", "Tom"]],
  ])("keeps a firm whole %s", (_, text, expected) => {
    expect(onRecord([said("a", text)]).flatMap(({ label }) => label ?? [])).toEqual(expected);
  });

  it("quotes exactly, and a sentence that runs on only in part", () => {
    const text = `We had ${"very ".repeat(200)}many boxes, 140 boxes a week, ${"and more ".repeat(200)}`;
    for (const { sayings } of onRecord([said("a", text)])) {
      for (const { passage, marks } of sayings) {
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        expect(passage.text.length).toBeLessThan(500);
        for (const mark of marks) expect(passage.text).toContain(mark.text);
      }
    }
  });

  it("quotes the sentence around a passage", () => {
    const text = "I was there. I had eight volunteers. It went well.";
    const start = text.indexOf("eight");
    expect(quoteAround(text, { text: "eight", start, end: start + 5 }).text).toBe("I had eight volunteers.");
  });

  it("takes 200 answers, and hostile ones, in a moment", () => {
    const answer =
      "I had a team of eight volunteers at Millgate in June. My notice is one month, because the grant ends. ".repeat(
        6,
      );
    const many = Array.from({ length: 200 }, (_, index) => said(String(index), answer));
    const started = performance.now();
    onRecord(many);
    onRecord([
      said("a", "3 ".repeat(50_000)),
      said("b", "a".repeat(100_000)),
      said("c", "My notice is 4 weeks. ".repeat(4_000)),
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("what does not agree on record", () => {
  const about = (given: Partial<ComparableStatement> & { id: string; text: string }): ComparableStatement => ({
    topic: null,
    question: null,
    subject: null,
    ...given,
  });
  const salary = (id: string, text: string) => about({ id, text, subject: "salary" });
  const notice = (id: string, text: string) => about({ id, text, subject: "notice" });
  const noted = (statement: ComparableStatement, topic: RecordTopic) => ({ ...statement, topic });

  it.each<[string, ComparableStatement[], [string, string][]]>([
    [
      "two salaries",
      [salary("a", "I'm looking for £32,000."), salary("b", "About £36,000 a year.")],
      [["£32,000", "£36,000 a year"]],
    ],
    [
      "a salary noted in short and one said in full",
      [noted(salary("a", "32"), "money"), salary("b", "I would like £36,000.")],
      [["32", "£36,000"]],
    ],
    ["not one salary in two ways", [noted(salary("a", "32k"), "money"), salary("b", "I would like £32,000.")], []],
    [
      "not what is earned now",
      [salary("a", "I'm looking for £36,000."), salary("b", "I earn £28,000 now, and I'm looking for £36,000.")],
      [],
    ],
    [
      "not a range and a figure",
      [salary("a", "Between £30,000 and £34,000."), salary("b", "I would like £36,000.")],
      [],
    ],
    ["not a range in short and a figure", [noted(salary("a", "30-34k"), "money"), salary("b", "I want £36,000.")], []],
    [
      "a salary in short, whatever the currency",
      [noted(salary("a", "32k"), "money"), salary("b", "I would like £36,000.")],
      [["32k", "£36,000"]],
    ],
    ["not an hour's pay and a year's", [salary("a", "£16 an hour."), salary("b", "I would like £36,000.")], []],
    [
      "two notice periods",
      [notice("a", "My notice period is one month."), noted(notice("b", "Six weeks"), "availability")],
      [["one month", "Six weeks"]],
    ],
    [
      "not four weeks and a month",
      [notice("a", "My notice is four weeks."), noted(notice("b", "1 month"), "availability")],
      [],
    ],
    [
      "not another time span in the same answer",
      [notice("a", "My notice is one month. I was there six years."), noted(notice("b", "One month"), "availability")],
      [],
    ],
    [
      "answers to one question",
      [
        about({ id: "a", text: "I have worked at Millgate for three years.", question: "1" }),
        about({ id: "b", text: "I have worked at Millgate for four years.", question: "1" }),
      ],
      [["three years", "four years"]],
    ],
    [
      "answers to different questions, where they are about one thing",
      [
        about({ id: "a", text: "I worked at the Harbour Hotel for two years.", question: "1" }),
        about({ id: "b", text: "Well, I worked at the Harbour Hotel for five years.", question: "2" }),
      ],
      [["two years", "five years"]],
    ],
    [
      "not answers to different questions that tell different stories",
      [
        about({ id: "a", text: "I had three people on the bakery crew.", question: "1" }),
        about({ id: "b", text: "At the pool I trained seven people.", question: "2" }),
      ],
      [],
    ],
  ])("finds %s", (_, statements, expected) => {
    const found = findRecordConflicts(statements);
    expect(found.map(({ first, second }) => [first.text, second.text])).toEqual(expected);
    for (const { first, second } of found) {
      for (const { id, start, end, text } of [first, second]) {
        expect(statements.find((statement) => statement.id === id)?.text.slice(start, end)).toBe(text);
      }
    }
  });

  it("tells one difference once, though two rules find it", () => {
    const one = { question: "1", subject: "salary" } as const;
    const found = findRecordConflicts([
      about({ id: "a", text: "I'm looking for a salary of £32,000.", ...one }),
      about({ id: "b", text: "I'm looking for a salary of £36,000.", ...one }),
    ]);
    expect(found).toHaveLength(1);
  });
});
