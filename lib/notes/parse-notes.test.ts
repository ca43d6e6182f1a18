import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseNotes } from "./parse-notes";

const folder = `${import.meta.dirname}/fixtures`;
const fixtures = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.slice(0, -".txt".length));

describe("notes as people type and paste them", () => {
  test.each(fixtures)("%s", (name) => {
    const notes = readFileSync(`${folder}/${name}.txt`, "utf8");
    const expected: object = JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
    expect(parseNotes(notes)).toEqual({ ownQuestions: [], ...expected });
  });

  test("there are fixtures for at least forty notes", () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(40);
  });
});
