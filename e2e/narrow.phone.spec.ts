import type { Page } from "@playwright/test";
import { logInterview, roughNotes } from "./support/logging";
import { untilKept } from "./support/offline";
import { expect, test } from "./support/person";

test.use({ viewport: { width: 320, height: 640 } });

test("the line that says where the text is does not keep a tap from the button under it", async ({
  page,
  person: _person,
}) => {
  const round = await logInterview(page, roughNotes);
  await page.goto(`${round}/debrief`);
  await page.getByLabel("What happens next?").fill("They call on Friday");
  await expect(page.getByText("Saved on this device until you send it")).toBeInViewport();
  // Right at the bottom of the screen, where that line lies too.
  const save = page.getByRole("button", { name: "Save" });
  const isHit = await save.evaluate((button) => {
    window.scrollBy({ top: button.getBoundingClientRect().bottom - window.innerHeight, behavior: "instant" });
    const { x, y, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(isHit).toBe(true);
  await save.tap();
  await expect(page).toHaveURL(round);
  await expect(page.getByRole("region", { name: "Debrief" })).toContainText("They call on Friday");
});

test("where the notes are safe is in sight as they are typed, without a keyboard on the screen too", async ({
  page,
  person: _person,
}) => {
  await page.getByRole("link", { name: "Log an interview" }).tap();
  await page.getByLabel("Company").fill("Mill Lane School");
  await page.getByRole("button", { name: "Next: write it down" }).tap();
  await page.getByLabel("Your notes").fill("Q: Why us?");
  await expect(page.getByText("Saved to your account")).toBeInViewport({ ratio: 1 });
});

test("on the narrowest phone each screen of capture fits, and each control can be hit with a thumb", async ({
  page,
  person: _person,
}) => {
  test.slow();
  await expectFits(page, "/applications");
  await expectFits(page, "/applications/new");
  await page.goto("/applications");
  await page.getByRole("button", { name: "Add the example" }).tap();
  await expect(page.getByRole("link", { name: "Round 1" })).toBeVisible();
  const example = page.url();
  const company = "The Harbour Clinic for Rehabilitation and Long-term Care";
  const round = await logInterview(page, roughNotes, company);
  const application = await page.getByRole("link", { name: company }).getAttribute("href");
  await page.getByText("Change", { exact: true }).first().click();
  const exchange = await page.getByRole("link", { name: "Edit or split" }).first().getAttribute("href");
  // A second version, so that the history shows.
  await page.goto(`${exchange}`);
  await page
    .getByLabel("What you said")
    .fill("Another telling of it, with averyveryverylongwordthatnolinecouldeverhold.");
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(page).toHaveURL(round);
  for (const address of [
    "/applications",
    example,
    `${application}`,
    `${application}/interviews/new`,
    `${application}/edit`,
    round,
    `${round}/capture`,
    `${round}/debrief`,
    `${round}/edit`,
    `${exchange}`,
    "/capture",
    "/settings",
  ]) {
    await expectFits(page, address);
  }
});

test("signing in and up fit, too", async ({ page }) => {
  for (const address of ["/", "/sign-in", "/sign-up", "/capture"]) await expectFits(page, address);
});

test("two texts to choose from fit", async ({ page, person: _person, context }) => {
  await logInterview(page, "Q: Why this job?\nA: I like the people.");
  await page.getByText("Change", { exact: true }).tap();
  await page.getByRole("link", { name: "Edit or split" }).tap();
  await expect(page.getByLabel("What you said")).toHaveValue("I like the people.");
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByLabel("What you said").fill("I like the work.");
  await second.getByRole("button", { name: "Save" }).tap();
  await expect(second.getByRole("article")).toContainText("I like the work.");
  await page.getByLabel("What you said").fill("I like the pay.");
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(page.getByRole("region", { name: "How it reads now" })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

for (const where of ["the account's capture", "the device's capture"]) {
  test(`on ${where} the keyboard covers neither the box nor where its text is safe`, async ({
    page,
    person: _person,
  }) => {
    if (where === "the device's capture") {
      await untilKept(page);
      await page.goto("/capture");
    } else {
      await page.goto("/applications/new");
      await page.getByLabel("Company").fill("Mill Lane School");
      await page.getByRole("button", { name: "Next: write it down" }).tap();
    }
    const box = page.getByLabel("Your notes");
    await box.tap();
    // What a keyboard leaves.
    await page.setViewportSize({ width: 320, height: 320 });
    for (let line = 1; line <= 12; line += 1) await box.pressSequentially(`Question ${line}?\n`);
    const status = page.getByText(/^Saved (on this device|to your account)/);
    await expect(status).toBeInViewport({ ratio: 1 });
    await expect(box).toBeInViewport({ ratio: 1 });
    await expect(page.getByText("Your notes", { exact: true })).toBeInViewport({ ratio: 1 });
    await expect(status).toHaveText("Saved to your account");
    expect(await page.evaluate(isCaretLineShown)).toBe(true);
  });
}

async function expectFits(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
  expect(await findFaults(page), address).toEqual([]);
}

/** Whatever is wider than the screen, or too small for a thumb. Opens all that can be unfolded first. */
function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const unfolded of document.querySelectorAll("details")) unfolded.open = true;
    const faults: string[] = [];
    const width = document.scrollingElement?.scrollWidth ?? 0;
    if (width > 320) faults.push(`the page is ${width} px wide`);
    for (const control of document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")) {
      const isShown = control.checkVisibility({ visibilityProperty: true }) && !control.matches(".visually-hidden");
      if (!isShown || (control.matches("a") && isInText(control))) continue;
      // A label is pressed in place of what stands in it.
      const { height, left, right } = (control.closest("label") ?? control).getBoundingClientRect();
      const name = `${control.tagName.toLowerCase()} “${(control.textContent || control.getAttribute("name")) ?? ""}”`;
      if (height < 44) faults.push(`${name} is ${Math.round(height)} px high`);
      if (left < 0 || right > 320) faults.push(`${name} reaches from ${left} to ${right}`);
    }
    return faults;

    /** A link among words: its lines are as high as theirs. */
    function isInText(link: HTMLElement): boolean {
      const around = link.parentElement?.textContent.trim() ?? "";
      return getComputedStyle(link).display === "inline" && around !== link.textContent.trim();
    }
  });
}

/** In the page: whether the end of the text, where the cursor is, is in the part of the box that shows. */
function isCaretLineShown(): boolean {
  const box = document.querySelector<HTMLTextAreaElement>("textarea[name=notes]");
  if (box === null) return false;
  return box.scrollHeight - box.scrollTop - box.clientHeight < 2 * Number.parseFloat(getComputedStyle(box).lineHeight);
}
