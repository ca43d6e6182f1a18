import { test as base, expect, type Page } from "@playwright/test";
import { listRefused } from "./refused";

export type Person = { email: string; password: string };

/**
 * A test with a person of its own, newly signed up and standing on the list of applications. Whatever else it shows,
 * no page may ask for what its own policy forbids.
 */
export const test = base.extend<{ person: Person; refused: string[] }>({
  refused: [
    async ({ browser, context }, use) => {
      const refused = listRefused(browser, context);
      await use(refused);
      expect(refused).toEqual([]);
    },
    { auto: true },
  ],
  // Playwright hands fixtures over by their names in an object, even where none is needed.
  person: async ({ page }, use) => {
    const person = newPerson();
    await signUp(page, person);
    await use(person);
  },
});

export { expect };

let made = 0;

/** An address that no other test has. */
export function newPerson(): Person {
  made += 1;
  return {
    email: `person-${process.pid}-${Date.now()}-${made}@example.org`,
    password: "four calm green lamps",
  };
}

export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
}
