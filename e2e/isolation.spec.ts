import type { Browser, Page } from "@playwright/test";
import { fill, pages, routes } from "./support/addresses";
import { logInterview, planAndPractise, roughNotes } from "./support/logging";
import { expect, newPerson, signUp, test } from "./support/person";

/** The ids of one person's rows, read off the addresses and forms of their pages. */
type Rows = { application: string; interview: string; exchange: string; session: string };

/** A word of these tests' interviews that stands nowhere in the app itself. */
const company = "Brackwater Mill";

async function logEverything(page: Page): Promise<Rows> {
  const interview = lastPart(await logInterview(page, roughNotes, company));
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

/** The parameters of every page, for this person's rows. A page with another one fails until it is given a row. */
async function parametersOf(page: Page, rows: Rows): Promise<Record<string, string>> {
  await page.goto("/examples/new");
  await page.getByLabel("Title").fill(`The flood at ${company}`);
  await page.getByRole("button", { name: "Add it" }).click();
  const example = await page.getByRole("link", { name: /^Edit/ }).first().getAttribute("href");
  return {
    applicationId: rows.application,
    interviewId: rows.interview,
    exchangeId: rows.exchange,
    sessionId: rows.session,
    position: "1",
    exampleId: lastPart(example),
    token: "of-an-invitation-or-a-link-that-nobody-was-given",
  };
}

const none = "01234567-0000-7000-8000-000000000000";

test("every page of somebody else looks like a page that does not exist", async ({
  page,
  person: _person,
  browser,
}) => {
  test.slow();
  const theirs = await parametersOf(page, await logEverything(page));
  const missing = Object.fromEntries(Object.keys(theirs).map((name) => [name, name === "position" ? "1" : none]));
  const other = await openAsOther(browser, { javaScriptEnabled: true });
  const read = async (address: string, headers: Record<string, string>) => {
    const answer = await other.page.request.get(address, { headers, maxRedirects: 0 });
    // What differs from answer to answer, whoever asks and for whatever: the nonce and the address itself.
    const ids = new RegExp(
      Object.values({ ...theirs, none })
        .filter((id) => id.length > 1)
        .join("|"),
      "g",
    );
    const [, nonce = "-"] = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "") ?? [];
    return { status: answer.status(), text: (await answer.text()).replaceAll(nonce, "").replaceAll(ids, "ID") };
  };
  for (const { pattern, isPublic } of pages) {
    const isOfRow = pattern.includes("[") && !isPublic;
    for (const headers of [{}, { rsc: "1" }]) {
      const answer = await read(fill(pattern, theirs), headers);
      expect(answer.text, pattern).not.toContain(company);
      if (!isOfRow) continue;
      const absent = await read(fill(pattern, missing), headers);
      expect(answer.status, pattern).toBe(absent.status);
      expect(answer.text.length, pattern).toBe(absent.text.length);
    }
    if (!isOfRow) continue;
    expect((await other.page.goto(fill(pattern, theirs)))?.status(), pattern).toBe(404);
    await expect(other.page.getByRole("heading", { level: 1, name: "Nothing here" }), pattern).toBeVisible();
  }
  await other.close();
});

test("every page of somebody signed in asks a stranger to sign in", async ({ page, person: _person, playwright }) => {
  const theirs = await parametersOf(page, await logEverything(page));
  const stranger = await playwright.request.newContext({ baseURL: new URL(page.url()).origin });
  for (const { pattern, isPublic } of pages) {
    const address = fill(pattern, theirs);
    const answer = await stranger.get(address, { maxRedirects: 0 });
    expect(await answer.text(), pattern).not.toContain(company);
    if (isPublic) continue;
    expect(answer.status(), pattern).toBe(307);
    expect(answer.headers().location, pattern).toBe(`/sign-in?next=${encodeURIComponent(address)}`);
  }
  await stranger.dispose();
});

test("every route answers others as if there were nothing, and nobody with less", async ({
  page,
  person: _person,
  browser,
  playwright,
}) => {
  const theirs = await logEverything(page);
  await page.goto("/applications");
  const other = await openAsOther(browser, { javaScriptEnabled: true });
  const stranger = await playwright.request.newContext({ baseURL: new URL(page.url()).origin });
  type Sender = typeof stranger;
  type Answer = ReturnType<Sender["get"]>;
  /** As whoever sends it says, and as nobody would. */
  const draftOf = async (from: Sender, id: string) => {
    const { ownerId = none } = await (await from.get("/api/drafts")).json();
    return { of: "notes", id, ownerId, notes: "Taken over", base: "", takenBefore: 0 };
  };
  /** Each route as it may be asked for somebody's row, and its status for nobody; null where it knows of no rows. */
  const routesOfRows: Record<string, { ask: (from: Sender, id: string) => Answer; toNobody: number } | null> = {
    "/api/auth/[...nextauth]": null,
    "/api/calendar": { ask: (from, id) => from.get(`/api/calendar?interview=${id}`), toNobody: 401 },
    // Read without a sign-in, by a secret that nobody else has: e2e/calendar.spec.ts.
    "/api/calendar/[feed]": { ask: (from, id) => from.get(`/api/calendar/${id}.ics`), toNobody: 404 },
    "/api/drafts": {
      ask: async (from, id) => from.put("/api/drafts", { data: await draftOf(from, id) }),
      toNobody: 401,
    },
    // Of whoever is signed in, whatever is asked: e2e/your-data.spec.ts.
    "/api/export/[format]": { ask: (from) => from.get("/api/export/json"), toNobody: 401 },
    "/api/health": null,
    "/api/health/live": null,
    "/api/health/ready": null,
    // Into the account of whoever is signed in, with ids of the file: lib/data/export.test.ts.
    "/api/import": { ask: (from) => from.post("/api/import"), toNobody: 401 },
    "/share": null,
    "/sw.js": null,
  };
  expect(Object.keys(routesOfRows).toSorted()).toEqual(routes.map(({ pattern }) => pattern).toSorted());
  for (const [pattern, route] of Object.entries(routesOfRows)) {
    if (route === null) continue;
    const answer = await route.ask(other.page.request, theirs.interview);
    const absent = await route.ask(other.page.request, none);
    expect([answer.status(), await answer.text()], pattern).toEqual([absent.status(), await absent.text()]);
    const toNobody = await route.ask(stranger, theirs.interview);
    expect(toNobody.status(), pattern).toBe(route.toNobody);
    expect(await toNobody.text(), pattern).not.toContain(company);
  }
  await stranger.dispose();
  await other.close();
  await page.goto(`/interviews/${theirs.interview}/capture`);
  await expect(page.getByText("Taken over")).toBeHidden();
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
    {
      address: `/interviews/${own.interview}?tools=${own.exchange}`,
      press: /^Remove$/,
      ids: [own.exchange, theirs.exchange],
    },
    {
      address: `/interviews/${own.interview}?tools=${own.exchange}`,
      press: /^Move down$/,
      ids: [own.exchange, theirs.exchange],
    },
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
  await expect(page.getByRole("link", { name: company })).toBeVisible();
});
