import { describe, expect, it } from "vitest";
import { findingKey } from "@/lib/practice/finding-key";
import { anExchange, aPlan, dana, expected, firstInterview } from "@/lib/practice/test-data";
import { makeBrief } from "./brief";
import type { BriefInput, BriefRound } from "./brief-types";

const nothing: BriefInput = {
  plan: aPlan({}),
  daysLeft: 5,
  people: [],
  rounds: [],
  exchanges: [],
  corrections: [],
  practised: [],
  isNoConflict: () => false,
  examples: [],
  toAsk: "",
  asked: [],
};

function aRound(round: number, given: Partial<BriefRound>): BriefRound {
  return {
    id: `i${round}`,
    lines: { salary: `i${round}:salary`, notice: `i${round}:notice` },
    round,
    importantToThem: "",
    concernsRaised: "",
    theirWords: "",
    salaryStated: "",
    noticeStated: "",
    startDateStated: "",
    numbersStated: "",
    promised: "",
    isPromiseKept: false,
    ...given,
  };
}

const brief = (given: Partial<BriefInput>) => makeBrief({ ...nothing, ...given });

describe("a brief of nothing", () => {
  it("is empty", () => {
    const made = brief({});
    expect([made.people, made.matters, made.answers, made.numbers, made.examples, made.promises]).toEqual(
      Array(6).fill([]),
    );
    expect(Object.values(made.more).every((count) => count === 0)).toBe(true);
  });
});

describe("the last day", () => {
  it.each([
    [0, true],
    [1, true],
    [2, false],
    [-1, false],
    [null, false],
  ])("is %s days before: %s", (daysLeft, isLastDay) => {
    expect(brief({ daysLeft }).isLastDay).toBe(isLastDay);
  });
});

describe("the answers to have ready", () => {
  const questions = (given: Partial<BriefInput>) => brief(given).answers.map(({ question }) => question);

  it("are five at most, without figures and dates, which stand apart", () => {
    const made = brief({ exchanges: firstInterview });
    expect(made.answers).toHaveLength(5);
    expect(made.more.answers).toBe(2);
    expect(made.answers.map(({ question }) => question)).not.toContain("What are your salary expectations?");
  });

  it("begin with what mattered a great deal and was followed up", () => {
    const exchanges = firstInterview.map((exchange) =>
      exchange.question.includes("deadline") ? { ...exchange, mattered: 3 as const, followUp: true } : exchange,
    );
    expect(questions({ exchanges })[0]).toBe("Tell me about a time you missed a deadline.");
  });

  it("depend on who comes, as the practice does", () => {
    const senior = aPlan({ meeting: "senior", interviewers: [expected("Ida", "senior-manager")] });
    expect(questions({ exchanges: firstInterview, plan: senior })).toContain("Why do you want to work here?");
  });

  it("leave a question without an answer to the end", () => {
    const exchanges = [
      anExchange({ question: "Tell me about yourself.", answer: "", mattered: 3 }),
      anExchange({ question: "What are your strengths?", answer: "I stay calm." }),
    ];
    expect(brief({ exchanges }).answers.map(({ answer }) => answer)).toEqual(["I stay calm.", ""]);
  });

  const first = anExchange({ id: "e1", round: 1, question: "Tell me about yourself.", answer: "Six years in Leeds." });
  const second = anExchange({ id: "e2", round: 2, question: "Tell me about yourself.", answer: "A stage manager." });
  it.each([
    ["the newest logged one", {}, "A stage manager.", "logged"],
    [
      "the newest that was practised and is solid",
      { practised: [{ exchangeId: "e2", answer: "I run shows." }] },
      "I run shows.",
      "practised",
    ],
    [
      "not one practised on an answer that a newer one replaced",
      { practised: [{ exchangeId: "e1", answer: "Old." }] },
      "A stage manager.",
      "logged",
    ],
    [
      "the correction before any other",
      {
        practised: [{ exchangeId: "e2", answer: "I run shows." }],
        corrections: [{ exchangeId: "e2", quote: "", answer: "Deputy until May.", bringUp: "", isTold: true }],
      },
      "Deputy until May.",
      "corrected",
    ],
  ])("give %s", (_, given, answer, source) => {
    expect(brief({ exchanges: [first, second], ...given }).answers[0]).toMatchObject({ answer, source });
  });

  const three = anExchange({
    id: "e1",
    question: "How big was your team?",
    answer: "I had a team of eight volunteers.",
  });
  const five = anExchange({
    id: "e2",
    round: 2,
    question: "How big was your team?",
    answer: "I had a team of twelve volunteers.",
  });
  it("say where an earlier round heard otherwise", () => {
    expect(brief({ exchanges: [three, five] }).answers[0]?.otherwise).toMatchObject({
      round: 1,
      earlier: expect.stringContaining("eight"),
      current: expect.stringContaining("twelve"),
    });
  });

  it("do not say so once the earlier one was corrected", () => {
    const corrections = [{ exchangeId: "e1", quote: "eight", answer: "Twelve.", bringUp: "", isTold: false }];
    expect(brief({ exchanges: [three, five], corrections }).answers[0]?.otherwise).toBeNull();
  });

  it("are shortened at the end of a sentence", () => {
    const answer = "I planned the tour to twelve schools with two vans. ".repeat(20);
    const [made] = brief({ exchanges: [anExchange({ question: "A project?", answer })] }).answers;
    expect(made?.isWhole).toBe(false);
    expect(made?.answer).toMatch(/two vans\.\u00a0…$/);
  });
});

