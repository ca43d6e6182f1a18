import { logInterview, planAndPractise } from "./support/logging";
import { expect, test } from "./support/person";
import { answer, openQuestion } from "./support/practice";

test("three rounds: practise for the second, lay it beside the first, and build the third on both", async ({
  page,
  person: _person,
}) => {
  await logInterview(
    page,
    "Q: How long have you worked there?\nA: I have worked there for 3 years in total.\n\nQ: Why are you leaving your current job?\nA: The night shifts are too much for me.\n\nQ: Do you have a driving licence?\nA: Yes, since 2015.",
  );
  await planAndPractise(page, "Someone new");
  await openQuestion(page, "How long have you worked there?");
  await answer(page, "I have worked there for 3 years in total.");
  await page.getByRole("button", { name: "Solid" }).click();

  await test.step("the second round is logged and stands beside the first", async () => {
    await page.getByRole("link", { name: "Stop here, go on later" }).click();
    await page.getByRole("link", { name: "It was held: log it" }).click();
    await page
      .getByLabel("Your notes")
      .fill(
        "Q: How long have you worked there?\nA: I have worked there for 5 years in total.\n\nQ: What would have made you stay?\nA: Fewer night shifts.\n\nQ: Describe a budget you were responsible for.\nA: The petty cash of the ward.",
      );
    await page.getByRole("button", { name: /^Keep these/ }).click();
    await page.getByRole("link", { name: "Compare with round 1" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Round 2 beside round 1" })).toBeVisible();
    const again = page.getByRole("region", { name: "Came again" });
    const spread = again.getByRole("region", { name: /^Then and now: How long/ });
    await expect(spread.getByRole("article").first()).toContainText("3 years in total");
    await expect(spread.getByRole("article").last()).toContainText("5 years in total");
    await expect(again.getByRole("article", { name: "Change 1" })).toContainText("“3 years");
    const folded = again.getByRole("region", { name: /^Then and now: What would have made you stay/ });
    await expect(folded).toHaveCount(0);
    await again.getByText("What would have made you stay?").click();
    await expect(folded).toContainText("Fewer night shifts");
    await expect(page.getByRole("region", { name: "New in round 2" })).toContainText("budget");
    await expect(page.getByRole("region", { name: "Did not come again" })).toContainText("driving licence");
  });

  await test.step("what was practised is held against what came", async () => {
    const score = page.getByRole("region", { name: "What you practised against what came" });
    await expect(score).toContainText("Of the one question you practised, 1 came. They asked 3 in all.");
    await expect(score.getByRole("region", { name: "Practised, and it came" })).toContainText("How long");
    await expect(score.getByRole("region", { name: "It came unpractised" })).toContainText("budget");
  });

  await test.step("what was off in either round can be corrected from here", async () => {
    await page.getByRole("article", { name: "Change 1" }).getByRole("link", { name: "round 2" }).click();
    await expect(page.getByLabel("What was off")).toHaveValue(/5 years/);
    await expect(page.getByLabel("The answer as it should have been")).toHaveValue(
      "I have worked there for 3 years in total.",
    );
    await page.goBack();
  });

  await test.step("a correction that they have heard by now is told with one tap", async () => {
    const compared = page.url();
    await page.getByRole("article", { name: "Change 1" }).getByRole("link", { name: "round 1" }).click();
    await page.getByLabel("The answer as it should have been").fill("I have worked there for 4 years in total.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveURL(/\/interviews\/[\w-]+$/);
    await page.goto(compared);
    const untold = page.getByRole("region", { name: "Did you tell them?" });
    await expect(untold).toContainText("years");
    await untold.getByRole("button", { name: /^They know now/ }).click();
    await expect(untold).toHaveCount(0);
  });

  await test.step("what is no conflict is said so once, and can be taken back", async () => {
    const again = page.getByRole("region", { name: "Came again" });
    await again.getByRole("article", { name: "Change 1" }).getByRole("button", { name: "Not a conflict" }).click();
    await expect(again.getByRole("article", { name: /^Change/ })).toHaveCount(0);
    await again.getByText("Not a conflict (1)").click();
    await again.getByRole("button", { name: /^Undo/ }).click();
    await expect(again.getByRole("article", { name: "Change 1" })).toBeVisible();
  });

  await test.step("the third round builds on both", async () => {
    await page.getByRole("link", { name: "Plan the next interview" }).click();
    await page.getByLabel("Someone more senior").check();
    await page.getByLabel("20 minutes").check();
    await page.getByRole("button", { name: "Make a practice session" }).click();
    await openQuestion(page, "How long have you worked there?");
    await answer(page, "I have worked there for 3 years in total.");
    await expect(page.getByRole("article").filter({ hasText: "5 years in total" }).first()).toBeVisible();
    await page.getByRole("link", { name: "Stop here, go on later" }).click();
    await page.getByRole("link", { name: "It was held: log it" }).click();
    await page
      .getByLabel("Your notes")
      .fill("Q: How long have you worked there?\nA: I have worked there for 3 years in total.");
    await page.getByRole("button", { name: /^Keep th/ }).click();
    await page.getByRole("link", { name: "Compare with earlier rounds" }).click();
    const pair = page.getByRole("region", { name: "Came again" });
    await expect(pair.getByRole("heading", { name: "Round 2" })).toBeVisible();
    await pair.getByText("Earlier still (1)").click();
    await expect(pair.getByText("I have worked there for 3 years in total.")).toBeVisible();
  });
});
