import { logInterview, planAndPractise, roughNotes } from "./support/logging";
import { expect, test } from "./support/person";
import { openQuestion } from "./support/practice";

test("from sign-up to a reviewed session, with notes as rough as they come", async ({ page, person: _person }) => {
  await test.step("the notes become questions and answers, and nothing is dropped", async () => {
    await page.getByRole("link", { name: "Log an interview" }).click();
    await page.getByLabel("Company").fill("Harbour Clinic");
    await page.getByRole("button", { name: "Next: write it down" }).click();
    await page.getByLabel("Your notes").fill(roughNotes);
    const preview = page.getByRole("region", { name: "What was understood" });
    await expect(preview.getByText("Tell me about yourself")).toBeVisible();
    await expect(preview.getByText(/parking was terrible/)).toBeVisible();
    await page.getByRole("button", { name: "Keep these 4 questions" }).click();
    await expect(page.getByRole("heading", { name: "4 questions" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Not placed yet" })).toContainText("parking was terrible");
    await page.getByRole("button", { name: "Leave it out" }).click();
    await expect(page.getByRole("region", { name: "Not placed yet" })).toBeHidden();
  });

  await test.step("what mattered is marked, and the round debriefed", async () => {
    const difficult = page.getByRole("article", { name: /difficult person/ });
    await difficult.getByText("Mark how it went").click();
    await difficult.getByLabel("A great deal").check();
    await difficult.getByLabel("Badly").check();
    await expect(difficult.getByText("Mattered a great deal, went badly")).toBeVisible();
    await page.getByRole("link", { name: "Debrief" }).click();
    await page.getByLabel("What seemed important to them?").fill("Staying calm with relatives");
    await page.getByLabel("The salary you named").fill("26,000 a year");
    await page.getByLabel("By when?").fill("2026-12-01");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("region", { name: "Debrief" })).toContainText("Tue 1 Dec 2026");
  });

  await planAndPractise(page, "Someone new");

  // Whoever is new begins with the opener, as it was asked or in other words.
  const opener = page.getByRole("heading", { level: 1 });
  let question = "";
  await test.step("the earlier answer is hidden until there is a new one", async () => {
    await page
      .getByRole("link", { name: /Question \d+, open/ })
      .first()
      .waitFor();
    question = (await opener.textContent()) ?? "";
    expect(await page.content()).not.toContain("been there 3 years");
    await page
      .getByLabel("Your answer now")
      .fill(
        "I'm a ward clerk at St Brannock's, I have been there 5 years. Before that I was in a call centre. I also run the volunteer rota.",
      );
    await page.getByRole("button", { name: "Show then and now" }).click();
  });

  await test.step("then and now stand side by side, what changed first", async () => {
    await expect(page.getByText(/Tell me about yourself/).first()).toBeVisible();
    const spread = page.getByRole("region", { name: "Then and now" });
    await expect(spread.getByRole("article").first()).toContainText(/been there .*3 years/);
    await expect(spread.getByRole("article").last()).toContainText("5 years");
    await expect(spread.locator("mark").filter({ hasText: "3 years" })).toContainText("[changed 1]");
    await expect(spread.locator("mark").filter({ hasText: "volunteer rota" })).toContainText("[added]");
    const change = page.getByRole("article", { name: "Change 1" });
    await expect(change).toContainText("“3 years”");
    await expect(change).toContainText("“5 years”");
    await expect(page.getByRole("heading", { name: "Depth" })).toBeVisible();
  });

  await test.step("rate it, go on, skip the rest, and read the review", async () => {
    await page.getByRole("button", { name: "Fair" }).click();
    const skipped = page.getByRole("heading", { level: 1, name: /you skipped$/ });
    const skip = page.getByRole("button", { name: "Skip for now" });
    for (;;) {
      await expect(skip.or(skipped)).toBeVisible();
      if (await skipped.isVisible()) break;
      const question = page.url();
      await skip.click();
      await expect(page).not.toHaveURL(question);
    }
    await page.getByRole("button", { name: /go to the review$/ }).click();
    await expect(page.getByRole("region", { name: "Conflicts" })).toContainText(question);
    await expect(page.getByRole("region", { name: "What to do next" })).toContainText(question);
  });

  await test.step("practise just the weak ones again", async () => {
    await page.getByRole("button", { name: /^Practise the (one that does not|\d+ that do not) sit yet$/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: question, exact: true })).toBeVisible();
    await expect(page.getByText("Not settled yet: a duration changed last time")).toBeVisible();
    expect(await page.content()).not.toContain("3 years");
  });
});

test("a finding that is no conflict is dismissed for good, and can be taken back", async ({
  page,
  person: _person,
}) => {
  await logInterview(page, "Q: How long have you worked there?\nA: I have worked there for 3 years in total.");
  await planAndPractise(page, "Someone new");
  await openQuestion(page, "How long have you worked there?");
  await page.getByLabel("Your answer now").fill("I have worked there for 5 years in total.");
  await page.getByRole("button", { name: "Show then and now" }).click();
  await page.getByRole("article", { name: "Change 1" }).getByRole("button", { name: "Not a conflict" }).click();
  await expect(page.getByRole("heading", { name: "Nothing contradicts the first time" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Nothing contradicts the first time" })).toBeVisible();
  await page.getByText("Not a conflict (1)").click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("article", { name: "Change 1" })).toBeVisible();
  await page.getByRole("button", { name: "Correct the record" }).click();
  await expect(page.getByText(/what you said now is right/)).toBeVisible();
});
