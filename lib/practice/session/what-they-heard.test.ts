import { describe, expect, it } from "vitest";
import { anExchange, aPlan, dana, expected, returning } from "@/lib/practice/test-data";
import type { ExpectedInterviewer, LoggedExchange } from "@/lib/practice/types";
import { describeKnowledge, heard } from "./what-they-heard";

const asked = (round: number, askedBy: LoggedExchange["askedBy"] = null) =>
  anExchange({ question: `In round ${round}?`, round, askedBy });

describe("what an interviewer knows already", () => {
  it.each<[string, ExpectedInterviewer, LoggedExchange[], string]>([
    ["nothing logged", expected("Ida", "peer"), [], "New to you."],
    ["met, nothing logged", returning(dana, 1), [], "You have met, but nothing is logged of it yet."],
    [
      "was not there",
      expected("Ida", "peer"),
      [asked(1)],
      "New to you; may have read colleagues’ notes on what you said so far.",
    ],
    [
      "heard one answer, all there is",
      returning(dana, 1),
      [asked(1)],
      "Heard one of your answers in round 1: all that is logged.",
    ],
    [
      "heard one round of two",
      returning(dana, 1),
      [asked(1), asked(1), asked(2)],
      "Heard 2 of your answers in round 1; may have read colleagues’ notes on the rest.",
    ],
    [
      "heard two rounds of three",
      returning(dana, 1, 3),
      [asked(1), asked(2), asked(3)],
      "Heard 2 of your answers in rounds 1 and 3; may have read colleagues’ notes on the rest.",
    ],
    [
      "sat in a round of which nothing is logged",
      returning(dana, 2),
      [asked(1)],
      "You have met, but no question is logged of it; may have read colleagues’ notes on what you said so far.",
    ],
  ])("%s", (_, interviewer, exchanges, sentence) => {
    const plan = aPlan({ interviewers: [interviewer] });
    expect(describeKnowledge(plan, exchanges)).toMatchObject([
      { id: interviewer.id, name: interviewer.name, sentence },
    ]);
  });

  it("is what they asked, too, where their seat is not noted", () => {
    expect(heard(returning(dana), asked(1, dana))).toBe(true);
    expect(heard(returning(dana), asked(1))).toBe(false);
  });
});
