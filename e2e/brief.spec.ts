import type { Page } from "@playwright/test";
import { logInterview, roughNotes } from "./support/logging";
import { countPages, measurePrint, papers } from "./support/paper";
import { expect, test } from "./support/person";

/** Plans the next interview and goes to its brief. */
async function planAndRead(page: Page, fill?: () => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("Someone new").check();
  await fill?.();
  await page.getByRole("button", { name: "Save the plan only" }).click();
  await page.getByRole("link", { name: "Read the brief" }).click();
  await expect(page.getByRole("article", { name: "Brief" })).toBeVisible();
}

async function writeDebrief(page: Page, interview: string, fields: Record<string, string>): Promise<void> {
  await page.goto(`${interview}/debrief`);
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Round 1/ })).toBeVisible();
}

async function expectOnePage(page: Page): Promise<void> {
  for (const paper of papers) expect(await countPages(page, paper), paper).toBe(1);
  const print = await measurePrint(page);
  expect(print).toMatchObject({ cutOff: 0, tooWide: 0, underlined: 0 });
  expect(print.height).toBeLessThanOrEqual(243);
  expect(print.colours).toEqual(["rgb(0, 0, 0)"]);
  expect(print.backgrounds).toEqual(["rgba(0, 0, 0, 0)"]);
}

