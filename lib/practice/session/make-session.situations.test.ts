import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/practice/schedule/days";
import { anExchange, aPlan, dana, expected, firstInterview, practised, returning } from "@/lib/practice/test-data";
import type { LoggedExchange, PractisedItem, SessionItem, SessionPlan } from "@/lib/practice/types";
import { makeSession } from "./make-session";

/** One row for each situation of the advice that the plan follows. */

const today = "2026-11-12";
const ago = (days: number) => addDays(today, -days);

const ida = expected("Ida", "peer");
const sam = expected("Sam", "senior-manager");
const jo = expected("Jo", "recruiter");

/** Round 1 as Dana held it: the conflict mattered, the deadline went badly, more was wanted on the project. */
const held: readonly LoggedExchange[] = firstInterview.map((exchange) => ({
  ...exchange,
  askedBy: dana,
  mattered: exchange.position === 3 ? 3 : null,
  outcome: exchange.position === 4 ? "badly" : null,
  followUp: exchange.position === 6,
}));
const mattered = ["e3", "e4", "e6"];

function session(
  plan: Partial<SessionPlan>,
  given: { exchanges?: readonly LoggedExchange[]; history?: readonly PractisedItem[]; seed?: number } = {},
): SessionItem[] {
  const { exchanges = held, history = [], seed = 1 } = given;
  return makeSession({ plan: aPlan({ daysLeft: 4, ...plan }), exchanges, history, today, seed });
}

const of = (items: readonly SessionItem[], kind: SessionItem["kind"]) => items.filter((item) => item.kind === kind);
const ids = (items: readonly SessionItem[]) => items.map(({ exchangeId }) => exchangeId);

describe("who will be there shapes the session", () => {
  type Row = [string, Partial<SessionPlan>, (items: SessionItem[]) => void];
  it.each<Row>([
    [
      "the same person: goes into what mattered and what went badly, with few plain repeats",
      { meeting: "same", interviewers: [returning(dana, 1)], minutes: 20 },
      (items) => {
        expect(of(items, "elaborate").length).toBeGreaterThan(of(items, "repeat").length);
        expect(ids(items)).toEqual(expect.arrayContaining(mattered));
      },
    ],
    [
      "the same person: wants fresh examples",
      { meeting: "same", interviewers: [returning(dana, 1)], minutes: 120 },
      (items) => expect(items.some(({ why }) => why.includes("fresh example"))).toBe(true),
    ],
    [
      "another person: the core story first, then repeats before all else",
      { meeting: "another", interviewers: [ida], minutes: 20 },
      (items) => {
        expect(items[0]?.earlierQuestion).toBe("Tell me about yourself.");
        expect(of(items, "repeat").length).toBeGreaterThan(items.length / 2);
      },
    ],
    [
      "another person: says what they know already",
      { meeting: "another", interviewers: [ida], minutes: 40 },
      (items) =>
        expect(items.some(({ why }) => why.includes("Ida was not there, but may have read the notes"))).toBe(true),
    ],
    [
      "a panel: one question at least from everybody who is named, whatever the length",
      { meeting: "panel", interviewers: [returning(dana, 1), ida, sam, jo], minutes: 20 },
      (items) => {
        for (const name of ["Dana", "Ida", "Sam", "Jo"]) expect(items.some(({ why }) => why.includes(name))).toBe(true);
      },
    ],
    [
      "a panel with more people than time: some share a question",
      { meeting: "panel", interviewers: [dana, ida, sam, jo].map((each) => returning(each, 1)), minutes: 10 },
      (items) => {
        expect(items.length).toBeLessThan(4);
        for (const name of ["Dana", "Ida", "Sam", "Jo"]) expect(items.some(({ why }) => why.includes(name))).toBe(true);
      },
    ],
    [
      "a senior person: decisions and leading, and the short version of everything",
      { meeting: "senior", interviewers: [sam], minutes: 20 },
      (items) => {
        const categories = of(items, "new").map(({ category }) => category);
        expect(categories.every((each) => each === "decisions" || each === "leadership")).toBe(true);
        for (const { why } of of(items, "repeat")) expect(why).toContain("short version");
      },
    ],
    [
      "unknown: some of everything",
      { meeting: "unknown", minutes: 20 },
      (items) => expect(new Set(items.map(({ kind }) => kind)).size).toBe(3),
    ],
  ])("%s", (_, plan, holds) => {
    for (const seed of [1, 2, 3, 4, 5]) holds(session(plan, { seed }));
  });
});

