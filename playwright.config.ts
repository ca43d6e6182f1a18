import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "./bin/steps/browser.mjs";
import { loadSettings } from "./bin/steps/project.mjs";

loadSettings();

const port = Number(process.env.E2E_PORT || 3100);
const chromium = findChromium();

/** End-to-end tests: against the production build and a new database, in the Chromium that is there. */
export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      args: chromiumArguments(),
      ...(chromium ? { executablePath: chromium } : {}),
    },
  },
  projects: [
    {
      name: "laptop",
      testIgnore: "**/*.phone.spec.ts",
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      testMatch: "**/*.phone.spec.ts",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: "node bin/serve-for-tests.mjs",
    url: `http://localhost:${port}/`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
