import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/consistency/types";
import { findingKey } from "@/lib/practice/finding-key";
import type { AnsweredItem } from "@/lib/practice/types";
import { repeatWeak } from "./repeat-weak";
import { reviewSession } from "./review-session";

const fullAnswer =
  "Last spring the ward ran short of beds. I drew up a plan with the night nurses, rang the other wards every morning and moved eleven patients myself. As a result the waiting time fell from nine hours to four, and the plan is still in use.";

const people: Finding = {
  label: "changed",
  certainty: "conflict",
  kind: "number",
  earlier: { text: "two people", start: 10, end: 20 },
  current: { text: "seven people", start: 5, end: 17 },
  reason: "2 people then, 7 now.",
};

const slipReason = "You slipped here; say it once more";
const slipped = { findings: [people], resolved: new Set([findingKey(people)]), slips: new Set([findingKey(people)]) };

function anItem(given: Partial<Omit<AnsweredItem, "kind">> = {}): AnsweredItem {
  const base = {
    id: "item",
    kind: "repeat",
    question: "Tell me about a difficult week.",
    category: "behaviour",
    why: "Asked in round 1, and may come again",
    exchangeId: "e1",
    earlierQuestion: "Tell me about a difficult week.",
    earlierAnswer: "We had two people on the ward.",
    isCorrected: false,
    answer: fullAnswer,
    rating: null,
    findings: [],
    resolved: new Set<string>(),
    slips: new Set<string>(),
    isAloud: false,
    isPeeked: false,
  };
  // The union cannot be seen through a spread; every test that gives `exchangeId` gives a string.
  return { ...base, ...given } as AnsweredItem;
}

describe("where an item stands", () => {
  it.each<[string, Partial<AnsweredItem>, string, string]>([
    ["skipped", { answer: null }, "unanswered", "Not answered yet"],
    ["blank", { answer: " \n" }, "unanswered", "The answer is empty"],
    ["a conflict not settled", { findings: [people] }, "conflict", "2 people then, 7 now"],
    [
      "a conflict in an answer rated solid",
      { findings: [people], rating: "solid" },
      "conflict",
      "2 people then, 7 now",
    ],
    [
      "a conflict settled",
      { findings: [people], resolved: new Set([findingKey(people)]) },
      "solid",
      "What changed is settled",
    ],
    ["a conflict called a slip, though rated solid", { ...slipped, rating: "solid" }, "thin", slipReason],
    ["a slip in what was said aloud", { ...slipped, isAloud: true, rating: "solid" }, "thin", slipReason],
    [
      "a possible change called a slip",
      { ...slipped, findings: [{ ...people, certainty: "possible" }] },
      "thin",
      slipReason,
    ],
    [
      "an answer without the slip of before",
      { ...slipped, findings: [], rating: "solid" },
      "solid",
      "A result is named",
    ],
    ["rated weak", { rating: "weak" }, "thin", "You rated it weak"],
    [
      "given after a look at the earlier answer, though rated solid",
      { isPeeked: true, rating: "solid" },
      "thin",
      "You looked at the earlier answer first, so it does not sit yet",
    ],
    [
      "said aloud and rated solid",
      { isAloud: true, answer: "", rating: "solid" },
      "solid",
      "You said it aloud and rated it solid",
    ],
    [
      "said aloud and rated fair",
      { isAloud: true, answer: "", rating: "fair" },
      "thin",
      "You said it aloud and rated it fair",
    ],
    ["said aloud and not rated", { isAloud: true, answer: "" }, "thin", "You said it aloud and have not rated it yet"],
    [
      "said aloud with a few words noted",
      { isAloud: true, answer: "ward, beds, four hours", rating: "solid" },
      "solid",
      "You said it aloud and rated it solid",
    ],
    [
      "said aloud after a look at the earlier answer",
      { isAloud: true, answer: "", rating: "solid", isPeeked: true },
      "thin",
      "You looked at the earlier answer first, so it does not sit yet",
    ],
    [
      "said aloud with a conflict in the notes",
      { isAloud: true, answer: "seven people", rating: "solid", findings: [people] },
      "conflict",
      "2 people then, 7 now",
    ],
    ["very short", { answer: "It was fine, we managed." }, "thin", "It is 5 words long"],
    [
      "without a result",
      { answer: fullAnswer.slice(0, fullAnswer.indexOf("As a result")) },
      "thin",
      "No result is named",
    ],
    [
      "without a result, but rated solid",
      { answer: fullAnswer.slice(0, fullAnswer.indexOf("As a result")), rating: "solid" },
      "solid",
      "You rated it solid",
    ],
    [
      "leaning on the first interview",
      { answer: `As I said last time, ${fullAnswer}` },
      "thin",
      "It leans on what you said last time, and the listener may be new",
    ],
    [
      "short where short is enough",
      { category: "logistics", answer: "My notice period is four weeks." },
      "solid",
      "It stands on its own",
    ],
    ["full", {}, "solid", "A result is named"],
  ])("%s", (_, given, state, reason) => {
    const { items, counts } = reviewSession([anItem(given)]);
    expect(items[0]?.state).toBe(state);
    expect(items[0]?.reasons[0]).toBe(reason);
    expect(counts).toEqual({ conflict: 0, thin: 0, solid: 0, unanswered: 0, [state]: 1 });
  });

  it("a possible change is worth a look, and no more", () => {
    const [review] = reviewSession([anItem({ findings: [{ ...people, certainty: "possible" }] })]).items;
    expect(review?.state).toBe("solid");
    expect(review?.reasons).toContain("Worth a look: 2 people then, 7 now");
  });

  it("says which findings are open", () => {
    const other: Finding = { ...people, kind: "name", reason: "Ana then, Eva now" };
    const item = anItem({ findings: [people, other], resolved: new Set([findingKey(people)]) });
    expect(reviewSession([item]).items[0]).toMatchObject({
      open: [other],
      reasons: ["Ana then, Eva now"],
    });
  });
});

