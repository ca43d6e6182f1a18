import { expect, test } from "vitest";
import { cutTerseQuestion, cutTurnedQuestion } from "./turned-question";

test.each([
  ["Four weeks.\nHow big is the team?", "12 people", "Four weeks.", "How big is the team?"],
  ["How big is the team?", "12 people", "", "How big is the team?"],
  [
    "Sixty. Is that in your range? And who decides?",
    "A bit above. Ann.",
    "Sixty.",
    "Is that in your range? And who decides?",
  ],
  ["In May.\nIs there parking?", "Yes.", "In May.", "Is there parking?"],
  ["Is it a night job?", "Mostly. Why do you ask?", "", "Is it a night job?"],
])("turns to ask: %s — %s", (text, back, lead, question) =>
  expect(cutTurnedQuestion(text, back, true)).toEqual({ lead, question }),
);

test.each([
  ["is asked in turn", "In May. Is that soon enough?", "When does your contract end?"],
  ["asks back what was meant", "Do you mean at Acme?", "Yes, at Acme."],
  ["only checks that one listens", "It was a long night, you know?", "We know that here too, we had two of those."],
  ["a turn of phrase", "They all left. And what could I do?", "You could have called the office in the morning."],
  ["asks oneself", "I thought, is this it?", "We hear that a lot."],
  ["is only praised for it", "We laughed. Would you fire him?", "That's a nice story."],
  ["is only heard", "We laughed. Would you fire him?", "Okay."],
])("does not turn to ask: %s", (_why, text, back) => expect(cutTurnedQuestion(text, back, true)).toBeNull());

test("a question instead of an answer asks what was meant", () =>
  expect(cutTurnedQuestion("The last job?", "Any of them.", false)).toBeNull());

test.each([
  ["4 weeks\nteam size? 12", "4 weeks", "team size?", "12"],
  ["when would I start? they said January", "", "when would I start?", "they said January"],
])("types the reply beside the question: %s", (text, lead, question, reply) =>
  expect(cutTerseQuestion(text, true)).toEqual({ lead, question, reply }),
);

test.each([
  ["answers what was asked", "the team? twelve", false],
  ["repeats what was asked", "weaknesses? late in the morning", true],
  ["tells of oneself", "my last team? we were twelve", true],
  ["only asks", "team size?", true],
])("%s", (_what, text, isAnswered) => expect(cutTerseQuestion(text, isAnswered)).toBeNull());
