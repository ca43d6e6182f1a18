import { type Browser, type Page, test as plain } from "@playwright/test";
import { type MailBox, openMailBox } from "@/lib/auth/testing/mail-box";
import { type OwnServer, startOwnServer } from "./support/own-server";
import { expect, newPerson, type Person, signIn, signUp, test } from "./support/person";

async function openElsewhere(browser: Browser, person: Person, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signIn(page, person);
  return { page, context };
}

async function trySignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto("/applications");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
}

test("signed in on three devices: one is signed out from afar, then all others, at once", async ({
  page,
  person,
  browser,
}) => {
  const phone = await openElsewhere(browser, person, { userAgent: "Firefox/143.0 (Android 14)" });
  const tablet = await openElsewhere(browser, person, { userAgent: "Safari/605.1.15 (iPad)" });
  await page.goto("/settings");
  const list = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(list).toHaveCount(3);
  await expect(list.first()).toContainText("(this one)");
  await page.getByRole("button", { name: "Sign out Firefox on Android" }).click();
  await expect(list).toHaveCount(2);
  await expectSignedOut(phone.page);
  await tablet.page.goto("/settings");
  await expect(tablet.page.getByText(person.email)).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("Nowhere else.")).toBeVisible();
  await expectSignedOut(tablet.page);
  await page.goto("/applications");
  await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
  await phone.context.close();
  await tablet.context.close();
});

test("a copy of the cookie is worth nothing after signing out, to next-auth's routes neither", async ({
  page,
  person: _person,
  context,
}) => {
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name.endsWith("session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await (await context.request.get("/api/auth/session")).json()).toHaveProperty("expires");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await context.addCookies(cookies);
  expect(await (await context.request.get("/api/auth/session")).json()).toEqual({});
  await context.addCookies(cookies);
  await expectSignedOut(page);
});

test("signing in by next-auth's own route is a sign-in like any other", async ({ page, person, browser }) => {
  const elsewhere = await browser.newContext();
  const { csrfToken } = await (await elsewhere.request.get("/api/auth/csrf")).json();
  const form = { csrfToken, ...person, json: "true" };
  await elsewhere.request.post("/api/auth/callback/credentials", { form });
  const other = await elsewhere.newPage();
  await other.goto("/settings");
  await expect(other.getByText(person.email)).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("Nowhere else.")).toBeVisible();
  await expectSignedOut(other);
  await elsewhere.close();
});

for (const javaScriptEnabled of [true, false]) {
  plain(`a new password ends the others, ${javaScriptEnabled ? "with" : "before any"} scripts`, async ({ browser }) => {
    const here = await browser.newContext({ javaScriptEnabled });
    const page = await here.newPage();
    const person = newPerson();
    await signUp(page, person);
    const elsewhere = await openElsewhere(browser, person);
    await page.goto("/settings");
    await page.getByRole("link", { name: "Change your password" }).click();
    const change = async (present: string, chosen: string) => {
      await page.getByLabel("Present password").fill(present);
      await page.getByLabel("New password").fill(chosen);
      await page.getByRole("button", { name: "Change password" }).click();
    };
    await change(person.password, "password123");
    await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/tried first/);
    await change("not the one", "another calm green lamp");
    await expect(page.getByLabel("Present password")).toHaveAccessibleDescription(/not your password/);
    await change(person.password, "another calm green lamp");
    await expect(page.getByText("Your password is changed.")).toBeVisible();
    await expectSignedOut(elsewhere.page);
    await signIn(elsewhere.page, { ...person, password: "another calm green lamp" });
    await here.close();
    await elsewhere.context.close();
  });
}

test("after ten misses a stranger has to wait, whatever address they name, and the person does not", async ({
  person,
  browser,
  context,
  page,
}) => {
  await context.clearCookies({ name: /session-token/ });
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const other = await stranger.newPage();
  await other.goto("/sign-in");
  for (let miss = 0; miss < 10; miss += 1) {
    await other.setExtraHTTPHeaders({
      "X-Forwarded-For": `203.0.113.${miss}`,
      "X-Socket-Address": `203.0.113.${miss}`,
    });
    await trySignIn(other, person.email, `guess number ${miss}`);
    await expect(other.getByLabel("Password")).toHaveAccessibleDescription(/do not belong together/);
  }
  await trySignIn(other, person.email, person.password);
  await expect(other.getByRole("alert").filter({ hasText: "Try again in 15 minutes." })).toBeVisible();
  await expect(other.getByLabel("Email")).toHaveValue(person.email);
  await expect(other.getByLabel("Password")).toHaveValue("");
  await stranger.close();
  // This browser was signed in before.
  await signIn(page, person);
});

