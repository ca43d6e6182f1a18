import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, StepFailure } from "./project.mjs";
import { npm, run, runOrFail, step } from "./run.mjs";

/** Installs what `package-lock.json` asks for, where that is not there already. */
export async function install() {
  if (!isInstalled()) {
    // No package's own script runs: Prisma's would fetch engines from a host that not every machine reaches.
    await step("Installing what it needs (a minute or two the first time)", () =>
      runOrFail(
        "The packages could not be installed. Is the npm registry reachable?",
        npm("ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"),
      ),
    );
  }
  if (!databaseLoads())
    await step("Preparing the database driver (a minute where it must be compiled)", prepareDatabaseDriver);
}

/** Whether the tree that npm noted as installed has every package the lock file asks for, at its version. */
function isInstalled() {
  const noted = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(noted)) return false;
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(noted);
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}

/** The driver is compiled for one version of Node and one kind of machine; loading it is the proof. */
function databaseLoads() {
  const require = createRequire(join(root, "package.json"));
  try {
    const Database = require("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

async function prepareDatabaseDriver() {
  const { ok, output } = await run(npm("rebuild", "better-sqlite3", "--no-audit", "--no-fund"));
  if (ok && databaseLoads()) return;
  throw new StepFailure(
    `The database driver (better-sqlite3) has no ready-made build for Node ${process.versions.node} on ` +
      `${process.platform}-${process.arch}, and could not be compiled here.\n` +
      "Compiling it takes Python 3, make and a C++ compiler (Debian: apt-get install python3 make g++).",
    output,
  );
}
