import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { chromiumArguments, findChromium } from "@/bin/steps/browser.mjs";
import { build, migrate } from "@/bin/steps/prepare.mjs";
import { root } from "@/bin/steps/project.mjs";
import { tool } from "@/bin/steps/run.mjs";
import { freePort } from "@/bin/steps/serve.mjs";

/**
 * `npm run bench:capture [-- rounds seed]`: types notes while things break at random moments, and counts the words
 * that the screen called saved and that are not there afterwards, or are there twice. Every tenth round the notes are
 * taken in, also while things break. The same seed breaks the same things; 200 rounds take about ten minutes.
 */
const rounds = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const roundsPerInterview = 10;
const longestMinutes = 30;

const faults = ["none", "offline", "dropped before", "dropped after", "page killed", "server killed"] as const;
type Fault = (typeof faults)[number];

const folder = mkdtempSync(join(tmpdir(), "second-round-capture-"));
const port = await freePort();
const address = `http://localhost:${port}`;
Object.assign(process.env, {
  DATABASE_URL: `file:${join(folder, "bench.db")}`,
  AUTH_SECRET: "a secret of a benchmark, forty characters",
  APP_URL: address,
});
const random = seeded(seed);
const counted: Record<Fault, number> = {
  none: 0,
  offline: 0,
  "dropped before": 0,
  "dropped after": 0,
  "page killed": 0,
  "server killed": 0,
};
/** Words that the screen called saved, on the device or in the account. */
const promised = new Set<string>();
let lost = 0;
let twice = 0;
let played = 0;

await build(".next-check");
await migrate();
let server = await startServer();
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumArguments(), ...(executablePath ? { executablePath } : {}) });
const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
const started = Date.now();

try {
  let page = await signUp(context);
  while (played < rounds && Date.now() - started < longestMinutes * 60_000) {
    const capture = await logInterview(page, played);
    const words: string[] = [];
    for (let round = 0; round < roundsPerInterview && played < rounds; round += 1) {
      played += 1;
      page = await playRound(page, capture, words);
    }
    page = await takeIn(page, capture);
    await check(page, words);
    process.stdout.write(`\r${played} rounds, ${promised.size} words called saved, ${lost} lost, ${twice} twice`);
  }
} finally {
  await browser.close();
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}

const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(
  `\n\nFaults: ${faults.map((fault) => `${fault} ${counted[fault]}`).join(", ")}; ${minutes} minutes, seed ${seed}`,
);
console.log(`Words called saved: ${promised.size}; lost: ${lost}; there twice: ${twice}`);
process.exitCode = lost + twice > 0 ? 1 : 0;

/** Types one question and its answer word by word; somewhere in between a fault strikes, and then it is mended. */
async function playRound(page: Page, capture: string, words: string[]): Promise<Page> {
  const fault = faults[Math.floor(random() * faults.length)] ?? "none";
  counted[fault] += 1;
  const mine = [
    `Q: question${played}?`,
    `A: answer${played}`,
    ...Array.from({ length: 4 }, (_, i) => `r${played}w${i}`),
  ];
  const strikeAt = Math.floor(random() * mine.length);
  for (const [index, word] of mine.entries()) {
    if (index === strikeAt) page = await strike(page, capture, fault);
    await page.getByLabel("Your notes").press("ControlOrMeta+End");
    const before = index === 0 ? "\n\n" : index === 1 ? "\n" : " ";
    await page.getByLabel("Your notes").pressSequentially(before + word);
    if (random() < 0.5) await notePromise(page);
  }
  await mend(page, fault);
  await notePromise(page, 15_000);
  words.push(...mine.map((word) => word.replace(/^[QA]: |\?$/g, "")));
  return page;
}

