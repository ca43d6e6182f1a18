import { keepDailyCopies } from "./steps/daily-copies.mjs";
import { install } from "./steps/install.mjs";
import { build, generate, migrate, requireSettings } from "./steps/prepare.mjs";
import { openProject, runCommand, StepFailure } from "./steps/project.mjs";
import { requireFreePort, serve } from "./steps/serve.mjs";

/** `npm run app`: from a fresh clone, or from the last time, to a running app. */
runCommand(async () => {
  openProject();
  const port = readPort();
  // Notes of interviews are private: only this machine is served, unless LISTEN_ON says otherwise.
  const host = process.env.LISTEN_ON || "127.0.0.1";
  const address = process.env.APP_URL || `http://localhost:${port}`;
  console.log("Second Round");
  await requireFreePort(port, host);
  await install();
  await requireSettings();
  await generate();
  await build(".next");
  // Last, so that a build that fails leaves the database as the running version knows it.
  await migrate();
  await serve({
    distDir: ".next",
    port,
    host,
    whenReady: () => {
      console.log(`\nSecond Round is ready at ${address}\n(Ctrl-C stops it)`);
      void keepDailyCopies();
    },
  });
  console.log("\nSecond Round has stopped.");
});

function readPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StepFailure(`Expected PORT to be a number from 1 to 65535, not \`${process.env.PORT}\`.`);
}
