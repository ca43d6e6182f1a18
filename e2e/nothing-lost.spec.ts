import type { Route } from "@playwright/test";
import { countOnDevice, readDraftsOnDevice } from "./support/device";
import { logInterview, planAndPractise, roughNotes } from "./support/logging";
import { expect, test } from "./support/person";

test("a form sent without a network stays as it is, and goes through later", async ({
  page,
  person: _person,
  context,
}) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(`${address}/debrief`);
  await page.getByLabel("What concerned them?").fill("The distance");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "did not go through" })).toBeVisible();
  await expect(page.getByLabel("What concerned them?")).toHaveValue("The distance");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Debrief" })).toContainText("The distance");
});

test("a half-filled form is there again after a reload, and can be dropped", async ({ page, person: _person }) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(`${address}/debrief`);
  await page.getByLabel("What happens next?").fill("They call on Friday");
  await page.reload();
  await expect(page.getByText("Restored from this device")).toBeVisible();
  await expect(page.getByLabel("What happens next?")).toHaveValue("They call on Friday");
  await page.getByRole("button", { name: "Drop it" }).click();
  await expect(page.getByLabel("What happens next?")).toHaveValue("");
  await page.reload();
  await expect(page.getByText("Restored from this device")).toBeHidden();
});

test("what is typed while the form is on its way stays in it", async ({ page, person: _person }) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(address);
  await page.getByText("+ Add a question").click();
  const form = page.getByRole("form", { name: "Add a question" });
  const question = form.getByLabel("Question");
  await question.fill("How do you plan?");
  await page.route(address, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await question.fill("And what if it goes amiss?");
    await route.continue();
  });
  await form.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("heading", { name: "How do you plan?" })).toBeVisible();
  await expect(question).toHaveValue("And what if it goes amiss?");
  await page.unroute(address);
  await form.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("heading", { name: "And what if it goes amiss?" })).toBeVisible();
  await expect(question).toHaveValue("");
});

test("what comes back from the device opens the drawer that it was typed in", async ({ page, person: _person }) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(address);
  await page.getByText("+ Add a question").click();
  const form = page.getByRole("form", { name: "Add a question" });
  await form.getByLabel("Question").fill("How do you plan?");
  await expect(form.getByText("Saved on this device until you send it")).toBeVisible();
  await page.reload();
  await expect(form.getByText("Restored from this device")).toBeVisible();
  await expect(form.getByLabel("Question")).toHaveValue("How do you plan?");
});

test("one form half filled in two tabs: both texts are offered later, and what was sent is not offered again", async ({
  page,
  person: _person,
  context,
}) => {
  const address = await logInterview(page, roughNotes);
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const tab of [first, second]) await tab.goto(`${address}/debrief`, { waitUntil: "networkidle" });
  const concern = "What concerned them?";
  await first.getByLabel(concern).fill("The distance");
  await expect(first.getByText("Saved on this device until you send it")).toBeVisible();
  await second.getByLabel(concern).fill("The notice period");
  await expect(second.getByText("Saved on this device until you send it")).toBeVisible();
  await first.close();
  await second.close();

  await page.goto(`${address}/debrief`);
  await expect(page.getByLabel(concern)).toHaveValue("The notice period");
  const other = page.getByRole("region", { name: "Another text" });
  await expect(other).toContainText("The distance");
  await other.getByRole("button", { name: "Use that one" }).click();
  await expect(page.getByLabel(concern)).toHaveValue("The distance");
  await expect(other).toContainText("The notice period");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Debrief" })).toContainText("The distance");

  await page.goto(`${address}/debrief`);
  await expect(page.getByLabel(concern)).toHaveValue("The notice period");
  await expect(other).toBeHidden();
  await page.getByRole("button", { name: "Drop it" }).click();
  await expect(page.getByLabel(concern)).toHaveValue("The distance");
  await expect.poll(() => page.evaluate(countOnDevice)).toBe(0);
});

test("an edit survives a sign-in that ran out", async ({ page, person, context }) => {
  await logInterview(page, roughNotes);
  await page.getByText("Change", { exact: true }).first().click();
  await page.getByRole("link", { name: "Edit or split" }).first().click();
  await page.getByLabel("What you said").fill("A much better telling of it");
  await context.clearCookies();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("What you said")).toHaveValue("A much better telling of it");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("article").first()).toContainText("A much better telling of it");
});

