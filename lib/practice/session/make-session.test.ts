import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anExchange, aPlan, dana, expected, firstInterview, practised, returning } from "@/lib/practice/test-data";
import { type LoggedExchange, type Meeting, meetings, type SessionItem, type SessionPlan } from "@/lib/practice/types";
import { questionBank } from "@/lib/questions/bank";
import { findIntent } from "@/lib/questions/find-intent";
import { makeSession } from "./make-session";

function session(
  plan: Partial<SessionPlan>,
  exchanges: readonly LoggedExchange[] = firstInterview,
  seed = 1,
): SessionItem[] {
  return makeSession({ plan: aPlan(plan), exchanges, history: [], today: "2026-11-12", seed });
}

function mix(items: readonly SessionItem[]): Record<SessionItem["kind"], number> {
  const counts = { repeat: 0, elaborate: 0, new: 0 };
  for (const { kind } of items) counts[kind] += 1;
  return counts;
}

function mark(position: number, marks: Partial<LoggedExchange>): LoggedExchange[] {
  return firstInterview.map((each) => (each.position === position ? { ...each, ...marks } : each));
}

describe("the mix depends on who will be there", () => {
  it.each<[Meeting, SessionItem["kind"], string]>([
    ["same", "elaborate", "the same people go deeper"],
    ["another", "repeat", "new people begin with the core story again"],
    ["senior", "new", "senior managers turn to decisions and leadership"],
  ])("%s: mostly %s, because %s", (meeting, kind) => {
    const counts = mix(session({ meeting, minutes: 30 }));
    const others = Object.entries(counts).filter(([each]) => each !== kind);
    for (const [, count] of others) expect(counts[kind]).toBeGreaterThanOrEqual(count);
    expect(counts[kind]).toBeGreaterThan(Math.min(...others.map(([, count]) => count)));
  });

  it("unknown and panel: something of everything", () => {
    for (const meeting of ["unknown", "panel"] as const) {
      expect(Math.min(...Object.values(mix(session({ meeting, minutes: 30 }))))).toBeGreaterThan(0);
    }
  });

  it("no two meetings share a session", () => {
    const sessions = meetings.map((meeting) => JSON.stringify(session({ meeting, minutes: 40 })));
    expect(new Set(sessions).size).toBe(meetings.length);
  });

  it("same: fewer plain repeats than for anybody else", () => {
    const repeats = (meeting: Meeting) => mix(session({ meeting, minutes: 30 })).repeat;
    for (const meeting of meetings) {
      if (meeting !== "same") expect(repeats("same")).toBeLessThan(repeats(meeting));
    }
  });

  it("another: begins with the opener and has all repeats before anything else", () => {
    const items = session({ meeting: "another", minutes: 40 });
    expect(items[0]?.question).toBe("Tell me about yourself.");
    const kinds = items.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => kindOrder(a) - kindOrder(b)));
  });

  it("senior: new questions are about decisions and leadership first, repeats want the short version", () => {
    const items = session({ meeting: "senior", minutes: 20 });
    const categories = items.filter(({ kind }) => kind === "new").map(({ category }) => category);
    expect(categories.filter((each) => each === "decisions" || each === "leadership").length).toBeGreaterThanOrEqual(2);
    const repeats = items.filter(({ kind }) => kind === "repeat");
    expect(repeats.length).toBeGreaterThan(0);
    for (const { why } of repeats) expect(why).toContain("short version");
  });

  it.each([
    ["peer", "team"],
    ["recruiter", "motivation"],
    ["senior-manager", "leadership"],
  ] as const)("a %s brings questions about %s", (part, category) => {
    const plan = {
      meeting: "another",
      minutes: 40,
      interviewers: [expected("Priya", part)],
    } as const;
    const withoutMotives = firstInterview.filter(({ position }) => position > 2);
    const items = session(plan, withoutMotives).filter(({ kind }) => kind === "new");
    expect(items.map((item) => item.category)).toContain(category);
    expect(items.some(({ why }) => why.startsWith("Priya may ask"))).toBe(true);
  });

  it("panel: each panelist's questions are in it", () => {
    const interviewers = [expected("Priya", "peer"), expected("Sam", "senior-manager")];
    const categories = session({ meeting: "panel", minutes: 40, interviewers })
      .filter(({ kind }) => kind === "new")
      .map(({ category }) => category);
    expect(categories).toEqual(expect.arrayContaining(["team", "leadership"]));
  });
});

