import { expect, test } from "vitest";
import { cutLeadIn } from "./lead-in";

test.each([
  ["Okay great, so the next one, can you tell me about a delay?", "can you tell me about a delay?"],
  ["Right, and then moving on, what would your manager say?", "what would your manager say?"],
  ["So, first question, what made you apply?", "what made you apply?"],
  ["Great. So, to kick off, could you tell me what you do?", "could you tell me what you do?"],
  ["Mm-hm. What would they say about you?", "What would they say about you?"],
  ["Right. And, um, how many people were there?", "how many people were there?"],
  ["Alright then, so let us begin, how did you get here?", "how did you get here?"],
])("starts at the question: %s", (text, question) => {
  const cut = cutLeadIn(text);
  expect(cut.question).toBe(question);
  expect(`${cut.lead} ${cut.question}`).toBe(text);
});

test.each([
  "And what went wrong?",
  "Great. Why don't you start with the desk you run?",
  "okay great and what would you say is your biggest weakness",
  "The next one is on you, how would you plan it?",
  "First, what did you do? And then?",
  "Last question from your manager: what was it?",
  "Um, really?",
])("stays whole: %s", (text) => expect(cutLeadIn(text)).toEqual({ lead: "", question: text }));

test("a mere sound parts a question from nothing that was said before it", () => {
  const text = "Um could you explain it to me?";
  expect(cutLeadIn(text, true)).toEqual({ lead: "", question: text });
  expect(cutLeadIn("So, last one, could you explain it?", true).question).toBe("could you explain it?");
});
