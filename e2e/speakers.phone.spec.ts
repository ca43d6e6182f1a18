import { untilKept } from "./support/offline";
import { expect, test } from "./support/person";

const screening = `TM: How long is the shift?
D. Reyes: Eight hours.
TM: Who is on nights?
D. Reyes: We all are, in turn.`;

test("without a network, a transcript is mapped; the choice reaches the account with it", async ({
  page,
  person: _person,
  context,
}) => {
  await untilKept(page);
  await context.setOffline(true);
  await page.goto("/capture");
  await page.getByLabel("Company").fill("Harbour Clinic");
  await page.getByLabel("Your notes").fill(screening);
  const you = page.getByLabel("Which of them are you?");
  const understood = page.getByRole("region", { name: "What was understood" });
  await you.selectOption("D. Reyes");
  await expect(understood.getByText(/^Who is on nights\?/)).toBeVisible();
  await expect(page.getByText(/on this device/i).first()).toBeVisible();
  await page.reload();
  await expect(you).toHaveValue("D. Reyes");

  await page.getByRole("button", { name: "Log another interview" }).click();
  await page.getByLabel("Your notes").fill(screening.replaceAll("nights", "lates"));
  await expect(you, "remembered without a network").toHaveValue("D. Reyes");

  await context.setOffline(false);
  await page.goto("/applications");
  const brought = page.getByRole("link", { name: "Harbour Clinic" });
  await expect
    .poll(async () => {
      await page.reload();
      return brought.count();
    })
    .toBe(1);
  await brought.click();
  await page
    .getByRole("link", { name: /Round 1/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Write it down" }).click();
  await expect(you).toHaveValue("D. Reyes");
});

test("the names of whoever signs out are not there for the next person", async ({ page, person: _person }) => {
  await untilKept(page);
  await page.goto("/capture");
  await page.getByLabel("Your notes").fill(screening);
  const you = page.getByLabel("Which of them are you?");
  await you.selectOption("D. Reyes");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect.poll(() => page.evaluate(countKnown)).toBe(0);
});

/** How many things this browser knows of its person. */
async function countKnown(): Promise<number> {
  const opening = indexedDB.open("second-round");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const counting = opening.result.transaction("person").objectStore("person").count();
  await new Promise((resolve) => counting.addEventListener("success", resolve));
  opening.result.close();
  return counting.result;
}