describe("what to do next", () => {
  const weak = anItem({ id: "weak", question: "How do you decide?", rating: "weak" });
  const skipped = anItem({ id: "skipped", question: "Why us?", answer: null });
  const conflict = anItem({ id: "conflict", findings: [people] });
  const solid = anItem({ id: "solid" });

  it.each<[string, AnsweredItem[], string[]]>([
    ["nothing, for no items", [], []],
    ["rest, when all is solid", [solid], ["Say your two most important answers aloud once more, then rest."]],
    [
      "settle first, then improve, then try",
      [skipped, solid, weak, conflict],
      [
        "Decide which is right for “Tell me about a difficult week.”: 2 people then, 7 now. If the first telling was off, say so openly.",
        "Answer “How do you decide?” once more. You rated it weak.",
        "Try the one you have not answered yet: “Why us?”",
      ],
    ],
    [
      "say a slip once more",
      [anItem(slipped)],
      ["Say “Tell me about a difficult week.” once more: you slipped there."],
    ],
    ["all the skipped in one line", [skipped, skipped], ["Try the 2 you have not answered yet."]],
  ])("%s", (_, items, next) => {
    expect(reviewSession(items).next).toEqual(next);
  });

  it("is never more than three things", () => {
    expect(reviewSession([conflict, conflict, conflict, weak, weak, skipped]).next).toHaveLength(3);
  });
});

describe("repeatWeak", () => {
  it("brings the open ones again, conflicts first, and says what is open", () => {
    const again = repeatWeak([
      anItem({ id: "skipped", question: "A?", answer: null }),
      anItem({ id: "solid", question: "B?" }),
      anItem({ id: "weak", question: "C?", rating: "weak" }),
      anItem({ id: "conflict", question: "D?", findings: [people] }),
    ]);
    expect(again.map(({ question, why }) => [question, why])).toEqual([
      ["D?", "Not settled yet: a number changed last time"],
      ["C?", "You rated it weak"],
      ["A?", "Not answered yet"],
    ]);
  });

  it("keeps question and earlier answer, and carries nothing of the last answer along", () => {
    expect(repeatWeak([anItem({ answer: null })])).toEqual([
      {
        kind: "repeat",
        question: "Tell me about a difficult week.",
        category: "behaviour",
        why: "Not answered yet",
        exchangeId: "e1",
        earlierQuestion: "Tell me about a difficult week.",
        earlierAnswer: "We had two people on the ward.",
        isCorrected: false,
      },
    ]);
  });

  it("brings a slip again", () => {
    expect(repeatWeak([anItem(slipped)])).toMatchObject([{ kind: "repeat", why: slipReason }]);
  });

  it("keeps a new question new", () => {
    const fresh: AnsweredItem = {
      id: "new",
      kind: "new",
      question: "How do you decide?",
      category: "decisions",
      why: "Later rounds often turn to how you decide",
      exchangeId: null,
      earlierQuestion: null,
      earlierAnswer: null,
      isCorrected: false,
      answer: null,
      rating: null,
      findings: [],
      resolved: new Set(),
      slips: new Set(),
      isAloud: false,
      isPeeked: false,
    };
    expect(repeatWeak([fresh])[0]).toMatchObject({
      kind: "new",
      exchangeId: null,
      earlierAnswer: null,
    });
  });

  it("is empty when all is solid", () => {
    expect(repeatWeak([anItem()])).toEqual([]);
  });
});
