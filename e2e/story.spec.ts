import { logInterview } from "./support/logging";
import { expect, test } from "./support/person";

test("the answers to one question, over two employers, in order of time, with what changed", async ({
  page,
  person: _person,
}) => {
  await page.goto("/story");
  await expect(page.getByText("No question has come up in two interviews yet")).toBeVisible();
  await logInterview(
    page,
    "Q: Why are you leaving your current job?\nA: I have worked at Millgate for three years. The grant ends in June.",
  );
  await logInterview(
    page,
    "Q: What makes you want to leave your job?\nA: I have worked at Millgate for four years, and I would like regular hours.",
    "Mill Lane School",
  );
  await page.getByRole("link", { name: "Examples" }).click();
  await page.getByRole("link", { name: "How your answers have changed over time" }).click();
  const story = page.getByRole("article", { name: "What makes you want to leave your job?" });
  await expect(story.getByRole("listitem").filter({ hasText: "Round 1 at Harbour Clinic" })).toContainText(
    "three years",
  );
  await expect(story.getByRole("list", { name: "What changed" })).toContainText(
    "“three years” before, “four years” here",
  );
  const told = await story.getByText(/^Round 1 at/).allTextContents();
  expect(told.map((text) => text.includes("Harbour Clinic"))).toEqual([true, false]);
});
