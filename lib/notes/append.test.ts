import { expect, test } from "vitest";
import { appendSpoken, appendText } from "./append";

test.each([
  ["", "Q: Why?", "Q: Why?"],
  [" \n", "Q: Why?", "Q: Why?"],
  ["typed", "Q: Why?", "typed\n\nQ: Why?"],
  ["typed\n", "Q: Why?", "typed\n\nQ: Why?"],
  ["typed\n\n", "Q: Why?", "typed\n\nQ: Why?"],
  ["typed\n\n\n", "Q: Why?\n", "typed\n\n\nQ: Why?\n"],
])("a text goes below %j", (notes, more, joined) => {
  expect(appendText(notes, more)).toBe(joined);
});

test.each([
  ["", " they asked why", "they asked why"],
  ["A:", "because", "A: because"],
  ["A: ", "because ", "A: because"],
  ["Q: Why?\n", "because", "Q: Why?\nbecause"],
])("what was said goes behind %j", (notes, said, joined) => {
  expect(appendSpoken(notes, said)).toBe(joined);
});
