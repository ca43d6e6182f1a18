import { describe, expect, it } from "vitest";
import { isForToday, nextStep } from "./next-step";

type Application = Parameters<typeof nextStep>[0];
type Preparation = NonNullable<Parameters<typeof nextStep>[1]>;
type Interview = Application["interviews"][number];

const now = new Date("2026-11-12T09:00:00Z");
const today = "2026-11-12";
const inFourDays = new Date("2026-11-16T14:00:00Z");

function interview(round: number, status: Interview["status"], given: Partial<Interview> = {}): Interview {
  return { id: `i${round}`, round, status, heldAt: null, _count: { exchanges: 0 }, plan: null, ...given };
}
const logged = interview(1, "held", { _count: { exchanges: 12 } });
const planned = interview(2, "upcoming", { plan: { id: "p" }, heldAt: inFourDays });

function application(interviews: Interview[], sessions: Application["practiceSessions"] = []): Application {
  return { id: "a", interviews, practiceSessions: sessions };
}

function session(given: Partial<Application["practiceSessions"][number]> = {}) {
  const items = [answered, open, open];
  return { id: "s", planId: "p", finishedAt: null, items, ...given };
}

const open = { answeredAt: null, skippedAt: null, peekedAt: null, seconds: 0 };
const answered = { ...open, answeredAt: now, seconds: 40 };
const ids = (count: number) => Array.from({ length: count }, (_, index) => `q${index}`);

function prepared(given: Partial<Preparation> = {}): Preparation {
  return {
    planId: "p",
    today,
    plan: { meeting: "another", interviewers: [], minutes: 20, daysLeft: 4 },
    days: [{ day: today, due: ids(6) }],
    sits: 0,
    comesBack: 0,
    never: 12,
    ...given,
  };
}

