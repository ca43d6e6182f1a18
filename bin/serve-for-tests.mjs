import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, generate, migrate } from "./steps/prepare.mjs";
import { openProject, runCommand } from "./steps/project.mjs";
import { serve } from "./steps/serve.mjs";

/** What the end-to-end tests run against: the production build, on a new database that goes with it. */
runCommand(async () => {
  openProject();
  const port = Number(process.env.E2E_PORT || 3100);
  const folder = mkdtempSync(join(tmpdir(), "second-round-e2e-"));
  try {
    process.env.DATABASE_URL = `file:${join(folder, "second-round.db")}`;
    process.env.AUTH_SECRET = randomBytes(48).toString("base64url");
    process.env.APP_URL = `http://localhost:${port}`;
    // Hundreds of people sign up from this one machine.
    process.env.LIMIT_SIGN_UP = "100000/60";
    process.env.LIMIT_SIGN_IN_ADDRESS = "100000/15";
    // e2e/support/provider.ts serves it while a test needs it.
    process.env.OIDC_ISSUER = `http://localhost:${port + 1}`;
    process.env.OIDC_CLIENT_ID = "second-round";
    process.env.OIDC_CLIENT_SECRET = "between the app and the provider";
    process.env.OIDC_NAME = "Harbour ID";
    await generate();
    await build(".next-check");
    await migrate();
    await serve({
      distDir: ".next-check",
      port,
      host: "127.0.0.1",
      whenReady: () => console.log(`Ready at ${process.env.APP_URL}`),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
