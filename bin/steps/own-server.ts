import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { root } from "./project.mjs";
import { tool } from "./run.mjs";
import { freePort } from "./serve.mjs";

const startPatienceMs = 30_000;

export type OwnServer = Awaited<ReturnType<typeof makeOwnServer>>;

/**
 * A server of the build in `distDir` that a test or a benchmark may treat badly, on a new database in a folder of its own
 * (or in `folder`, which then stays). `nodeArguments` are for Node itself, such as --cpu-prof. Nothing runs before `start`.
 */
export async function makeOwnServer(
  distDir: string,
  env: Record<string, string> = {},
  folder?: string,
  nodeArguments: readonly string[] = [],
) {
  const home = folder ?? mkdtempSync(join(tmpdir(), "second-round-server-"));
  const path = join(home, "second-round.db");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: `file:${path}`,
    AUTH_SECRET: "a secret of a server for tests, forty characters",
    APP_URL: origin,
    NODE_ENV: "production",
    NEXT_DIST_DIR: distDir,
    ...env,
  };
  const command = async (file: string, ...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(process.execPath, ["bin/ts.mjs", file, ...args], {
      cwd: root,
      env: environment,
    });
    return stdout.trim();
  };
  await command("prisma/migrate.ts");
  let server: ChildProcess | undefined;
  let output = "";

  async function stop(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<void> {
    const stopping = server;
    if (stopping === undefined || stopping.exitCode !== null || stopping.signalCode !== null) return;
    const closed = once(stopping, "close");
    stopping.kill(signal);
    await closed;
  }

  async function start(): Promise<void> {
    const [program = "", ...args] = tool("next", "start", "--port", `${port}`, "--hostname", "127.0.0.1");
    const starting = spawn(program, [...nodeArguments, ...args], {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    server = starting;
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    starting.stdout.on("data", keep);
    starting.stderr.on("data", keep);
    const giveUpAt = performance.now() + startPatienceMs;
    while (performance.now() < giveUpAt && starting.exitCode === null) {
      const isUp = await fetch(`${origin}/api/health/live`).then(
        (response) => response.ok,
        () => false,
      );
      if (isUp) return;
      await wait(50);
    }
    throw new Error(`Expected the server to answer within ${startPatienceMs / 1000} seconds. It printed:\n${output}`);
  }

  return {
    origin,
    path,
    start,
    stop,
    pid: () => server?.pid,
    /** Runs one of the project's TypeScript commands on its database; answers what that printed. */
    command,
    /** Its database, as another process would open it. */
    open: () => new Database(path, { fileMustExist: true, timeout: 10_000 }),
    /** All that the server printed. */
    output: () => output,
    /** Ends it at once, and removes what it kept. */
    remove: async () => {
      await stop("SIGKILL");
      if (folder === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}
