import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { sampleExport } from "../lib/export/testing/sample";
import { logInterview, planAndPractise, roughNotes } from "./support/logging";
import { expect, newPerson, signUp, test } from "./support/person";

/** Downloads one of the three files. */
async function download(page: Page, name: RegExp): Promise<{ name: string; text: string }> {
  await page.goto("/settings/data");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  const file = await started;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

async function bring(page: Page, text: string): Promise<void> {
  await page.goto("/settings/data");
  await page
    .getByLabel(/An export of Second Round/)
    .setInputFiles({ name: "export.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Take the file in" }).click();
}

test("everything goes along as a file, and into another account as it was", async ({
  page,
  person: _person,
  browser,
}) => {
  await logInterview(page, roughNotes);
  await planAndPractise(page, "Someone new");
  const { name, text } = await download(page, /^Everything/);
  expect(name).toMatch(/^second-round-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(text).exchanges).toHaveLength(4);
  expect((await download(page, /^To read/)).text).toContain("## Harbour Clinic: Clinic coordinator");
  expect((await download(page, /^Questions and answers/)).text).toContain('"Harbour Clinic","Clinic coordinator","1"');
  const headers = (await page.request.get("/api/export/json")).headers();
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "private, no-store" });

  await page.goto("/settings/data");
  await expect(page.getByText("An export can be brought into an empty account only")).toBeVisible();
  await expect(page.getByLabel(/An export of Second Round/)).toBeHidden();

  const other = await (await browser.newContext()).newPage();
  await signUp(other, newPerson());
  await bring(other, text);
  await expect(other.getByRole("status")).toContainText("The file was taken in");
  expect((await download(other, /^Everything/)).text).toBe(text);
  await other.goto("/applications");
  await expect(other.getByRole("link", { name: "Harbour Clinic" })).toBeVisible();
  await other.context().close();
});

test("a file that is not in order is told about, without scripts too, and changes nothing", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signUp(page, newPerson());
  const before = await (await page.request.get("/api/export/json")).text();
  const sample = sampleExport();
  const broken = { ...sample, exchanges: [{ ...sample.exchanges[0], question: 7 }], format: "second-round" };
  const tries: [string, RegExp][] = [
    [JSON.stringify(broken), /exchanges\[0\]\.question: expected text/],
    [JSON.stringify(sample).slice(0, 900), /cut short/],
    ["name;price\n1;2", /not JSON/],
    ["", /Choose a file first/],
  ];
  for (const [text, said] of tries) {
    await bring(page, text);
    const field = page.getByLabel(/An export of Second Round/);
    await expect(field).toHaveAccessibleDescription(said);
    await expect(field).toHaveAccessibleDescription(/Nothing was changed/);
  }
  expect(await (await page.request.get("/api/export/json")).text()).toBe(before);
  // Opened anew, the page does not repeat what was said.
  await page.goto("/settings/data");
  await expect(page.getByText("Nothing was changed")).toBeHidden();
  await bring(page, JSON.stringify(sample));
  await expect(page.getByRole("status")).toContainText("The file was taken in");
  await context.close();
});

test("deleting the account clears what this device still holds", async ({ page, person }) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(`${address}/debrief`);
  await page.getByLabel("What concerned them?").fill("quinces, not saved");
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open("second-round");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction("drafts").objectStore("drafts").getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        }),
    );
  await expect.poll(kept).toContain("quinces");
  await page.goto("/settings");
  await page.getByRole("link", { name: "Your data" }).click();
  await page.getByText("Delete your account").click();
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
  await expect.poll(kept).not.toContain("quinces");
  await page.goto("/settings/data");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("hostile text in every field runs nowhere, and leaves the app's own words where they are", async ({
  page,
  person: _person,
}) => {
  test.slow();
  const dialogs: string[] = [];
  page.on("dialog", async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  const failed: string[] = [];
  page.on("response", (answer) => {
    if (answer.status() >= 500) failed.push(answer.url());
  });
  await bring(page, JSON.stringify(hostileExport()));
  await expect(page.getByRole("status")).toContainText("The file was taken in");
  const pages = ["applications/a1", "interviews/i1", "interviews/i2", "exchanges/e1", "exchanges/e1/correction"].concat(
    [
      ...["applications/a1/on-record", "applications/a1/brief", "applications/a1/plan", "interviews/i1/capture"],
      ...["interviews/i1/debrief", "interviews/i2/then-and-now", "practice/s1/1", "practice/s1/review", "story"],
      ...["examples", "examples/x1", "applications", "settings/data"],
    ],
  );
  for (const path of pages) {
    const answer = await page.goto(`/${path}`);
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    expect(await page.evaluate(() => "ran" in window), path).toBe(false);
    expect(await page.locator("main script, main iframe, main img[src='x']").count(), path).toBe(0);
  }
  expect({ dialogs, failed }).toEqual({ dialogs: [], failed: [] });

  await page.goto("/exchanges/e1");
  const line = page.getByText(/^Instead of/);
  await expect(line).toContainText("turned");
  // The colon closes the line, although a sign in the quotation turns all that follows it.
  const places = await line.evaluate((element) => {
    const place = (node: Node | null, at: number) => {
      const range = document.createRange();
      if (node) range.setStart(node, at);
      if (node) range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const last = texts.at(-1) ?? null;
    return {
      colon: last?.textContent?.at(-1),
      colonAt: place(last, (last?.textContent?.length ?? 1) - 1).left,
      quotationEnds: element.querySelector("bdi")?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY,
    };
  });
  expect(places.colon).toBe(":");
  expect(places.colonAt).toBeGreaterThanOrEqual(places.quotationEnds);
});

/** A file with markup, scripts, turned and invisible signs and formulas in every text. */
function hostileExport(): unknown {
  const nasty = `<script>window.ran=1</script><img src=x onerror="window.ran=1;alert(1)">=1+1 ${"w".repeat(300)}\u200B`;
  const names = ["company", "role", "name", "title", "spokenAs", "question", "answer", "notes", "notesDraft", "text"];
  const texts = names.concat(
    ...["reply", "toAsk", "why", "earlierQuestion", "earlierAnswer", "draft", "situation", "action", "result", "shows"],
    ...["importantToThem", "concernsRaised", "salaryStated", "noticeStated", "startDateStated", "nextStep", "promised"],
    ...["numbersStated", "reasonStated", "reactions", "theirWords", "wishSaid", "neverCameUp", "ownQuestions"],
    ...["device", "bringUp"],
  );
  return JSON.parse(JSON.stringify(sampleExport()), (name, value) => {
    if (name === "quote") return "\u202Eturned";
    return texts.includes(name) && typeof value === "string" ? `${value} ${nasty}` : value;
  });
}