plain.describe("where mail is set up", () => {
  // One server for both.
  plain.describe.configure({ mode: "default" });
  let mailBox: MailBox;
  let server: OwnServer;
  plain.beforeAll(async () => {
    mailBox = await openMailBox();
    server = await startOwnServer({ SMTP_URL: mailBox.url });
  });
  plain.afterAll(async () => {
    await server.stop();
    mailBox.close();
  });
  plain.use({ javaScriptEnabled: false });

  const linkIn = (text: string) => /^http:\/\/localhost\S+$/m.exec(text)?.[0] ?? "";

  plain("an account and a new password go by one-time links", async ({ page }) => {
    const { email, password } = newPerson();
    await page.goto(`${server.address}/sign-up`);
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByRole("status")).toContainText(email);
    const invitation = linkIn((await mailBox.next(email)).text);
    await page.goto(invitation);
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
    await page.context().clearCookies();
    await page.goto(invitation);
    await expect(page.getByText("used already, or is too old")).toBeVisible();

    // Somebody with an account and somebody without are told the same, word for word.
    const answers: string[] = [];
    for (const whose of [email, newPerson().email]) {
      await page.goto(`${server.address}/forgot-password`);
      await page.getByLabel("Email").fill(whose);
      await page.getByRole("button", { name: "Send me a link" }).click();
      await expect(page.getByRole("status")).toContainText(whose);
      answers.push((await page.getByRole("main").textContent())?.replaceAll(whose, "…") ?? "");
    }
    expect(answers[0]).toBe(answers[1]);
    const reset = linkIn((await mailBox.next(email)).text);
    await page.goto(reset);
    await page.getByLabel("New password").fill("another calm green lamp");
    await page.getByRole("button", { name: "Set the new password" }).click();
    await expect(page.getByText("Your new password is in place.")).toBeVisible();
    await trySignIn(page, email, "another calm green lamp");
    await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
    await page.goto(reset);
    await expect(page.getByText("used already, or is too old")).toBeVisible();
  });

  plain("an address that has an account is told so by mail alone", async ({ page }) => {
    const { email } = newPerson();
    const invitation = await server.command("bin/invite.ts", email);
    await page.goto(invitation);
    await page.getByLabel("Password").fill("four calm green lamps");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
    await page.context().clearCookies();
    await page.goto(`${server.address}/sign-up`);
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByRole("status")).toContainText("A link to go on");
    expect((await mailBox.next(email)).text).toContain("It has one already");
  });
});

plain.describe("where accounts are by invitation", () => {
  let server: OwnServer;
  plain.beforeAll(async () => {
    server = await startOwnServer({ SIGN_UP: "invited" });
  });
  plain.afterAll(() => server.stop());
  plain.use({ javaScriptEnabled: false });

  plain("the operator's links let one person in, and choose a forgotten password", async ({ page }) => {
    await page.goto(server.address);
    await expect(page.getByRole("link", { name: "Create an account" })).toBeHidden();
    await page.goto(`${server.address}/sign-up`);
    await expect(page.getByText("by invitation here")).toBeVisible();
    const { email } = newPerson();
    await page.goto(await server.command("bin/invite.ts"));
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("four calm green lamps");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();

    await page.goto(`${server.address}/forgot-password`);
    await expect(page.getByText("This app sends no mail.")).toBeVisible();
    await page.goto(await server.command("bin/reset-password.ts", email));
    await page.getByLabel("New password").fill("another calm green lamp");
    await page.getByRole("button", { name: "Set the new password" }).click();
    // The reset signed this browser out as well.
    await trySignIn(page, email, "another calm green lamp");
    await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
  });
});