describe("what is repeated", () => {
  const conflict = 3;
  it.each<[string, Partial<LoggedExchange>, string]>([
    [
      "what mattered a great deal",
      { mattered: 3, askedBy: dana },
      "Asked by Dana, and it seemed to matter a great deal",
    ],
    ["what went badly", { outcome: "badly", mattered: 1 }, "It went badly last time"],
    [
      "what was followed up, marked by nothing else",
      { followUp: true, askedBy: dana },
      "Dana wanted to hear more about it",
    ],
    ["what was followed up by somebody unnamed", { followUp: true }, "They wanted to hear more about it"],
  ])("%s comes before an ordinary question", (_, marks, why) => {
    const items = session({ minutes: 5 }, mark(conflict, marks));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: "repeat", exchangeId: "e3", why });
  });

  it("gives two reasons where there are two", () => {
    const [item] = session({ minutes: 5 }, mark(conflict, { mattered: 3, outcome: "badly", askedBy: dana }));
    expect(item?.why).toBe("Asked by Dana, and it seemed to matter a great deal; it went badly last time");
  });

  it("does not name the same person twice in one line", () => {
    const marks = { mattered: 3, followUp: true, askedBy: dana } as const;
    expect(session({ minutes: 5 }, mark(conflict, marks))[0]?.why).toBe(
      "Asked by Dana, and it seemed to matter a great deal; there were follow-up questions",
    );
  });

  it("promises nothing: a question that nothing marks may come again", () => {
    const [item] = session({ minutes: 5 }, [anExchange({ question: "Which kiln do you fire your tiles in?" })]);
    expect(item?.why).toBe("Asked in round 1, and may come again");
  });

  it("puts the question as it was asked, with the answer as it was given", () => {
    const asked = { question: "  So um, tell me about yourself??", answer: " Well, I… " };
    const [item] = session({ meeting: "another", minutes: 5 }, [anExchange(asked)]);
    expect(item).toMatchObject({
      question: asked.question,
      earlierQuestion: asked.question,
      earlierAnswer: asked.answer,
      category: "opener",
    });
  });

  it("counts a question of two rounds once, with its latest answer", () => {
    const again = anExchange({
      id: "later",
      round: 2,
      question: "Why are you leaving your current job?",
      answer: "The company splits up in May.",
    });
    const items = session({ meeting: "another", minutes: 40 }, [again, ...firstInterview]);
    const leaving = items.filter(({ exchangeId }) => exchangeId === "later" || exchangeId === "e2");
    expect(leaving).toHaveLength(1);
    expect(leaving[0]).toMatchObject({
      earlierAnswer: "The company splits up in May.",
      why: expect.stringContaining("rounds 1 and 2"),
    });
  });

  it("counts it once in other words, too", () => {
    const reworded = anExchange({
      id: "later",
      round: 2,
      question: "So why is it that you want to leave the job you have now?",
      answer: "The company splits up in May.",
    });
    const ids = session({ meeting: "another", minutes: 60 }, [...firstInterview, reworded]).map(
      ({ exchangeId }) => exchangeId,
    );
    expect(ids).toContain("later");
    expect(ids).not.toContain("e2");
  });

  it("prefers an earlier round's answer over a later empty one", () => {
    const empty = anExchange({ id: "later", round: 2, question: "Tell me about yourself." });
    const items = session({ meeting: "another", minutes: 5 }, [...firstInterview, empty]);
    expect(items[0]).toMatchObject({ exchangeId: "e0" });
  });
});

