import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * "N passed, N failed", and ", N skipped" where any were.
 * @param {Counts[]} results
 */
export function closingLine(results) {
  const sum = (/** @type {keyof Counts} */ key) => results.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * What Vitest's JSON report says. A file that could not be run at all counts as one failure, and so does a run
 * that failed for any other reason (`ok` is whether the program ended well).
 * @param {string} report path
 * @param {boolean} ok
 * @returns {Counts}
 */
export function countVitest(report, ok) {
  const json = readReport(report);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = json?.testResults ?? [];
  const broken = files.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0);
  return atLeastOneFailure(ok, {
    passed: json?.numPassedTests ?? 0,
    failed: (json?.numFailedTests ?? 0) + broken.length,
    skipped: (json?.numPendingTests ?? 0) + (json?.numTodoTests ?? 0),
  });
}

/**
 * What Playwright's JSON report says; its errors outside any test (a server that never came up) count as one each.
 * @param {string} report path
 * @param {boolean} ok
 * @returns {Counts}
 */
export function countPlaywright(report, ok) {
  const json = readReport(report);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = json?.stats ?? {};
  const failed = unexpected + flaky + (json?.errors?.length ?? 0);
  return atLeastOneFailure(ok, { passed: expected, failed, skipped });
}

/**
 * @param {boolean} ok
 * @param {Counts} counts
 */
function atLeastOneFailure(ok, counts) {
  return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
