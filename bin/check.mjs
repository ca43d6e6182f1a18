import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireChromium } from "./steps/browser.mjs";
import { closingLine, countPlaywright, countVitest } from "./steps/counts.mjs";
import { install } from "./steps/install.mjs";
import { buildAlways, generate } from "./steps/prepare.mjs";
import { openProject, StepFailure } from "./steps/project.mjs";
import { run, seconds, tool } from "./steps/run.mjs";
import { freePort } from "./steps/serve.mjs";

/**
 * `npm run check`: everything that must hold, from a fresh clone, without a terminal. Its last line is
 * "N passed, N failed". A step that fails shows what it printed; the others still run where that makes sense.
 */
const distDir = ".next-check";
const folder = mkdtempSync(join(tmpdir(), "second-round-check-"));
/** @type {import("./steps/counts.mjs").Counts[]} */
const results = [];

try {
  await stage("Installed packages and database client", async () => {
    openProject();
    // Nothing here may touch a person's own data or settings.
    process.env.DATABASE_URL = `file:${join(folder, "check.db")}`;
    process.env.AUTH_SECRET = randomBytes(48).toString("base64url");
    process.env.APP_URL = "http://localhost:3100";
    // Next's types call it read-only; tests need it unset, whatever the caller's shell says.
    Reflect.deleteProperty(process.env, "NODE_ENV");
    if (!process.stdout.isTTY) {
      process.env.NO_COLOR = "1";
      delete process.env.FORCE_COLOR;
    }
    await install();
    await generate();
    return { passed: 0, failed: 0, skipped: 0, output: "" };
  });
  if (results.every(({ failed }) => failed === 0)) await checkEverything();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${closingLine(results)}`);
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);

async function checkEverything() {
  await stage("Lint and format", () => one(tool("biome", "check", ".")));
  await stage("Types", async () => {
    const routes = await one(tool("next", "typegen"), { NEXT_DIST_DIR: distDir });
    return routes.failed ? routes : await one(tool("tsc", "--noEmit", "-p", "."));
  });
  await stage("Unit and data tests", async () => {
    const report = join(folder, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { ok, output } = await run(tool("vitest", "run", ...reporters));
    return { ...countVitest(report, ok), output };
  });
  const built = await stage("Production build", async () =>
    toOne(await buildAlways(distDir, { NODE_ENV: "production" })),
  );
  if (built.failed) {
    console.log("  End-to-end tests: not run, as there is no build to run them against");
    return;
  }
  await stage("End-to-end tests", async () => {
    const report = join(folder, "playwright.json");
    const { ok, output } = await run(tool("playwright", "test", "--reporter=list,json"), {
      env: {
        CHROMIUM_PATH: await requireChromium(),
        E2E_PORT: `${await freePort()}`,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    });
    return { ...countPlaywright(report, ok), output };
  });
}

/**
 * Runs one step, tells how it went and how long it took, and keeps its counts.
 * @param {string} name
 * @param {() => Promise<import("./steps/counts.mjs").Counts & { output: string }>} work
 */
async function stage(name, work) {
  const start = performance.now();
  console.log(`${name} …`);
  const result = await work().catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    output: error instanceof StepFailure ? `${error.output}\n${error.message}` : `${error?.stack}`,
  }));
  results.push(result);
  if (result.failed > 0) console.log(`${result.output.trimEnd()}\n`);
  const counts = result.passed + result.failed > 0 ? closingLine([result]) : "done";
  console.log(`${result.failed > 0 ? "✗" : "✓"} ${name}: ${counts} (${seconds(start)})`);
  return result;
}

/**
 * A program that passes or fails as a whole.
 * @param {string[]} commandLine
 * @param {Record<string, string>} [env]
 */
async function one(commandLine, env = {}) {
  return toOne(await run(commandLine, { env }));
}

/** @param {{ ok: boolean, output: string }} result */
function toOne({ ok, output }) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output };
}
