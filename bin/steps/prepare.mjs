import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isMadeFrom, noteMadeFrom } from "./fingerprint.mjs";
import { root, StepFailure } from "./project.mjs";
import { run, runOrFail, step, tool } from "./run.mjs";
import { buildServiceWorker } from "./service-worker.mjs";

/** Reads the settings as the app will. Throws a StepFailure that names each one that is off. */
export async function requireSettings() {
  const { settings } = await importTypeScript("../../lib/env.ts");
  try {
    settings();
  } catch (error) {
    throw new StepFailure(error instanceof Error ? error.message : String(error));
  }
}

/** Writes the database client, when the schema or Prisma changed since it was last written. */
export async function generate() {
  const marker = join(root, "lib/database/client/.made-from");
  const print = fingerprint(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (isMadeFrom(marker, print)) return;
  await step("Writing the database client", async () => {
    await runOrFail(
      "The database client could not be written from prisma/schema.prisma.",
      tool("prisma", "generate"),
      // `generate` does not use the schema engine, but looks for it, and fetches it unless told where one is.
      { env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" } },
    );
    noteMadeFrom(marker, print);
  });
}

/** Brings the database up to date; see prisma/migrate.ts. */
export async function migrate() {
  const { applyMigrations } = await importTypeScript("../../prisma/migrate.ts");
  const { settings } = await importTypeScript("../../lib/env.ts");
  const { applied, backup } = await applyMigrations(settings().DATABASE_URL);
  if (applied.length > 0) console.log(`  Brought the database up to date: ${applied.join(", ")}`);
  if (backup) {
    console.log(`  A copy from before is at ${backup}; remove it once you are content`);
  }
}

/**
 * Builds the app into `distDir`, when its sources changed since the last build there.
 * @param {string} distDir
 */
export async function build(distDir) {
  if (isBuilt(distDir)) return;
  await step("Building the app (under a minute)", async () => {
    const { ok, output } = await buildAlways(distDir);
    if (!ok) throw new StepFailure("The app could not be built.", output);
  });
}

/**
 * The same, even when nothing changed; answers what was printed.
 * @param {string} distDir
 * @param {Record<string, string | undefined>} [env]
 */
export async function buildAlways(distDir, env = {}) {
  const marker = buildMarker(distDir);
  const print = buildFingerprint();
  rmSync(marker, { force: true });
  const result = await run(tool("next", "build"), { env: { ...env, NEXT_DIST_DIR: distDir } });
  if (!result.ok) return result;
  try {
    await buildServiceWorker(distDir);
  } catch (error) {
    return { ok: false, output: `${result.output}\n${error instanceof Error ? error.message : error}\n` };
  }
  noteMadeFrom(marker, print);
  return result;
}

/** @param {string} distDir */
export function isBuilt(distDir) {
  return existsSync(join(root, distDir, "BUILD_ID")) && isMadeFrom(buildMarker(distDir), buildFingerprint());
}

/** @param {string} distDir */
function buildMarker(distDir) {
  return join(root, distDir, "made-from");
}

/** Everything a build reads: the code without its tests, and the settings files of the project's own folder. */
function buildFingerprint() {
  const notOfTheBuild = /^(biome\.json|next-env\.d\.ts|(playwright|prisma|vitest)\.config\.ts)$/;
  const settings = readdirSync(root).filter((name) => /\.(js|json|mjs|ts)$/.test(name) && !notOfTheBuild.test(name));
  const generated = join("lib", "database", "client");
  return fingerprint(
    ["app", "lib", "public", "prisma/schema.prisma", "bin/steps/service-worker.mjs", ...settings],
    (path) => !/\.test\.tsx?$/.test(path) && !path.startsWith(generated),
  );
}

/**
 * Imports a TypeScript module of the project, by a path relative to this file. Only once packages are installed.
 * @param {string} path
 */
export async function importTypeScript(path) {
  const { tsImport } = await import("tsx/esm/api");
  return await tsImport(path, {
    parentURL: import.meta.url,
    tsconfig: join(root, "tsconfig.json"),
  });
}
