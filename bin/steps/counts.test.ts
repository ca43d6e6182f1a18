import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { closingLine, countPlaywright, countVitest } from "./counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "second-round-counts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the closing line", () => {
  test.each([
    [[{ passed: 3, failed: 0, skipped: 0 }], "3 passed, 0 failed"],
    [
      [
        { passed: 3, failed: 1, skipped: 0 },
        { passed: 1, failed: 2, skipped: 4 },
      ],
      "4 passed, 3 failed, 4 skipped",
    ],
    [[], "0 passed, 0 failed"],
  ])("of %j is %s", (results, line) => expect(closingLine(results)).toBe(line));
});

describe("a Vitest report", () => {
  const passing = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

  test.each([
    ["counts its tests", passing, true, { passed: 5, failed: 0, skipped: 2 }],
    [
      "counts a file that could not be run",
      { ...passing, testResults: [{ status: "failed", assertionResults: [] }] },
      false,
      { passed: 5, failed: 1, skipped: 2 },
    ],
    ["of a run that failed otherwise counts one", passing, false, { passed: 5, failed: 1, skipped: 2 }],
    ["that was never written counts one", undefined, false, { passed: 0, failed: 1, skipped: 0 }],
  ])("%s", (_case, report, ok, counts) => {
    expect(countVitest(write(report), ok)).toEqual(counts);
  });
});

describe("a Playwright report", () => {
  test.each([
    [
      "counts its tests, a flaky one as failed",
      { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] },
      { passed: 7, failed: 2, skipped: 2 },
    ],
    [
      "counts a server that never came up",
      { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] },
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])("%s", (_case, report, counts) => {
    expect(countPlaywright(write(report), false)).toEqual(counts);
  });
});

function write(report: unknown): string {
  const path = join(folder, "report.json");
  if (report === undefined) rmSync(path, { force: true });
  else writeFileSync(path, JSON.stringify(report));
  return path;
}
