import type { Browser, BrowserContext, Page } from "@playwright/test";
import { logInterview } from "./support/logging";
import { expect, type Person, signIn, test } from "./support/person";

const phone =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const laptop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";

test.use({ userAgent: phone });

test("one answer edited on two devices: both are on record with the device, and either can be gone back to", async ({
  page,
  person,
  browser,
}) => {
  await logInterview(page, "Q: Why this job?\nA: I like the people.");
  await page.getByText("Change", { exact: true }).click();
  await page.getByRole("link", { name: "Edit or split" }).click();
  await expect(page.getByLabel("What you said")).toHaveValue("I like the people.");
  const exchange = page.url();

  const desk = await anotherDevice(browser, person);
  const there = await desk.newPage();
  await there.goto(exchange);
  await there.getByLabel("What you said").fill("I like the work.");
  await there.getByRole("button", { name: "Save" }).click();
  await expect(there.getByRole("article")).toContainText("I like the work.");
  await desk.close();

  await page.getByLabel("What you said").fill("I like the pay.");
  await page.getByRole("button", { name: "Save" }).click();
  const other = page.getByRole("region", { name: "How it reads now" });
  await expect(other).toContainText("I like the work.");
  await other.getByRole("button", { name: "Leave it like this" }).click();
  await expect(page.getByRole("article")).toContainText("I like the work.");

  await page.goto(exchange);
  await expect(page.getByLabel("What you said")).toHaveValue("I like the work.");
  await expect(page.getByText("Restored from this device")).toBeHidden();
  const versions = await openVersions(page, 3);
  await expect(versions.nth(0)).toContainText(/^Set aside on .+, in Chrome on Android.*I like the pay\./);
  await expect(versions.nth(1)).toContainText(/^Shown now\. Edited on .+, in Firefox on Windows.*I like the work\./);
  await expect(versions.nth(2)).toContainText(/^Logged on .+, in Chrome on Android.*I like the people\./);

  await versions.nth(0).getByRole("button", { name: "Go back to this" }).click();
  await expect(page.getByRole("article")).toContainText("I like the pay.");
  await page.goto(exchange);
  await expect((await openVersions(page, 4)).nth(0)).toContainText(/^Shown now\..*I like the pay\./);
});

async function anotherDevice(browser: Browser, person: Person): Promise<BrowserContext> {
  const device = await browser.newContext({ userAgent: laptop });
  await signIn(await device.newPage(), person);
  return device;
}

async function openVersions(page: Page, count: number) {
  await page.getByText(`Every version (${count})`).click();
  const versions = page.getByRole("listitem").filter({ has: page.locator("time") });
  await expect(versions).toHaveCount(count);
  return versions;
}
