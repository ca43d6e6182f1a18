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

/** The sorts of question in the session just made, in order: "Asked before", "Go deeper", "New". */
async function kinds(page: Page): Promise<string[]> {
  const links = page.getByRole("navigation", { name: "Questions of this session" }).getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    found.push((await page.getByText(/^(Asked before|Go deeper|New)$/).textContent()) ?? "");
    await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  }
  return found;
}

test("who will be there decides the mix", async ({ page, person: _person }) => {
  await logInterview(page, notes);
  const mistake = page.getByRole("article", { name: /mistake/ });
  await mistake.getByText(/^Mark how it went/).click();
  await mistake.getByLabel("A great deal").check();
  await expect(mistake.getByText(/^Mattered a great deal/)).toBeVisible();
  const plan = await page.getByRole("link", { name: "Plan the next interview" }).getAttribute("href");
  const mixes = new Map<string, string[]>();
  for (const meeting of ["Someone I have met", "Someone new", "Someone more senior"]) {
    await page.goto(plan ?? "");
    await page.getByLabel(meeting).check();
    await page.getByLabel("40 minutes").check();
    await page.getByRole("button", { name: "Make a practice session" }).click();
    await expect(page.getByText(/^Question 1 of/)).toBeVisible();
    mixes.set(meeting, await kinds(page));
  }
  const count = (meeting: string, kind: string) => mixes.get(meeting)?.filter((found) => found === kind).length ?? 0;
  expect(count("Someone new", "Asked before")).toBeGreaterThan(count("Someone I have met", "Asked before"));
  expect(count("Someone I have met", "Go deeper")).toBeGreaterThan(count("Someone new", "Go deeper"));
  expect(count("Someone more senior", "New")).toBeGreaterThanOrEqual(count("Someone new", "New"));
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
