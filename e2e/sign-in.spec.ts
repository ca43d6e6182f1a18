import { test as plain } from "@playwright/test";
import { logInterview, roughNotes } from "./support/logging";
import { expect, newPerson, signIn, signUp, test } from "./support/person";

plain.describe("before any script has loaded", () => {
  plain.use({ javaScriptEnabled: false });

  plain("sign up, sign out in another place, sign in", async ({ page, browser }) => {
    const person = newPerson();
    await signUp(page, person);
    const elsewhere = await browser.newContext({ javaScriptEnabled: false });
    const other = await elsewhere.newPage();
    await signIn(other, person);
    await other.getByRole("link", { name: "Settings" }).click();
    await expect(other.getByText(person.email)).toBeVisible();
    await other.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(other.getByRole("link", { name: "Sign in" })).toBeVisible();
    await other.goto("/applications");
    await expect(other.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await elsewhere.close();
  });

  plain("a wrong password comes back with a message and the address", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill("nobody@example.org");
    await page.getByLabel("Password").fill("not the one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/do not belong together/);
    await expect(page.getByLabel("Email")).toHaveValue("nobody@example.org");
  });

  plain("a weak password comes back with a message and the address", async ({ page }) => {
    await page.goto("/sign-up");
    await page.getByLabel("Email").fill("weak@example.org");
    await page.getByLabel("Password").fill("password123");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/tried first/);
    await expect(page.getByLabel("Email")).toHaveValue("weak@example.org");
  });
});

test("the same data is there in another browser", async ({ page, person, browser }) => {
  await logInterview(page, roughNotes, "Lamplight Books");
  const elsewhere = await browser.newContext();
  const laptop = await elsewhere.newPage();
  await signIn(laptop, person);
  await laptop.getByRole("link", { name: "Lamplight Books" }).click();
  await laptop.getByRole("link", { name: "Round 1" }).click();
  await expect(laptop.getByRole("article", { name: /Tell me about yourself/ })).toContainText("been there 3 years");
  await elsewhere.close();
});

test("an address that has an account is told so beside the field", async ({ page, person, browser }) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Applications");
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto("/sign-up");
  await other.getByLabel("Email").fill(person.email.toUpperCase());
  await other.getByLabel("Password").fill("another calm green lamp");
  await other.getByRole("button", { name: "Create account" }).click();
  await expect(other.getByLabel("Email")).toHaveAccessibleDescription(/has an account already/);
  await expect(other.getByLabel("Email")).toHaveValue(person.email.toUpperCase());
  await expect(other.getByLabel("Email")).toBeFocused();
  await elsewhere.close();
});

test("signing in leads back to the page that asked for it, and never to another site", async ({
  page,
  person,
  context,
}) => {
  const address = await logInterview(page, roughNotes);
  await context.clearCookies();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(address);

  await context.clearCookies();
  await page.goto("/sign-in?next=https%3A%2F%2Fexample.org%2F");
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/localhost:\d+\/applications$/);
});

test("deleting the account asks for the password and takes everything along", async ({
  page,
  person,
  browserName: _,
}) => {
  await logInterview(page, roughNotes);
  await page.goto("/settings/data");
  await page.getByText("Delete your account").click();
  await page.getByLabel("Your password").fill("not the one");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByLabel("Your password")).toHaveAccessibleDescription(/not your password/);
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/do not belong together/);
});