test("going back after keeping notes does not take them in again", async ({ page, person: _person }) => {
  await logInterview(page, "Q: Why us?\nA: The people.");
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Add to your notes" })).toBeVisible();
  await expect(page.getByLabel("Your notes")).toHaveValue("");
  await page.getByLabel("Your notes").fill("Q: Why now?\nA: It is time.");
  await page.getByRole("button", { name: /^Keep/ }).click();
  await expect(page.getByRole("heading", { name: "2 questions" })).toBeVisible();
});

test("two tabs with one question: neither text overwrites the other", async ({ page, person: _person, context }) => {
  await logInterview(page, roughNotes);
  await planAndPractise(page, "Someone new");
  const second = await context.newPage();
  // Both stand open, empty, before either is typed in.
  await second.goto(page.url(), { waitUntil: "networkidle" });

  await page.getByLabel("Your answer now").fill("The long answer of the first tab");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await second.getByLabel("Your answer now").fill("The answer of the second tab");
  const other = second.getByRole("region", { name: "Another text" });
  await expect(other).toContainText("The long answer of the first tab");
  await other.getByRole("button", { name: "Keep the one below" }).click();
  await expect(second.getByText("Saved to your account")).toBeVisible();
  await second.getByText("The other text is put aside").click();
  await second.getByRole("button", { name: "Use that one after all" }).click();
  await expect(second.getByLabel("Your answer now")).toHaveValue("The long answer of the first tab");
  await second.getByRole("button", { name: "Use that one after all" }).click();
  await expect(second.getByLabel("Your answer now")).toHaveValue("The answer of the second tab");
  await expect(second.getByText("Saved to your account")).toBeVisible();

  await page.getByRole("button", { name: /^(Show then and now|Done)$/ }).click();
  await expect(page.getByRole("heading", { name: "How was this answer?" })).toBeVisible();
  await second.getByRole("button", { name: /^(Show then and now|Done)$/ }).click();
  await expect(second.getByRole("alert").filter({ hasText: "answered in another tab" })).toBeVisible();
  await expect(second.getByLabel("Your answer now")).toHaveValue("The answer of the second tab");
  await second.reload();
  await second.getByRole("button", { name: "Answer it again" }).click();
  await expect(second.getByRole("region", { name: "Another text" })).toContainText("The answer of the second tab");
});

test("an old text on one device does not replace newer words in the account", async ({
  page,
  person,
  context,
  browser,
}) => {
  await logInterview(page, roughNotes);
  await planAndPractise(page, "Someone new");
  const address = page.url();
  await context.setOffline(true);
  await page.getByLabel("Your answer now").fill("Old words of the phone");
  await expect(page.getByText(/cannot be reached/)).toBeVisible();
  await page.close();

  const elsewhere = await browser.newContext();
  const laptop = await elsewhere.newPage();
  await laptop.goto(address);
  await laptop.getByLabel("Email").fill(person.email);
  await laptop.getByLabel("Password").fill(person.password);
  await laptop.getByRole("button", { name: "Sign in" }).click();
  await laptop.getByLabel("Your answer now").fill("A newer and longer answer");
  await expect(laptop.getByText("Saved to your account")).toBeVisible();

  await context.setOffline(false);
  const phone = await context.newPage();
  await phone.goto(address);
  await expect(phone.getByLabel("Your answer now")).toHaveValue("A newer and longer answer");
  await expect(phone.getByRole("region", { name: "Another text" })).toContainText("Old words of the phone");
  await elsewhere.close();
});

