import { describe, expect, it } from "vitest";
import { onRecord } from "@/lib/consistency/on-record";
import type { RecordSource } from "@/lib/data/on-record";
import { filterConflicts, filterEntries, readFilter } from "./filter";

const dana = { id: "dana", name: "Dana" };
const ida = { id: "ida", name: "Ida" };

function source(round: number, people: RecordSource["people"], question: string): RecordSource {
  return {
    interviewId: `i${round}`,
    round,
    heldAt: null,
    people,
    seated: people,
    exchange: { id: `e${round}`, question },
    correction: null,
  };
}

const texts = new Map([
  ["a", "I would like £32,000 in June."],
  ["b", "I would like £36,000."],
]);
const record = {
  texts,
  sources: new Map([
    ["a", source(1, [dana], "What salary?")],
    ["b", source(2, [ida], "How much?")],
  ]),
  entries: onRecord([...texts].map(([id, text]) => ({ id, text, topic: null }))),
  conflicts: [
    {
      key: "changed-money-a",
      kind: "money" as const,
      certainty: "conflict" as const,
      first: { id: "a", text: "£32,000", start: 13, end: 20 },
      second: { id: "b", text: "£36,000", start: 13, end: 20 },
    },
  ],
};

describe("the filter in the address", () => {
  it.each<[string, Record<string, string | string[]>, string[], number]>([
    ["shows everything without one", {}, ["£32,000", "£36,000", "June"], 1],
    ["by topic", { kind: "dates" }, ["June"], 0],
    ["by person", { person: "ida" }, ["£36,000"], 1],
    ["by round", { round: "1" }, ["£32,000", "June"], 1],
    ["by words, whatever their case", { q: " JUNE " }, ["£32,000", "June"], 1],
    ["by words of the question", { q: "how much" }, ["£36,000"], 1],
    ["by several at once", { kind: "money", round: "2", person: "dana" }, [], 0],
    [
      "ignores what it does not know",
      { kind: "x", round: "-1", person: ["dana", "ida"], q: [], show: "x" },
      ["£32,000", "£36,000", "June"],
      1,
    ],
  ])("%s", (_, search, expected, conflicts) => {
    const filter = readFilter(search);
    const entries = filterEntries(record, filter);
    const found = entries.flatMap(({ sayings }) => sayings.flatMap(({ marks }) => marks));
    expect(found.map(({ text }) => text)).toEqual(expected);
    expect(filterConflicts(record, entries, filter)).toHaveLength(conflicts);
  });

  it("shows no more than there is room for, whatever is asked", () => {
    expect(readFilter({ show: "999999999" }).show).toBeLessThanOrEqual(5_000);
    expect(readFilter({ show: "NaN" }).show).toBe(6);
    expect(readFilter({ kind: "money" }).show).toBe(50);
  });
});