describe("the one thing to do next", () => {
  it.each<[string, Application, Preparation | undefined, string, string]>([
    [
      "nothing was written down",
      application([interview(1, "held")]),
      undefined,
      "log",
      "write down what was asked, while it is fresh",
    ],
    [
      "one round is just logged",
      application([logged]),
      undefined,
      "plan",
      "it is logged. Called back? Say who you will meet",
    ],
    [
      "one round was logged a month ago",
      application([{ ...logged, heldAt: new Date("2026-10-12T09:00:00Z") }]),
      undefined,
      "plan",
      "called back? Say who you will meet",
    ],
    [
      "a second round is just logged",
      application([logged, { ...logged, round: 2 }]),
      undefined,
      "compare",
      "it is logged: see what you said the same way as before, and what you did not",
    ],
    [
      "a session was made and not begun",
      application([logged, planned], [session({ items: [open, open] })]),
      prepared(),
      "go-on",
      "a session of 2 questions is ready",
    ],
    [
      "something was typed in a session",
      application([logged, planned], [session({ items: [{ ...open, seconds: 9 }, open] })]),
      prepared(),
      "go-on",
      "2 of 2 questions left in the session you began",
    ],
    [
      "all of a session was skipped so far",
      application([logged, planned], [session({ items: [{ ...open, skippedAt: now }] })]),
      prepared(),
      "go-on",
      "1 of 1 question left in the session you began",
    ],
    [
      "the next is planned",
      application([logged, planned]),
      prepared(),
      "practise",
      "6 questions to practise, about 20 minutes",
    ],
    [
      "less is due than a session holds",
      application([logged, planned]),
      prepared({ days: [{ day: today, due: ids(1) }] }),
      "practise",
      "1 question to practise and some new ones, about 20 minutes",
    ],
    [
      "less is due, on the last day",
      application([logged, planned]),
      prepared({
        days: [{ day: today, due: ids(2) }],
        plan: { meeting: "another", interviewers: [], minutes: 20, daysLeft: 1 },
      }),
      "practise",
      "2 questions to practise once more",
    ],
    [
      "no question was logged",
      application([planned]),
      prepared({ days: [], never: 0 }),
      "practise",
      "nothing is logged yet, but new questions are there to practise, about 20 minutes",
    ],
    [
      "nothing is due today",
      application([logged, planned]),
      prepared({ days: [{ day: "2026-11-14", due: ids(3) }] }),
      "rest",
      "nothing is due today; what you practised comes back on Saturday",
    ],
    [
      "nothing is due any more",
      application([logged, planned]),
      prepared({ days: [], sits: 12, never: 0 }),
      "rest",
      "nothing is due any more: all you practised went well",
    ],
    [
      "the last practice is over, and something was weak",
      application([logged, planned]),
      prepared({ days: [], sits: 10, comesBack: 2, never: 0 }),
      "rest",
      "you have practised for today; go over what was weak if you like, then rest",
    ],
    [
      "there is no date",
      application([logged, { ...planned, heldAt: null }]),
      prepared(),
      "practise",
      "6 questions to practise, about 20 minutes",
    ],
    [
      "practice is under way",
      application([logged, planned], [session()]),
      prepared(),
      "go-on",
      "2 of 3 questions left in the session you began",
    ],
    [
      "all of a session is answered",
      application([logged, planned], [session({ items: [answered] })]),
      prepared(),
      "go-on",
      "all questions of your session are answered: the review is next",
    ],
    [
      "a session is finished",
      application([logged, planned], [session({ finishedAt: now })]),
      prepared(),
      "practise",
      "6 questions to practise, about 20 minutes",
    ],
    [
      "practice was for another plan",
      application([logged, planned], [session({ planId: "old" })]),
      prepared(),
      "practise",
      "6 questions to practise, about 20 minutes",
    ],
    [
      "the date has passed",
      application([logged, { ...planned, heldAt: new Date("2026-11-10T14:00:00Z") }], [session()]),
      prepared(),
      "ask",
      "how did it go? Log it while it is fresh",
    ],
    [
      "it is today, and may not have begun in the far west",
      application([logged, { ...planned, heldAt: new Date("2026-11-12T00:30:00Z") }]),
      prepared(),
      "practise",
      "6 questions to practise, about 20 minutes",
    ],
    [
      "the planned round was held and not written down",
      application([logged, interview(2, "held", { plan: { id: "p" } })]),
      undefined,
      "log",
      "write down what was asked, while it is fresh",
    ],
  ])("when %s", (_, given, preparation, does, text) => {
    const step = nextStep(given, preparation, now);
    expect([step.does, step.text]).toEqual([does, text]);
    expect(step.button.label).not.toBe("");
  });
});

it("leads to the review, and ends the session on the way, once all is answered", () => {
  const step = nextStep(application([logged, planned], [session({ items: [answered] })]), prepared(), now);
  expect(step.button).toEqual({ label: "Read the review", finishes: "s" });
});

it("leads from a second round to the comparison with the first", () => {
  const step = nextStep(application([logged, { ...logged, id: "i2", round: 2 }]), undefined, now);
  expect(step.button).toEqual({ label: "Compare with round 1", href: "/interviews/i2/then-and-now" });
});

it.each([
  ["comes up today, for a week after a round", null, true],
  ["is not pressing later", new Date("2026-11-05T08:00:00Z"), false],
])("planning %s", (_, heldAt, isPressing) => {
  expect(isForToday(nextStep(application([{ ...logged, heldAt }]), undefined, now))).toBe(isPressing);
});

describe("what is left", () => {
  it.each<[number, number, number, string | null]>([
    [0, 0, 12, "12 different questions, none practised yet"],
    [4, 3, 5, "12 different questions: 4 go well, 3 come back, 5 not practised yet"],
    [1, 1, 0, "2 different questions: 1 goes well, 1 comes back"],
    [0, 0, 1, "1 question, none practised yet"],
    [0, 0, 0, null],
  ])("%d sit, %d come back, %d were never practised", (sits, comesBack, never, left) => {
    const step = nextStep(application([logged, planned]), prepared({ sits, comesBack, never }), now);
    expect(step.left).toBe(left);
  });
});
