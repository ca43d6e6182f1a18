import { expect, test } from "./support/person";

test("log on a phone: the notes are understood while typing and survive a closed tab", async ({
  page,
  person: _person,
  context,
}) => {
  await page.getByRole("link", { name: "Log an interview" }).tap();
  await page.getByLabel("Company").fill("Mill Lane School");
  await page.getByRole("button", { name: "Next: write it down" }).tap();
  const notes = page.getByLabel("Your notes");
  await notes.pressSequentially("They asked why I teach. I said because of my own teacher");
  const preview = page.getByRole("region", { name: "What was understood" });
  await expect(preview.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText("Saved to your account")).toBeVisible();
  const address = page.url();
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByLabel("Your notes")).toHaveValue(/because of my own teacher/);
  await again.getByRole("button", { name: "Keep this question" }).tap();
  await expect(again.getByRole("heading", { name: "1 question" })).toBeVisible();
  await again.goto(address);
  await expect(again.getByLabel("Your notes")).toHaveValue("");
});

test("no screen is wider than the phone", async ({ page, person: _person }) => {
  await page.getByRole("button", { name: "Add the example" }).tap();
  await expect(page.getByRole("link", { name: "Round 1" })).toBeVisible();
  const application = page.url();
  const round = await page.getByRole("link", { name: "Round 1" }).getAttribute("href");
  const practice = await page.getByRole("region", { name: "Practice" }).getByRole("link").getAttribute("href");
  const addresses = [
    "/applications",
    "/applications/new",
    application,
    `${application}/plan`,
    `${round}`,
    `${round}/capture`,
    `${round}/debrief`,
    `${round}/edit`,
    `${practice}/1`,
    `${practice}/review`,
    "/settings",
  ];
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const address of addresses) {
      await page.goto(address);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `${address} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test("a sign-in that runs out while typing: it says so, and goes on in place", async ({ page, person, context }) => {
  await page.goto("/applications/new");
  await page.getByLabel("Company").fill("Mill Lane School");
  await page.getByRole("button", { name: "Next: write it down" }).tap();
  await page.getByLabel("Your notes").fill("Q: Why teach?");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  const address = page.url();
  await context.clearCookies();
  await page.getByLabel("Your notes").pressSequentially("\nA: Because of my own teacher.");
  await expect(page.getByText("Saved on this device. Sign in again")).toBeVisible();
  await page.getByRole("status").getByRole("link", { name: "Sign in" }).tap();
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).tap();
  await expect(page).toHaveURL(address);
  await expect(page.getByLabel("Your notes")).toHaveValue("Q: Why teach?\nA: Because of my own teacher.");
  await expect(page.getByText("Saved to your account")).toBeVisible();
});

test("a double tap keeps the notes once", async ({ page, person: _person }) => {
  await page.goto("/applications/new");
  await page.getByLabel("Company").fill("Mill Lane School");
  await page.getByRole("button", { name: "Next: write it down" }).dblclick();
  await page.getByLabel("Your notes").fill("Q: Why teach?\nA: Because of my own teacher.");
  await page.getByRole("button", { name: "Keep this question" }).dblclick();
  await expect(page.getByRole("heading", { name: "1 question" })).toBeVisible();
  await page.goto("/applications");
  await expect(page.getByRole("link", { name: "Mill Lane School" })).toHaveCount(1);
});