describe("what matters to them", () => {
  it("is the newest debrief first, then the questions that mattered a great deal", () => {
    const made = brief({
      rounds: [
        aRound(1, { importantToThem: "Calm", theirWords: "Our people" }),
        aRound(2, { concernsRaised: "Distance" }),
      ],
      exchanges: [
        anExchange({ question: "Do you drive?", mattered: 3 }),
        anExchange({ question: "Tea?", mattered: 1 }),
      ],
    });
    expect(made.matters).toEqual([
      { kind: "concern", round: 2, text: "Distance" },
      { kind: "important", round: 1, text: "Calm" },
      { kind: "words", round: 1, text: "Our people" },
      { kind: "question", round: 1, text: "Do you drive?" },
    ]);
  });
});

describe("the numbers", () => {
  it("are those last stated, with what was stated otherwise before", () => {
    const rounds = [
      aRound(1, { salaryStated: "£32,000", noticeStated: "One month" }),
      aRound(2, { noticeStated: "Six weeks", salaryStated: "£32,000." }),
    ];
    expect(brief({ rounds }).numbers).toEqual([
      { kind: "salary", round: 2, text: "£32,000.", before: null },
      { kind: "notice", round: 2, text: "Six weeks", before: { round: 1, text: "One month" } },
    ]);
  });

  it("take one quote of a sentence with several, and the same money once; when something was is no number", () => {
    const exchanges = [
      anExchange({
        id: "a",
        question: "What did the project bring?",
        answer: "Two years ago we began. We went from 86 to 95 percent in five months, and saved £60,000 a year.",
      }),
      anExchange({ id: "b", question: "What did it save?", answer: "It was £60,000." }),
    ];
    expect(brief({ exchanges }).numbers.map(({ text }) => text)).toEqual([
      expect.stringContaining("£60,000"),
      expect.stringContaining("86 to 95 percent in five months"),
    ]);
  });

  it("are also money, percentages and durations said in answers, each once, quoted", () => {
    const exchanges = [
      anExchange({ question: "Pay?", answer: "I am looking for a salary of £32,000." }),
      anExchange({
        question: "Result?",
        answer: "We cut waste by 20 percent. It took 5 minutes. A few weeks ago I came back for a day.",
      }),
      anExchange({ question: "How long?", answer: "I have been there for 3 years." }),
    ];
    const rounds = [aRound(1, { salaryStated: "£32,000", numbersStated: "- 140 boxes a week\n" })];
    expect(brief({ exchanges, rounds }).numbers.map(({ kind, text }) => [kind, text])).toEqual([
      ["salary", "£32,000"],
      ["stated", "140 boxes a week"],
      ["said", "We cut waste by 20 percent."],
      ["said", "I have been there for 3 years."],
    ]);
  });

  const pay = (id: string, round: number, answer: string) =>
    anExchange({ id, round, question: "What are your salary expectations?", answer });
  const figures = (given: Partial<BriefInput>) =>
    brief(given).numbers.map(({ kind, text, round, before }) => [kind, text, round, before?.text ?? null]);
  it.each<[string, Partial<BriefInput>, unknown[]]>([
    [
      "a salary said in an answer",
      { exchanges: [pay("a", 1, "I'm looking for £32,000.")] },
      [["salary", "£32,000", 1, null]],
    ],
    [
      "a range, and one figure said twice, without a currency",
      {
        exchanges: [
          pay("a", 1, "I said 42 to 45 thousand, depending on the bonus. I'm on 38,500 at the moment."),
          pay("b", 2, "Around 45, I said. 45,000 and the bonus."),
        ],
      },
      [["salary", "45,000", 2, null]],
    ],
    [
      "a range alone",
      { exchanges: [pay("a", 1, "I said 42 to 45 thousand. I'm on 38,500 at the moment.")] },
      [["salary", "42 to 45 thousand", 1, null]],
    ],
    [
      "the one said last, with the one before where they differ",
      { exchanges: [pay("a", 1, "I'm looking for £32,000."), pay("b", 2, "About £36,000.")] },
      [["salary", "£36,000", 2, "£32,000"]],
    ],
    [
      "an answer after a debrief",
      { exchanges: [pay("b", 2, "£36,000 would be fine.")], rounds: [aRound(1, { salaryStated: "32k" })] },
      [["salary", "£36,000", 2, "32k"]],
    ],
    [
      "what a debrief notes of the same round, before the answer",
      { exchanges: [pay("b", 2, "£36,000 would be fine.")], rounds: [aRound(2, { salaryStated: "36k" })] },
      [["salary", "36k", 2, null]],
    ],
    [
      "no mark where both are the same in other words",
      {
        exchanges: [anExchange({ question: "What is your notice period?", answer: "My notice period is four weeks." })],
        rounds: [aRound(2, { noticeStated: "1 month" })],
      },
      [["notice", "1 month", 2, null]],
    ],
    [
      "the correction of an answer",
      {
        exchanges: [pay("a", 1, "I'm looking for £32,000.")],
        corrections: [{ exchangeId: "a", quote: "£32,000", answer: "£34,000", bringUp: "", isTold: true }],
      },
      [["salary", "£34,000", 1, null]],
    ],
  ])("give %s", (_, given, expected) => {
    expect(figures(given).filter(([kind]) => kind !== "said")).toEqual(expected);
  });

  it("mark no difference that was called no conflict", () => {
    const exchanges = [pay("a", 1, "I'm looking for £32,000."), pay("b", 2, "I'm looking for £36,000.")];
    const finding = { label: "changed", kind: "money", certainty: "conflict", reason: "" } as const;
    const span = (text: string) => ({ text, start: 0, end: text.length });
    const key = findingKey({ ...finding, earlier: span("£32,000"), current: span("£36,000") });
    expect(figures({ exchanges })[0]).toEqual(["salary", "£36,000", 2, "£32,000"]);
    const isNoConflict = (...said: string[]) => said.join(" ") === `a b ${key}`;
    expect(figures({ exchanges, isNoConflict })[0]).toEqual(["salary", "£36,000", 2, null]);
  });

  it("leave out what was said in an answer that is corrected", () => {
    const exchanges = [anExchange({ id: "e1", question: "How long?", answer: "I was there for 3 years." })];
    const corrections = [{ exchangeId: "e1", quote: "3 years", answer: "Two.", bringUp: "", isTold: false }];
    expect(brief({ exchanges, corrections }).numbers).toEqual([]);
  });
});