describe("what is gone into", () => {
  it("hangs the question on what was said, quoted faithfully", () => {
    const items = session({ meeting: "same", minutes: 40 }, mark(4, { mattered: 3 }));
    const missed = items.find(({ exchangeId }) => exchangeId === "e4");
    expect(missed?.kind).toBe("elaborate");
    expect(missed?.question).toMatch(
      /^You said the (props were late because the workshop flooded|team missed the first deadline)\. .+\?$/,
    );
  });

  it("never goes into an empty answer, a salary or an opener", () => {
    const empty = firstInterview.map((each) => ({ ...each, answer: "" }));
    expect(mix(session({ meeting: "same", minutes: 60 }, empty)).elaborate).toBe(0);
    const gone = session({ meeting: "same", minutes: 120 }).filter(({ kind }) => kind === "elaborate");
    expect(gone.length).toBeGreaterThan(2);
    expect(gone.map(({ exchangeId }) => exchangeId)).not.toContain("e7");
    expect(gone.map(({ exchangeId }) => exchangeId)).not.toContain("e0");
  });

  it("goes first into what the same person asked", () => {
    const interviewers = [returning(dana)];
    const [item] = session({ meeting: "same", minutes: 5, interviewers }, mark(6, { askedBy: dana }));
    expect(item).toMatchObject({ kind: "elaborate", exchangeId: "e6" });
    expect(item?.why).toContain("Dana asked it, will be there again and may go deeper");
    expect(item?.why).not.toContain("they may ask for more");
  });

  it("never wants one more of what went wrong", () => {
    const exchanges = [
      anExchange({
        question: "Tell me about a mistake you made.",
        answer: "I booked a bank holiday as a normal day. I phoned the drivers and turned most of them back.",
      }),
    ];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const items = session({ meeting: "same", minutes: 40 }, exchanges, seed);
      for (const { question } of items) expect(question).not.toMatch(/another example|When else/);
    }
  });
});

describe("what is new", () => {
  it("was never asked before, in no round and no words", () => {
    const asked = new Set(firstInterview.map(({ question }) => findIntent(question)?.intent.id));
    for (const meeting of meetings) {
      const news = session({ meeting, minutes: 120 }).filter(({ kind }) => kind === "new");
      expect(news.length).toBeGreaterThan(10);
      for (const { question } of news) expect(asked).not.toContain(intentOf(question));
      expect(new Set(news.map(({ question }) => intentOf(question))).size).toBe(news.length);
    }
  });

  it("turns to personality, work style and decisions first", () => {
    const categories = session({ minutes: 10 }, []).map(({ category }) => category);
    expect([...categories].sort()).toEqual(["decisions", "personality", "work-style"]);
  });

  it("is all there is when nothing was logged, or the bank has nothing else left", () => {
    for (const meeting of meetings) {
      const items = session({ meeting, minutes: 20 }, []);
      expect(mix(items)).toEqual({ repeat: 0, elaborate: 0, new: 6 });
    }
    const everything = questionBank.map(({ wordings, id }, position) =>
      anExchange({ id, question: wordings[0] ?? "", position }),
    );
    expect(mix(session({ minutes: 30 }, everything)).new).toBe(0);
  });
});

describe("the length", () => {
  it.each([
    [5, 1, 1],
    [10, 2, 3],
    [20, 5, 6],
    [40, 10, 13],
  ])("%d minutes hold %d to %d items", (minutes, fewest, most) => {
    for (const meeting of meetings) {
      const { length } = session({ meeting, minutes });
      expect(length).toBeGreaterThanOrEqual(fewest);
      expect(length).toBeLessThanOrEqual(most);
    }
  });

  it.each([
    [0, 5],
    [-10, 5],
    [500, 120],
  ])("takes %d minutes as %d", (given, meant) => {
    expect(session({ minutes: given })).toEqual(session({ minutes: meant }));
  });

  it("uses each exchange once and never one without a question", () => {
    const exchanges = [...firstInterview, anExchange({ id: "blank", question: " \n", mattered: 3 })];
    const ids = session({ minutes: 120 }, exchanges).flatMap(({ exchangeId }) => exchangeId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(firstInterview.map(({ id }) => id));
  });
});

it("holds whatever was typed: nothing throws, nothing is made up", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom(...firstInterview.flatMap(({ question, answer }) => [question, answer])),
  );
  const exchange = fc.record({
    id: fc.uuid(),
    round: fc.integer({ min: 1, max: 4 }),
    position: fc.nat(20),
    question: text,
    answer: text,
    mattered: fc.constantFrom(null, 0, 1, 2, 3),
    outcome: fc.constantFrom(null, "badly", "so-so", "well"),
    followUp: fc.boolean(),
    askedBy: fc.constantFrom(null, dana),
    correction: fc.option(text),
  }) satisfies fc.Arbitrary<LoggedExchange>;
  fc.assert(
    fc.property(
      fc.array(exchange, { maxLength: 12 }),
      fc.constantFrom(...meetings),
      fc.integer(),
      (exchanges, meeting, seed) => {
        for (const item of session({ meeting, minutes: 40 }, exchanges, seed)) {
          expect(item.why).not.toBe("");
          if (item.kind === "new") continue;
          const source = exchanges.find(({ id }) => id === item.exchangeId);
          expect(item.earlierAnswer).toBe(source?.correction ?? source?.answer);
          expect(item.isCorrected).toBe(source?.correction !== null);
          expect(item.earlierQuestion).toBe(source?.question);
        }
      },
    ),
    { numRuns: 60 },
  );
  // Some twenty milliseconds each; the rest is room for a busy machine.
}, 30_000);

