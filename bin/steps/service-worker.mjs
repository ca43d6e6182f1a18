import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./project.mjs";

/** The address of `paths.deviceCapture()`; the query keeps apart what the worker holds from what a person opens. */
const capture = "/capture";
const captureShell = `${capture}?shell`;

/**
 * Builds app/sw/worker.ts beside the build in `distDir`, with the names of that build's files in it; `/sw.js` serves
 * it from there. The capture page, which every device keeps, is the same for everybody: e2e/headers.spec.ts.
 * @param {string} distDir
 */
export async function buildServiceWorker(distDir) {
  const folder = join(root, distDir);
  const buildId = readFileSync(join(folder, "BUILD_ID"), "utf8").trim();
  // The page comes first: should another build be served meanwhile, files that follow are missing and nothing is kept.
  const buildFiles = [{ url: captureShell, revision: buildId }, ...staticFiles(join(folder, "static"))];
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: ["app/sw/worker.ts"],
    outfile: join(folder, "service-worker.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
    define: {
      "process.env.NODE_ENV": '"production"',
      captureShell: JSON.stringify(captureShell),
      buildFiles: JSON.stringify(buildFiles),
    },
  });
}

/**
 * The addresses of a build's scripts, styles and typeface. Their names change with their content.
 * @param {string} folder
 */
function staticFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).map(encodeURIComponent).join("/"))
    .sort()
    .map((name) => ({ url: `/_next/static/${name}`, revision: null }));
}
