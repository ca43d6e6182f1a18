import type { Page } from "@playwright/test";
import { logInterview } from "./support/logging";
import { expect, newPerson, signUp, test } from "./support/person";

const firstRound = `Q: Tell me about a time you dealt with a difficult person.
A: When I was on the ward desk last spring a relative was shouting at us. I took him to a quiet room, I listened, and I found out that the discharge letter was missing. In the end he thanked me.

Q: What salary do you have in mind?
A: 26,000 a year.`;

const secondRound = `Q: Have you ever had to calm somebody down?
A: A relative was shouting at the ward desk, because a discharge letter was missing. I took him aside to a quiet room, I listened to him and I had the letter printed. As a result he calmed down and thanked us.`;

/** Logs another round of the application that the page belongs to, with somebody new. */
async function logSecondRound(page: Page, notes: string, name: string): Promise<void> {
  await page.goto("/applications");
  await page.getByRole("link", { name: "Harbour Clinic", exact: true }).click();
  await page.getByRole("link", { name: "+ Log another" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: /^Next/ }).click();
  await page.getByLabel("Your notes").fill(notes);
  await page.getByRole("button", { name: /^Keep th/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Round 2 at Harbour Clinic" })).toBeVisible();
}

test("a story told in two rounds is found once, kept, edited, removed and put back", async ({
  page,
  person: _person,
}) => {
  await logInterview(page, firstRound);
  await logSecondRound(page, secondRound, "Ida Holm");
  await page.getByRole("link", { name: "Examples" }).click();
  const found = page.getByRole("region", { name: "Found in your answers" });
  await expect(found.getByRole("article")).toHaveCount(1);
  await expect(found).toContainText("told to Dana Reyes");
  await expect(found).toContainText("told to Ida Holm");
  await found.getByText("Read it").click();
  await expect(found).toContainText("I took him aside to a quiet room");
  await found.getByRole("button", { name: /^Keep/ }).click();

  const kept = page.getByRole("region", { name: "Your examples" }).getByRole("article");
  await expect(kept).toHaveCount(1);
  await expect(found).toBeHidden();
  await expect(kept).toContainText("Round 1 at Harbour Clinic, told to Dana Reyes");
  await kept.getByRole("link", { name: /^Edit/ }).click();
  await page.getByLabel("Title").fill("The missing letter");
  await page.getByLabel("What it shows of you").fill("I stay calm.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(kept.getByRole("heading", { name: "The missing letter" })).toBeVisible();
  await expect(kept).toContainText("I stay calm.");

  await kept.getByRole("button", { name: "Remove The missing letter" }).click();
  await expect(kept).toBeHidden();
  await page.getByRole("button", { name: "Undo: put back The missing letter" }).click();
  await expect(kept).toContainText("I stay calm.");
});

test("what is no story goes for good, and can be found again", async ({ page, person: _person }) => {
  await logInterview(page, firstRound);
  await page.goto("/examples");
  const found = page.getByRole("region", { name: "Found in your answers" });
  await found.getByRole("button", { name: /^Not a story/ }).click();
  await expect(found).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Examples" })).toBeVisible();
  await expect(found).toBeHidden();
  await page.getByText("Not stories, as you said (1)").click();
  await page.getByRole("button", { name: /^Find it again/ }).click();
  await expect(found.getByRole("article")).toHaveCount(1);
});

test("write one by hand: it is recognised where it was told", async ({ page, person: _person }) => {
  await logInterview(page, firstRound);
  await page.goto("/examples");
  await page.getByRole("link", { name: "Write one" }).click();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("A title is needed.")).toBeVisible();
  await page.getByLabel("Title").fill("The shouting relative");
  await page.getByLabel("Situation").fill("A relative was shouting at the ward desk.");
  await page
    .getByLabel("What you did")
    .fill("I took him to a quiet room and found out that the discharge letter was missing.");
  await page.getByRole("button", { name: "Add it" }).click();
  const kept = page.getByRole("article", { name: "The shouting relative" });
  await expect(kept).toContainText("Nobody yet, as far as is noted.");
  await kept.getByRole("button", { name: /^Yes, told there/ }).click();
  await expect(kept).toContainText("Round 1 at Harbour Clinic, told to Dana Reyes");
  await expect(page.getByRole("region", { name: "Questions without a good example" })).toContainText(
    "“The shouting relative” comes close; what came of it is missing.",
  );
});

test("told to the same person in two rounds, it says so", async ({ page, person: _person }) => {
  await page.getByRole("button", { name: "Add the example" }).click();
  await expect(page.getByRole("link", { name: "Round 1" })).toBeVisible();
  await page.getByRole("link", { name: "Examples" }).click();
  const boxes = page.getByRole("article", { name: "The harvest boxes" });
  await expect(boxes).toContainText("Dana Okafor at Tarn & Vale Food Bank has heard it in rounds 1 and 2.");
  await page.goto("/applications");
  await page.getByRole("link", { name: "Tarn & Vale Food Bank", exact: true }).click();
  await page.getByRole("button", { name: "Remove the example" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
  await page.goto("/examples");
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("an example changed in another tab is not overwritten unseen, also by what was kept on the device", async ({
  page,
  context,
  person: _person,
}) => {
  await page.goto("/examples/new");
  await page.getByLabel("Title").fill("The letter");
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("link", { name: "Edit The letter" }).click();
  await page.getByLabel("Result").fill("He thanked me.");
  const other = await context.newPage();
  await other.goto(page.url());
  // What is typed in a tab that is open is that tab's.
  await expect(other.getByLabel("Result")).toHaveValue("");
  await other.getByLabel("What you did").fill("I listened.");
  await page.getByLabel("Result").fill("He calmed down.");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("article", { name: "The letter" })).toContainText("I listened.");

  await page.getByLabel("Result").fill("He calmed down and thanked me.");
  await page.reload();
  await expect(page.getByText("Restored from this device")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").first()).toHaveText("This was changed in another tab or on another device.");
  await expect(page.getByRole("region", { name: "How it reads now" })).toContainText("What you did: I listened.");
  await expect(page.getByLabel("Result")).toHaveValue("He calmed down and thanked me.");
  await page.getByLabel("What you did").fill("I listened.");
  await page.getByRole("button", { name: "Save" }).click();
  const kept = page.getByRole("article", { name: "The letter" });
  await expect(kept).toContainText("I listened.");
  await expect(kept).toContainText("He calmed down and thanked me.");
});

test("hostile text stays text, and the page of somebody else's example does not exist", async ({
  page,
  person: _person,
  browser,
}) => {
  const hostile = `<img src=x onerror="document.title='taken'">`;
  await page.goto("/examples/new");
  await page.getByLabel("Title").fill(hostile);
  await page.getByLabel("Situation").fill(`${hostile} 140 boxes`);
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("heading", { name: hostile })).toBeVisible();
  await expect(page).toHaveTitle(/^Examples/);
  const address = await page.getByRole("link", { name: /^Edit/ }).getAttribute("href");

  const context = await browser.newContext();
  const other = await context.newPage();
  await signUp(other, newPerson());
  await other.goto(address ?? "");
  await expect(other.getByRole("heading", { level: 1, name: "Nothing here" })).toBeVisible();
  await context.close();
});
