import { describe, expect, it } from "vitest";
import { minutesLeft } from "./minutes-left";

describe("minutesLeft", () => {
  it.each([
    ["nothing is left of a finished session", [{ kind: "repeat", isAnswered: true, seconds: 90 }], 0],
    [
      "each kind counts what the session was made with",
      [
        { kind: "repeat", isAnswered: false, seconds: 0 },
        { kind: "elaborate", isAnswered: false, seconds: 0 },
        { kind: "new", isAnswered: false, seconds: 0 },
      ],
      10,
    ],
    ["time already spent on a question counts", [{ kind: "repeat", isAnswered: false, seconds: 60 }], 2],
    [
      "a question that took long already still takes a minute",
      [{ kind: "repeat", isAnswered: false, seconds: 4_000 }],
      1,
    ],
    ["an empty session takes no time", [], 0],
  ] as const)("%s", (_, items, minutes) => {
    expect(minutesLeft(items)).toBe(minutes);
  });
});