describe("what to put right", () => {
  const notice = anExchange({ id: "n", question: "What is your notice period?", answer: "One month, and more." });
  const correction = {
    exchangeId: "n",
    quote: "One month",
    answer: "Six weeks.",
    bringUp: "I looked it up.",
    isTold: false,
  };
  it.each([
    ["quotes what was off", correction, { was: "One month", answer: "Six weeks.", answerAt: null }],
    ["quotes the answer where the whole is meant", { ...correction, quote: "" }, { was: "One month, and more." }],
  ])("%s", (_, given, made) => {
    expect(brief({ exchanges: [notice], corrections: [given] }).corrections[0]).toMatchObject(made);
  });

  it("says the words that change, and where the whole answer stands", () => {
    const answer = "We grew the list by 6 percent in a year.";
    const exchanges = [anExchange({ id: "n", question: "Tell me about yourself.", answer })];
    const corrections = [{ ...correction, quote: "6 percent", answer: answer.replace("6", "4") }];
    expect(brief({ exchanges, corrections }).corrections).toMatchObject([
      { was: "6 percent", answer: "4 percent", isChange: true, answerAt: 1 },
    ]);
  });

  it("sets aside what they were told", () => {
    expect(brief({ exchanges: [notice], corrections: [{ ...correction, isTold: true }] }).corrections).toEqual([]);
  });
});

