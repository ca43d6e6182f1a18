import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./project.mjs";

/**
 * One hash over the names and contents of files and folders (project-relative).
 * @param {string[]} paths
 * @param {(path: string) => boolean} [counts] whether a file below a folder takes part
 */
export function fingerprint(paths, counts = () => true) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((name) => filesUnder(join(root, name)))) {
    const name = relative(root, path);
    if (!counts(name)) continue;
    hash.update(`${name}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * Whether `marker` says that its folder was made from this fingerprint.
 * @param {string} marker
 * @param {string} print
 */
export function isMadeFrom(marker, print) {
  return existsSync(marker) && readFileSync(marker, "utf8") === print;
}

/**
 * @param {string} marker
 * @param {string} print
 */
export function noteMadeFrom(marker, print) {
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, print);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
