import { logInterview, planAndPractise } from "./support/logging";
import { expect, test } from "./support/person";
import { answer, openQuestion } from "./support/practice";

const question = "How long have you worked there?";

test("the record is corrected from a finding, practised as corrected, and told", async ({ page, person: _person }) => {
  const interview = await logInterview(page, `Q: ${question}\nA: I have worked there for 5 years in total.`);
  await planAndPractise(page, "Someone new");
  await openQuestion(page, question);
  await answer(page, "I have worked there for 3 years in total.");

  await test.step("from the finding, with what was off and what is right filled in", async () => {
    const change = page.getByRole("article", { name: "Change 1" });
    await change.getByRole("button", { name: "Correct the record" }).click();
    await change.getByRole("link", { name: "Write the correction" }).click();
    await expect(page.getByLabel("What was off")).toHaveValue("5 years");
    await expect(page.getByLabel("The answer as it should have been")).toHaveValue(
      "I have worked there for 3 years in total.",
    );
    await page.getByLabel("The answer as it should have been").fill("");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await expect(page.getByText(/Write the answer as it should have been/)).toBeVisible();
    await page.getByLabel("The answer as it should have been").fill("I have worked there for 3 years, 5 in the trade.");
    await page.getByLabel("How you will bring it up").fill("Right after hello.");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await expect(page.getByText(/You have written a correction of this answer/)).toBeVisible();
  });

  await test.step("it stands beside what was said, which stays", async () => {
    await page.goto(interview);
    const card = page.getByRole("article", { name: new RegExp(question.slice(0, 20)) });
    await expect(card).toContainText("I have worked there for 5 years in total.");
    const note = card.getByRole("region", { name: "Your correction" });
    await expect(note).toContainText("5 in the trade");
    await note.getByRole("button", { name: "They know now" }).click();
    await expect(note).toContainText("They have been told.");
    await note.getByRole("button", { name: "Not yet told" }).click();
    await expect(note).toContainText("not been told yet");
  });

  await test.step("it is what is practised again, and what was said is there on demand", async () => {
    await page.goBack();
    await page.goto("/applications");
    await page.getByRole("link", { name: "Go on practising" }).click();
    await openQuestion(page, question);
    await page.getByRole("button", { name: "Weak" }).click();
    await page.getByRole("button", { name: "Finish here and review" }).click();
    await page.getByRole("button", { name: /^Practise the/ }).click();
    await openQuestion(page, question);
    expect(await page.content()).not.toContain("5 in the trade");
    await answer(page, "I have worked there for 3 years, and 5 in the trade.");
    await expect(page.getByRole("heading", { name: "Your correction" })).toBeVisible();
    await expect(page.getByText("I have worked there for 5 years in total.")).toBeHidden();
    await page.getByText("What you said in round 1").click();
    await expect(page.getByText("I have worked there for 5 years in total.")).toBeVisible();
  });

  await test.step("it can be removed, and written again", async () => {
    await page.goto(interview);
    await page.getByRole("region", { name: "Your correction" }).getByRole("link", { name: "Change it" }).click();
    await page.getByText("Remove this correction").click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await expect(page.getByText("Remove this correction")).toBeHidden();
    await page.getByRole("button", { name: "Save the correction" }).click();
    await expect(page.getByRole("region", { name: "Your correction" })).toContainText("5 in the trade");
  });
});

test("a correction changed in another tab is shown in whole before it is replaced", async ({
  page,
  context,
  person: _person,
}) => {
  await logInterview(page, `Q: ${question}\nA: I have worked there for 5 years in total.`);
  await page.getByRole("article").getByText("Change", { exact: true }).click();
  await page.getByRole("link", { name: "Edit or split" }).click();
  await page.getByRole("link", { name: "Correct the record" }).click();
  await expect(page.getByLabel("What was off")).toHaveValue("");
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("What was off").fill("5 years");
  await other.getByLabel("How you will bring it up").fill("Right after hello.");
  await other.getByRole("button", { name: "Save the correction" }).click();
  await expect(other.getByRole("region", { name: "Your correction" })).toContainText("Right after hello.");

  await page.getByRole("button", { name: "Save the correction" }).click();
  const now = page.getByRole("region", { name: "How it reads now" });
  await expect(now).toContainText("What was off: 5 years");
  await expect(now).toContainText("How you will bring it up: Right after hello.");
  await page.getByLabel("How you will bring it up").fill("At the end.");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByRole("region", { name: "Your correction" })).toContainText("At the end.");
});

test("an answer that was changed after the session was made says so", async ({ page, person: _person }) => {
  await logInterview(page, `Q: ${question}\nA: I have worked there for 5 years in total.`);
  await planAndPractise(page, "Someone new");
  await openQuestion(page, question);
  await answer(page, "I have worked there for 5 years in total.");
  const item = page.url();
  await page.goto("/applications");
  await page.getByRole("link", { name: "Harbour Clinic" }).click();
  await page.getByRole("link", { name: "Round 1", exact: true }).click();
  await page.getByText("Change", { exact: true }).click();
  await page.getByRole("link", { name: "Edit or split" }).click();
  await page.getByLabel("What you said").fill("I have worked there for 4 years.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("I have worked there for 4 years.")).toBeVisible();
  await page.goto(item);
  await expect(page.getByText("You changed this answer since.")).toBeVisible();
  await page.getByText("How it reads now").click();
  await expect(page.getByText("I have worked there for 4 years.")).toBeVisible();
});
