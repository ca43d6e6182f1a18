import { describe, expect, it } from "vitest";
import { dana, expected, returning } from "@/lib/practice/test-data";
import { type Meeting, meetings } from "@/lib/practice/types";
import { explainMeeting } from "./explain-meeting";

describe("what a follow-up usually means", () => {
  it.each<[Meeting, RegExp, RegExp]>([
    ["same", /deciding between them or confirming/, /deeper.*fresh examples/],
    ["another", /first round went well.*team now wants to meet you/, /same questions.*core story/],
    ["panel", /people you would work with/, /own chair.*more than one/],
    ["senior", /last word/, /decisions, impact and fit.*short version/],
    ["unknown", /called back/, /bit of everything/],
  ])("%s", (meeting, meaning, expectation) => {
    const explained = explainMeeting({ meeting, interviewers: [] });
    expect(explained.meaning).toMatch(meaning);
    expect(explained.expect).toMatch(expectation);
  });

  it("promises nothing, and says that few are left", () => {
    for (const meeting of meetings) {
      const { meaning, expect: expectation } = explainMeeting({ meeting, interviewers: [] });
      expect(meaning).toMatch(/usually|often/);
      expect(expectation).toMatch(/often/);
      expect(meaning).toMatch(/\bfew\b/);
      for (const sentence of [meaning, expectation]) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
    }
  });

  it("names who is expected, unless they are many", () => {
    const interviewers = [returning(dana, 1)];
    expect(explainMeeting({ meeting: "same", interviewers }).meaning).toContain("Meeting Dana again");
    const panel = ["Ida", "Sam", "Jo"].map((name) => expected(name, "peer"));
    expect(explainMeeting({ meeting: "panel", interviewers: panel }).meaning).toContain("with Ida, Sam and Jo");
    const both = [returning(dana, 1), expected("Sam", "senior-manager")];
    expect(explainMeeting({ meeting: "senior", interviewers: both }).meaning).toMatch(/^Meeting Sam often/);
    expect(explainMeeting({ meeting: "another", interviewers: both }).meaning).toMatch(
      /^Being passed on to Sam usually/,
    );
    expect(explainMeeting({ meeting: "same", interviewers: both }).meaning).toMatch(/^Meeting Dana again/);
    const crowd = [...panel, ...panel];
    expect(explainMeeting({ meeting: "panel", interviewers: crowd }).meaning).toMatch(/^A panel usually/);
    expect(explainMeeting({ meeting: "same", interviewers: [expected(" ", "peer")] }).meaning).toContain("same person");
  });
});
