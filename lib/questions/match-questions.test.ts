import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchQuestion } from "./match-questions";
import type { QuestionScorer } from "./scorers";

function verdictOf(question: string, candidate: string) {
  return matchQuestion(question, [candidate])[0]?.verdict;
}

describe("the same question", () => {
  it.each([
    ["Why are you leaving?", "What would have made you stay?"],
    ["What do you earn at present?", "How much are you hoping to make?"],
    ["What's your greatest weakness?", "What is an area you could improve in?"],
    ["Where do you see yourself in five years?", "What are your long-term career goals?"],
    ["Why should we hire you?", "What makes you stand out from the other applicants?"],
    ["How soon could you begin?", "How much notice do you have to give?"],
    ["Tell me about a time you showed leadership.", "When did you have to take charge of a group of people?"],
    ["Tell me about your weakneses.", "What are your weaknesses?"],
    ["What has Terraform been like for you in production?", "What has Terraform been like for you in production?"],
  ])("%s = %s", (question, candidate) => {
    expect(verdictOf(question, candidate)).toBe("same");
    expect(verdictOf(candidate, question)).toBe("same");
  });
});

describe("different questions, alike in form", () => {
  it.each([
    ["Tell me about a time when you failed.", "Tell me about a time when you led a team."],
    ["What is your greatest strength?", "What is your greatest weakness?"],
    ["Why do you want to leave your job?", "When can you leave your job?"],
    ["How do you handle stress?", "How do you handle an angry customer?"],
    ["Do you have any questions for us?", "Do you have any references for us?"],
    ["Why should we hire you?", "Why should we not hire you?"],
    ["Do you have experience with Terraform?", "Do you have experience with Selenium?"],
    ["What do you like about Leeds?", "What do you like about Bristol?"],
  ])("%s ≠ %s", (question, candidate) => {
    expect(verdictOf(question, candidate)).not.toBe("same");
    expect(verdictOf(candidate, question)).not.toBe("same");
  });

  it("says maybe where interviewers slide from one to the other", () => {
    expect(verdictOf("Tell me about a failure.", "Tell me about a mistake you made.")).toBe("maybe");
  });
});

describe("spoken questions", () => {
  const first = [
    "So how are you doing? Tell me about yourself.",
    "Tell me about a time when you demonstrated leadership.",
    "Tell me about a time you worked in a team and faced a challenge.",
    "What is one of your weaknesses, and how do you plan to overcome it?",
    "Why do you think we should hire you?",
  ];

  it.each([
    ["Okay, great. So um, hi, just start by introducing yourself to me.", 0],
    ["Alright, so like, have you, uh, ever been the leader of something?", 1],
    ["Thanks for sharing that. Next, what happened when a group of yours ran into trouble?", 2],
    ["Good good. And, um, is there anything you're not so good at?", 3],
    ["Perfect. So last question: what makes you the right person for us?", 4],
  ])("filler is seen through: %s", (question, expected) => {
    const [best] = matchQuestion(question, first);
    expect(best).toMatchObject({ index: expected, verdict: "same" });
  });

  it.each([
    ["notice", "What is your notice period?"],
    ["They asked me about my notice period", "What is your notice period?"],
    ["they asked why I was leaving", "Why did you leave your last job?"],
  ])("reads what somebody jotted down of it: %s", (jotted, same) => {
    const [best] = matchQuestion(jotted, ["Can you introduce yourself?", "Do you have questions?", same]);
    expect(best).toMatchObject({ index: 2, verdict: "same" });
  });

  it("asks no encoder of a single word", () => {
    const asked: string[] = [];
    const readMeaning = (text: string) => {
      asked.push(text);
      return null;
    };
    matchQuestion("notice", ["glaze"], { readMeaning });
    expect(asked).toEqual([]);
  });

  it("finds both of two questions in one breath", () => {
    const [best, second] = matchQuestion(
      "So why should we hire you, and what would you say are your weaknesses?",
      first,
    );
    expect([best?.index, second?.index].sort()).toEqual([3, 4]);
    expect([best?.verdict, second?.verdict]).toEqual(["same", "same"]);
  });
});

