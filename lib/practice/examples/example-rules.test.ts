import { describe, expect, it } from "vitest";
import { listFacts } from "./example-facts";
import { type ExampleAtHand, findGaps } from "./example-gaps";
import { findOvertold, type ToldTo, whoHeard } from "./example-tellings";
import { findUses } from "./example-uses";

const dana = { id: "dana", name: "Dana" };
const ruth = { id: "ruth", name: "Ruth" };
const ida = { id: "ida", name: "Ida" };

describe("which questions an example serves", () => {
  it.each<[string, string, string[], string[]]>([
    ["none that nothing speaks for", "We met and had tea.", [], []],
    ["those it was told at", "", ["Tell me about a mistake you made."], ["mistake"]],
    ["not a question that wants no story", "", ["What salary do you have in mind?"], []],
    ["those its words speak for", "I set up the boxes.", [], ["initiative"]],
    [
      "first those it was told at",
      "I set it up. It broke down.",
      ["Tell me about a mistake you made."],
      ["mistake", "overcame-obstacle"],
    ],
  ])("%s", (_, text, toldAt, expected) => {
    expect(findUses(text, toldAt).map(({ intentId }) => intentId)).toEqual(expected);
  });

  it.each<[string, string]>([
    ["team-conflict", "The sales lead kept promising mornings. I sat down with her and showed her the map."],
    ["mistake", "I booked a bank holiday as a normal day in the tool, and 22 vans drove to closed shops."],
    ["failure", "I brought in a scanner without asking the drivers. After six weeks nobody used it."],
    ["achievement", "We went from 86 to 95 percent on time and saved £60,000 in fuel."],
    ["persuasion", "The finance director didn't want to pay for sensors. I ran a trial with three vans."],
    ["leadership-moment", "My second season they made me crew leader, and there was one who never slept."],
    ["team-challenge", "It was a group project, and we split it up over one weekend."],
    ["disagreed-with-boss", "I told my manager that it was too much. She kept to it, and I made it work."],
    ["difficult-customer", "She shouted, so I drove there the same afternoon and looked at her fridge with her."],
  ])("hears what speaks for %s", (intentId, text) => {
    expect(findUses(text, [])[0]).toMatchObject({ intentId });
  });

  it("puts first what most of its words speak for", () => {
    const text = "I set up the rota. They disagreed, it got tense, and in the end we agreed that each takes a day.";
    expect(findUses(text, []).map(({ intentId }) => intentId)).toEqual(["team-conflict", "initiative"]);
  });

  it("names what it went by", () => {
    expect(findUses("I trained the drivers.", [])).toMatchObject([
      { intentId: "coached-someone", because: { kind: "says", words: "I trained" } },
    ]);
  });

  it("stops at six", () => {
    const everything =
      "I led a team of six, I trained them, it broke down under pressure, they disagreed, I set up a project, I decided, we won.";
    expect(findUses(everything, [])).toHaveLength(6);
  });
});

describe("questions without a good example", () => {
  const asked = [{ exchangeId: "e1", question: "Tell me about a mistake you made." }];
  const good: ExampleAtHand = {
    title: "The invoice",
    action: "I owned up.",
    result: "They stayed.",
    intentIds: ["mistake"],
  };

  it.each<[string, ExampleAtHand[], object[]]>([
    ["is one that was asked and has none", [], [{ intentId: "mistake", exchangeId: "e1", unfinished: null }]],
    ["is not one that has a good one", [good], []],
    [
      "is one whose example lacks what came of it",
      [{ ...good, result: " " }],
      [{ unfinished: { title: "The invoice", lacks: "result" } }],
    ],
    [
      "is one whose example lacks what was done",
      [{ ...good, action: "" }],
      [{ unfinished: { title: "The invoice", lacks: "action" } }],
    ],
  ])("%s", (_, examples, expected) => {
    expect(findGaps(asked, examples).filter(({ exchangeId }) => exchangeId !== null)).toMatchObject(expected);
  });

  it("are followed by some that are often asked, and were not yet", () => {
    const likely = findGaps(asked, []).filter(({ exchangeId }) => exchangeId === null);
    expect(likely).toHaveLength(3);
    expect(likely.map(({ intentId }) => intentId)).not.toContain("mistake");
  });

  it("leave out what wants no story", () => {
    expect(
      findGaps([{ exchangeId: "e1", question: "When can you start?" }], []).every(
        ({ exchangeId }) => exchangeId === null,
      ),
    ).toBe(true);
  });
});

describe("who has heard an example", () => {
  it("is whoever asked, else everyone in the room", () => {
    expect(whoHeard(dana, [dana, ruth])).toEqual([dana]);
    expect(whoHeard(null, [dana, ruth])).toEqual([dana, ruth]);
  });

  const told = (round: number, people: ToldTo["people"], applicationId = "a"): ToldTo => ({
    applicationId,
    company: "Tarn",
    interviewId: `${applicationId}${round}`,
    round,
    people,
  });

  it.each<[string, ToldTo[], object[]]>([
    ["once is fine", [told(1, [dana])], []],
    ["two people of one employer are fine", [told(1, [dana]), told(2, [ruth])], []],
    ["twice in one round is one telling: they asked for more", [told(1, [dana]), told(1, [dana])], []],
    [
      "the same person in two rounds is a little often",
      [told(1, [dana]), told(2, [dana])],
      [{ kind: "same-person", name: "Dana", rounds: [1, 2] }],
    ],
    [
      "three people of one employer is a little often",
      [told(1, [dana, ruth]), told(2, [ida])],
      [{ kind: "one-company", names: ["Dana", "Ruth", "Ida"] }],
    ],
    ["three people of three employers are fine", [told(1, [dana]), told(1, [ruth], "b"), told(1, [ida], "c")], []],
    ["nobody noted says nothing", [told(1, []), told(2, [])], []],
  ])("%s", (_, tellings, expected) => {
    expect(findOvertold(tellings)).toMatchObject(expected);
    expect(findOvertold(tellings)).toHaveLength(expected.length);
  });
});

describe("the facts in a story", () => {
  it("are its figures, dates, names and titles, each once", () => {
    expect(
      listFacts("We packed 140 boxes a week in June. By October it was 140 boxes a week, said Dana Okafor."),
    ).toEqual(["June", "October", "140 boxes a week", "Dana Okafor"]);
  });
});
