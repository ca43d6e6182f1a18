import type { Page } from "@playwright/test";
import { expect, newPerson, signUp, test } from "./support/person";

/** Gives the page's browser a device that holds passkeys, as a phone or laptop with a fingerprint reader is. */
async function giveDevice(page: Page, isUserVerified = true) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  const passkeys = async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
  return {
    passkeys,
    put: (credential: Awaited<ReturnType<typeof passkeys>>[number]) =>
      cdp.send("WebAuthn.addCredential", { authenticatorId, credential }),
    setVerified: (isVerified: boolean) =>
      cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: isVerified }),
  };
}

const ways = (page: Page) => page.getByRole("region", { name: "Ways to sign in" });

async function addPasskey(page: Page, name: string) {
  await page.goto("/settings");
  await ways(page).getByLabel("Name of the new passkey").fill(name);
  await ways(page).getByRole("button", { name: "Add a passkey" }).click();
}

async function signOut(page: Page) {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
}

test("a passkey is added, opens the account without an address, is named anew and removed", async ({
  page,
  person,
}) => {
  const device = await giveDevice(page);
  await page.goto("/settings");
  await expect(ways(page).getByLabel("Name of the new passkey")).toHaveValue(/Chrome on/);
  await addPasskey(page, "Fingerprint");
  await expect(ways(page).getByText("Fingerprint (passkey)")).toBeVisible();
  await expect(ways(page).getByText("Not used yet.")).toBeVisible();
  await expect(ways(page).getByLabel("Name of the new passkey")).toHaveValue(/Chrome on/);
  expect(await device.passkeys()).toMatchObject([
    { isResidentCredential: true, rpId: "localhost", userName: person.email },
  ]);

  await signOut(page);
  await page.goto("/examples");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(/\/examples$/);
  await page.goto("/settings");
  await expect(page.getByText(person.email)).toBeVisible();
  await expect(ways(page).getByText(/Last used/)).toBeVisible();

  await ways(page).getByText("Change Fingerprint").click();
  await ways(page).getByLabel("Name", { exact: true }).fill("My laptop");
  await ways(page).getByRole("button", { name: "Keep the name" }).click();
  await expect(ways(page).getByText("My laptop (passkey)")).toBeVisible();
  await ways(page).getByRole("button", { name: "Remove this passkey" }).click();
  await expect(ways(page).getByText("My laptop (passkey)")).toBeHidden();

  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /does not open an account here/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("a device that holds one already says so; one that does not know its person makes none", async ({
  page,
  person,
}) => {
  expect(person.email).not.toBe("");
  const device = await giveDevice(page);
  await addPasskey(page, "Fingerprint");
  await expect(ways(page).getByText("Fingerprint (passkey)")).toBeVisible();
  await addPasskey(page, "Again");
  await expect(
    ways(page)
      .getByRole("alert")
      .filter({ hasText: /holds a passkey for your account already/ }),
  ).toBeVisible();
  await expect(ways(page).getByLabel("Name of the new passkey")).toHaveValue("Again");

  await device.setVerified(false);
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /No passkey was used/ })).toBeVisible();
});

test("a copy of the device is found out by its count", async ({ page, person, browser }) => {
  expect(person.email).not.toBe("");
  const device = await giveDevice(page);
  await addPasskey(page, "Fingerprint");
  await expect(ways(page).getByText("Fingerprint (passkey)")).toBeVisible();
  const [before] = await device.passkeys();
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();

  const elsewhere = await browser.newContext();
  const thief = await elsewhere.newPage();
  const copy = await giveDevice(thief);
  if (before) await copy.put(before);
  await thief.goto("/sign-in");
  await thief.getByRole("button", { name: "Use a passkey" }).click();
  await expect(thief.getByRole("alert").filter({ hasText: /does not open an account here/ })).toBeVisible();
  await elsewhere.close();
});

test("before scripts have loaded there is no button that does nothing", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Use a passkey" })).toHaveCount(0);
  await signUp(page, newPerson());
  await context.close();
});
