import { describe, expect, it, test } from "vitest";
import { asksEmployer, cutOwnQuestion, cutReply, invitesQuestions, readNoted } from "./own-questions";

describe("an invitation to ask", () => {
  it.each([
    "Do you have any questions for us?",
    "Right, any questions?",
    "Any other questions?",
    "Have you got any questions about the role?",
    "So what would you like to know about us",
    "Is there anything else you'd like to ask?",
    "What questions do you have for me?",
    "They asked if I had any questions.",
    "I'm happy to answer any questions now.",
    "It's your turn to ask, now.",
  ])("%s", (text) => expect(invitesQuestions(text)).toBe(true));

  it.each([
    "What questions do customers ask you most?",
    "Do you have any questions about your contract that worry you?",
    "Which question did you find hardest?",
    "I have a few questions about your CV.",
    "How do you deal with difficult questions from parents?",
    "Do you like to ask people directly?",
  ])("is not: %s", (text) => expect(invitesQuestions(text)).toBe(false));
});

describe("what the candidate says", () => {
  test.each([
    ["Yes. How big is the team?", "Yes.", "How big is the team?"],
    ["No, all clear. Oh, would I work alone?", "No, all clear.", "Oh, would I work alone?"],
    ["Is it paid monthly? I ask because of my rent.", "", "Is it paid monthly? I ask because of my rent."],
    ["yes how big is the area", "", "yes how big is the area"],
    ["I was wondering about the rota.", "", "I was wondering about the rota."],
  ])("asks after an invitation: %s", (text, lead, question) =>
    expect(cutOwnQuestion(text, true)).toEqual({ lead, question }),
  );

  test.each([
    "Do you mean about the role?",
    "Sorry, could you say that again?",
    "Not really. Why am I not asking more? Because I read all of it.",
    "No, I think you covered it all.",
    "What I like most is the people.",
  ])("answers after an invitation: %s", (text) => expect(cutOwnQuestion(text, true)).toBeNull());

  test.each([
    ["Can I ask how many nights that is?", true],
    ["I have a question: who leads it?", true],
    ["Before that, may I just ask, is it permanent?", true],
    ["Do you mean at my last job?", false],
    ["Can I ask what you mean by that?", false],
    ["Which days would that be?", false],
    ["What do you do without a fryer? You roast.", false],
    ["I wanted to ask my manager first. Was that wrong?", false],
    ["Can I give an example from school?", false],
  ])("asks uninvited only where it says so itself: %s", (text, asks) =>
    expect(cutOwnQuestion(text, false) !== null).toBe(asks),
  );
});

describe("what an interviewer says in reply", () => {
  test.each([
    ["Nine. Do you have other questions?", "Nine.", "Do you have other questions?"],
    ["Nine. Does that help?", "Nine. Does that help?", ""],
    ["You know what I like? The canteen. It is so bright.", "You know what I like? The canteen. It is so bright.", ""],
    ["Nine. How do you feel about it? Any thought will do.", "Nine.", "How do you feel about it? Any thought will do."],
    ["you can if you have a place to park it", "you can if you have a place to park it", ""],
    ["so what did you do then", "", "so what did you do then"],
    ["Why did you leave your job?", "", "Why did you leave your job?"],
  ])("%s", (text, reply, question) => expect(cutReply(text)).toEqual({ reply, question, isGoodbye: false }));

  test("may end the interview", () => {
    const both = "By Friday. Thanks for coming, bye.";
    expect(cutReply(both)).toEqual({ reply: both, question: "", isGoodbye: true });
    expect(cutReply("Thanks for coming, bye.")).toEqual({ reply: "", question: "", isGoodbye: true });
  });
});

test.each([
  ["I asked about the rota and she said fixed.", "I asked about the rota", "and she said fixed."],
  ["asked who trains me → Ade", "asked who trains me", "Ade"],
  ["How big is it? And who leads it? - nine, Ida", "How big is it? And who leads it?", "nine, Ida"],
])("noted: %s", (text, question, reply) => expect(readNoted(text, false)).toEqual([{ kind: "own", question, reply }]));

test("what one says of oneself is no reply", () => {
  expect(readNoted("Is there parking? I also told them I can start in May.", false)).toEqual([
    { kind: "own", question: "Is there parking?", reply: "" },
    { kind: "text", text: "I also told them I can start in May." },
  ]);
});

test("several in a row, each with its arrow", () => {
  expect(readNoted("team size -> 12, on call -> one week in four", true)).toEqual([
    { kind: "own", question: "team size", reply: "12" },
    { kind: "own", question: "on call", reply: "one week in four" },
  ]);
});

test.each([
  ["I asked them how big the team is and they said 12.", true],
  ["I also asked about on-call, they said one week in four.", true],
  ["and I asked who runs the shop now", true],
  ["I asked him what was in it and he said seeds.", false],
  ["I asked them what the matter was and they said money.", false],
  ["I asked him to count it again, with the team.", false],
  ["I asked if it was all right and he told me he had changed job.", false],
  ["I asked how he slept, and the whole team laughed.", false],
])("of the employer, or in a story: %s", (text, expected) => expect(asksEmployer(text)).toBe(expected));