test("one page holds what to have ready, made from what was logged", async ({ page, person: _person }) => {
  const interview = await logInterview(page, roughNotes);
  await writeDebrief(page, interview, {
    "The salary you named": "26,000 a year",
    "The notice period you named": "One month",
    "What seemed important to them?": "Keeping calm with relatives.",
    "What was promised, by you or by them?": "My references, by mail",
  });
  await planAndRead(page, async () => {
    await page.getByLabel(/Dana Reyes/).check();
    await page.getByLabel("Name").fill("Ida Holm");
    await page.getByLabel("When").fill("2031-03-04T09:30");
  });
  const brief = page.getByRole("article", { name: "Brief" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour Clinic, Clinic coordinator");
  await expect(brief).toContainText("Round 2 · Tue 4 Mar 2031, 09:30");
  const people = brief.getByRole("list", { name: "Who you will meet" });
  await expect(people).toContainText("Dana ReyesPractice manager · Hiring manager · met in round 1");
  await expect(people).toContainText("Ida Holmnot met yet");
  await expect(brief.getByRole("region", { name: "What matters to them" })).toContainText("Keeping calm");
  const answers = brief.getByRole("region", { name: "Answers to have ready" });
  await expect(answers.getByRole("listitem")).toHaveCount(4);
  await expect(answers).toContainText("Im a ward clerk");
  const numbers = brief.getByRole("region", { name: /^Numbers/ });
  await expect(numbers).toContainText("Salary: 26,000 a year (round 1)");
  await expect(numbers).toContainText("Notice: One month (round 1)");
  await expect(numbers).toContainText("3 years");

  await test.step("a promise is kept with one tap, and taken up again", async () => {
    const open = brief.getByRole("region", { name: "Promised, still open" });
    await expect(open).toContainText("My references, by mail");
    await page.getByRole("button", { name: /^Kept .*My references/ }).click();
    await expect(open).toBeHidden();
    await page.getByRole("button", { name: "Not yet after all" }).click();
    await expect(open).toBeVisible();
  });

  await test.step("own questions are written in place", async () => {
    await page.getByLabel("What do you want to ask them?").fill("Who would I sit with?\n- What comes first?");
    await page.getByRole("button", { name: "Save your questions" }).click();
    const toAsk = brief.getByRole("region", { name: "To ask them" });
    await expect(toAsk.getByRole("listitem")).toHaveText(["Who would I sit with?", "What comes first?"]);
    await page.reload();
    await expect(page.getByLabel("What do you want to ask them?")).toHaveValue(
      "Who would I sit with?\n- What comes first?",
    );
  });

  await expectOnePage(page);
});

test("the example's brief fits one page in the dark theme too, and a phone", async ({ page, person: _person }) => {
  await page.getByRole("button", { name: "Add the example" }).click();
  await page.getByRole("link", { name: "Read the brief" }).click();
  const brief = page.getByRole("article", { name: "Brief" });
  await expect(brief.getByRole("region", { name: "Five answers to have ready" })).toBeVisible();
  await expect(brief).toContainText("Notice: Six weeks (round 2)");
  await expect(brief).toContainText("Round 1: One month");
  await expect(brief).toContainText(/Check: round 1 “.*(eight|three).*”, later “.*(twelve|four).*”/);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectOnePage(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("button", { name: "Print this page" })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test("what is far too much is shortened to one page, whatever the letters", async ({ page, person: _person }) => {
  test.setTimeout(90_000);
  const words = "internationalisation of WAREHOUSE MANAGEMENT, 漢字漢字漢字, and more of it. ";
  const long = words.repeat(40);
  const notes = Array.from(
    { length: 14 },
    (_, at) => `Q: ${at}. Why ${words.repeat(2)}${at}?\nA: For ${at + 2} years, ${long}`,
  );
  const interview = await logInterview(page, notes.join("\n\n"), "W".repeat(90));
  await writeDebrief(page, interview, {
    "The salary you named": words.repeat(2),
    "The notice period you named": words.repeat(2),
    "The start date you named": words.repeat(2),
    "Other numbers and dates you gave": Array(9).fill(words).join("\n"),
    "What seemed important to them?": long,
    "What concerned them?": long,
    "Words of theirs worth keeping": long,
    "What was promised, by you or by them?": long,
    "What did you ask them, and what did they answer?": Array(9).fill(words).join("\n"),
  });
  const topics = ["pay", "rotas", "leave", "training", "parking", "budgets", "hiring", "safety", "stock"];
  await planAndRead(page, async () => {
    await page.getByLabel("When").fill(new Date().toISOString().slice(0, 16));
    for (let person = 0; person < 8; person += 1) {
      if (person > 0) await page.getByRole("button", { name: /another|Add/ }).click();
      await page
        .getByLabel("Name")
        .nth(person)
        .fill(`${person} ${"M".repeat(70)}`);
      await page.getByLabel("Job title").nth(person).fill(words.repeat(2));
    }
  });
  await page
    .getByLabel("What do you want to ask them?")
    .fill(
      topics.map((topic) => `Who decides about ${topic}, ${"of a length that fills lines, ".repeat(7)}?`).join("\n"),
    );
  await page.getByRole("button", { name: "Save your questions" }).click();
  await expect(page.getByRole("region", { name: "To ask them" }).getByRole("listitem")).toHaveCount(5);
  await expect(page.getByRole("region", { name: "Asked already" }).getByRole("listitem").nth(1)).toBeVisible();
  await expect(page.getByText(/left out to keep to one page/).first()).toBeVisible();
  await expectOnePage(page);
});

test("nothing to go by is said, and still prints on one page", async ({ page, person: _person }) => {
  await page.goto("/applications");
  await logInterview(page, "Q: Why us?\nA: The people.");
  const plan = await page.getByRole("link", { name: "Plan the next interview" }).getAttribute("href");
  await page.goto((plan ?? "").replace(/plan$/, "brief"));
  await expect(page.getByText(/one page for the ten minutes before/)).toBeVisible();
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("I don’t know yet").check();
  await page.getByRole("button", { name: "Save the plan only" }).click();
  await page.getByRole("link", { name: "Read the brief" }).click();
  await expect(page.getByRole("article", { name: "Brief" })).toContainText("Round 2 · no date yet");
  await expectOnePage(page);
});

/** Saves own questions in two tabs: lists that fit together become one; of two that do not, the other is offered. */
async function saveInTwoTabs(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add the example" }).click();
  await page.getByRole("link", { name: "Read the brief" }).click();
  const box = (tab: Page) => tab.getByLabel("What do you want to ask them?");
  const save = async (tab: Page, text: string) => {
    await box(tab).fill(text);
    await tab.getByRole("button", { name: "Save your questions" }).click();
  };
  await save(page, "Mine?");
  await expect(page.getByRole("region", { name: "To ask them" })).toContainText("Mine?");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await save(other, "Mine?\nTheirs?");
  await expect(other.getByRole("region", { name: "To ask them" })).toContainText("Theirs?");
  await save(page, "Mine?\nMine too?");
  await expect(box(page)).toHaveValue("Mine?\nMine too?\nTheirs?");

  await other.reload();
  const long = `Long? ${"t".repeat(3_900)}`;
  await save(other, long);
  await expect(other.getByRole("region", { name: "To ask them" })).toContainText("Long?");
  const mine = `Mine? ${"m".repeat(3_900)}`;
  await save(page, mine);
  await expect(page.getByRole("region", { name: "How it reads now" })).toContainText(long);
  await expect(box(page)).toHaveValue(mine);
  await save(page, "Mine again?");
  await expect(page.getByRole("region", { name: "To ask them" })).toContainText("Mine again?");
  await expect(box(page)).toHaveValue("Mine again?");
  await expect(page.getByRole("region", { name: "How it reads now" })).toBeHidden();
}

test("own questions of two tabs", async ({ page, person: _person }) => {
  await saveInTwoTabs(page);
});

test.describe("before scripts have loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("own questions of two tabs", async ({ page, person: _person }) => {
    await saveInTwoTabs(page);
  });

  test("a promise is kept and questions are saved", async ({ page, person: _person }) => {
    await page.getByRole("button", { name: "Add the example" }).click();
    await page.getByRole("link", { name: "Read the brief" }).click();
    await expect(page.getByText("use your browser’s own menu")).toBeVisible();
    await page.getByRole("button", { name: /^Kept .*Two referees/ }).click();
    await expect(page.getByRole("button", { name: /^Not yet after all .*Two referees/ })).toBeVisible();
    await page.getByLabel("What do you want to ask them?").fill("What comes first?");
    await page.getByRole("button", { name: "Save your questions" }).click();
    await expect(page.getByRole("region", { name: "To ask them" })).toContainText("What comes first?");
  });
});
