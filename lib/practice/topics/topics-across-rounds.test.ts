import { expect, it, vi } from "vitest";
import { anExchange } from "@/lib/practice/test-data";
import { matchQuestion } from "@/lib/questions/match-questions";
import type { Verdict } from "@/lib/questions/types";
import { findTopics } from "./topics";

// The verdict is given here, so that the rule is tested and not where the matcher draws its lines.
vi.mock("@/lib/questions/match-questions", () => ({ matchQuestion: vi.fn() }));

const known = ["Tell me about yourself.", "Could you tell me a little about yourself?"];
const unknown = ["Which glaze is on the blue tiles?", "Which kiln is on the north wall?"];

it.each<[string, string[], Verdict, [number, number], number]>([
  ["one intent, the same, two rounds", known, "same", [1, 2], 1],
  ["one intent, the same, one round", known, "same", [1, 1], 1],
  ["one intent, maybe, two rounds", known, "maybe", [1, 2], 1],
  ["one intent, maybe, one round", known, "maybe", [1, 1], 2],
  ["one intent, different", known, "different", [1, 2], 2],
  ["no intent, the same", unknown, "same", [1, 2], 1],
  ["no intent, maybe", unknown, "maybe", [1, 2], 2],
])("%s", (_, questions, verdict, rounds, count) => {
  vi.mocked(matchQuestion).mockImplementation((__, candidates) =>
    candidates.map((___, index) => ({ index, score: 0.5, verdict, reason: "" })),
  );
  const exchanges = questions.map((question, position) =>
    anExchange({ id: `e${position}`, question, position, round: rounds[position] ?? 1 }),
  );
  expect(findTopics(exchanges).topics).toHaveLength(count);
});
