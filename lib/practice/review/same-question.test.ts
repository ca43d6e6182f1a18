import { describe, expect, it } from "vitest";
import { anExchange } from "@/lib/practice/test-data";
import { groupByQuestion } from "./same-question";

const leaving = anExchange({ id: "a", round: 1, question: "Why are you leaving your current job?" });
const staying = anExchange({ id: "b", round: 2, question: "What would have made you stay?" });
const dogs = anExchange({ id: "c", round: 3, question: "How do you feel about dogs in the office?" });

function ids(...given: Parameters<typeof groupByQuestion>): string[][] {
  return groupByQuestion(...given).map(({ exchanges }) => exchanges.map(({ id }) => id));
}

/** Questions on all sorts of things, each asked once. */
const many = Array.from({ length: 120 }, (_, index) =>
  anExchange({
    id: `m${index}`,
    round: 9,
    position: index,
    question: `What became of matter ${index * 7919}, in short?`,
  }),
);

describe("exchanges of one question", () => {
  it("are found in other words, oldest first", () => {
    expect(ids([dogs, staying, leaving])).toEqual([["a", "b"], ["c"]]);
  });

  it("are found among more questions than are looked at at once", () => {
    expect(ids([leaving, ...many, staying])).toContainEqual(["a", "b"]);
  });

  it("are put together where they are known to be the same", () => {
    expect(ids([leaving, staying, dogs], new Map([["c", "b"]]))).toEqual([["a", "b", "c"]]);
    expect(ids([leaving, dogs], new Map([["c", "gone"]]))).toEqual([["a"], ["c"]]);
  });

  it("are none without a question", () => {
    expect(ids([anExchange({ question: " " })])).toEqual([]);
  });
});
