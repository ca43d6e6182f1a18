import type { Page } from "@playwright/test";
import { expect, newPerson, signUp, test } from "./support/person";
import { type Provider, serveProvider } from "./support/provider";

// One provider for all: it stands at one address.
test.describe.configure({ mode: "default" });

let provider: Provider;
test.beforeAll(async ({ baseURL }) => {
  provider = await serveProvider(Number(new URL(baseURL ?? "").port) + 1);
});
test.afterAll(() => provider.end());
test.beforeEach(() => {
  provider.account = somebody();
  provider.forge = null;
});

let made = 0;
function somebody() {
  made += 1;
  const name = `harbour-${process.pid}-${Date.now()}-${made}`;
  return { sub: name, email: `${name}@example.org`, email_verified: true };
}

async function comeFromProvider(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue with Harbour ID" }).click();
}

const atApplications = (page: Page) =>
  expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();

test("a new person comes from the provider, and is the same one the next time", async ({ page, context }) => {
  await comeFromProvider(page);
  await atApplications(page);
  await page.goto("/settings");
  await expect(page.getByText(provider.account?.email ?? "")).toBeVisible();
  const ways = page.getByRole("region", { name: "Ways to sign in" });
  await expect(ways.getByText("None.")).toBeVisible();
  await ways.getByRole("button", { name: "Unlink Harbour ID" }).click();
  await expect(ways.getByRole("alert").filter({ hasText: /Nothing else would sign you in/ })).toBeVisible();
  // next-auth begins no session of its own, which could not be ended.
  const names = (await context.cookies()).map(({ name }) => name);
  expect(names.filter((name) => name.endsWith("session-token"))).toHaveLength(1);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  provider.account = { sub: provider.account?.sub ?? "" };
  await page.goto("/examples");
  await page.getByRole("button", { name: "Continue with Harbour ID" }).click();
  await expect(page).toHaveURL(/\/examples$/);
});

test("before any script has loaded it works the same", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await comeFromProvider(page);
  await atApplications(page);
  await context.close();
});

test("an account of the same address is not got at, until its person links it", async ({ page, person, browser }) => {
  const account = { ...somebody(), email: person.email };
  provider.account = account;
  const elsewhere = await browser.newContext();
  const stranger = await elsewhere.newPage();
  await comeFromProvider(stranger);
  await expect(stranger.getByRole("alert").filter({ hasText: /not linked yet/ })).toBeVisible();
  await stranger.goto("/applications");
  await expect(stranger.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();

  await page.goto("/settings");
  const ways = page.getByRole("region", { name: "Ways to sign in" });
  await ways.getByRole("button", { name: "Link Harbour ID" }).click();
  await expect(ways.getByRole("button", { name: "Unlink Harbour ID" })).toBeVisible();
  await comeFromProvider(stranger);
  await atApplications(stranger);
  await stranger.goto("/settings");
  await expect(stranger.getByText(person.email)).toBeVisible();

  await ways.getByRole("button", { name: "Unlink Harbour ID" }).click();
  await expect(ways.getByRole("button", { name: "Link Harbour ID", exact: true })).toBeVisible();
  await elsewhere.close();
});

test("what is linked to one account is not linked to another", async ({ page, browser }) => {
  await comeFromProvider(page);
  await atApplications(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signUp(other, newPerson());
  await other.goto("/settings");
  await other.getByRole("button", { name: "Link Harbour ID" }).click();
  await expect(other.getByRole("alert").filter({ hasText: /linked to another account/ })).toBeVisible();
  await elsewhere.close();
});

test("who says no there, has no confirmed address, or brings a forged word, is not signed in", async ({ page }) => {
  provider.account = null;
  await comeFromProvider(page);
  await expect(page.getByRole("alert").filter({ hasText: /did not go through/ })).toBeVisible();
  provider.account = { ...somebody(), email_verified: false };
  await comeFromProvider(page);
  await expect(page.getByRole("alert").filter({ hasText: /needs a confirmed email address/ })).toBeVisible();
  provider.account = somebody();
  provider.forge = (token) => {
    const [head, , signature] = token.split(".");
    const claims = { iss: "http://localhost", aud: "second-round", sub: "root", exp: 2 ** 31, iat: 1 };
    return [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
  };
  await comeFromProvider(page);
  await expect(page.getByRole("alert").filter({ hasText: /did not go through/ })).toBeVisible();
  await page.goto("/applications");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("a way back that was not asked for here leads nowhere", async ({ page, browser }) => {
  const context = await browser.newContext();
  const attacker = await context.newPage();
  let asked = "";
  await attacker.route("**/authorize?**", async (route) => {
    asked = route.request().url();
    await route.abort();
  });
  await comeFromProvider(attacker);
  await expect.poll(() => asked).not.toBe("");
  const back = (await fetch(asked, { redirect: "manual" })).headers.get("location") ?? "";
  expect(back).toContain("/api/auth/callback/oidc?");
  await page.goto(back);
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.goto("/applications");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await context.close();
});

test("a provider that cannot be reached is said so, and the password still works", async ({
  page,
  person,
  browser,
}) => {
  provider.end();
  try {
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await comeFromProvider(other);
    await expect(other.getByRole("alert").filter({ hasText: /Harbour ID cannot be reached/ })).toBeVisible();
    await other.getByLabel("Email").fill(person.email);
    await other.getByLabel("Password").fill(person.password);
    await other.getByRole("button", { name: "Sign in" }).click();
    await atApplications(other);
    await elsewhere.close();
  } finally {
    provider = await serveProvider(Number(new URL(page.url()).port) + 1);
  }
});
