import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Figures by name, by group: `{ "questions": {…}, "answers": {…} }`. */
const recordedFigures = z.record(z.string(), z.record(z.string(), z.number()));
type Figures = z.infer<typeof recordedFigures>;

const path = join(import.meta.dirname, "recorded.json");
const recorded: Figures = existsSync(path) ? recordedFigures.parse(JSON.parse(readFileSync(path, "utf8"))) : {};
const measured: Figures = {};

if (process.argv.includes("--record")) process.once("exit", record);

/**
 * Prints one figure next to the one last recorded. `group` is "questions" or "answers", `name` is unique in its group and
 * stays the same from run to run, `note` says what stands behind the value ("12/340", "ms"). With `--record` on the command
 * line all figures of the run are written to `recorded.json` when it ends; those it did not measure stay as they were.
 */
export function report(group: string, name: string, value: number, note?: string): void {
  const rounded = round(value);
  measured[group] = { ...measured[group], [name]: rounded };
  const before = recorded[group]?.[name];
  console.log(`${name}: ${show(rounded)}${compareWith(before, rounded)}${note === undefined ? "" : ` (${note})`}`);
}

/** Reports how many of `of` were hit. */
export function reportShare(group: string, name: string, hits: number, of: number): void {
  report(group, name, of === 0 ? 0 : hits / of, `${hits}/${of}`);
}

function compareWith(before: number | undefined, now: number): string {
  if (before === undefined) return ", not recorded before";
  if (before === now) return ", as recorded";
  return `, recorded ${show(before)} (${now > before ? "+" : "−"}${show(Math.abs(now - before))})`;
}

/** Shares keep three decimals, times and sizes one. */
function round(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`Expected a figure to be a finite number, got ${value}`);
  return Number(value.toFixed(Math.abs(value) < 10 ? 3 : 1));
}

function show(value: number): string {
  return Math.abs(value) < 10 ? value.toFixed(3) : value.toFixed(1);
}

function record(): void {
  const all: Figures = {};
  for (const group of [...new Set([...Object.keys(recorded), ...Object.keys(measured)])].sort()) {
    const figures = { ...recorded[group], ...measured[group] };
    all[group] = Object.fromEntries(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
}
