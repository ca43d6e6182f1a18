import type { Page } from "@playwright/test";
import { logInterview } from "./support/logging";
import { expect, test } from "./support/person";

const notes = `Q: Tell me about yourself
A: I have been a welder for 6 years, mostly pipework, at two yards.

Q: Why are you leaving your job?
A: The yard moved and I now drive two hours a day.

Q: Tell me about a mistake you made
A: I read a drawing wrong and had to cut out a joint. We lost a day.

Q: What are your strengths?
A: I am careful and I stay calm.`;

/** The session just made, in order: the sorts of question ("Asked before", "Go deeper", "New") and why each is there. */
async function readSession(page: Page): Promise<{ kinds: string[]; whys: string[] }> {
  const links = page.getByRole("navigation", { name: "Questions of this session" }).getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const read = { kinds: [] as string[], whys: [] as string[] };
  for (const address of addresses) {
    await page.goto(address);
    const kind = page.getByText(/^(Asked before|Go deeper|New)$/);
    read.kinds.push((await kind.textContent()) ?? "");
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).not.toBeEmpty();
    read.whys.push((await page.locator("header").filter({ has: heading }).locator("p").last().textContent()) ?? "");
  }
  return read;
}

test("five situations make five sessions from the same notes", async ({ page, person: _person }) => {
  test.slow();
  await logInterview(page, notes);
  const mistake = page.getByRole("article", { name: /mistake/ });
  await mistake.getByText(/^Mark how it went/).click();
  await mistake.getByLabel("A great deal").check();
  await expect(mistake.getByText(/^Mattered a great deal/)).toBeVisible();
  const plan = await page.getByRole("link", { name: "Plan the next interview" }).getAttribute("href");
  const situations: [choice: string, meaning: RegExp][] = [
    ["Someone I have met", /deciding between them or confirming/],
    ["Someone new", /the team now wants to meet you/],
    ["A panel", /from their own chair/],
    ["Someone more senior", /the last word is near/],
    ["I don’t know yet", /they can see you in the job/],
  ];
  const mixes = new Map<string, { kinds: string[]; whys: string[] }>();
  for (const [choice, meaning] of situations) {
    await page.goto(plan ?? "");
    await page.getByLabel(choice).check();
    await expect(page.getByText(meaning)).toBeVisible();
    for (const [other, otherMeaning] of situations) {
      if (other !== choice) await expect(page.getByText(otherMeaning)).toBeHidden();
    }
    await page.getByLabel("40 minutes").check();
    await page.getByRole("button", { name: "Make a practice session" }).click();
    await expect(page.getByText(/^Question 1 of/)).toBeVisible();
    mixes.set(choice, await readSession(page));
  }
  const count = (choice: string, kind: string) =>
    mixes.get(choice)?.kinds.filter((found) => found === kind).length ?? 0;
  expect(count("Someone new", "Asked before")).toBeGreaterThan(count("Someone I have met", "Asked before"));
  expect(count("Someone I have met", "Go deeper")).toBeGreaterThan(count("Someone new", "Go deeper"));
  expect(count("Someone more senior", "New")).toBeGreaterThanOrEqual(count("Someone new", "New"));
  expect(mixes.get("Someone more senior")?.whys.join()).toContain("short version");
  expect(mixes.get("A panel")?.whys.join()).toContain("Panels often touch on");
  expect(count("I don’t know yet", "Go deeper")).toBeGreaterThan(0);
  expect(new Set([...mixes.values()].map(({ whys }) => whys.join())).size).toBe(situations.length);
});

test("the home screen says what to do today, and follows the practice", async ({ page, person: _person }) => {
  await logInterview(page, notes);
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("Someone I have met").check();
  await page.getByLabel(/Dana Reyes/).check();
  await page.getByLabel("When").fill("2031-03-04T09:30");
  await page.getByLabel("10 minutes").check();
  await page.getByRole("button", { name: "Save the plan only" }).click();
  const next = page.getByRole("region", { name: /^Round 2/ });
  await expect(next).toContainText("Meeting Dana Reyes again usually means");
  await expect(next).toContainText("Heard 4 of your answers in round 1");
  await expect(next).toContainText("3 questions to practise, about 10 minutes");

  await page.goto("/applications");
  const today = page.getByRole("region", { name: "Today" });
  await expect(today).toContainText(/Round 2 at .+: 3 questions to practise, about 10 minutes/);
  await expect(today).toContainText("4 different questions, none practised yet");
  await today.getByRole("button", { name: "Practise now" }).click();
  await expect(page.getByText(/^Question 1 of/)).toBeVisible();

  await page.goto("/applications");
  await expect(today).toContainText(/a session of \d questions? is ready/);
  await expect(today.getByRole("link", { name: "Practise now" })).toBeVisible();
});

test("a date that has passed asks how it went", async ({ page, person: _person }) => {
  await logInterview(page, notes);
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("I don’t know yet").check();
  await page.getByLabel("When").fill("2024-03-04T09:30");
  await page.getByRole("button", { name: "Save the plan only" }).click();
  await page.goto("/applications");
  const today = page.getByRole("region", { name: "Today" });
  await expect(today).toContainText("how did it go?");
  await today.getByRole("link", { name: "Log it" }).click();
  await expect(page.getByLabel("Your notes")).toBeVisible();
});

test("the plan can be changed, with the people expected", async ({ page, person: _person }) => {
  await logInterview(page, notes);
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("Someone more senior").check();
  await page.getByLabel(/Dana Reyes/).check();
  await page.getByLabel("Name").fill("Ida Holm");
  await page.getByLabel("Part in the decision").selectOption("Senior manager");
  await page.getByLabel("When").fill("2031-03-04T09:30");
  await page.getByRole("button", { name: "Save the plan only" }).click();
  const next = page.getByRole("region", { name: /^Round 2/ });
  await expect(next).toContainText("Tue 4 Mar 2031, 09:30");
  await expect(next).toContainText("Dana Reyes, Ida Holm");
  await next.getByRole("link", { name: "Change the plan" }).click();
  await expect(page.getByLabel(/Ida Holm/)).toBeChecked();
  await page.getByLabel(/Dana Reyes/).uncheck();
  await page.getByRole("button", { name: "Save the plan only" }).click();
  await expect(next).not.toContainText("Dana Reyes");
});

test("the round that was planned is logged when it was held", async ({ page, person: _person }) => {
  await logInterview(page, notes);
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("I don’t know yet").check();
  await page.getByRole("button", { name: "Save the plan only" }).click();
  await page.getByRole("link", { name: "It was held: log it" }).click();
  await page.getByLabel("Your notes").fill("Q: What would have made you stay?\nA: A shorter drive.");
  await page.getByRole("button", { name: "Keep this question" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Round 2/ })).toBeVisible();
});

test("a round held before its planned time is logged with the day it was held", async ({ page, person: _person }) => {
  await logInterview(page, notes);
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("I don’t know yet").check();
  await page.getByLabel("When").fill("2031-03-04T09:30");
  await page.getByRole("button", { name: "Save the plan only" }).click();
  await page.getByText("It was held: log it").click();
  await expect(page.getByLabel("When was it?")).toHaveValue(new Date().toISOString().slice(0, 10));
  await page.getByLabel("When was it?").fill("2026-01-05");
  await page.getByRole("button", { name: "Log it" }).click();
  await page.getByLabel("Your notes").fill("Q: What would have made you stay?\nA: A shorter drive.");
  await page.getByRole("button", { name: "Keep this question" }).click();
  await expect(page.getByText("Mon 5 Jan 2026, 09:30")).toBeVisible();
});
