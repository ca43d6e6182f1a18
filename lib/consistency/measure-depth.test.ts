import { describe, expect, test } from "vitest";
import { compareDepth, measureDepth } from "./measure-depth";

const whole =
  "When I was at the hotel there was a leak in the kitchen. I called the plumber and moved twelve guests to the bar. In the end nobody left and we were thanked.";

describe("depth of one answer", () => {
  test("a whole example has situation, action, result and the speaker's own part", () => {
    const depth = measureDepth(whole);
    expect(depth.example).toEqual({ situation: true, action: true, result: true });
    expect(depth.ownPart).toBe(true);
    expect(depth.words).toBe(33);
    expect(depth.facts).toBe(1);
  });

  test.each([
    ["the part of others is not one's own", "We repaired the roof and they painted it.", { ownPart: false }],
    ["my job was", "My job was to count the stock.", { ownPart: true }],
    ["fillers", "Um, so, uh, I was, like, there, you know, early.", { fillers: 4 }],
    ["hedges", "I think maybe it was sort of fine.", { hedges: 3 }],
    ["an ending", "I called the plumber and nobody left.", { ending: true }],
    ["trailing off", "I called the plumber, so yeah.", { ending: false }],
    ["trailing off in sounds", "I called the plumber and, um", { ending: false }],
    ["leaning", "Like I said last time, it was fine.", { leansOnEarlier: true }],
    ["not leaning", "I said hello to them.", { leansOnEarlier: false }],
    ["nothing", "", { words: 0, facts: 0, fillers: 0, hedges: 0, ending: false, ownPart: false }],
  ])("%s", (_what, answer, expected) => {
    expect(measureDepth(answer)).toMatchObject(expected);
  });
});

function compare(earlier: string, current: string, question = "Tell me about a problem that you solved.") {
  return compareDepth({ question, earlier, current });
}

describe("what came of it", () => {
  test.each([
    "I phoned the drivers and turned most of them back. It cost us £3,500.",
    "I moved everything within ten minutes, and we lost four pallets out of ninety.",
    "I rang the six largest customers. Nobody missed their order.",
    "I moved the break. We went from twelve to five percent.",
  ])("is heard in: %s", (answer) => {
    expect(measureDepth(answer).example.result).toBe(true);
  });

  test.each([
    "Tell me about yourself.",
    "Can you introduce yourself?",
    "Why are you looking to leave?",
    "What is your greatest weakness?",
  ])("is not asked for where no story was: %s", (question) => {
    const answer =
      "I am a coordinator. I planned the routes in Leeds for four years, and I led the night shift before that.";
    expect(compareDepth({ question, earlier: answer, current: answer }).advice.join()).not.toMatch(
      /came of it|situation/,
    );
  });

  test("is asked for where something was introduced", () => {
    const answer = "I planned the routes in Leeds for four years, and I led the night shift before that.";
    const question = "Tell me about something you introduced.";
    expect(compareDepth({ question, earlier: answer, current: answer }).advice.join()).toContain("came of it");
  });
});

describe("advice", () => {
  test.each([
    ["leaning on the first interview", whole, `As I said last time, ${whole}`, "The listener may be new"],
    ["much shorter than before", `${whole} ${whole}`, "I called the plumber.", "much shorter"],
    ["no result", "", "When I was at the hotel I called the plumber.", "End with the result"],
    ["told as we", "", "When we were there we repaired the roof, and in the end it held.", "which part was yours"],
    [
      "no situation",
      "",
      "I called the plumber and I moved twelve guests to the bar, and I told each of them why, one by one, as kindly as I could manage, and then I helped to carry their plates. Nobody left and the owner thanked me.",
      "Begin with where and when",
    ],
    ["trailing off", "", `${whole} ${whole.replace("thanked.", "thanked, so yeah.")}`, "trails off"],
    ["no answer", whole, "", "no answer yet"],
  ])("%s", (_what, earlier, current, advice) => {
    expect(compare(earlier, current).advice.join(" ")).toContain(advice);
  });

  test("a whole answer needs none", () => {
    expect(compare(whole, `${whole} I learned to keep the number of a second plumber.`).advice).toEqual([]);
  });

  test("never more than three lines", () => {
    const thin = "Um, like I said, um, uh, we, um, repaired it, um, I think maybe.";
    expect(compare(whole, thin).advice).toHaveLength(3);
  });

  test("much shorter is below 60 % of the words of the first answer", () => {
    const first = "We moved the guests with care. ".repeat(7);
    const words = (count: number) => "The kitchen was dry again soon ".repeat(7).split(" ").slice(0, count).join(" ");
    const line = (current: string) => compare(first, current).advice.join(" ").includes("much shorter");
    expect([line(words(36)), line(words(26)), line(words(25)), line(words(24))]).toEqual([false, false, true, true]);
  });

  test.each([
    ["How soon could you start?", "I have one month's notice.", "I have one month's notice."],
    ["What salary are you looking for?", "£32,000.", "About £32,000."],
    ["How long were you at Millgate?", `${whole} ${whole}`, "Three years."],
    ["Anything on dates?", "From June.", "In June or July."],
  ])("asks for no story where a fact was asked for: %s", (question, earlier, current) => {
    expect(compare(earlier, current, question)).toMatchObject({ factual: true, advice: [] });
  });

  test.each([
    ["Tell me about a problem that you solved.", whole, "I called the plumber in May."],
    ["Tell me about a project. How long did it take?", whole, "Three years."],
    ["Why do you want this?", "It suits me.", "I like it."],
  ])("asks for one elsewhere: %s", (question, earlier, current) => {
    const { factual, advice } = compare(earlier, current, question);
    expect(factual).toBe(false);
    expect(advice).not.toEqual([]);
  });
});