describe("the reason", () => {
  it.each([
    ["Why are you leaving?", "What would have made you stay?", "Both ask why you are leaving your job."],
    [
      "What are your salary expectations?",
      "Are you willing to travel?",
      "One asks about your salary expectations, the other whether you would travel for work.",
    ],
    ["What is your greatest strength?", "", "There is too little to compare."],
  ])("%s / %s", (question, candidate, reason) => {
    expect(matchQuestion(question, [candidate])[0]?.reason).toBe(reason);
  });
});

describe("the ranking", () => {
  it("keeps the order of candidates that are equally good", () => {
    const ranking = matchQuestion("Why us?", ["Why us?", "What do you earn?", "Why us?"]);
    expect(ranking.map(({ index }) => index)).toEqual([0, 2, 1]);
  });

  it("is empty without candidates", () => {
    expect(matchQuestion("Why us?", [])).toEqual([]);
  });

  it("holds every candidate once, with scores from 0 to 1, best first, whatever the text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({ maxLength: 80 }),
      fc
        .array(fc.constantFrom("why", "you", "team", "and", "tell me", "?", "um", "constructor"), {
          maxLength: 12,
        })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (question, candidates) => {
        const ranking = matchQuestion(question, candidates);
        const indices = ranking.map(({ index }) => index).sort((one, other) => one - other);
        expect(indices).toEqual(candidates.map((_, index) => index));
        for (const [place, { score, reason }] of ranking.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(ranking[place - 1]?.score ?? 1);
          expect(reason).not.toBe("");
        }
      }),
    );
  }, 30_000);

  it("asks an encoder of no more than the likelier of very many candidates", () => {
    const asked = new Set<string>();
    const readMeaning = (text: string) => {
      asked.add(text);
      return null;
    };
    const likely = "What was it like when the whole place was on fire?";
    const others = Array.from({ length: 400 }, (_, at) => `Which zxqv number ${at} is it?`);
    const [best] = matchQuestion("What is it like when a place is on fire?", [...others, likely], { readMeaning });
    expect(best?.index).toBe(400);
    expect(asked.size).toBeLessThanOrEqual(151);
    expect(asked).toContain(likely);
  });

  it("asks the scorers it is given", () => {
    const lastLetter: QuestionScorer = {
      name: "last letter",
      weight: 1,
      compare: ({ text: one }, { text: other }) => ({
        score: one.at(-2) === other.at(-2) ? 1 : 0,
        confidence: 1,
        reason: "They end alike.",
      }),
    };
    const ranking = matchQuestion("Why us?", ["Why you?", "Why this bus?"], {
      scorers: [lastLetter],
    });
    expect(ranking).toEqual([
      { index: 1, score: 1, verdict: "same", reason: "They end alike." },
      { index: 0, score: 0, verdict: "different", reason: "They end alike." },
    ]);
  });
});

describe("speed", () => {
  matchQuestion("Why us?", ["Why us?"]);

  it.each(["a", "A", "'", "?", "…"])("answers 100,000 times %s at once", (letter) => {
    const long = letter.repeat(100_000);
    const start = performance.now();
    matchQuestion(long, [long, "Why us?"]);
    expect(performance.now() - start).toBeLessThan(50);
  });

  it("grows with the text, not with its square", () => {
    const run = (count: number) => {
      const long = "and why do you okay ".repeat(count);
      const start = performance.now();
      matchQuestion(long.slice(0, count * 20), ["Why us?"]);
      return performance.now() - start;
    };
    run(500);
    // Ten times the text took a hundred times as long, had each connecting word been read on from.
    expect(run(5000)).toBeLessThan(40 * Math.max(5, run(500)));
  });
});
