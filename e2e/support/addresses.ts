import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A page of the app: its address with its parameters in brackets, such as `/interviews/[interviewId]`. */
export type PagePattern = { pattern: string; isPublic: boolean };

/** A route handler, and the methods it answers. */
export type RoutePattern = { pattern: string; methods: string[] };

const app = join(import.meta.dirname, "../../app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" }).toSorted();

/** Every page of the app, as its folders have them. */
export const pages: readonly PagePattern[] = files
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => ({ pattern: patternOf(file), isPublic: !file.startsWith("(signed-in)/") }));

/** Every route handler of the app. */
export const routes: readonly RoutePattern[] = files
  .filter((file) => /(^|\/)route\.tsx?$/.test(file))
  .map((file) => ({ pattern: patternOf(file), methods: methodsOf(readFileSync(join(app, file), "utf8")) }));

/** The address of a pattern, with these values for its parameters. Throws when one of them has none. */
export function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Expected a value for [${name}] of ${pattern}: give the test a row of it`);
    return value;
  });
}

function patternOf(file: string): string {
  const folders = file.split("/").slice(0, -1);
  return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`;
}

function methodsOf(source: string): string[] {
  return ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
    new RegExp(`export (async )?(function|const) ${method}\\b|export \\{[^}]*\\b${method}\\b`).test(source),
  );
}
