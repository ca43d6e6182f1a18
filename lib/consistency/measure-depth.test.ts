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
    expect(depth.facts).toBe(2);
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
    expect(compareDepth(earlier, current).advice.join(" ")).toContain(advice);
  });

  test("a whole answer needs none", () => {
    expect(compareDepth(whole, `${whole} I learned to keep the number of a second plumber.`).advice).toEqual([]);
  });

  test("never more than three lines", () => {
    const thin = "Um, like I said, um, uh, we, um, repaired it, um, I think maybe.";
    expect(compareDepth(whole, thin).advice).toHaveLength(3);
  });
});
