import { logInterview, planAndPractise } from "./support/logging";
import { expect, test } from "./support/person";
import { answer, openQuestion } from "./support/practice";

const question = "How long have you worked there?";
const notes = `Q: ${question}\nA: I have worked there for 3 years in total.\n\nQ: Why are you leaving your current job?\nA: The night shifts are too much for me.`;

test("the earlier answer is nowhere before it is asked for, and a peek is noted kindly", async ({
  page,
  person: _person,
}) => {
  await logInterview(page, notes);
  await planAndPractise(page, "Someone new");
  await openQuestion(page, question);
  expect(await page.content()).not.toContain("3 years");
  // What the browser fetches to go there without loading the page anew.
  const payload = await page.request.get(page.url(), { headers: { RSC: "1" } });
  expect(await payload.text()).not.toContain("3 years");

  await page.getByLabel("Your answer now").fill("Half a sentence");
  await page.getByRole("button", { name: "Peek at your earlier answer" }).click();
  await expect(page.getByText("I have worked there for 3 years in total.")).toBeVisible();
  await expect(page.getByLabel("Your answer now")).toHaveValue("Half a sentence");
  await expect(page.getByRole("button", { name: "Peek at your earlier answer" })).toBeHidden();

  await answer(page, "I have worked there for 3 years in total.");
  await expect(page.getByText(/You looked at your earlier answer first/)).toBeVisible();
  await page.getByRole("button", { name: "Answer it again" }).click();
  await expect(page.getByRole("button", { name: "Peek at your earlier answer" })).toBeVisible();
  await expect(page.getByText(/^I have worked there for 3 years in total.$/)).toHaveCount(1);
});

test("an answer said aloud is rated by the person, with the earlier one to hold against it", async ({
  page,
  person: _person,
}) => {
  await logInterview(page, notes);
  await planAndPractise(page, "Someone new");
  await openQuestion(page, question);
  await page.getByRole("form").getByText("Say it aloud instead").click();
  await page.getByRole("button", { name: "Start speaking" }).click();
  await expect(page.getByText(/^Time spoken: 0:0[1-9]$/)).toBeVisible();
  await page.getByRole("button", { name: "I said it aloud" }).click();
  const earlier = page.getByRole("region", { name: "Your earlier answer" });
  await expect(earlier).toContainText("You said it aloud (0:0");
  await expect(earlier).toContainText("I have worked there for 3 years in total.");
  await expect(page.getByRole("heading", { name: "What changed" })).toBeHidden();
  await page.getByRole("button", { name: "Fair" }).click();
  await page.getByRole("button", { name: "Finish here and review" }).click();
  await expect(page.getByRole("region", { name: "Thin" })).toContainText("You said it aloud and rated it fair.");
});

test("a whole session by keyboard, with what was skipped offered again at the end", async ({
  page,
  person: _person,
}) => {
  await logInterview(page, notes);
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("I don’t know yet").check();
  await page.getByLabel("10 minutes").check();
  await page.getByRole("button", { name: "Make a practice session" }).click();
  await expect(page.getByText("Question 1 of 3")).toBeVisible();
  await expect(page.getByText(/^about (9|10) minutes left$/)).toBeVisible();

  await test.step("keys are told, and do nothing while typing", async () => {
    await page.getByText("Keys", { exact: true }).click();
    await expect(page.getByText("Write: go to the box")).toBeVisible();
    await page.keyboard.press("w");
    await expect(page.getByLabel("Your answer now")).toBeFocused();
    await page.keyboard.type("skip this span");
    await expect(page.getByLabel("Your answer now")).toHaveValue("skip this span");
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await expect(page.getByText("Question 2 of 3")).toBeVisible();
  });

  await test.step("answer, rate, go on", async () => {
    await page.keyboard.press("w");
    await page.keyboard.type("I would rather work days.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { name: "How was this answer?" })).toBeVisible();
    await page.keyboard.press("3");
    await expect(page.getByText("Question 3 of 3")).toBeVisible();
    await page.keyboard.press("a");
    await page.keyboard.press("d");
    await expect(page.getByRole("heading", { name: "How was this answer?" })).toBeVisible();
    await page.keyboard.press("n");
  });

  await test.step("what was skipped comes once more, with what was typed", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "One you skipped" })).toBeVisible();
    await page.getByRole("button", { name: "Take it now" }).press("Enter");
    await expect(page.getByText("Question 1 of 3")).toBeVisible();
    await expect(page.getByLabel("Your answer now")).toHaveValue("skip this span");
    await page.keyboard.press("w");
    await page.keyboard.press("Meta+Enter");
    await expect(page.getByRole("heading", { name: "How was this answer?" })).toBeVisible();
    await page.keyboard.press("1");
    await expect(page.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
    await expect(page.getByRole("img", { name: /^This session: question 1 / })).toBeVisible();
  });
});

test("single keys can be switched off on this device", async ({ page, person: _person }) => {
  await logInterview(page, notes);
  await planAndPractise(page, "Someone new");
  await page.getByText("Keys", { exact: true }).click();
  await page.getByLabel("Single keys work on this device").uncheck();
  await page.reload();
  await page.getByText("Keys", { exact: true }).click();
  await expect(page.getByLabel("Single keys work on this device")).not.toBeChecked();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("s");
  await page.getByLabel("Single keys work on this device").check();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByText(/^Question 1 of/)).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.getByText(/^Question 2 of/)).toBeVisible();
});

test("the same question answered in two tabs keeps the first answer, and nothing typed is lost", async ({
  page,
  person: _person,
  context,
}) => {
  await logInterview(page, notes);
  await planAndPractise(page, "Someone new");
  await openQuestion(page, question);
  const other = await context.newPage();
  await other.goto(page.url());
  await answer(page, "The first answer, from the first tab.");
  await other.getByLabel("Your answer now").fill("The second, from the second tab.");
  await other.getByRole("button", { name: "Show then and now" }).click();
  await expect(other.getByRole("alert").first()).toContainText("answered in another tab");
  await expect(other.getByLabel("Your answer now")).toHaveValue("The second, from the second tab.");
  await page.reload();
  await expect(page.getByText("The first answer, from the first tab.")).toBeVisible();
});
