import { countOnDevice } from "./support/device";
import { untilKept } from "./support/offline";
import { expect, newPerson, signUp, test } from "./support/person";

const notes = "Q: Why teach?\nA: Because of my own teacher.\n\nQ: When can you start?\nA: In August.";

test("a whole interview without a network, the tab closed in between, is in the account once", async ({
  page,
  person: _person,
  context,
}) => {
  await untilKept(page);
  await page.close();
  await context.setOffline(true);

  const carPark = await context.newPage();
  await carPark.goto("/applications");
  await expect(carPark).toHaveURL(/\/capture/);
  await carPark.getByLabel("Company").fill("Mill Lane School");
  await carPark.getByLabel("Your notes").fill(notes);
  await expect(carPark.getByText(/^Saved on this device/)).toBeVisible();
  await expect(carPark.getByText("When can you start?", { exact: true })).toBeVisible();
  await carPark.close();

  const again = await context.newPage();
  await again.goto("/capture");
  await expect(again.getByLabel("Company")).toHaveValue("Mill Lane School");
  await expect(again.getByLabel("Your notes")).toHaveValue(notes);
  await again.close();

  await context.setOffline(false);
  const home = await context.newPage();
  await home.goto("/applications");
  await expect
    .poll(async () => {
      await home.reload();
      return home.getByRole("link", { name: "Mill Lane School" }).count();
    })
    .toBe(1);
  await home.getByRole("link", { name: "Write down what was asked" }).tap();
  await expect(home.getByLabel("Your notes")).toHaveValue(notes);
  await home.getByRole("button", { name: "Keep these 2 questions" }).tap();
  await expect(home.getByRole("heading", { name: "2 questions" })).toBeVisible();
});

test("what is written there with a network goes straight to the account", async ({ page, person: _person }) => {
  // By then the device knows whose it is.
  await untilKept(page);
  await page.goto("/capture");
  await page.getByLabel("Company").fill("Harbour Clinic");
  await page.getByLabel("Your notes").fill(notes);
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await page.getByLabel("Your notes").pressSequentially(" Or sooner.");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await page.getByRole("link", { name: "Go on in your account" }).tap();
  await expect(page.getByLabel("Your notes")).toHaveValue(`${notes} Or sooner.`);
});

