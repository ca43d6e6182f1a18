import { describe, expect, it } from "vitest";
import { anExchange } from "@/lib/practice/test-data";
import type { LoggedExchange } from "@/lib/practice/types";
import { findTopics } from "./topics";

function asked(...questions: readonly string[]): LoggedExchange[] {
  return questions.map((question, index) =>
    anExchange({ id: `e${index}`, question, answer: "An answer.", round: index + 1 }),
  );
}

function idsOf(exchanges: readonly LoggedExchange[]): string[][] {
  return findTopics(exchanges).topics.map((topic) => topic.exchanges.map(({ id }) => id));
}

describe("one topic for each question", () => {
  it.each<[string, string[], string[][]]>([
    ["the same text", ["Why us?", "why us"], [["e1", "e0"]]],
    [
      "the same question in other words",
      ["Why do you want to leave your job?", "What is the reason you are leaving your current job?"],
      [["e1", "e0"]],
    ],
    [
      "a question the bank does not know, nearly as before",
      ["Which glaze do you use on the blue tiles?", "So, which glaze do you use on the blue tiles then?"],
      [["e1", "e0"]],
    ],
    [
      "two that only begin alike",
      ["Tell me about a time you led a group.", "Tell me about a time you missed a deadline."],
      [["e0"], ["e1"]],
    ],
    ["no question at all", ["", " ?! "], []],
  ])("%s", (_, questions, ids) => {
    expect(idsOf(asked(...questions))).toEqual(ids);
  });

  it("takes two stories asked for in one interview as two, and gives a later question to the likelier", () => {
    const [wrong, mistake, again] = [
      ["Tell me about a time something went badly wrong and how you dealt with it.", 1],
      ["Tell me about a mistake you made.", 1],
      ["Can you tell me about a mistake that you made?", 2],
    ].map(([question, round], position) =>
      anExchange({
        id: `e${position}`,
        question: String(question),
        round: Number(round),
        position,
        answer: "An answer.",
      }),
    );
    if (!wrong || !mistake || !again) throw new Error("Expected three exchanges");
    expect(idsOf([wrong, mistake, again])).toEqual([["e0"], ["e2", "e1"]]);
  });

  it("takes the latest answer and the most it ever mattered", () => {
    const [first, second, third] = asked("Why us?", "Why us?", "Why us?");
    if (!first || !second || !third) throw new Error("Expected three exchanges");
    const [topic] = findTopics([
      { ...third, answer: "  " },
      { ...first, mattered: 3 },
      { ...second, mattered: 1 },
    ]).topics;
    expect(topic).toMatchObject({ latest: { id: "e1" }, mattered: 3 });
  });
});

it("knows all that was asked in one breath", () => {
  const { asked: known } = findTopics(asked("What are your salary expectations? And what is your greatest weakness?"));
  expect([...known.intents]).toEqual(expect.arrayContaining(["salary", "weaknesses"]));
});

it("keeps what it is unsure about apart", () => {
  const { topics, asked: known } = findTopics(asked("Which glaze do you use on the blue tiles?"));
  expect(topics[0]?.intent).toBeNull();
  expect(known.unsure).toEqual(["Which glaze do you use on the blue tiles?"]);
});
