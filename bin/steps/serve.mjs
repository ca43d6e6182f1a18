import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { root, StepFailure } from "./project.mjs";
import { tool } from "./run.mjs";

const startPatienceMs = 60_000;
const stopPatienceMs = 10_000;

/**
 * Serves the built app until a signal asks it to stop, and calls `whenReady` once it answers.
 * @param {{ distDir: string, port: number, host: string, env?: Record<string, string>, whenReady: () => void }} options
 * @returns {Promise<void>} when the server has stopped because it was asked to; throws when it stops by itself
 */
export async function serve({ distDir, port, host, env = {}, whenReady }) {
  const [command = "", ...args] = tool("next", "start", "--port", `${port}`, "--hostname", host);
  const server = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: "production", NEXT_DIST_DIR: distDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => server.once("close", resolve));
  const stopped = stopOnSignal(server);

  // Next's own banner is of no use to a person; what it prints before it answers matters only if it never does.
  let held = "";
  let isReady = false;
  const hold = (/** @type {Buffer} */ chunk) => {
    if (isReady) process.stdout.write(chunk);
    else held += chunk;
  };
  server.stdout.on("data", hold);
  server.stderr.on("data", (chunk) => (isReady ? process.stderr.write(chunk) : hold(chunk)));

  const outcome = await Promise.race([answers(address(host, port)), ended.then(() => "ended")]);
  if (outcome === "answers") {
    isReady = true;
    whenReady();
  } else if (outcome === "silent") {
    server.kill("SIGKILL");
  }
  await ended;
  if (stopped.bySignal) return;
  throw new StepFailure("The server stopped by itself.", held);
}

/**
 * Throws a StepFailure when nothing can listen on the port.
 * @param {number} port
 * @param {string} host
 */
export async function requireFreePort(port, host) {
  const problem = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (problem === "EADDRINUSE") {
    throw new StepFailure(
      `Port ${port} is in use, perhaps by Second Round itself in another window.\n` +
        `Stop that, or choose another port: PORT=${port + 1} npm run app`,
    );
  }
  if (problem) throw new StepFailure(`Second Round cannot listen on ${host}:${port} (${problem}).`);
}

/** A port that is free now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Where this machine reaches what listens on `host`: the very address, or for "all of them" the machine's own.
 * @param {string} host a name, or an address as LISTEN_ON has it, without brackets
 * @param {number} port
 */
export function address(host, port) {
  const reached = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}

/** @param {string} origin */
async function answers(origin) {
  const giveUpAt = performance.now() + startPatienceMs;
  while (performance.now() < giveUpAt) {
    try {
      const response = await fetch(`${origin}/api/health`, {
        signal: AbortSignal.timeout(5_000),
      });
      if (response.status < 500) return "answers";
    } catch {
      // Not listening yet.
    }
    await wait(100);
  }
  return "silent";
}

/**
 * Passes a request to stop on to the server; the second one, or ten seconds, ends it at once.
 * @param {import("node:child_process").ChildProcess} server
 */
function stopOnSignal(server) {
  const stopped = { bySignal: false };
  const stop = () => {
    server.kill(stopped.bySignal ? "SIGKILL" : "SIGTERM");
    stopped.bySignal = true;
    setTimeout(() => server.kill("SIGKILL"), stopPatienceMs).unref();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (process.env.npm_lifecycle_event) stopWithParent(stop);
  process.on("exit", () => server.kill("SIGKILL"));
  return stopped;
}

/**
 * npm starts a script through a shell, and many shells die of a signal without passing it on.
 * @param {() => void} stop
 */
function stopWithParent(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
