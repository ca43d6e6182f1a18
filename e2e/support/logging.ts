import { expect, type Page } from "@playwright/test";

/** Rough notes of a first interview, as they are typed on the way home. */
export const roughNotes = `parking was terrible, leave earlier next time

Q: Tell me about yourself
A: Im a ward clerk at St Brannock's, been there 3 years, before that I was in a call centre.

q) why do you want to leave
a) I said the rota changes every week and I want regular hours, nothing against the team

3. Tell me about a time you dealt with a difficult person
A relative was shouting at the desk. I took him to a quiet room, listened, and found out the discharge letter was missing. I got it printed in 10 minutes and he calmed down.

They asked what salary I am looking for. I said 26,000 a year.`;

/** Logs a first interview with these notes and stops at its page. Gives the interview's address. */
export async function logInterview(page: Page, notes: string, company = "Harbour Clinic"): Promise<string> {
  await page.goto("/applications");
  await page.getByRole("link", { name: "Log an interview" }).click();
  await page.getByLabel("Company").fill(company);
  await page.getByText("Role, when, how, who was there").click();
  await page.getByLabel("Role").fill("Clinic coordinator");
  await page.getByLabel("Name").fill("Dana Reyes");
  await page.getByLabel("Job title").fill("Practice manager");
  await page.getByLabel("Part in the decision").selectOption("Hiring manager");
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await page.getByLabel("Your notes").fill(notes);
  await page.getByRole("button", { name: /^Keep th/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Round 1 at ${company}` })).toBeVisible();
  return page.url();
}

/** Plans the next interview of the application on the page and goes into its practice session. */
export async function planAndPractise(page: Page, meeting: string): Promise<void> {
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel(meeting).check();
  await page.getByLabel("20 minutes").check();
  await page.getByRole("button", { name: "Make a practice session" }).click();
  await expect(page.getByText(/^Question 1 of \d+$/)).toBeVisible();
}
