import { readFileSync } from "node:fs";
import { logInterview, roughNotes } from "./support/logging";
import { expect, newPerson, signUp, test } from "./support/person";

test("coming interviews as a file, and by a private address that can be taken back", async ({
  page,
  person: _person,
  playwright,
  baseURL,
}) => {
  await logInterview(page, roughNotes);
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("Someone new").check();
  await page.getByLabel("Name").fill("Ida Holm");
  await page.getByLabel("When").fill("2031-03-04T09:30");
  await page.getByRole("button", { name: "Save the plan only" }).click();
  await page.getByRole("link", { name: "Read the brief" }).click();

  await test.step("one interview, downloaded", async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Add to a calendar" }).click();
    const file = readFileSync(await (await downloading).path(), "utf8");
    expect(file).toContain("DTSTART:20310304T093000\r\n");
    expect(file).toContain("SUMMARY:Interview: Harbour Clinic\\, round 2\r\n");
    expect(file).not.toMatch(/Ida|Dana|rota/);
  });

  await page.goto("/settings");
  await test.step("all of them, downloaded", async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download as a file" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("second-round.ics");
    expect(readFileSync(await download.path(), "utf8")).toContain("SUMMARY:Practise for Harbour Clinic\r\n");
  });

  const stranger = await playwright.request.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  const address = page.getByLabel("Your private address");
  await page.getByRole("button", { name: "Make a private address" }).click();
  await expect(address).toHaveValue(/\/api\/calendar\/[\w-]{43}\.ics$/);
  const first = await address.inputValue();

  await test.step("the address needs no sign-in and is kept nowhere on the way", async () => {
    const answer = await stranger.get(first);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-store",
    });
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    expect(await answer.text()).toContain("DTSTART:20310304T093000\r\n");
    expect((await stranger.get(first.replace(/\.ics$/, ""))).status()).toBe(404);
  });

  await test.step("it is shown once", async () => {
    await page.reload();
    await expect(page.getByText(/^Made /)).toBeVisible();
    await expect(address).toBeHidden();
  });

  await test.step("a new one stops the old one", async () => {
    await page.getByRole("button", { name: "Make a new address" }).click();
    await expect(address).not.toHaveValue(first);
    expect((await stranger.get(first)).status()).toBe(404);
    expect((await stranger.get(await address.inputValue())).status()).toBe(200);
  });

  await test.step("taken back, it answers as one that never was", async () => {
    const second = await address.inputValue();
    await page.getByRole("button", { name: "Take the address back" }).click();
    await expect(page.getByRole("button", { name: "Make a private address" })).toBeVisible();
    await expect(address).toBeHidden();
    const [taken, unknown] = await Promise.all([
      stranger.get(second),
      stranger.get(`/api/calendar/${"x".repeat(43)}.ics`),
    ]);
    expect([taken.status(), await taken.text()]).toEqual([404, await unknown.text()]);
    const { date: _one, "x-request-id": _id, ...ofTaken } = taken.headers();
    const { date: _other, "x-request-id": _otherId, ...ofUnknown } = unknown.headers();
    expect(ofTaken).toEqual(ofUnknown);
  });

  await test.step("the file asks who is signed in", async () => {
    const answer = await stranger.get("/api/calendar", { maxRedirects: 0 });
    expect([answer.status(), await answer.text()]).toEqual([401, "Sign in first\n"]);
    expect(answer.headers()["content-disposition"]).toBeUndefined();
  });
  await stranger.dispose();
});

test("one person's interview is nobody else's to download", async ({ page, person: _person, browser }) => {
  await page.getByRole("button", { name: "Add the example" }).click();
  await page.getByRole("link", { name: "Read the brief" }).click();
  const file = (await page.getByRole("link", { name: "Add to a calendar" }).getAttribute("href")) ?? "";
  expect((await page.request.get(file)).status()).toBe(200);
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await signUp(theirs, newPerson());
  expect((await theirs.request.get(file)).status()).toBe(404);
  await other.close();
});

test.describe("before scripts have loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("the private address is made, shown and taken back", async ({ page, person: _person }) => {
    await page.goto("/settings");
    await page.getByRole("button", { name: "Make a private address" }).click();
    await expect(page.getByLabel("Your private address")).toHaveValue(/\.ics$/);
    const address = await page.getByLabel("Your private address").inputValue();
    expect((await page.request.get(address)).status()).toBe(200);
    await page.getByRole("button", { name: "Take the address back" }).click();
    await expect(page.getByRole("button", { name: "Make a private address" })).toBeVisible();
    expect((await page.request.get(address)).status()).toBe(404);
  });
});
