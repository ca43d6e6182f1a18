import { expect, it } from "vitest";
import { aPlan } from "@/lib/practice/test-data";
import type { ItemKind, Meeting, SessionItem } from "@/lib/practice/types";
import type { QuestionCategory } from "@/lib/questions/types";
import { orderItems } from "./order-items";
import { seededRandom } from "./seeded-random";

function anItem(kind: ItemKind, category: QuestionCategory | null): SessionItem {
  const base = { question: `${kind} ${category ?? "unknown"}`, category, why: "", isCorrected: false };
  return kind === "new"
    ? { ...base, kind, exchangeId: null, earlierQuestion: null, earlierAnswer: null }
    : { ...base, kind, exchangeId: base.question, earlierQuestion: "", earlierAnswer: "" };
}

const items = [
  anItem("new", "decisions"),
  anItem("repeat", "logistics"),
  anItem("elaborate", "behaviour"),
  anItem("repeat", null),
  anItem("repeat", "opener"),
  anItem("repeat", "motivation"),
];

function order(meeting: Meeting, seed = 1): string[] {
  return orderItems(items, aPlan({ meeting }), seededRandom(seed)).map(({ question }) => question);
}

const repeats = ["repeat opener", "repeat motivation", "repeat unknown", "repeat logistics"];

it.each<[Meeting, string, string[]]>([
  ["same", "what goes deeper first", ["elaborate behaviour", ...repeats, "new decisions"]],
  ["another", "the core story first", [...repeats, "elaborate behaviour", "new decisions"]],
  ["senior", "decisions before details", [...repeats, "new decisions", "elaborate behaviour"]],
])("%s: %s, and each kind as an interview goes", (meeting, _, questions) => {
  expect(order(meeting)).toEqual(questions);
});

it.each<[Meeting]>([["panel"], ["unknown"]])("%s: the opener first, the rest as the seed says", (meeting) => {
  for (const seed of [1, 2, 3]) expect(order(meeting, seed)[0]).toBe("repeat opener");
  expect(order(meeting, 1)).not.toEqual(order(meeting, 2));
  expect(order(meeting).sort()).toEqual(items.map(({ question }) => question).sort());
});
