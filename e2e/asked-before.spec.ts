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
