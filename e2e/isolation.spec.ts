import type { Browser, Page } from "@playwright/test";
import { logInterview, planAndPractise, roughNotes } from "./support/logging";
import { expect, newPerson, signUp, test } from "./support/person";

/** The ids of one person's rows, read off the addresses and forms of their pages. */
type Rows = { application: string; interview: string; exchange: string; session: string };

async function logEverything(page: Page): Promise<Rows> {
  const interview = lastPart(await logInterview(page, roughNotes));
  await page.getByText("Change", { exact: true }).first().click();
  const exchange = lastPart(await page.getByRole("link", { name: "Edit or split" }).first().getAttribute("href"));
  const plan = await page.getByRole("link", { name: "Plan the next interview" }).getAttribute("href");
  const application = plan?.split("/")[2] ?? "";
  await planAndPractise(page, "Someone new");
  const session = page.url().split("/").at(-2) ?? "";
  return { application, interview, exchange, session };
}

function lastPart(address: string | null): string {
  return address?.split("/").at(-1) ?? "";
}

async function openAsOther(browser: Browser, options: { javaScriptEnabled: boolean }) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signUp(page, newPerson());
  return { page, close: () => context.close() };
}

test("each page of somebody else looks like a page that does not exist", async ({ page, person: _person, browser }) => {
  const theirs = await logEverything(page);
  const other = await openAsOther(browser, { javaScriptEnabled: true });
  const addresses = [
    `/applications/${theirs.application}`,
    `/applications/${theirs.application}/edit`,
    `/applications/${theirs.application}/plan`,
    `/applications/${theirs.application}/brief`,
    `/applications/${theirs.application}/interviews/new`,
    `/interviews/${theirs.interview}`,
    `/interviews/${theirs.interview}/capture`,
    `/interviews/${theirs.interview}/debrief`,
    `/interviews/${theirs.interview}/edit`,
    `/interviews/${theirs.interview}/then-and-now`,
    `/exchanges/${theirs.exchange}`,
    `/exchanges/${theirs.exchange}/correction`,
    `/practice/${theirs.session}`,
    `/practice/${theirs.session}/skipped`,
    `/practice/${theirs.session}/1`,
    `/practice/${theirs.session}/review`,
  ];
  const missing = await other.page.goto("/applications/01234567-0000-7000-8000-000000000000");
  const missingText = await other.page.getByRole("main").textContent();
  for (const address of addresses) {
    const answer = await other.page.goto(address);
    expect(answer?.status(), address).toBe(missing?.status());
    expect(await other.page.getByRole("main").textContent(), address).toBe(missingText);
  }
  await other.close();
});

test("each page of somebody signed in asks a stranger to sign in", async ({ page, person: _person, browser }) => {
  const theirs = await logEverything(page);
  const context = await browser.newContext();
  const stranger = await context.newPage();
  for (const address of [
    `/interviews/${theirs.interview}`,
    `/practice/${theirs.session}/1`,
    "/applications",
    "/settings",
  ]) {
    await stranger.goto(address);
    await expect(stranger.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  }
  await context.close();
});

test("forms sent with the ids of somebody else change nothing and look missing", async ({
  page,
  person: _person,
  browser,
}) => {
  // Eight forms, each on a page of its own.
  test.slow();
  const theirs = await logEverything(page);
  // Without scripts a form carries its ids in hidden fields, where anybody can change them.
  const other = await openAsOther(browser, { javaScriptEnabled: false });
  const own = await logEverything(other.page);
  const attempts: { address: string; press: RegExp; ids: [string, string]; fill?: (page: Page) => Promise<void> }[] = [
    {
      address: `/applications/${own.application}/edit`,
      press: /^Save$/,
      ids: [own.application, theirs.application],
      fill: (form) => form.getByLabel("Company").fill("Taken over"),
    },
    {
      address: `/applications/${own.application}`,
      press: /^Delete for good$/,
      ids: [own.application, theirs.application],
    },
    {
      address: `/interviews/${own.interview}/debrief`,
      press: /^Save$/,
      ids: [own.interview, theirs.interview],
      fill: (form) => form.getByLabel("What happens next?").fill("Taken over"),
    },
    {
      address: `/interviews/${own.interview}/capture`,
      press: /^Keep/,
      ids: [own.interview, theirs.interview],
      fill: (form) => form.getByLabel("Your notes").fill("Q: Taken over?\nA: Yes."),
    },
    {
      address: `/exchanges/${own.exchange}`,
      press: /^Save$/,
      ids: [own.exchange, theirs.exchange],
      fill: (form) => form.getByLabel("What you said").fill("Taken over"),
    },
    { address: `/interviews/${own.interview}`, press: /^Remove$/, ids: [own.exchange, theirs.exchange] },
    { address: `/interviews/${own.interview}`, press: /^Move down$/, ids: [own.exchange, theirs.exchange] },
    { address: `/interviews/${own.interview}`, press: /^Delete for good$/, ids: [own.interview, theirs.interview] },
  ];
  for (const { address, press, ids, fill } of attempts) {
    await other.page.goto(address);
    await other.page.evaluate(() => {
      for (const drawer of document.querySelectorAll("details")) drawer.open = true;
    });
    await fill?.(other.page);
    const forged = await other.page.evaluate(([mine, them]) => {
      const fields = [...document.querySelectorAll<HTMLInputElement>("input[type=hidden]")];
      const hits = fields.filter((field) => field.value.includes(mine));
      for (const field of hits) field.value = field.value.replaceAll(mine, them);
      return hits.length;
    }, ids);
    expect(forged, `${address} ${press}`).toBeGreaterThan(0);
    await other.page.getByRole("button", { name: press }).first().click();
    await expect(
      other.page.getByRole("heading", { level: 1, name: "Nothing here" }),
      `${address} ${press}`,
    ).toBeVisible();
  }
  await other.close();

  await page.goto(`/interviews/${theirs.interview}`);
  await expect(page.getByRole("heading", { name: "4 questions" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 }).first()).toContainText("Tell me about yourself");
  await expect(page.getByText("Taken over")).toBeHidden();
  await page.goto("/applications");
  await expect(page.getByRole("link", { name: "Harbour Clinic" })).toBeVisible();
});