test("two tabs without a network: the text of each is on the device, and both are offered", async ({
  page,
  person: _person,
  context,
}) => {
  await logInterview(page, roughNotes);
  await planAndPractise(page, "Someone new");
  const address = page.url();
  const second = await context.newPage();
  await second.goto(address, { waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.getByLabel("Your answer now").fill("The words of the first tab");
  await expect(page.getByText(/cannot be reached/)).toBeVisible();
  await second.getByLabel("Your answer now").fill("The words of the second tab");
  await expect(second.getByText(/cannot be reached/)).toBeVisible();
  await page.close();
  await second.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(address);
  const other = later.getByRole("region", { name: "Another text" });
  await expect(other).toContainText("The words of the");
  const both = `${await other.textContent()} ${await later.getByLabel("Your answer now").inputValue()}`;
  expect(both).toContain("the first tab");
  expect(both).toContain("the second tab");
});

test("a text in the account stays, whatever is typed, until one of two is chosen", async ({
  page,
  person: _person,
  context,
}) => {
  await logInterview(page, roughNotes);
  await planAndPractise(page, "Someone new");
  const second = await context.newPage();
  await second.goto(page.url(), { waitUntil: "networkidle" });
  await page.getByLabel("Your answer now").fill("The answer of the first tab");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await second.getByLabel("Your answer now").fill("The answer");
  await expect(second.getByText("Choose above which text your account keeps")).toBeVisible();
  await second.getByLabel("Your answer now").pressSequentially(" of the second tab");
  await expect.poll(() => second.evaluate(readDraftsOnDevice)).toContain("The answer of the second tab");
  await second.close();

  await page.reload();
  await expect(page.getByLabel("Your answer now")).toHaveValue("The answer of the first tab");
  await expect(page.getByRole("region", { name: "Another text" })).toContainText("The answer of the second tab");
});

test("what is typed just before another screen is opened is in the account", async ({ page, person: _person }) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(`${address}/capture`, { waitUntil: "networkidle" });
  const arrived = page.waitForResponse((response) => response.url().endsWith("/api/drafts") && response.ok());
  await page.getByLabel("Your notes").fill("They also asked when I can start.");
  await page.getByRole("link", { name: "Applications" }).click();
  await arrived;
  await expect.poll(() => page.evaluate(countOnDevice)).toBe(0);
  await page.goto(`${address}/capture`);
  await expect(page.getByLabel("Your notes")).toHaveValue("They also asked when I can start.");
});

test.describe("where the worker does not keep the scripts", () => {
  test.use({ serviceWorkers: "block" });

  test("what is typed before the scripts have come goes behind what only the device has", async ({
    page,
    person: _person,
    context,
  }) => {
    const address = await logInterview(page, roughNotes);
    await page.goto(`${address}/capture`);
    await page.getByLabel("Your notes").fill("They asked why.");
    await expect(page.getByText("Saved to your account")).toBeVisible();
    // The account is out of reach, the pages are not. This one stays open: on leaving, it would have one more try.
    const refuse = (route: Route) => route.abort();
    await context.route("**/api/drafts", refuse);
    await page.getByLabel("Your notes").pressSequentially(" I said because.");
    await expect(page.getByText(/cannot be reached/)).toBeVisible();

    const slow = await context.newPage();
    let letScriptsCome = () => {};
    const scripts = new Promise<void>((resolve) => {
      letScriptsCome = resolve;
    });
    await context.route("**/*.js", async (route) => {
      await scripts;
      await route.continue();
    });
    await slow.goto(`${address}/capture`, { waitUntil: "commit" });
    await expect(slow.getByLabel("Your notes")).toHaveValue("They asked why.");
    await slow.getByLabel("Your notes").press("ControlOrMeta+End");
    await slow.getByLabel("Your notes").pressSequentially(" They nodded.");
    letScriptsCome();
    await expect(slow.getByLabel("Your notes")).toHaveValue("They asked why. I said because. They nodded.");
    await context.unroute("**/api/drafts", refuse);
    await expect(slow.getByText("Saved to your account")).toBeVisible();
  });
});

test("going back to notes shows them as they were left", async ({ page, person: _person }) => {
  const address = await logInterview(page, roughNotes);
  await page.getByRole("link", { name: "Add to the notes" }).click();
  await page.getByLabel("Your notes").fill("They also asked when I can start.");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await page.getByRole("link", { name: "Round 1 at" }).click();
  await expect(page).toHaveURL(address);
  await page.goBack();
  await expect(page.getByLabel("Your notes")).toHaveValue("They also asked when I can start.");
});

test("signing out asks nothing when the account has it all", async ({ page, person: _person }) => {
  await logInterview(page, roughNotes);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
});

test("signing out asks before words go that the account never saw", async ({ page, person: _person, context }) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(`${address}/debrief`);
  await page.getByLabel("What happens next?").fill("Not saved yet");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "have not reached your account" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out and remove them" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect.poll(() => page.evaluate(countOnDevice)).toBe(0);
  await context.clearCookies();
});

test("marks are made by keyboard, keep the focus, and can be taken back", async ({ page, person: _person }) => {
  await logInterview(page, roughNotes);
  const article = page.getByRole("article").first();
  await article.getByText(/^Mark how it went/).click();
  await article.getByLabel("Somewhat").focus();
  await page.keyboard.press("Space");
  await expect(article.getByText(/^Mattered somewhat/)).toBeVisible();
  await expect(article.getByLabel("Somewhat")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(article.getByText(/^Mattered much/)).toBeVisible();
  await article
    .getByRole("group", { name: /How much did it matter/ })
    .getByLabel("Not said")
    .check();
  await expect(article.getByText(/^Mark how it went/)).toBeVisible();
});
