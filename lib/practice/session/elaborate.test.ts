import { describe, expect, it } from "vitest";
import type { QuestionCategory } from "@/lib/questions/types";
import { elaborate } from "./elaborate";
import { seededRandom } from "./seeded-random";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

function asked(answer: string, category: QuestionCategory | null, fresh = false): string[] {
  return seeds
    .flatMap((seed) => elaborate(answer, category, fresh, seededRandom(seed)) ?? [])
    .map(({ question }) => question);
}

describe("what an earlier answer leaves open is asked for", () => {
  it.each<[string, QuestionCategory, string, string, RegExp]>([
    [
      "what was done, where only the trouble is told",
      "behaviour",
      "The boiler in the nursery broke on a Sunday in January. Parents were on their way.",
      "You said the boiler in the nursery broke on a Sunday in January.",
      /^What did you do/,
    ],
    [
      "the result, where only the deed is told",
      "experience",
      "I visited every family on the list. I wrote a plan for the summer.",
      "You said you ",
      /came of it|turn out|different afterwards/,
    ],
    [
      "the own part, where all is told as “we”",
      "team",
      "We ran the market stall for the school, and the group shared all the work.",
      "You said: “We ran the market stall for the school, and the group shared all the work.”",
      /of that was yours|do yourself|fell to you|came of it|turn out|different/,
    ],
    [
      "an example, where a trait is claimed",
      "strengths",
      "My colleagues call me patient with beginners.",
      "You said: “My colleagues call me patient with beginners.”",
      /example of that|last show/,
    ],
    [
      "the motive behind a wish",
      "motivation",
      "I chose nursing after my year in the mountains.",
      "You said you chose nursing after your year in the mountains.",
      /behind that|about why/,
    ],
    [
      "a figure, where it says “many”",
      "opener",
      "The choir has many singers from the harbour district.",
      "You said the choir has many singers from the harbour district.",
      /figure|numbers/,
    ],
  ])("%s", (_, category, answer, said, question) => {
    for (const elaboration of asked(answer, category)) {
      expect(elaboration.startsWith(said)).toBe(true);
      const [, ask = ""] = elaboration.match(/[.”] ?([A-Z][^.”]+\?)$/) ?? [];
      expect(ask).toMatch(question);
    }
    expect(asked(answer, category)).toHaveLength(seeds.length);
  });

  it("another example, only where fresh examples are wanted", () => {
    const answer = "I rang all forty parents that evening, and in the end nobody came for nothing.";
    const another = /another example|When else/;
    expect(asked(answer, "behaviour", true).every((question) => another.test(question))).toBe(true);
    expect(asked(answer, "behaviour", false).some((question) => another.test(question))).toBe(false);
  });
});

it.each([
  ["an empty answer", ""],
  ["two words", "Not really."],
  ["nothing but a question back", "Could you say that once more, please?"],
  ["an endless word", "a".repeat(100_000)],
])("there is nothing to hang a question on in %s", (_, answer) => {
  expect(asked(answer, "behaviour", true)).toEqual([]);
});

describe("what is asked fits what is quoted", () => {
  it.each<[string, QuestionCategory | null, string, RegExp]>([
    ["a state has no part that was theirs", "team", "We had eleven beds on the ward.", /of that was yours|fell to you/],
    [
      "a fact is no event that may happen again",
      "experience",
      "I have a licence for the big lorries.",
      /When else|another example/,
    ],
    ["an event is no trait", "strengths", "The printer at the office broke in March.", /example of that|last show/],
    [
      "no problem is no trouble",
      "behaviour",
      "Weekends were never a problem at the bakery.",
      /do first|hardest|differently/,
    ],
    ["a late shift is no trouble", "team", "I worked the late shifts at the bakery.", /do first|hardest|differently/],
    [
      "what is better now is no trouble",
      "behaviour",
      "Complaints were down to three a month.",
      /do first|hardest|differently/,
    ],
    [
      "what was done in a clause of time is no deed to walk through",
      "behaviour",
      "When I took over the forecast our waste on chilled goods was 9 percent.",
      /go about|walk me|come of it|turn out/,
    ],
    [
      "nobody asks for another failure",
      "behaviour",
      "We missed the first delivery date to 6 stores.",
      /another example|When else|go about|of that was yours/,
    ],
    [
      "what was just told is not asked for",
      "behaviour",
      "The vans came back after dark and the drivers were tired. I split the round in two with a map.",
      /going on at the time|come about/,
    ],
    [
      "a post held for a time has no other example",
      "experience",
      "At the bakery I led a team of 9 at night.",
      /another/,
    ],
    [
      "what might be has no figure",
      "strengths",
      "I find it hard when I know I could do things faster.",
      /numbers|figure/,
    ],
    [
      "what is still being learned has no result",
      "experience",
      "I've started learning some SQL in spring.",
      /turn out|came of|afterwards/,
    ],
    ["“a lot” is no amount by itself", "experience", "I drove out a lot with the midwives.", /figure|numbers/],
  ])("%s", (_, category, answer, never) => {
    for (const question of asked(answer, category, true)) expect(question).not.toMatch(never);
  });

  it("“it” is not asked about where only another sentence says what it is, nor what is not so", () => {
    const answer = "I look after the haulage budget with my manager. I don't sign it off myself.";
    for (const question of asked(answer, "experience")) expect(question).not.toContain("sign");
  });

  it("a question nobody knows, answered with bare facts, is not gone into", () => {
    expect(asked("I am on shift until March. Then there is my notice.", null, true)).toEqual([]);
  });

  it("a question nobody knows, answered with a story, is", () => {
    const answer =
      "The oven broke, so I rang the other bakery and we moved the dough there. In the end nobody noticed.";
    expect(asked(answer, null)).toHaveLength(seeds.length);
  });
});

it("a guess is not put to them when there is a claim", () => {
  const answer = "I guess I was always good with old books. I sorted old books for a living.";
  for (const question of asked(answer, "strengths")) {
    expect(question).toContain("You said you sorted old books for a living.");
  }
});
