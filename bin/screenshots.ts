import { chromium, type Page } from "@playwright/test";
import { chromiumArguments, findChromium } from "./steps/browser.mjs";

/**
 * Takes the README's pictures from a running app, with the example application of a new account:
 * `npm run app` in one shell, `npm run screenshots` in another. APP_URL says where the app is.
 */
const address = process.env.APP_URL || "http://localhost:3000";
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumArguments(), ...(executablePath ? { executablePath } : {}) });

try {
  const laptop = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  const page = await laptop.newPage();
  await page.goto(`${address}/sign-up`);
  await page.getByLabel("Email").fill(`pictures-${Date.now()}@example.org`);
  await page.getByLabel("Password").fill("four calm green lamps");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("button", { name: "Add the example" }).click();
  const capture = `${await hrefOf(page, "Round 1")}/capture`;
  const practice = await page.getByRole("region", { name: "Practice" }).getByRole("link").getAttribute("href");

  await page.goto(`${address}${practice}/1`);
  await page.getByRole("region", { name: "Then and now" }).waitFor();
  await take(page, "then-and-now");

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address + capture);
  await page.getByLabel("Your notes").fill(notes());
  await page.getByRole("listitem").first().waitFor();
  await take(page, "write-it-down");
} finally {
  await browser.close();
}

async function hrefOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole("link", { name }).getAttribute("href")) ?? "";
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const path = `docs/pictures/${name}.png`;
  await page.screenshot({ path, fullPage: true });
  console.log(`Wrote ${path}`);
}

function notes(): string {
  return [
    "Q: why do you want to leave",
    "A: the grant ends in June, said I wanted something steadier",
    "",
    "They asked how I keep track of things. I said one paper list and one calendar.",
    "",
    "- What salary do you have in mind?",
    "  about 32,000, open to talk",
  ].join("\n");
}
