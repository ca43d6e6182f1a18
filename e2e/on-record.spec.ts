import { logInterview } from "./support/logging";
import { expect, newPerson, signUp, test } from "./support/person";

const firstRound = `Q: What salary do you have in mind?
A: I am looking for £32,000.

Q: How long have you worked at Millgate?
A: I have worked at Millgate for three years.`;

const secondRound = `Q: What are your salary expectations?
A: I was <b>honestly</b> thinking of £36,000.`;

test("the same salary told differently to two people stands out, with both quotes and who heard them", async ({
  page,
  person: _person,
  browser,
}) => {
  await logInterview(page, firstRound);
  await page.goto("/applications");
  await page.getByRole("link", { name: "Harbour Clinic", exact: true }).click();
  await page.getByRole("link", { name: "+ Log another" }).click();
  await page.getByLabel("Name").fill("Ida Holm");
  await page.getByRole("button", { name: /^Next/ }).click();
  await page.getByLabel("Your notes").fill(secondRound);
  await page.getByRole("button", { name: /^Keep th/ }).click();
  await page.getByRole("link", { name: "Harbour Clinic" }).click();
  await page.getByRole("link", { name: "On record" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "On record" })).toBeVisible();

  const differs = page.getByRole("article", { name: "Told differently 1" });
  await expect(differs).toContainText("“£32,000” in round 1, “£36,000” in round 2");
  await expect(differs).toContainText("Told to different people, who may compare notes.");
  await expect(differs).toContainText("told to Dana Reyes");
  await expect(differs).toContainText("told to Ida Holm");
  const money = page.getByRole("region", { name: "Money" });
  await expect(money.getByRole("link", { name: "Δ 1 told differently" })).toHaveCount(2);
  await expect(money.locator("mark").filter({ hasText: "£32,000" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Dates and lengths of time" })).toContainText("three years");
  await expect(page.getByText("<b>honestly</b>").first()).toBeVisible();

  // The filter is an address: it works the same without scripts.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(page.url());
  await plain.getByLabel("Heard by").selectOption("Ida Holm");
  await plain.getByRole("button", { name: "Show", exact: true }).click();
  await expect(plain.getByRole("region", { name: "Money" }).locator("mark")).toHaveText(["£36,000"]);
  await expect(plain.getByLabel("Heard by")).toHaveValue(/.+/);
  await plain.getByLabel("Search").fill("millgate");
  await plain.getByRole("button", { name: "Show", exact: true }).click();
  await expect(plain.getByText("Nothing on record fits.")).toBeVisible();
  await plain.getByRole("link", { name: "Show everything" }).click();
  await expect(plain.getByRole("region", { name: "Money" }).locator("mark")).toHaveCount(2);
  await context.close();

  await differs.getByRole("button", { name: "Not a conflict" }).click();
  await expect(differs).toHaveCount(0);
  await expect(money.getByRole("link", { name: /told differently/ })).toHaveCount(0);
  await page.getByText("Not a conflict (1)").click();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(differs.getByRole("link", { name: "Correct the record of round 1" })).toBeVisible();

  const other = await browser.newContext();
  const stranger = await other.newPage();
  await signUp(stranger, newPerson());
  await stranger.goto(page.url());
  await expect(stranger.getByRole("heading", { level: 1, name: "Nothing here" })).toBeVisible();
  await other.close();
});

test("what was said in passing is folded, what weighs is not", async ({ page, person: _person }) => {
  await logInterview(
    page,
    "Q: How did it begin?\nA: I joined Pell and Daughter in 2019. We opened on Saturdays. Twenty people stood outside.",
  );
  await page.getByRole("link", { name: "Harbour Clinic" }).click();
  await page.getByRole("link", { name: "On record" }).click();
  const dates = page.getByRole("region", { name: "Dates and lengths of time" });
  await expect(dates.getByText("2019", { exact: true })).toBeVisible();
  await expect(dates.getByText("Saturdays", { exact: true })).toBeHidden();
  await dates.getByText("1 more, mentioned in passing").click();
  await expect(dates.getByText("Saturdays", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Numbers" }).getByText("1, mentioned in passing")).toBeVisible();
  await expect(page.getByRole("region", { name: "People" }).locator("mark")).toHaveText(["Pell and Daughter"]);
});

test("what the debrief notes is on record too", async ({ page, person: _person }) => {
  const interview = await logInterview(page, "Q: Why us?\nA: The people.");
  await page.getByRole("link", { name: "Debrief" }).click();
  await page.getByLabel(/notice/i).fill("Six weeks");
  await page.getByRole("button", { name: "Save" }).click();
  await page.goto(interview);
  await page.getByRole("link", { name: "Harbour Clinic" }).click();
  await page.getByRole("link", { name: "On record" }).click();
  const availability = page.getByRole("region", { name: "Availability" });
  await expect(availability).toContainText("Six weeks");
  await expect(availability).toContainText("told to Dana Reyes");
  await expect(availability.getByRole("link", { name: "noted in the debrief" })).toBeVisible();
});

test("two hundred answers show a window of each topic, and the rest by link", async ({ page, person: _person }) => {
  const notes = Array.from(
    { length: 200 },
    (_, index) => `Q: What did you do in project number ${index + 1}?\nA: We packed ${index + 100} boxes a week.`,
  ).join("\n\n");
  await logInterview(page, notes);
  await page.getByRole("link", { name: "Harbour Clinic" }).click();
  await page.getByRole("link", { name: "On record" }).click();
  const numbers = page.getByRole("region", { name: "Numbers" });
  await expect(numbers.locator("mark")).toHaveCount(6);
  await numbers.getByRole("link", { name: "All 200: numbers" }).click();
  await expect(numbers.locator("mark")).toHaveCount(50);
  await numbers.getByRole("link", { name: "Show more: numbers" }).click();
  await expect(numbers.locator("mark")).toHaveCount(100);
});
