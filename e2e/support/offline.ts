import type { Page } from "@playwright/test";

/** Waits until the browser keeps the capture page for times without a network. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}