describe("promises, examples and own questions", () => {
  it("keeps the open promises", () => {
    const rounds = [
      aRound(1, { promised: "The leaflet", isPromiseKept: true }),
      aRound(2, { promised: "Two referees" }),
    ];
    expect(brief({ rounds }).promises).toEqual([{ interviewId: "i2", round: 2, text: "Two referees" }]);
  });

  it("puts examples first that those who come have not heard", () => {
    const people = [{ ...dana, title: "", metIn: [1] }];
    const examples = [
      { id: "x", title: "The boxes", heardBy: [dana, { id: "ruth", name: "Ruth" }] },
      { id: "y", title: "The van", heardBy: [] },
    ];
    expect(brief({ people, examples }).examples).toEqual([
      { id: "y", title: "The van", heardBy: "" },
      { id: "x", title: "The boxes", heardBy: "Dana, Ruth" },
    ]);
  });

  it("sets a question apart that was asked already", () => {
    const parking = { question: "Is there parking?", reply: "", round: 2 };
    const work = { question: "Who would I work with?", reply: "Two of us.", round: 1 };
    const made = brief({ toAsk: "* What comes first?\n\nwho would I work with", asked: [parking, work] });
    expect(made.toAsk).toEqual([{ text: "What comes first?" }]);
    expect(made.asked).toEqual([work, parking]);
  });
});

describe("who comes next", () => {
  const people = [{ ...dana, title: "", metIn: [1] }];

  it("has what names them put first", () => {
    const rounds = [
      aRound(1, { importantToThem: "Calm. Dana: trust.", promised: "The leaflet, to Dana" }),
      aRound(2, { importantToThem: "Speed", promised: "Two referees" }),
    ];
    const made = brief({ people, rounds });
    expect(made.matters.map(({ text }) => text)).toEqual(["Dana: trust. Calm.", "Speed"]);
    expect(made.promises.map(({ text }) => text)).toEqual(["The leaflet, to Dana", "Two referees"]);
  });
});

describe("the page", () => {
  it("gives the room that other parts leave to those that hold much", () => {
    const answer = "I planned the tour to many schools with our vans. ".repeat(8).trim();
    const toAsk = Array.from({ length: 9 }, (_, at) => `What comes ${at}?`).join("\n");
    const made = brief({ exchanges: [anExchange({ question: "A project?", answer })], toAsk });
    expect(made.answers[0]?.isWhole).toBe(true);
    expect(made.answers[0]?.answer).toBe(answer);
    expect(made.toAsk).toHaveLength(9);
    expect(made.more).toMatchObject({ toAsk: 0, answers: 0 });
  });

  it.each(["Word of it. ", "internationalisation ", "WWWW ", "漢字漢字。", "a"])(
    "bounds every text, whatever is written: %j",
    (piece) => {
      const text = piece.repeat(300);
      const person = { name: text, title: text, part: "other" as const, metIn: [1] };
      const made = brief({
        daysLeft: 0,
        people: Array.from({ length: 12 }, (_, id) => ({ ...person, id: `${id}` })),
        rounds: [1, 2, 3].map((round) =>
          aRound(round, {
            importantToThem: text,
            concernsRaised: text,
            theirWords: text,
            salaryStated: `${round}${text}`,
            noticeStated: `${round}${text}`,
            startDateStated: `${round}${text}`,
            numbersStated: `${text}\n${text}`,
            promised: text,
          }),
        ),
        exchanges: Array.from({ length: 12 }, (_, index) =>
          anExchange({ id: `e${index}`, question: `${index}${text}`, answer: text, mattered: 3 }),
        ),
        corrections: ["e0", "e1", "e2"].map((exchangeId) => ({
          exchangeId,
          quote: text,
          answer: text,
          bringUp: text,
          isTold: false,
        })),
        examples: Array.from({ length: 9 }, (_, id) => ({
          id: `${id}`,
          title: text,
          heardBy: [{ id: "z", name: text }],
        })),
        toAsk: `${text}\n`.repeat(9),
        asked: Array.from({ length: 9 }, () => ({ question: text, reply: text, round: 1 })),
      });
      expect(made.people).toHaveLength(6);
      expect(made.answers).toHaveLength(5);
      expect(JSON.stringify(made).length).toBeLessThan(8_000);
      const texts = [...made.matters, ...made.numbers, ...made.promises, ...made.toAsk].map(({ text }) => text);
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(200);
    },
  );

  it("is made in no time of 5,000 exchanges", () => {
    const exchanges = Array.from({ length: 5_000 }, (_, index) => {
      const like = firstInterview[index % firstInterview.length];
      return anExchange({ ...like, id: `e${index}`, question: `${like?.question} ${index}`, round: index % 9 });
    });
    makeBrief({ ...nothing, exchanges: exchanges.slice(0, 20) });
    const started = performance.now();
    makeBrief({ ...nothing, exchanges });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
