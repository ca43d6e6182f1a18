import type { Page } from "@playwright/test";
import { logInterview, roughNotes } from "./support/logging";
import { expect, test } from "./support/person";

const threeQuestions = `Q: Why this job?
A: I like the people.

Q: Why now?
A: My contract ends.

Q: When can you start?
A: In one month.`;

async function questions(page: Page): Promise<string[]> {
  const all = await page
    .getByRole("region", { name: /question/ })
    .getByRole("heading", { level: 3 })
    .allTextContents();
  return all.map((text) => text.replace(/^\d+/, ""));
}

test("reorder, remove with undo, and merge", async ({ page, person: _person }) => {
  await logInterview(page, threeQuestions);

  const start = page.getByRole("article", { name: /When can you start/ });
  await start.getByText("Change", { exact: true }).click();
  await start.getByRole("button", { name: "Move up" }).click();
  await expect.poll(() => questions(page)).toEqual(["Why this job?", "When can you start?", "Why now?"]);

  await start.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("heading", { name: "2 questions" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => questions(page)).toEqual(["Why this job?", "When can you start?", "Why now?"]);

  const now = page.getByRole("article", { name: /Why now/ });
  await now.getByText("Change", { exact: true }).click();
  await now.getByRole("button", { name: "Merge with the one above" }).click();
  await expect(page.getByRole("heading", { name: "2 questions" })).toBeVisible();
  await expect(start).toContainText("In one month. Why now? My contract ends.");
});

test("edit an answer, read how it was before, and go back to it", async ({ page, person: _person }) => {
  await logInterview(page, threeQuestions);
  const now = page.getByRole("article", { name: /Why now/ });
  await now.getByText("Change", { exact: true }).click();
  await now.getByRole("link", { name: "Edit or split" }).click();
  await page.getByLabel("What you said").fill("My contract ends in May.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(now).toContainText("My contract ends in May.");

  await now.getByText("Change", { exact: true }).click();
  await now.getByRole("link", { name: "Edit or split" }).click();
  await page.getByText("Every version (2)").click();
  await expect(page.getByText("My contract ends.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Go back to this" }).click();
  await expect(now).not.toContainText("May");
});

test("split an answer where the next question starts", async ({ page, person: _person }) => {
  await logInterview(page, "Q: Why this job?\nA: I like the people.\nThey nodded a lot.");
  await page.getByText("Change", { exact: true }).click();
  await page.getByRole("link", { name: "Edit or split" }).click();
  const answer = page.getByLabel("What you said");
  await answer.fill("I like the people.\nAnd why now?\nMy contract ends.");
  await answer.evaluate((box: HTMLTextAreaElement) => {
    box.focus();
    box.setSelectionRange(box.value.indexOf("And"), box.value.indexOf("And"));
  });
  await page.getByRole("button", { name: "Split at the cursor" }).click();
  await expect.poll(() => questions(page)).toEqual(["Why this job?", "And why now?"]);
  await expect(page.getByRole("article", { name: /And why now/ })).toContainText("My contract ends.");
});

test("place what could not be placed", async ({ page, person: _person }) => {
  await logInterview(page, roughNotes);
  const unplaced = page.getByRole("region", { name: "Not placed yet" });
  await unplaced.getByLabel("Add it to the answer to").selectOption({ index: 1 });
  await unplaced.getByRole("button", { name: "Add to this answer" }).click();
  await expect(unplaced).toBeHidden();
  await expect(page.getByRole("article").nth(1)).toContainText("parking was terrible");
});

test("add more notes later, and one question by hand", async ({ page, person: _person }) => {
  const address = await logInterview(page, threeQuestions);
  await page.getByRole("link", { name: "Add to the notes" }).click();
  await page.getByLabel("Your notes").fill("Q: Any questions for us?\nA: How big is the team?");
  await page.getByRole("button", { name: "Keep this question" }).click();
  await expect(page).toHaveURL(address);
  await expect.poll(() => questions(page)).toHaveLength(4);
  await page.getByText("+ Add a question").click();
  const form = page.getByRole("form", { name: "Add a question" });
  await form.getByLabel("Question").fill("Do you drive?");
  await form.getByLabel("What you said").fill("Yes, since 2015.");
  await form.getByRole("button", { name: "Add it" }).click();
  await expect.poll(() => questions(page)).toHaveLength(5);
  await page.getByText("Your notes as you wrote them").click();
  await expect(page.getByText(/How big is the team\?/).last()).toBeVisible();
});

test("two tabs with one answer: both texts are kept, and the person chooses", async ({
  page,
  person: _person,
  context,
}) => {
  await logInterview(page, "Q: Why this job?\nA: I like the people.");
  await page.getByText("Change", { exact: true }).click();
  await page.getByRole("link", { name: "Edit or split" }).click();
  await expect(page.getByLabel("What you said")).toHaveValue("I like the people.");
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByLabel("What you said").fill("I like the work.");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("article")).toContainText("I like the work.");

  await page.getByLabel("What you said").fill("I like the pay.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "How it reads now" })).toContainText("I like the work.");
  await expect(page.getByLabel("What you said")).toHaveValue("I like the pay.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("article")).toContainText("I like the pay.");
  await page.getByText("Change", { exact: true }).click();
  await page.getByRole("link", { name: "Edit or split" }).click();
  await page.getByText("Every version (3)").click();
  await expect(page.getByText("I like the work.", { exact: true })).toBeVisible();
});

test("in a transcript the person says who they are", async ({ page, person: _person }) => {
  await page.goto("/applications/new");
  await page.getByLabel("Company").fill("Harbour Clinic");
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await page
    .getByLabel("Your notes")
    .fill("Sam: I have a question: how big is the team?\nDana: Nine.\nSam: Who leads it?\nDana: I do.");
  const preview = page.getByRole("region", { name: "What was understood" });
  await page.getByLabel("Which of them are you?").selectOption("Dana");
  await expect(preview.getByText("Who leads it?")).toBeVisible();
  await page.getByRole("button", { name: /^Keep/ }).click();
  await expect(page.getByRole("article", { name: /Who leads it/ })).toContainText("I do.");
  await expect(page.getByRole("article", { name: /Who leads it/ })).toContainText("asked by Sam");
});

test("a transcript that is pasted again adds nothing, says so, and can be taken anyway", async ({
  page,
  person: _person,
}) => {
  await logInterview(page, roughNotes);
  await page.getByRole("link", { name: "Add to the notes" }).click();
  await page.getByLabel("Your notes").fill(`${roughNotes}\n\nQ: When can you start?\nA: In August.`);
  const preview = page.getByRole("region", { name: "What was understood" });
  await expect(preview.getByText("4 of these are here already, word for word, and left out.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep this question" })).toBeVisible();
  await preview.getByLabel("Take them anyway").check();
  await expect(page.getByRole("button", { name: "Keep these 5 questions" })).toBeVisible();
  await preview.getByLabel("Take them anyway").uncheck();
  await page.getByRole("button", { name: "Keep this question" }).click();
  await expect(page.getByRole("heading", { name: "5 questions" })).toBeVisible();
});

test("a passage that is made a question stands where it does in the notes", async ({ page, person: _person }) => {
  await logInterview(page, roughNotes);
  const left = page.getByRole("region", { name: "Not placed yet" });
  await expect(left).toContainText("parking was terrible");
  await left.getByRole("button", { name: "It is a question" }).click();
  await expect(page.getByRole("heading", { name: "5 questions" })).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("parking was terrible");
});
