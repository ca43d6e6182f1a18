import { describe, expect, it } from "vitest";
import { type CameQuestion, type PractisedQuestion, scoreSession } from "./score-session";

const repeat = (question: string, exchangeId: string | null = null): PractisedQuestion => ({
  kind: "repeat",
  question,
  exchangeId,
});
const fresh = (question: string): PractisedQuestion => ({ kind: "new", question, exchangeId: null });
const came = (question: string, ...earlierIds: string[]): CameQuestion => ({ question, earlierIds });

const leaving = "Why are you leaving your current job?";
const weakness = "What is your greatest weakness?";

describe("scoreSession", () => {
  it.each<[string, PractisedQuestion[], CameQuestion[], string[]]>([
    ["came in the same words", [repeat(leaving)], [came("why are you leaving your current job")], ["same"]],
    ["came in other words", [fresh(leaving)], [came("What would have made you stay?")], ["other"]],
    [
      "a repeat is known by what it repeats, whatever the words",
      [repeat("Tell us about the boxes.", "e1")],
      [came("And that project of yours?", "e1")],
      ["other"],
    ],
    [
      "an elaboration is not the question it grew from",
      [{ kind: "elaborate", question: "What did you do in the week of the flood?", exchangeId: "e1" }],
      [came(weakness, "e1")],
      [],
    ],
    [
      "what is only like it does not count",
      [fresh("How long have you worked there?")],
      [came("Which stock system do you know?")],
      [],
    ],
    ["did not come", [fresh(leaving)], [came(weakness)], []],
  ])("%s", (_, items, exchanges, expected) => {
    const score = scoreSession(items, exchanges);
    expect(score.came.map(({ wording }) => wording)).toEqual(expected);
  });

  it("tells what came unpractised and what was practised in vain, with a plain count", () => {
    const score = scoreSession(
      [repeat(leaving, "e1"), fresh(weakness)],
      [came(leaving, "e1"), came("Do you drive?"), came(" ")],
    );
    expect(score.notPractised.map(({ question }) => question)).toEqual(["Do you drive?"]);
    expect(score.notAsked.map(({ question }) => question)).toEqual([weakness]);
    expect(score.counts).toEqual({ practised: 2, came: 1, asked: 2 });
  });

  it("counts a question once that was practised in two sessions or asked twice", () => {
    const score = scoreSession(
      [
        repeat(leaving, "e1"),
        repeat("What makes you want to go?", "e1"),
        fresh(weakness),
        fresh("What is your greatest weakness"),
      ],
      [came(leaving, "e1"), came(leaving, "e1")],
    );
    expect(score.counts).toEqual({ practised: 2, came: 1, asked: 2 });
    expect(score.came).toHaveLength(2);
  });

  it("has nothing to say of no practice or no interview", () => {
    expect(scoreSession([], []).counts).toEqual({ practised: 0, came: 0, asked: 0 });
    expect(scoreSession([], [came(leaving)]).notPractised).toHaveLength(1);
  });

  it("stays quick when hundreds of questions meet hundreds", () => {
    const many = Array.from({ length: 300 }, (_, index) => `Question about subject number ${index} and its details`);
    const start = performance.now();
    scoreSession(
      many.map(fresh),
      many.map((question) => came(`Tell me of ${question}`)),
    );
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
