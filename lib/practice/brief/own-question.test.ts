import { expect, it } from "vitest";
import { isAmong } from "./own-question";

const asked = ["Who would I work with?", "What does a typical day look like?"];

it.each<[string, boolean]>([
  ["who would I work with", true],
  ["What would a typical day look like?", true],
  ["Is there parking?", false],
  ["What comes first?", false],
  ["", false],
])("%j: %s", (question, expected) => {
  expect(isAmong(question, asked)).toBe(expected);
});
