import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, StepFailure } from "./project.mjs";

/** Where each tool's program lies, to be run by this Node: `.bin` has no such file on Windows. */
const programs = {
  biome: "@biomejs/biome/bin/biome",
  next: "next/dist/bin/next",
  playwright: "@playwright/test/cli.js",
  prisma: "prisma/build/index.js",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
};

/**
 * The command line of an installed tool.
 * @param {keyof typeof programs} name
 * @param {string[]} args
 */
export function tool(name, ...args) {
  return [process.execPath, join(root, "node_modules", programs[name]), ...args];
}

/**
 * The command line of npm: the very one that runs this script where there is one.
 * @param {string[]} args
 */
export function npm(...args) {
  const running = process.env.npm_execpath ?? "";
  if (/npm-cli\.[cm]?js$/.test(running)) return [process.execPath, running, ...args];
  return [process.platform === "win32" ? "npm.cmd" : "npm", ...args];
}

/**
 * Runs a program without a terminal and answers how it ended and all it printed.
 * @param {string[]} commandLine
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run([command = "", ...args], { env = {}, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: command.endsWith(".cmd"),
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * The same, throwing a StepFailure with the output when the program fails.
 * @param {string} failure what to tell the person
 * @param {string[]} commandLine
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 */
export async function runOrFail(failure, commandLine, options) {
  const { ok, output } = await run(commandLine, options);
  if (!ok) throw new StepFailure(failure, output);
  return output;
}

/**
 * Says what is being done, and then how long it took.
 * @template Result
 * @param {string} what
 * @param {() => Promise<Result>} work
 */
export async function step(what, work) {
  const start = performance.now();
  process.stdout.write(`  ${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(start)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** @param {number} start */
export function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
