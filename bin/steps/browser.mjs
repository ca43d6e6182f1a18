import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root, StepFailure } from "./project.mjs";
import { run, tool } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const wellKnown = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const patienceMs = 10 * 60_000;

/** Where a Chromium lies: CHROMIUM_PATH, else an installed one, else the one Playwright fetched; or null. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/snap/bin");
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...wellKnown, playwrightsOwn()].find((path) => existsSync(path)) ?? null;
}

/** What Chromium needs to be told: to stay off the network, and as root to go without its sandbox. */
export function chromiumArguments() {
  const isRoot = process.getuid?.() === 0;
  return [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

/**
 * The same as `findChromium`, installing one where there is none: Playwright's, else the system's package.
 * Throws a StepFailure that says what to do when neither can be had.
 */
export async function requireChromium() {
  const found = findChromium();
  if (found) return found;
  const canUseApt = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const attempts = [
    tool("playwright", "install", ...(canUseApt ? ["--with-deps"] : []), "chromium"),
    ...(canUseApt
      ? [
          ["apt-get", "update"],
          ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"],
        ]
      : []),
  ];
  let output = "";
  for (const attempt of attempts) {
    const result = await run(attempt, {
      env: { DEBIAN_FRONTEND: "noninteractive", PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "20000" },
      timeoutMs: patienceMs,
    });
    output += result.output;
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new StepFailure(
    "The end-to-end tests need Chromium, and it could not be installed here. Install Chromium or Chrome\n" +
      "and set CHROMIUM_PATH to its program, or run: npx playwright install --with-deps chromium",
    output,
  );
}

function playwrightsOwn() {
  const require = createRequire(join(root, "package.json"));
  try {
    return require("@playwright/test").chromium.executablePath();
  } catch {
    return "";
  }
}
