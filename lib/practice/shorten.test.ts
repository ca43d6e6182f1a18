import { expect, it } from "vitest";
import { shorten } from "./shorten";

it.each([
  ["short enough", "Why us?", 20, "Why us?"],
  ["brought onto one line", "Why\n  us?", 20, "Why us?"],
  ["cut at a word", "Tell me about a time you failed", 20, "Tell me about a…"],
  ["without a comma before the dots", "Tell me, about a time", 9, "Tell me…"],
  ["one endless word", "a".repeat(100_000), 10, `${"a".repeat(9)}…`],
])("%s", (_, text, limit, short) => {
  expect(shorten(text, limit)).toBe(short);
});
