import { expect, it } from "vitest";
import { mergeLines } from "./merge-lines";

it.each([
  ["nothing changed elsewhere", "a", "a\nb", "a", "a\nb"],
  ["both added", "a", "a\nb", "a\nc", "a\nb\nc"],
  ["both added the same", "a", "a\nb", "a\nb ", "a\nb"],
  ["I removed what they left", "a\nb", "a", "a\nb", "a"],
  ["they removed what I left", "a\nb", "a\nb\nc", "a", "a\nb\nc"],
  ["I emptied it", "a", "", "a\nc", "c"],
])("two lists become one: %s", (_, base, mine, theirs, merged) => {
  expect(mergeLines({ base, mine, theirs })).toBe(merged);
});
