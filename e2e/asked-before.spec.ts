import type { Page } from "@playwright/test";
import { logInterview } from "./support/logging";
import { expect, test } from "./support/person";

test("a question that was asked before says so, shows the earlier answer, and can be unlinked", async ({
  page,
  person: _person,
}) => {
  await logInterview(page, "Q: Why are you leaving?\nA: The drive is too long.", "Harbour Clinic");
  await page.getByRole("link", { name: "Harbour Clinic" }).click();
  await page.getByRole("link", { name: "+ Log another" }).click();
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await page.getByLabel("Your notes").fill("Q: What would have made you stay?\nA: A shorter drive.");
  await page.getByRole("button", { name: "Keep this question" }).click();

  const card = page.getByRole("article", { name: /made you stay/ });
  await expect(card.getByText("The drive is too long.")).toBeHidden();
  await card.getByText("Asked before in round 1").click();
  await expect(card.getByText("The drive is too long.")).toBeVisible();
  await card.getByRole("button", { name: "It is another question" }).click();
  await expect(card.getByText("Not the question asked in round 1.")).toBeVisible();
  await page.reload();
  await card.getByRole("button", { name: "Undo" }).click();
  await expect(card.getByText("Asked before in round 1")).toBeVisible();
});

test("linking a question once changes what the next logging finds", async ({ page, person: _person }) => {
  await logInterview(page, "Q: Why are you leaving?\nA: The drive is too long.", "Harbour Clinic");
  await logAnother(page, "Q: Why are you thinking about leaving?\nA: A shorter drive.");
  const second = page.getByRole("article", { name: /thinking about leaving/ });
  await second.getByText("Asked before in round 1").click();
  await second.getByRole("button", { name: "It is another question" }).click();
  await expect(second.getByText("Not the question asked in round 1.")).toBeVisible();

  await logAnother(page, "Q: Okay so um, why are you thinking about leaving?\nA: As I said, the drive.");
  const third = page.getByRole("article", { name: /thinking about leaving/ });
  await expect(third.getByText("Asked before in round 2")).toBeVisible();

  await logAnother(page, "Q: So, why are you leaving?\nA: The drive, mostly.");
  const fourth = page.getByRole("article", { name: /why are you leaving/i });
  await expect(fourth.getByText("Asked before in round 1")).toBeVisible();
});

async function logAnother(page: Page, notes: string): Promise<void> {
  await page.getByRole("link", { name: "Harbour Clinic" }).first().click();
  await page.getByRole("link", { name: "+ Log another" }).click();
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await page.getByLabel("Your notes").fill(notes);
  await page.getByRole("button", { name: "Keep this question" }).click();
}
