import type { Page } from "@playwright/test";
import { logInterview } from "./support/logging";
import { expect, test } from "./support/person";

const call = `Dana Reyes: Why do you want to leave the ward?
Toni Meyer: I want regular hours.
Dana Reyes: Tell me about a conflict.
Toni Meyer: Do you mean at work? A relative was shouting. I took him to a quiet room.
Dana Reyes: Do you have any questions for us?
Toni Meyer: Yes. How big is the team?
Dana Reyes: Twelve, and two trainees.
Toni Meyer: Good. And when would I hear from you?
Dana Reyes: By Friday. Thanks for coming.`;

/** Nobody could tell from this alone who applies. */
const screening = `TM: How long is the shift?
D. Reyes: Eight hours.
TM: Who is on nights?
D. Reyes: We all are, in turn.`;

async function addNotes(page: Page, notes: string): Promise<void> {
  await page.getByRole("link", { name: "Add to the notes" }).click();
  await page.getByLabel("Your notes").fill(notes);
}

test("what the person asked is shown apart, saved, changed, removed and put back", async ({
  page,
  person: _person,
}) => {
  await page.goto("/applications/new");
  await page.getByLabel("Company").fill("Harbour Clinic");
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await page.getByLabel("Your notes").fill(call);
  const apart = page.getByRole("region", { name: "You asked them" });
  await expect(apart.getByRole("listitem")).toHaveCount(2);
  await expect(apart.getByRole("listitem").first()).toHaveText(/How big is the team\?Dana Reyes: Twelve, and two/);
  await expect(page.getByLabel("Which of them are you?")).toHaveValue("Toni Meyer");
  await page.getByRole("button", { name: "Keep these 3 questions" }).click();

  const asked = page.getByRole("region", { name: "What you asked them" });
  const team = asked.getByRole("article", { name: "How big is the team?" });
  await expect(team).toContainText("Twelve, and two trainees.");
  await expect(asked.getByRole("article", { name: /when would I hear/ })).toContainText("By Friday.");
  await expect(page.getByRole("article", { name: /any questions for us/ })).toContainText("Yes.");
  await expect(page.getByRole("article", { name: /conflict/ })).toContainText("Do you mean at work?");

  await team.getByText("Change", { exact: true }).click();
  await team.getByLabel("What they said").fill("Twelve, and three trainees.");
  await team.getByRole("button", { name: "Save" }).click();
  await expect(team.getByText("Twelve, and three trainees.").first()).toBeVisible();
  await expect(team.getByRole("button", { name: "Save" })).toBeHidden();

  await team.getByText("Change", { exact: true }).click();
  await team.getByRole("button", { name: "Remove" }).click();
  await expect(asked.getByText("Removed: How big is the team?")).toBeVisible();
  await page.reload();
  await asked.getByRole("button", { name: "Undo" }).click();
  await expect(team).toContainText("three trainees");

  await asked.getByText("+ Add what you asked").click();
  const form = asked.getByRole("form", { name: "Add what you asked" });
  await form.getByRole("button", { name: "Add it" }).click();
  await expect(form.getByText("Write what you asked, or at least what they said.")).toBeVisible();
  for (const question of ["Is there parking?", "Who trains me?"]) {
    await form.getByLabel("What you asked").fill(question);
    await form.getByRole("button", { name: "Add it" }).click();
    await expect(asked.getByRole("article", { name: question })).toContainText("No reply noted");
    await expect(form.getByLabel("What you asked")).toHaveValue("");
  }
  await expect(asked.getByRole("article")).toHaveCount(4);
});

test("a text that was changed in another tab is not overwritten unseen", async ({ page, context, person: _person }) => {
  await logInterview(page, call);
  const other = await context.newPage();
  await other.goto(page.url());
  const save = async (tab: Page, reply: string) => {
    const team = tab.getByRole("article", { name: "How big is the team?" });
    await team.getByText("Change", { exact: true }).click();
    await team.getByLabel("What they said").fill(reply);
    await team.getByRole("button", { name: "Save" }).click();
    return team;
  };
  await expect((await save(other, "Thirteen.")).getByText("Thirteen.").first()).toBeVisible();
  const team = await save(page, "Fourteen.");
  await expect(team.getByRole("alert")).toHaveText("This was changed in another tab or on another device.");
  await expect(team.getByRole("region", { name: "How it reads now" })).toContainText("Thirteen.");
  await expect(team.getByLabel("What they said")).toHaveValue("Fourteen.");
  await team.getByRole("button", { name: "Save" }).click();
  await expect(team.getByText("Fourteen.").first()).toBeVisible();
  await expect(team.getByRole("alert")).toBeHidden();
});

test("what the debrief says of it stands in the same place", async ({ page, person: _person }) => {
  await logInterview(page, call);
  await page.getByRole("link", { name: "Debrief" }).click();
  const field = page.getByLabel("What did you ask them, and what did they answer?");
  await expect(field).toHaveAccessibleDescription("2 are there from your notes already.");
  await field.fill("Also the canteen, it closes at two.");
  await page.getByRole("button", { name: "Save" }).click();
  const asked = page.getByRole("region", { name: "What you asked them" });
  await expect(asked).toContainText("Also the canteen, it closes at two.");
  await expect(page.getByRole("region", { name: "Debrief" })).toBeHidden();
});

test("who speaks is said once; the next transcript maps by itself", async ({ page, person: _person }) => {
  await logInterview(page, call);
  await addNotes(page, screening);
  const you = page.getByLabel("Which of them are you?");
  const understood = page.getByRole("region", { name: "What was understood" });
  await you.selectOption("D. Reyes");
  await expect(understood.getByText(/^Who is on nights\?/)).toBeVisible();
  await you.selectOption("TM");
  await expect(understood.getByText(/^Who is on nights\?/), "they asked it themselves").toBeHidden();
  await you.selectOption("D. Reyes");
  const others = page.getByText("The others: TM (new)");
  await others.click();
  await page.getByLabel("Who is TM?").selectOption("Dana Reyes");
  await expect(page.getByText("The others: TM is Dana Reyes")).toBeVisible();
  await page.reload();
  await expect(you, "it is kept with the notes").toHaveValue("D. Reyes");
  await page.getByText("The others:").click();
  await page.getByLabel("Who is TM?").selectOption("Dana Reyes");
  await page.getByRole("button", { name: /^Keep/ }).click();
  await expect(page.getByRole("article", { name: /on nights/ })).toContainText("asked by Dana Reyes");

  await addNotes(page, screening.replaceAll("nights", "lates"));
  await expect(you).toHaveValue("D. Reyes");
  await expect(page.getByText("The others: TM is Dana Reyes")).toBeVisible();
  await page.getByRole("button", { name: /^Keep/ }).click();
  await expect(page.getByRole("article", { name: /on lates/ })).toContainText("asked by Dana Reyes");

  await page.goto("/applications/new");
  await page.getByLabel("Company").fill("Mill Lane School");
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await page.getByLabel("Your notes").fill(screening);
  await expect(you, "in another application too").toHaveValue("D. Reyes");
});
