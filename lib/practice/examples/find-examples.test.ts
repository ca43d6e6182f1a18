import { describe, expect, it } from "vitest";
import { findExamples, findTellings, readExample, type ToldAnswer } from "./find-examples";

const van: ToldAnswer = {
  id: "van",
  question: "Tell me about a time something went wrong.",
  answer:
    "The fridge in the van broke down in July with ninety meals in it. I rang the supermarket and I asked for an hour in their cold room. As a result all the meals were out by one.",
};
const vanAgain: ToldAnswer = {
  id: "van-again",
  question: "Have you ever had to deal with an emergency?",
  answer:
    "Last July we had ninety meals going warm, because the fridge in the van broke down. I talked a supermarket into lending us a corner of their cold room and I drove half of the meals myself.",
};
const festival: ToldAnswer = {
  id: "festival",
  question: "Tell me about a conflict in your team.",
  answer:
    "When we planned the festival, two of the sound people were not speaking. I asked each of them what they needed, I drew up one stage plan with both, and in the end they ran the evening together.",
};
const habits: ToldAnswer = {
  id: "habits",
  question: "How do you organise your work?",
  answer:
    "I keep one paper list and one shared calendar. In the morning I mark three things that would hurt somebody if they slipped, and those come first. In the afternoon I go through the list again with whoever is on shift.",
};
const salary: ToldAnswer = {
  id: "salary",
  question: "What salary do you have in mind?",
  answer:
    "When I looked at what similar places pay, I found about thirty-two thousand, and I asked two friends who work there. As a result I decided to ask for that, and I would be glad to talk about it.",
};

const coldStore: ToldAnswer = {
  id: "cold-store",
  question: "Tell me about a time something went badly wrong.",
  answer:
    "In December two years ago the cold store failed with a lot of stock inside. I called three hauliers, got two trailers and we moved the pallets through the night. Nobody missed their Christmas order, and we lost four pallets.",
};
const christmasPlan: ToldAnswer = {
  id: "christmas-plan",
  question: "Tell me about a time you disagreed with your boss.",
  answer:
    "With the Christmas stock plan I thought that we were going to order far too much this year. I told her so with numbers, she kept to it, and I made it work. She asked me first the next year.",
};

function ids(answers: readonly ToldAnswer[]): string[][] {
  return findExamples(answers).map(({ exchangeIds }) => [...exchangeIds]);
}

describe("stories in answers", () => {
  it.each<[string, ToldAnswer[], string[][]]>([
    ["of one season are not one story", [coldStore, christmasPlan], [["cold-store"], ["christmas-plan"]]],
    ["none in no answers", [], []],
    ["one where something was done once", [festival], [["festival"]]],
    ["not in how things are done every day", [habits], []],
    ["not in what is asked for practical reasons", [salary], []],
    ["one for a story told twice, in other words", [van, festival, vanAgain], [["van", "van-again"], ["festival"]]],
    ["not in a sentence, even where a story was asked for", [{ ...van, answer: "I fixed it." }], []],
    ["not in an empty answer", [{ ...van, answer: "" }], []],
    ["not without a question that asks for one, where parts are missing", [{ ...van, question: "" }], []],
    ["one without such a question too, where all parts are there", [{ ...festival, question: "" }], [["festival"]]],
  ])("are %s", (_, answers, expected) => {
    expect(ids(answers)).toEqual(expected);
  });

  it("are quoted, never made up: each part is a passage of the answer it names", () => {
    const answers = [van, festival, vanAgain];
    for (const { situation, action, result, title } of findExamples(answers)) {
      for (const part of [situation, action, result]) {
        if (part === null) continue;
        const answer = answers.find(({ id }) => id === part.exchangeId)?.answer ?? "";
        expect(answer.slice(part.span.start, part.span.end)).toBe(part.span.text);
      }
      const words = answers.map(({ question, answer }) => `${question} ${answer}`.toLowerCase()).join(" ");
      expect(words).toContain(title.toLowerCase().replace(/…$/, ""));
    }
  });

  it("have a situation, what was done and what came of it", () => {
    const [found] = findExamples([van]);
    expect(found?.situation?.span.text).toBe("The fridge in the van broke down in July with ninety meals in it.");
    expect(found?.action?.span.text).toMatch(/^I rang the supermarket/);
    expect(found?.result?.span.text).toBe("As a result all the meals were out by one.");
  });

  it("take a missing part from another telling", () => {
    const [found] = findExamples([van, vanAgain]);
    expect(found?.result?.exchangeId).toBe("van");
  });

  it("are called what several tellings call them, else by how they begin", () => {
    expect(findExamples([van, vanAgain])[0]?.title).toBe("Fridge in the van broke");
    expect(findExamples([festival])[0]?.title).toBe("When we planned the festival");
  });

  it("are read from an answer that the person calls a story, whatever it looks like", () => {
    expect(readExample(habits)).toMatchObject({ exchangeIds: ["habits"], action: null, result: null });
    expect(readExample({ ...habits, answer: "" })).toMatchObject({ title: "", situation: null });
  });

  it("come quickly, also out of hostile text", () => {
    const started = performance.now();
    findExamples([
      { ...van, answer: `I built it when ${"a".repeat(100_000)}` },
      { ...van, id: "2", answer: "I built it when the the ".repeat(4_000) },
      { ...van, id: "3", question: "so, ".repeat(1_000), answer: `${"so ".repeat(30_000)}I built it` },
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("a kept example", () => {
  it("is recognised in the answers that tell it", () => {
    const example = {
      id: "kept",
      text: "The fridge\nThe fridge in the van broke down with ninety meals.\nI rang the supermarket.",
    };
    const found = findTellings([example], [festival, van, vanAgain, habits]);
    expect([...found]).toEqual([["kept", ["van", "van-again"]]]);
  });

  it("is found nowhere when nothing was said", () => {
    expect([...findTellings([{ id: "kept", text: "" }], [van])]).toEqual([]);
    expect([...findTellings([], [van])]).toEqual([]);
  });
});