describe("length and days left decide how many and which", () => {
  it.each([
    [10, 2, 3],
    [20, 5, 6],
    [40, 10, 13],
  ])("%d minutes, with days left: %d to %d", (minutes, fewest, most) => {
    const { length } = session({ meeting: "another", minutes });
    expect(length).toBeGreaterThanOrEqual(fewest);
    expect(length).toBeLessThanOrEqual(most);
  });

  it.each([0, 1])("%d days left: nothing new while there is something to repeat", (daysLeft) => {
    for (const meeting of ["same", "another", "panel", "senior", "unknown"] as const) {
      expect(of(session({ meeting, minutes: 20, daysLeft }), "new")).toEqual([]);
    }
  });

  it("the last day, little logged: repeats, then no more than three essentials", () => {
    const items = session({ daysLeft: 1, minutes: 40 }, { exchanges: held.slice(4, 5) });
    expect(of(items, "new")).toHaveLength(3);
    for (const { category } of of(items, "new")) expect(["opener", "motivation", "strengths"]).toContain(category);
  });

  it("the last day, nothing logged: the essentials fill the time", () => {
    expect(of(session({ daysLeft: 0, minutes: 20 }, { exchanges: [] }), "new")).toHaveLength(6);
  });

  it("many days left: broader, with more that is new", () => {
    const fresh = (daysLeft: number) => of(session({ meeting: "another", minutes: 20, daysLeft }), "new").length;
    expect(fresh(14)).toBeGreaterThan(fresh(4));
  });

  it("no date is neither", () => {
    const kinds = (daysLeft: number | null) =>
      session({ meeting: "another", minutes: 40, daysLeft }).map(({ kind }) => kind);
    expect(kinds(null)).toEqual(kinds(4));
  });
});

describe("a question comes back until it sits", () => {
  const answer = held[5]?.answer ?? "";
  const weakness = practised({ exchangeId: "e5", earlierAnswer: answer });
  it.each<[string, Partial<PractisedItem>, string]>([
    ["thin", { state: "thin", day: ago(2) }, "It did not sit yet on Tuesday"],
    ["a conflict", { state: "conflict", day: ago(1) }, "Something in it changed yesterday and is not settled yet"],
    ["missed", { state: "unanswered", day: ago(2) }, "You left it unanswered on Tuesday"],
    ["peeked", { peeked: true, day: ago(2) }, "You looked at the earlier answer on Tuesday"],
  ])("%s: it is in the next session, in the same words, and says why", (_, last, why) => {
    const items = session({ minutes: 10 }, { history: [{ ...weakness, ...last }] });
    const [back] = items.filter(({ exchangeId }) => exchangeId === "e5");
    expect(back?.why.startsWith(why)).toBe(true);
    expect(back?.question).toBe("What is your greatest weakness?");
  });

  it("what sits rests, and comes once more shortly before the interview", () => {
    const history = [{ ...weakness, day: ago(3) }];
    expect(ids(session({ minutes: 120, daysLeft: 9 }, { history }))).not.toContain("e5");
    const last = session({ minutes: 120, daysLeft: 2 }, { history }).find(({ exchangeId }) => exchangeId === "e5");
    expect(last?.why).toContain("It sat on Monday: once more before the interview");
  });

  it("what was practised today waits, where there is something else", () => {
    const history = [{ ...weakness, state: "thin" as const, day: today }];
    expect(ids(session({ meeting: "another", minutes: 20 }, { history }))).not.toContain("e5");
  });

  it("an elaboration comes back as it was asked", () => {
    const question = "You said you take on too much before a premiere. Can you give an example of that?";
    const history = [{ ...weakness, kind: "elaborate" as const, question, state: "thin" as const, day: ago(1) }];
    const back = session({}, { history }).find(({ exchangeId }) => exchangeId === "e5");
    expect(back).toMatchObject({ kind: "elaborate", question, why: "It did not sit yet yesterday" });
  });

  it("a new question comes back in the same words, and one that sits is not asked again", () => {
    const [first] = of(session({}, { exchanges: [] }), "new");
    const question = first?.question ?? "";
    const item = practised({ kind: "new", exchangeId: null, earlierAnswer: null, question, day: ago(1) });
    const back = session({}, { exchanges: [], history: [{ ...item, state: "thin" }] });
    expect(back.filter((each) => each.question === question)).toMatchObject([{ why: "It did not sit yet yesterday" }]);
    const later = session({ minutes: 120 }, { exchanges: [], history: [item] });
    expect(later.map((each) => each.question)).not.toContain(question);
  });

  it("notes edited since: the question counts as never practised", () => {
    const history = [{ ...weakness, earlierAnswer: "An older text.", day: ago(1) }];
    expect(ids(session({ minutes: 120, daysLeft: 9 }, { history }))).toContain("e5");
  });

  it("leaves room: two thirds of the time at most, all of it on the last day", () => {
    const history = held.map(({ id, answer: earlierAnswer }) =>
      practised({ exchangeId: id, earlierAnswer, state: "thin", day: ago(1) }),
    );
    const back = (daysLeft: number) =>
      session({ minutes: 20, daysLeft }, { history }).filter(({ why }) => why.includes("did not sit")).length;
    expect(back(4)).toBeLessThan(6);
    expect(back(4)).toBeGreaterThan(2);
    expect(back(1)).toBe(6);
  });

  it("the later of two times counts, whatever the order", () => {
    const times = [
      { ...weakness, day: ago(1) },
      { ...weakness, state: "thin" as const, day: ago(3) },
    ];
    for (const history of [times, [...times].reverse()]) {
      expect(ids(session({ minutes: 120, daysLeft: 9 }, { history }))).not.toContain("e5");
    }
  });
});

