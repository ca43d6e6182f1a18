import { logInterview, planAndPractise, roughNotes } from "./support/logging";
import { expect, signIn, test } from "./support/person";

test("a session that was left goes on where it was, also in another browser", async ({ page, person, browser }) => {
  await logInterview(page, roughNotes);
  await planAndPractise(page, "I don’t know yet");
  await page.getByLabel("Your answer now").fill("I have been a ward clerk for three years, and");
  await page.getByRole("button", { name: /^(Show then and now|Done)$/ }).click();
  await page.getByRole("button", { name: "Solid" }).click();
  await expect(page.getByText(/^Question 2 of/)).toBeVisible();
  await page.getByLabel("Your answer now").fill("Half an answer, then the phone rang");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  const second = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByRole("link", { name: "Stop here, go on later" }).click();

  const elsewhere = await browser.newContext();
  const laptop = await elsewhere.newPage();
  await signIn(laptop, person);
  await laptop.getByRole("link", { name: "Go on practising" }).click();
  await expect(laptop.getByRole("heading", { level: 1 })).toHaveText(second ?? "");
  await expect(laptop.getByLabel("Your answer now")).toHaveValue("Half an answer, then the phone rang");
  await laptop.getByRole("button", { name: "Skip for now" }).click();
  await expect(laptop.getByText(/^Question 3 of/)).toBeVisible();
  // Back on the first device, the session goes on where the second one left it.
  await page.goto("/applications");
  await page.getByRole("link", { name: "Go on practising" }).click();
  await expect(page.getByText(/^Question 3 of/)).toBeVisible();
  await elsewhere.close();
});

test("what was typed is still there after the tab was closed without a network", async ({
  page,
  person: _person,
  context,
}) => {
  await logInterview(page, roughNotes);
  await planAndPractise(page, "Someone new");
  await context.setOffline(true);
  await page.getByLabel("Your answer now").fill("Typed in a tunnel");
  await expect(page.getByText(/Your account cannot be reached/)).toBeVisible();
  const address = page.url();
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByLabel("Your answer now")).toHaveValue("Typed in a tunnel");
  await expect(again.getByText("Saved to your account")).toBeVisible();
});
