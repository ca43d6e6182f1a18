import type { BrowserContext } from "@playwright/test";
import { logInterview, roughNotes } from "./support/logging";
import { expect, newPerson, type Person, signUp, test } from "./support/person";

/** Somebody else signs in in another tab of the same browser, where the first person has not signed out. */
async function signUpBeside(context: BrowserContext) {
  await context.clearCookies();
  const other = await context.newPage();
  await signUp(other, newPerson());
  return other;
}

async function signInBeside(context: BrowserContext, person: Person) {
  await context.clearCookies();
  const again = await context.newPage();
  await again.goto("/sign-in");
  await again.getByLabel("Email").fill(person.email);
  await again.getByLabel("Password").fill(person.password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
  return again;
}

test("notes in an open tab wait for whoever wrote them, and the tab says so", async ({ page, person, context }) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(`${address}/capture`, { waitUntil: "networkidle" });
  const other = await signUpBeside(context);
  await page.getByLabel("Your notes").fill("They also asked when I can start.");
  await expect(page.getByRole("status").getByText(`Sign in as ${person.email} to save this.`)).toBeVisible();
  await page.getByRole("button", { name: /^Keep/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Somebody else has signed in here" })).toBeVisible();
  await expect(page.getByLabel("Your notes")).toHaveValue("They also asked when I can start.");

  await other.goto("/settings");
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other.getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.close();

  const again = await signInBeside(context, person);
  await again.goto(`${address}/capture`);
  await expect(again.getByLabel("Your notes")).toHaveValue("They also asked when I can start.");
  await expect(again.getByText("Saved to your account")).toBeVisible();
});

test("a form in an open tab is not sent as somebody else, and is there for its own person later", async ({
  page,
  person,
  context,
}) => {
  await page.goto("/applications/new", { waitUntil: "networkidle" });
  const other = await signUpBeside(context);
  await page.getByLabel("Company").fill("Secret Ltd");
  await expect(page.getByRole("status").getByText(`Sign in as ${person.email} to save this.`)).toBeVisible();
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Somebody else has signed in here" })).toBeVisible();

  await other.goto("/applications/new", { waitUntil: "networkidle" });
  await expect(other.getByLabel("Company")).toHaveValue("");
  await other.goto("/applications");
  await expect(other.getByText("Secret Ltd")).toBeHidden();
  // From the open tab, the next screen is wholly the other person's.
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await expect(page.getByText(person.email)).toBeHidden();
  await page.goto("/applications/new", { waitUntil: "networkidle" });
  await page.getByLabel("Company").fill("Harbour Clinic");
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await expect(page.getByLabel("Your notes")).toBeVisible();

  const again = await signInBeside(context, person);
  await again.goto("/applications/new");
  await expect(again.getByLabel("Company")).toHaveValue("Secret Ltd");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a form that was served for one person makes nothing for another", async ({
    page,
    person: _person,
    context,
  }) => {
    await page.goto("/applications/new");
    await page.getByLabel("Company").fill("Secret Ltd");
    const other = await signUpBeside(context);
    await page.getByRole("button", { name: "Next: write it down" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Somebody else has signed in here" })).toBeVisible();
    await expect(page.getByLabel("Company")).toHaveValue("Secret Ltd");
    await other.goto("/applications");
    await expect(other.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
    await expect(other.getByText("Secret Ltd")).toBeHidden();
  });
});
