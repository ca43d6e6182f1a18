import { describe, expect, test } from "vitest";
import { asks, asksInSpeech, asksLoosely, isFirstPerson, isTersePrompt } from "./asking";
import { toView } from "./lines";
import type { Sentence } from "./sentences";

const sentence = (raw: string): Sentence => ({ raw, view: toView(raw) });

describe("a sentence asks", () => {
  test.each([
    "Why us?",
    "Okay, great, so what did you do then?",
    "Tell me about yourself.",
    "Right, Toni, talk us through your week",
    "Walk me through a shift",
    "Could you describe the oven",
    "How are you with night shifts?",
    "How are you doing, and tell me about your degree?",
    "为什么选择我们？",
    "لماذا نحن؟",
    "Почему мы?",
    "Γιατί εμάς;",
    "What would you change? 🙂",
    "(Why us?)",
    "Weekends (how often?)",
  ])("%s", (raw) => expect(asks(sentence(raw))).toBe(true));
});

describe("a sentence does not ask", () => {
  test.each([
    "Because of the rota.",
    "How are you today?",
    "Can you hear me?",
    "Did you find us all right?",
    "Oh really?",
    "Right?",
    "Does that make sense?",
    "Marta and some guy from finance (Piotr?)",
    "45 min, maybe 50 (or 55?).",
    "I went home;",
    "",
  ])("%j", (raw) => expect(asks(sentence(raw))).toBe(false));
});

describe("an open question without its mark", () => {
  test.each([
    ["why leave", true],
    ["what are your strengths", true],
    ["Strengths", true],
    ["whats ur notice period", true],
    ["what certs do you hold", true],
    ["5 years", true],
    ["What I like is the people", false],
    ["When I was at the dairy", false],
    ["How it ended is another story", false],
    ["Calm", false],
  ])("%s: %s", (raw, expected) => expect(asksLoosely(sentence(raw))).toBe(expected));
});

test("speech without stops asks in the middle of a sentence", () => {
  const raw = "that is lovely thanks and um so can you tell me about the last ward";
  expect(asksLoosely(sentence(raw))).toBe(false);
  expect(asksInSpeech(sentence(raw))).toBe(true);
});

describe("words too terse to show that they ask", () => {
  test.each([
    ["nights out ok with you", true],
    ["driving licence", true],
    ["That makes sense", false],
    ["haha", false],
    ["ok thank you", false],
    ["Fourteen people, wow.", false],
  ])("%s: %s", (raw, expected) => expect(isTersePrompt(raw)).toBe(expected));
});

test("what is told about oneself is not put to oneself", () => {
  expect(isFirstPerson(sentence("So I asked myself what next?"))).toBe(true);
  expect(isFirstPerson(sentence("We work weekends, is that fine by you?"))).toBe(false);
});
