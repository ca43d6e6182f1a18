import { expect, type Page } from "@playwright/test";

/** Goes to the question with this text, wherever the session on the page put it. */
export async function openQuestion(page: Page, question: string): Promise<void> {
  const links = page.getByRole("navigation", { name: "Questions of this session" }).getByRole("link");
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const address of addresses) {
    await page.goto(address);
    if ((await page.getByRole("heading", { level: 1 }).textContent()) === question) return;
  }
  throw new Error(`Expected the session to hold “${question}”`);
}

/** Answers the open question on the page and waits for then and now. */
export async function answer(page: Page, text: string): Promise<void> {
  await page.getByLabel("Your answer now").fill(text);
  await page.getByRole("button", { name: /^(Show then and now|Done)$/ }).click();
  await expect(page.getByRole("heading", { name: "How was this answer?" })).toBeVisible();
}