async function strike(page: Page, capture: string, fault: Fault): Promise<Page> {
  if (fault === "offline") await context.setOffline(true);
  if (fault === "dropped before") await page.route("**/api/drafts", (route) => route.abort(), { times: 2 });
  if (fault === "dropped after") {
    await page.route(
      "**/api/drafts",
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 2 },
    );
  }
  if (fault === "server killed") {
    server.kill("SIGKILL");
    await new Promise((resolve) => server.once("close", resolve));
  }
  if (fault !== "page killed") return page;
  await wait(random() * 400);
  await page.close({ runBeforeUnload: false });
  return open(capture);
}

async function mend(page: Page, fault: Fault): Promise<void> {
  if (fault === "offline") await context.setOffline(false);
  if (fault === "server killed") server = await startServer();
  if (fault.startsWith("dropped")) await page.unrouteAll({ behavior: "ignoreErrors" });
}

/** When the screen says that the text is saved, every word of it is promised. With a bound, waits for the account. */
async function notePromise(page: Page, boundMs = 0): Promise<void> {
  const status = page.getByRole("status");
  if (boundMs > 0) await status.filter({ hasText: "Saved to your account" }).waitFor({ timeout: boundMs });
  const { said, text } = await page.evaluate(() => ({
    said: [...document.querySelectorAll("[role=status]")].map((status) => status.textContent ?? ""),
    text: document.querySelector<HTMLTextAreaElement>("textarea[name=notes]")?.value ?? "",
  }));
  if (!said.some((words) => /^Saved (on this device|to your account)/.test(words))) return;
  for (const word of text.match(/\b(question|answer|r)\d+(w\d)?/g) ?? []) promised.add(word);
}

/** Presses Keep; half of the times the answer of the server is lost on its way, and the person tries again. */
async function takeIn(page: Page, capture: string): Promise<Page> {
  const keep = page.getByRole("button", { name: /^Keep th(is|ese)/ });
  if (random() < 0.5) {
    await page.route(
      (url) => url.pathname.endsWith("/capture"),
      async (route) => {
        if (route.request().method() !== "POST") return route.continue();
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await keep.click();
    await page.getByRole("alert").filter({ hasText: "did not go through" }).waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
  }
  await keep.click();
  await page.waitForURL(capture.replace(/\/capture$/, ""));
  return page;
}

/** Counts the promised words of this interview in its questions and answers. */
async function check(page: Page, words: readonly string[]): Promise<void> {
  const text = (await page.getByRole("article").allInnerTexts()).join(" ");
  for (const word of words.filter((each) => promised.has(each))) {
    const times = text.split(new RegExp(`\\b${word}\\b`)).length - 1;
    if (times === 0) lost += 1;
    if (times > 1) twice += 1;
    if (times !== 1) console.log(`\n${word}: ${times} times`);
  }
}

async function signUp(here: BrowserContext): Promise<Page> {
  const page = await here.newPage();
  await page.goto(`${address}/sign-up`);
  await page.getByLabel("Email").fill("bench@example.org");
  await page.getByLabel("Password").fill("four calm green lamps");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "Applications" }).waitFor();
  return page;
}

async function logInterview(page: Page, number: number): Promise<string> {
  await page.goto(`${address}/applications/new`);
  await page.getByLabel("Company").fill(`Company ${number}`);
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await page.getByLabel("Your notes").waitFor();
  return page.url();
}

async function open(capture: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(capture);
  await page.getByLabel("Your notes").waitFor();
  // What only the device has is put back once the page has asked it.
  await page.waitForLoadState("networkidle");
  return page;
}

async function startServer(): Promise<ChildProcess> {
  const [command = "", ...args] = tool("next", "start", "--port", String(port), "--hostname", "127.0.0.1");
  const started = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_DIST_DIR: ".next-check" },
    stdio: "ignore",
  });
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      if ((await fetch(`${address}/api/health`)).ok) return started;
    } catch {
      // Not up yet.
    }
    await wait(100);
  }
  throw new Error("Expected the server to answer within 20 seconds");
}

/** Numbers from 0 to 1 that are the same for the same seed: a linear congruential generator (Numerical Recipes). */
function seeded(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
