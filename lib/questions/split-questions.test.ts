import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitQuestions } from "./split-questions";

describe("splitQuestions", () => {
  it.each([
    {
      rule: "one question is one",
      text: "What are your strengths?",
      questions: ["What are your strengths?"],
    },
    {
      rule: "two in one breath are two",
      text: "Tell me about yourself, and why do you want to work here?",
      questions: ["Tell me about yourself", "why do you want to work here?"],
    },
    {
      rule: "two sentences are two",
      text: "Why did you leave? And what are your salary expectations?",
      questions: ["Why did you leave?", "what are your salary expectations?"],
    },
    {
      rule: "what carries a question on stays with it",
      text: "What is one of your weaknesses, and how do you plan to overcome it?",
      questions: ["What is one of your weaknesses, and how do you plan to overcome it?"],
    },
    {
      rule: "a question that points back stays with the remark before it",
      text: "There is a gap in your resume. Can you explain that?",
      questions: ["There is a gap in your resume. Can you explain that?"],
    },
    {
      rule: "a clause that only looks like a question is left in place",
      text: "Tell me about a time you failed and what you learned.",
      questions: ["Tell me about a time you failed and what you learned."],
    },
    {
      rule: "filler before the question goes",
      text: "Okay great, so um, can you tell me about a time you led a team?",
      questions: ["tell me about a time you led a team?"],
    },
    {
      rule: "small talk and remarks go where there is a question",
      text: "Nice to meet you. How are you? I see you worked in Leeds. Why did you leave?",
      questions: ["Why did you leave?"],
    },
    {
      rule: "small talk stays where there is nothing else",
      text: "So, how are you today?",
      questions: ["how are you today?"],
    },
    {
      rule: "speech without full stops is cut where a request begins",
      text: "so how have you been doing please tell me about yourself",
      questions: ["tell me about yourself"],
    },
    {
      rule: "a request that is put as a plan is a question",
      text: "So how's everything? Well, I'm just gonna have you start off by telling me about yourself.",
      questions: ["telling me about yourself."],
    },
    {
      rule: "somebody else who would tell does not begin a question",
      text: "What would your last manager tell me about you?",
      questions: ["What would your last manager tell me about you?"],
    },
    {
      rule: "dots inside names and short forms do not end a sentence",
      text: "Have you used Node.js or e.g. Deno?",
      questions: ["Have you used Node.js or e.g. Deno?"],
    },
    { rule: "filler alone is kept as it is", text: "Okay.", questions: ["Okay."] },
    { rule: "blank text has none", text: " \n ", questions: [] },
  ])("$rule", ({ text, questions }) => {
    expect(splitQuestions(text)).toEqual(questions);
  });

  it("gives slices of the text, in order", () => {
    const words = fc.constantFrom("and", "why", "do", "you", "tell", "me", "okay", "?", ".", "it");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(" ");
        let from = 0;
        for (const question of splitQuestions(text)) {
          const at = text.indexOf(question, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + question.length;
        }
      }),
    );
  });
});
