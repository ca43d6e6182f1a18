import { spawn } from "node:child_process";
import { install } from "./steps/install.mjs";
import { generate, migrate, requireSettings } from "./steps/prepare.mjs";
import { openProject, runCommand } from "./steps/project.mjs";
import { tool } from "./steps/run.mjs";

/** `npm run dev`: the same app, compiled as its files change. Further arguments are Next's. */
runCommand(async () => {
  openProject();
  await install();
  await requireSettings();
  await generate();
  await migrate();
  const host = process.env.LISTEN_ON || "127.0.0.1";
  const [command = "", ...args] = tool("next", "dev", "--hostname", host, ...process.argv.slice(2));
  const server = spawn(command, args, { stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => server.kill(signal));
  }
  server.once("close", (code) => process.exit(code ?? 0));
});
