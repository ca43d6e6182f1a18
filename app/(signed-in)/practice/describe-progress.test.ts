import { expect, it } from "vitest";
import { describeProgress } from "./describe-progress";

it.each([
  [0, 1, "One practised, not solid yet."],
  [1, 1, "The one question you practised sits."],
  [0, 2, "Two practised, none solid yet."],
  [0, 14, "14 practised, none solid yet."],
  [1, 2, "1 of the 2 questions you practised sits by now."],
  [3, 5, "3 of the 5 questions you practised sit by now."],
])("%d of %d: %s", (solid, of, sentence) => {
  expect(describeProgress({ solid, of })).toBe(sentence);
});
