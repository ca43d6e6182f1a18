import type { Browser, BrowserContext } from "@playwright/test";

/**
 * What the browser refused because our own policy forbids it, as it says on its console: on the pages of this test's
 * own visit and of every visit it opens beside. Filled as the pages go on.
 */
export function listRefused(browser: Browser, context: BrowserContext): string[] {
  const refused: string[] = [];
  const listen = (visit: BrowserContext) =>
    visit.on("console", (message) => {
      const text = message.text();
      if (/content security policy|trusted ?(type|html|script)|permissions.policy/i.test(text)) {
        refused.push(`${message.page()?.url()}: ${text}`);
      }
    });
  listen(context);
  browser.on("context", listen);
  return refused;
}
