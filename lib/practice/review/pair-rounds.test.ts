import { describe, expect, it } from "vitest";
import { pairRounds, type RoundExchange } from "./pair-rounds";

const states = { "→": "same", "=": "linked", "~": "maybe", "×": "unlinked" } as const;

/** "2b→1a": exchange b of round 2 asks what exchange a of round 1 did; "=" as the person says, "~" perhaps, "×" not. */
function read(text: string): RoundExchange {
  const [id = "", earlier] = text.split(/[→=~×]/);
  const state = Object.entries(states).find(([sign]) => text.includes(sign))?.[1];
  return {
    id,
    round: Number(id[0]),
    position: id.charCodeAt(1),
    question: id,
    askedBeforeId: earlier ?? null,
    before: state ?? null,
  };
}

function pair(texts: string, round: number) {
  const { paired, perhaps, fresh, notReturned } = pairRounds(texts.split(" ").map(read), round);
  return {
    paired: [
      ...paired.map(({ exchange, earlier }) => [exchange.id, "after", ...earlier.map(({ id }) => id)].join(" ")),
      ...perhaps.map(({ exchange, earlier }) => `${exchange.id} perhaps after ${earlier.id}`),
    ],
    fresh: fresh.map(({ id }) => id),
    notReturned: notReturned.map(({ id }) => id),
  };
}

describe("pairRounds", () => {
  it.each([
    ["a question that returned stands beside its first telling", "1a 1b 2a→1a", 2, ["2a after 1a"], [], ["1b"]],
    ["what was not asked before is new", "1a 2a→1a 2b", 2, ["2a after 1a"], ["2b"], []],
    [
      "a third round comes after the latest telling, with all before it",
      "1a 2a→1a 3a→2a",
      3,
      ["3a after 2a 1a"],
      [],
      [],
    ],
    ["also where round 3 was linked with round 1 only", "1a 2a→1a 3a→1a", 3, ["3a after 2a 1a"], [], []],
    ["a likely link stays a perhaps", "1a 2a~1a", 2, ["2a perhaps after 1a"], [], []],
    ["a sure telling counts before a likely later one", "1a 2a~1a 3a→1a", 3, ["3a after 1a"], [], []],
    ["what was only perhaps told earlier still is left out", "1a 2a~1a 3a→2a", 3, ["3a after 2a"], [], []],
    ["of likely tellings the latest", "1a 2a→1a 3a~2a", 3, ["3a perhaps after 2a"], [], []],
    ["what the person linked is sure", "1a 2a=1a", 2, ["2a after 1a"], [], []],
    ["what the person unlinked is another question", "1a 2a×1a", 2, [], ["2a"], ["1a"]],
    ["a link to what is not there any more counts for nothing", "1b 2a→1a", 2, [], ["2a"], ["1b"]],
    ["later rounds do not count", "1a 2a→1a 3a→2a", 2, ["2a after 1a"], [], []],
    ["a question of two earlier rounds that did not return is named once", "1a 2a→1a 3b", 3, [], ["3b"], ["2a"]],
    ["asked twice in this round, both stand beside it", "1a 2a→1a 2b→1a", 2, ["2a after 1a", "2b after 1a"], [], []],
    ["a first round has nothing before it", "1a 1b", 1, [], ["1a", "1b"], []],
  ])("%s", (_, texts, round, paired, fresh, notReturned) => {
    expect(pair(texts, round)).toEqual({ paired, fresh, notReturned });
  });

  it("takes the very same words for the same question, unless the person says otherwise", () => {
    const same = (text: string) => ({ ...read(text), question: text.startsWith("1") ? "Why us?" : "why us" });
    expect(pairRounds([same("1a"), same("2a~1a")], 2).paired).toHaveLength(1);
    expect(pairRounds([same("1a"), same("2a×1a")], 2).fresh).toHaveLength(1);
  });

  it("does not go round in circles where links do", () => {
    expect(pair("1a→2a 2a→1a", 2).paired).toEqual(["2a after 1a"]);
  });
});
