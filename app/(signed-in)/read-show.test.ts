import { expect, it } from "vitest";
import { readShow } from "./read-show";

it.each([
  [undefined, 10],
  ["30", 30],
  ["3", 10],
  ["-30", 10],
  ["many", 10],
  ["1000000000", 10],
  [["30", "90"], 10],
])("of ?show=%s shows %s", (asked, shown) => {
  expect(readShow(asked, 10)).toBe(shown);
});