describe("the seed", () => {
  it("makes the same session again, whatever the order the exchanges come in", () => {
    for (const meeting of meetings) {
      expect(session({ meeting, minutes: 40 })).toEqual(session({ meeting, minutes: 40 }));
      expect(session({ meeting, minutes: 40 }, [...firstInterview].reverse())).toEqual(
        session({ meeting, minutes: 40 }),
      );
    }
  });

  it("changes new questions, while what mattered most stays", () => {
    const marked = mark(3, { mattered: 3, outcome: "badly" });
    const sessions = [1, 2, 3, 4, 5].map((seed) => session({ minutes: 20 }, marked, seed));
    expect(new Set(sessions.map((items) => JSON.stringify(items))).size).toBe(5);
    for (const items of sessions) expect(items.map(({ exchangeId }) => exchangeId)).toContain("e3");
  });

  it("leaves its input as it was", () => {
    const before = structuredClone(firstInterview);
    session({ minutes: 60 });
    expect(firstInterview).toEqual(before);
  });
});

describe("a long history", () => {
  const wordings = questionBank.flatMap((intent) => intent.wordings);
  it.each<[number, string, (n: number) => string]>([
    [200, "known questions", (n) => `${wordings[n % wordings.length]} (${n})`],
    [5000, "known questions", (n) => `${wordings[n % wordings.length]} (${n})`],
    [5000, "questions nobody knows", (n) => `Does kiln ${n} glaze tile ${n * 7} in batch ${n * 13}?`],
    [5000, "ways to ask one thing", (n) => `Tell me about project ${n} that you ran in year ${n * 3}.`],
    [5000, "times one question", () => "Why do you want to work here?"],
  ])("is made into a session in under 100 ms: %d %s", (count, _, question) => {
    const exchanges = Array.from({ length: count }, (__, position) =>
      anExchange({
        id: `e${position}`,
        question: question(position),
        answer: "We moved the stock by hand. I rang the drivers and it took a lot of time.",
        round: 1 + Math.floor(position / 10),
        position: position % 10,
      }),
    );
    const history = exchanges
      .slice(0, 80)
      .map(({ id, answer }, index) =>
        practised({ exchangeId: id, earlierAnswer: answer, state: index % 2 === 0 ? "thin" : "solid" }),
      );
    const times = [1, 2, 3, 4].map(() => {
      // Processor time, so that a busy machine does not fail it.
      const start = process.cpuUsage();
      const plan = aPlan({ minutes: 40, daysLeft: 9 });
      const items = makeSession({ plan, exchanges, history, today: "2026-11-12", seed: 1 });
      expect(items.length).toBeGreaterThan(9);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it("keeps what mattered, however much was asked", () => {
    const exchanges = Array.from({ length: 1000 }, (_, position) =>
      anExchange({ id: `e${position}`, question: `How is kiln ${position} fired?`, position }),
    );
    const important = anExchange({
      id: "it",
      question: "Who fired you?",
      followUp: true,
      position: 1000,
    });
    expect(session({ minutes: 5 }, [...exchanges, important])[0]).toMatchObject({
      exchangeId: "it",
    });
  });
});

function intentOf(question: string): string | undefined {
  return questionBank.find(({ wordings }) => wordings.includes(question))?.id;
}

function kindOrder(kind: SessionItem["kind"]): number {
  return ["repeat", "elaborate", "new"].indexOf(kind);
}