describe("a corrected answer", () => {
  const correction = "I take on too much, and I now ask for help on the first day.";
  const corrected = held.map((each) => (each.id === "e5" ? { ...each, correction } : each));

  it("is practised as it should have been, with how to bring it up", () => {
    for (const meeting of ["same", "another"] as const) {
      const items = session({ meeting, minutes: 120 }, { exchanges: corrected });
      expect(items.find(({ exchangeId }) => exchangeId === "e5")).toMatchObject({
        kind: "repeat",
        earlierAnswer: correction,
        isCorrected: true,
        why: "You corrected this: practise the answer as it should have been, and how to bring it up",
      });
      for (const item of items) if (item.exchangeId !== "e5") expect(item.isCorrected).toBe(false);
    }
  });
});

it("a corrected answer before a panel still names whose question it is", () => {
  const exchanges = held.slice(5, 6).map((each) => ({ ...each, correction: "I ask for help on the first day." }));
  const [item] = session({ meeting: "panel", interviewers: [returning(dana, 1)], minutes: 5 }, { exchanges });
  expect(item?.why).toBe(
    "Dana may ask it again; you corrected this: practise the answer as it should have been, and how to bring it up",
  );
});

describe("having asked for more in round one", () => {
  it("makes a question important by itself, even one marked as of little weight", () => {
    const exchanges = held.map((each) => ({
      ...each,
      followUp: each.id === "e5",
      mattered: each.id === "e5" ? (0 as const) : null,
      outcome: null,
    }));
    for (const meeting of ["same", "another", "unknown"] as const) {
      expect(ids(session({ meeting, minutes: 10 }, { exchanges }))).toContain("e5");
    }
  });
});

describe("edges", () => {
  const many = Array.from({ length: 200 }, (_, position) =>
    anExchange({ id: `m${position}`, question: `How is kiln ${position} fired?`, answer: "By hand.", position }),
  );
  it.each<[string, readonly LoggedExchange[]]>([
    ["no exchanges", []],
    ["one", held.slice(0, 1)],
    ["two hundred", many],
    ["empty answers", held.map((each) => ({ ...each, answer: "" }))],
  ])("%s: a full session, each item with its reason", (_, exchanges) => {
    for (const meeting of ["same", "another", "panel", "senior", "unknown"] as const) {
      const items = session({ meeting, minutes: 20 }, { exchanges });
      expect(items.length).toBeGreaterThanOrEqual(5);
      for (const { why } of items) expect(why).toMatch(/^\S.*[^.]$/);
    }
  });
});
