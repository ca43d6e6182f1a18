import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "@/bin/steps/project.mjs";
import { tool } from "@/bin/steps/run.mjs";
import { freePort } from "@/bin/steps/serve.mjs";

/** The built app once more, with settings and a database of its own. */
export type OwnServer = {
  address: string;
  /** Runs one of the project's TypeScript commands on the same database; answers its standard output. */
  command: (file: string, ...args: string[]) => Promise<string>;
  stop: () => Promise<void>;
};

export async function startOwnServer(settings: Record<string, string>): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), "second-round-own-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: `file:${join(folder, "own.db")}`,
    AUTH_SECRET: "a secret of one test alone, long enough",
    APP_URL: address,
    NEXT_DIST_DIR: ".next-check",
    NODE_ENV: "production",
    ...settings,
  } as const;
  const command = async (file: string, ...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, ["bin/ts.mjs", file, ...args], { cwd: root, env });
    return stdout.trim();
  };
  await command("prisma/migrate.ts");
  const [program = "", ...args] = tool("next", "start", "--port", `${port}`, "--hostname", "127.0.0.1");
  const server = spawn(program, args, { cwd: root, env, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  await untilAnswering(`${address}/api/health`, () => server.exitCode !== null);
  return {
    address,
    command,
    stop: async () => {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswering(address: string, hasEnded: () => boolean): Promise<void> {
  while (!hasEnded()) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error("Expected the server to start");
}
