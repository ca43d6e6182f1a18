import { mkdirSync, writeFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { chromiumArguments, findChromium } from "./steps/browser.mjs";
import { describeJourney, type ExamplePages, journey, type Stop, writeNotes } from "./steps/journey";

/**
 * Takes the README's pictures and those of docs/journey.md, and writes that page, from a running app with the example
 * application of a new account: `npm run app` in one shell, `npm run screenshots` in another. APP_URL says where the
 * app is.
 */
const address = process.env.APP_URL || "http://localhost:3000";
const sizes = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
/** Pictures of the journey end here, in pixels from the top, and weigh no more than this. */
const tallest = 1_300;
const mostBytes = 120_000;
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumArguments(), ...(executablePath ? { executablePath } : {}) });

try {
  const context = await browser.newContext({ viewport: sizes.laptop, colorScheme: "light" });
  const page = await context.newPage();
  const example = await addExample(page);

  await page.goto(`${address}${example.practice}/1`);
  await page.getByRole("region", { name: "Then and now" }).waitFor();
  await take(page, "then-and-now");
  await page.setViewportSize(sizes.phone);
  await page.goto(`${address}${example.interview}/capture`);
  await writeNotes(page);
  await take(page, "write-it-down");

  mkdirSync("docs/pictures/journey", { recursive: true });
  const taken: Stop[] = [];
  for (const stop of journey(example)) if (await takeStop(page, stop)) taken.push(stop);
  writeFileSync(
    "docs/journey.md",
    describeJourney(taken, (stop) => pathOf(stop).slice("docs/".length)),
  );
  console.log("Wrote docs/journey.md");
} finally {
  await browser.close();
}

/** Signs up as somebody new and adds the example. */
async function addExample(page: Page): Promise<ExamplePages> {
  await page.goto(`${address}/sign-up`);
  await page.getByLabel("Email").fill(`pictures-${Date.now()}@example.org`);
  await page.getByLabel("Password").fill("four calm green lamps");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("button", { name: "Add the example" }).click();
  const interview = await page.getByRole("link", { name: "Round 1" }).getAttribute("href");
  const practice = await page.getByRole("region", { name: "Practice" }).getByRole("link").first().getAttribute("href");
  return { application: new URL(page.url()).pathname, interview: interview ?? "", practice: practice ?? "" };
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const path = `docs/pictures/${name}.png`;
  await page.screenshot({ path, fullPage: true });
  console.log(`Wrote ${path}`);
}

/** Takes the upper part of a page, small enough for a repository. Says whether the page is there. */
async function takeStop(page: Page, stop: Stop): Promise<boolean> {
  await page.setViewportSize(sizes[stop.on]);
  const answer = await page.goto(address + stop.at);
  if (answer?.ok() !== true) {
    console.log(`Left out ${stop.name}: ${stop.at} answers ${answer?.status()}`);
    return false;
  }
  await stop.before?.(page);
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...sizes[stop.on], height: Math.min(height, tallest) });
  for (const quality of [80, 65, 50, 35]) {
    const picture = await page.screenshot({ type: "jpeg", quality });
    if (picture.length > mostBytes && quality > 35) continue;
    writeFileSync(pathOf(stop), picture);
    console.log(`Wrote ${pathOf(stop)} (${Math.ceil(picture.length / 1024)} KB)`);
    break;
  }
  return true;
}

function pathOf({ name }: Stop): string {
  return `docs/pictures/journey/${name}.jpg`;
}
