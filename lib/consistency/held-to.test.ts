import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts";
import { isHeldTo } from "./held-to";

function held(text: string, asked = ""): string[] {
  return extractFacts(text)
    .filter((fact) => isHeldTo(fact, { text, start: 0, end: text.length, asked }))
    .map(({ span }) => span.text);
}

describe("what an employer would hold one to", () => {
  it.each<[string, string, string[]]>([
    ["money", "I paid £20 for it.", ["£20"]],
    ["notice", "My notice period is one month.", ["My notice period is one month", "one month"]],
    ["how long a job was held", "I have worked at Millgate for three years.", ["Millgate", "three years"]],
    ["years of a life, without a word of work", "It was four years in the duty team.", ["four years"]],
    ["when a job began", "I joined them in June.", ["June"]],
    ["a year", "It opened in 2018.", ["2018"]],
    [
      "a team led",
      "I managed a crew of eight volunteers.",
      ["I managed a crew of eight volunteers", "eight volunteers"],
    ],
    ["a team, in other words", "There were five people under me.", ["five people"]],
    ["a result", "Complaints fell by thirty to twelve a month.", ["thirty", "twelve"]],
    ["work done week after week", "The van did 140 boxes a week.", ["140 boxes a week"]],
    ["a share", "Waste was below one percent.", ["below one percent"]],
    ["the speaker's own title", "I was the shift lead there.", ["shift lead"]],
    ["an employer", "Before that I worked at Millgate.", ["Millgate"]],
    ["a school", "It was near Hexley University.", ["Hexley University"]],
    ["why one left", "I left because the grant ended.", ["because the grant ended"]],
    ["a promise", "I'll send you the references.", ["I'll send you the references"]],
    ["what one is able to do", "I can work weekends.", ["I can work weekends"]],
    ["what one rules out", "I have never missed a deadline.", ["I have never missed a deadline"]],
  ])("is %s", (_, text, expected) => {
    expect(held(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ["the weekday of an event", "The hall opens on Saturdays."],
    ["people in a story", "About twenty people stood in the hall that day."],
    ["somebody else's title", "My manager was late."],
    ["a person's name", "Then Ravi called the office."],
    ["why something happened", "It was late because the truck broke down."],
    ["a way of telling", "I can tell you about the van."],
    ["hours", "It took three hours."],
  ])("is not %s", (_, text) => {
    expect(held(text)).toEqual([]);
  });

  it("is a reason where why one leaves was asked", () => {
    const reason = "Because there is no growth there.";
    expect(held(reason)).toEqual([]);
    expect(held(reason, "Why are you leaving your job?")).toEqual(["Because there is no growth there"]);
  });

  it("takes one long sentence, and hostile ones, in a moment", () => {
    const started = performance.now();
    for (const text of ["I had 3 boxes and then ".repeat(4_000), "a".repeat(100_000), "worked the ".repeat(9_000)]) {
      held(text);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