test("opened in a second tab without a network, the text goes on there, and no word of either is lost", async ({
  page,
  person: _person,
  context,
}) => {
  await untilKept(page);
  await context.setOffline(true);
  await page.goto("/capture");
  await page.getByLabel("Your notes").fill("They asked why I teach.");
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();

  const second = await context.newPage();
  await second.goto("/capture");
  await expect(second.getByLabel("Your notes")).toHaveValue("They asked why I teach.");
  await second.getByLabel("Your notes").press("ControlOrMeta+End");
  await second.getByLabel("Your notes").pressSequentially(" And when I can start.");
  await expect(second.getByText(/^Saved on this device/)).toBeVisible();

  await expect(page.getByRole("heading", { name: "This is open in another tab" })).toBeVisible();
  await page.getByRole("button", { name: "Go on here" }).tap();
  await expect(page.getByLabel("Your notes")).toHaveValue("They asked why I teach. And when I can start.");
  await expect(second.getByRole("heading", { name: "This is open in another tab" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Saved to your account")).toBeVisible();
});

test("another person who signs in on the device sees nothing of it", async ({ page, person: _person, context }) => {
  await untilKept(page);
  await context.setOffline(true);
  await page.goto("/capture");
  await page.getByLabel("Company").fill("Secret Ltd");
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
  await context.setOffline(false);
  await context.clearCookies();

  const other = await context.newPage();
  await signUp(other, newPerson());
  await expect(other.getByText("Secret Ltd")).toBeHidden();
  await other.goto("/capture");
  await expect(other.getByLabel("Company")).toHaveValue("");
  await expect(other.getByText("Secret Ltd")).toBeHidden();
});

test("notes under way, reloaded without a network: they are gone on with there, and are that interview's later", async ({
  page,
  person: _person,
  context,
}) => {
  await untilKept(page);
  await page.goto("/applications/new");
  await page.getByLabel("Company").fill("Mill Lane School");
  await page.getByRole("button", { name: "Next: write it down" }).tap();
  await page.getByLabel("Your notes").fill("They asked why I teach.");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  const address = page.url();
  await context.setOffline(true);
  await page.reload();
  await expect(page).toHaveURL(/\/capture\?from=/);
  await expect(page.getByRole("heading", { name: "Go on with your notes" })).toBeVisible();
  await expect(page.getByText("Mill Lane School")).toBeVisible();
  await expect(page.getByLabel("Your notes")).toHaveValue("They asked why I teach.");
  await page.getByLabel("Your notes").pressSequentially(" And when I can start.");
  await expect(page.getByText(/cannot be reached/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Your notes")).toHaveValue("They asked why I teach. And when I can start.");

  await page.goto("/capture");
  await page.getByRole("link", { name: /^Mill Lane School/ }).tap();
  await expect(page.getByLabel("Your notes")).toHaveValue("They asked why I teach. And when I can start.");
  await context.setOffline(false);
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await page.getByRole("link", { name: "Go on in your account" }).tap();
  await expect(page).toHaveURL(address);
  await expect(page.getByLabel("Your notes")).toHaveValue("They asked why I teach. And when I can start.");
  await page.goto("/applications");
  await expect(page.getByRole("link", { name: "Mill Lane School" })).toHaveCount(1);
});

test("notes that a closed tab left without a network reach the account from any page", async ({
  page,
  person: _person,
  context,
}) => {
  await untilKept(page);
  await page.goto("/applications/new");
  await page.getByLabel("Company").fill("Mill Lane School");
  await page.getByRole("button", { name: "Next: write it down" }).tap();
  await page.getByLabel("Your notes").fill("They asked why I teach.");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel("Your notes").pressSequentially(" And when I can start.");
  await expect(page.getByText(/cannot be reached/)).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const home = await context.newPage();
  const arrived = home.waitForResponse((response) => response.url().endsWith("/api/drafts") && response.ok());
  await home.goto("/settings");
  expect((await arrived).request().postDataJSON()).toMatchObject({
    of: "notes",
    notes: "They asked why I teach. And when I can start.",
  });
  await expect.poll(() => home.evaluate(countOnDevice)).toBe(0);
});

test("one more interview can be logged as soon as one was begun", async ({ page, person: _person }) => {
  await untilKept(page);
  await page.goto("/capture");
  await expect(page.getByLabel("Company")).toBeFocused();
  await expect(page.getByRole("button", { name: "Log another interview" })).toBeHidden();
  await page.getByLabel("Company").fill("Harbour Clinic");
  await page.getByLabel("Your notes").fill(notes);
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await page.getByRole("button", { name: "Log another interview" }).tap();
  await expect(page.getByLabel("Company")).toHaveValue("");
  await page.getByLabel("Company").fill("Mill Lane School");
  await page.getByLabel("Your notes").fill("They asked why I teach.");
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await page.goto("/applications");
  await expect(page.getByRole("link", { name: "Harbour Clinic" })).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Mill Lane School" })).toHaveCount(1);
});

test("the capture page knows whose it is, also before any other page could note it", async ({
  page,
  person: _person,
}) => {
  await page.goto("/capture");
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("second-round");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const clearing = opening.result.transaction("person", "readwrite");
          clearing.objectStore("person").clear();
          clearing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByLabel("Company")).toBeFocused();
});

test("from opening the app to the first saved question in three taps, each box that had to be tapped counted", async ({
  page,
  person: _person,
}) => {
  let taps = 0;
  const tap = async (name: RegExp | string) => {
    taps += 1;
    await page.getByRole("link", { name }).or(page.getByRole("button", { name })).tap();
  };
  // Types where the page put the focus, as a thumb on the keyboard does; a box that has it not is tapped first.
  const type = async (label: string, text: string) => {
    const box = page.getByLabel(label);
    await box.waitFor();
    await page.waitForLoadState("networkidle");
    if (!(await box.evaluate((element) => element === document.activeElement))) {
      taps += 1;
      await box.tap();
    }
    await page.keyboard.type(text);
    await expect(box).toHaveValue(text);
  };
  await page.goto("/");
  await tap("Log an interview");
  await type("Company", "Mill Lane School");
  await expect(page.getByRole("button", { name: "Next: write it down" })).toBeInViewport({ ratio: 1 });
  await tap("Next: write it down");
  await type("Your notes", "Q: Why teach?\nA: Because of my own teacher.");
  await tap("Keep this question");
  await expect(page.getByRole("heading", { name: "1 question" })).toBeVisible();
  expect(taps).toBe(3);
});

test("somebody who has scrolled down to read keeps their place", async ({ page, person: _person }) => {
  await page.goto("/applications/new");
  await expect(page.getByLabel("Company")).toBeFocused();
  await page.setViewportSize({ width: 390, height: 200 });
  await page.evaluate(() => scrollTo(0, 60));
  await page.reload();
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => scrollY)).toBe(60);
  await expect(page.getByLabel("Company")).not.toBeFocused();
});
