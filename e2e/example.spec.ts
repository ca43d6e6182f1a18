import { expect, test } from "./support/person";

test("look around in the example, then remove it in one click", async ({ page, person: _person }) => {
  await page.getByRole("button", { name: "Add the example" }).click();
  await expect(page.getByRole("link", { name: "Round 1" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Round 2" })).toBeVisible();
  await page.getByRole("region", { name: "Practice" }).getByRole("link").click();
  await page.getByRole("link", { name: "Question 1, answered" }).click();
  await expect(page.getByRole("region", { name: "Then and now" })).toBeVisible();
  await expect(page.getByRole("article", { name: "Change 1" })).toBeVisible();

  await page.getByRole("link", { name: "Stop here, go on later" }).click();
  await page.getByRole("button", { name: "Remove the example" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
  await expect(page.getByText("Example", { exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Add the example" })).toBeHidden();
});

test("the offer can be declined and does not come back", async ({ page, person: _person }) => {
  await page.getByRole("button", { name: "No, thanks" }).click();
  await expect(page.getByRole("heading", { name: "Look around first?" })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Look around first?" })).toBeHidden();
});
