import { existsSync } from "node:fs";
import { register as registerHooks } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { loadSettings, root } from "./steps/project.mjs";

/** `node bin/ts.mjs file.ts …`: runs a TypeScript file of the project, printing nothing of its own. */
if (!existsSync(join(root, "node_modules", "tsx"))) {
  console.error("The packages are not installed yet. Once, run: npm ci --ignore-scripts");
  process.exit(1);
}
loadSettings();
const { register } = await import("tsx/esm/api");
register();
// "server-only" is Next's word for the bundler; nothing here goes to a browser.
registerHooks(
  `data:text/javascript,${encodeURIComponent(`export const resolve = (name, context, next) =>
    name === "server-only" ? { url: "data:text/javascript,", shortCircuit: true } : next(name, context);`)}`,
);
// From here on the process looks as if Node had been given the file itself.
process.argv.splice(1, 2, resolve(process.argv[2] ?? ""));
await import(pathToFileURL(process.argv[1] ?? "").href);
