import { expect, it } from "vitest";
import { readProblems, writeProblems } from "./problems";

it("problems come back as they were", () => {
  const problems = ["exchanges[12].question: expected text", "The file: “…”; = , 🙂"];
  expect(readProblems(decodeURIComponent(writeProblems(problems)))).toEqual(problems);
});

it("fit a cookie, the first of them", () => {
  const written = writeProblems(["the first", ...Array.from({ length: 20 }, () => "“".repeat(100))]);
  expect(written.length).toBeLessThanOrEqual(3_500);
  expect(readProblems(decodeURIComponent(written))[0]).toBe("the first");
  expect(readProblems(decodeURIComponent(writeProblems(["x".repeat(9_000)])))).toHaveLength(1);
});

it.each([undefined, "", "{", "7", '{"a":1}', "[1]", "[[[["])("nothing is read from %j", (value) => {
  expect(readProblems(value)).toEqual([]);
});
