import type { z } from "zod";
import { measureFile } from "./measure-file";
import { accountColumns, type Table, type TableName, tables } from "./tables";
import { exportFormat, exportVersion } from "./write-json";

/** The rows of a file as the database takes them, each with the columns of its table. */
export type ImportedRow = Readonly<Record<string, unknown>>;
export type Import = { account: z.infer<typeof accountColumns>; rows: ReadonlyMap<TableName, readonly ImportedRow[]> };

/** No more problems than these are named: whoever mends a file mends the first ones first. */
export const mostProblems = 8;

const mostOfOneRow = 2;

/** Rows of one table: the database is busy with them while everybody else waits. */
const mostRows = 100_000;

/**
 * Reads the text of an export. Either all of it is as docs/export.md says, or `problems` says what is not and where
 * ("exchanges[12].question: expected text", counted from 0), the first few of them, without repeating what was written.
 * Never throws. Takes time in proportion to the text.
 */
export function readJson(file: string): { ok: true; data: Import } | { ok: false; problems: string[] } {
  const problems: string[] = [];
  const root = parse(file, problems);
  if (root === null) return { ok: false, problems };
  readHead(root, problems);
  if (problems.length > 0) return { ok: false, problems };

  const account = accountColumns.safeParse(root.account);
  if (!account.success) addIssues(problems, "account", account.error);
  const rows = new Map(tables.map((table) => [table.name, readRows(table, root[table.name], problems)]));
  // Whether rows fit together is asked once each is whole: else one slip would be reported many times.
  if (problems.length === 0) for (const table of tables) checkRows(table, rows, problems);
  if (problems.length > 0 || !account.success) return { ok: false, problems: problems.slice(0, mostProblems) };
  return { ok: true, data: { account: account.data, rows } };
}

function parse(file: string, problems: string[]): Readonly<Record<string, unknown>> | null {
  const refusal = measureFile(file);
  if (refusal !== null) {
    problems.push(refusal);
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch (error) {
    problems.push(describeSyntax(error));
    return null;
  }
  if (isObject(value)) return value;
  problems.push("The file: expected one object { … }, as an export is.");
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The engine's own message may quote the file. */
function describeSyntax(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (message.includes("end of JSON") || message.includes("Unterminated"))
    return "The file ends too early: it seems to be cut short.";
  const [, at] = /at position (\d+)/.exec(message) ?? [];
  return at === undefined ? "The file is not JSON." : `The file is not JSON from character ${at} on.`;
}

function readHead(root: Readonly<Record<string, unknown>>, problems: string[]): void {
  if (root.format !== exportFormat) {
    problems.push(`format: expected "${exportFormat}"; this is not an export of this app.`);
  } else if (root.version !== exportVersion) {
    problems.push(`version: expected ${exportVersion}, the only one this app reads.`);
  } else {
    const known = new Set<string>(["format", "version", "account", ...tables.map(({ name }) => name)]);
    for (const name in root) {
      if (!known.has(name)) problems.push("The file: holds something that no export of this version has.");
      if (problems.length > 0) return;
    }
  }
}

function readRows(table: Table, given: unknown, problems: string[]): ImportedRow[] {
  const read: ImportedRow[] = [];
  if (!Array.isArray(given)) {
    add(problems, `${table.name}: expected a list`);
    return read;
  }
  if (given.length > mostRows) {
    add(problems, `${table.name}: expected at most ${mostRows.toLocaleString("en")} rows`);
    return read;
  }
  for (const [index, row] of given.entries()) {
    if (problems.length >= mostProblems) break;
    const parsed = table.columns.safeParse(row);
    if (parsed.success) read.push(parsed.data);
    else addIssues(problems, `${table.name}[${index}]`, parsed.error);
  }
  return read;
}

function checkRows(table: Table, rows: ReadonlyMap<TableName, readonly ImportedRow[]>, problems: string[]): void {
  const own = rows.get(table.name) ?? [];
  for (const columns of [table.key, ...(table.unique ?? [])]) {
    const seen = new Map<string, number>();
    for (const [index, row] of own.entries()) {
      const key = JSON.stringify(columns.map((column) => row[column]));
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else add(problems, `${table.name}[${index}]: has the same ${columns.join(" and ")} as ${table.name}[${first}]`);
    }
  }
  for (const [column, target] of Object.entries(table.refers)) {
    const known = new Set((rows.get(target) ?? []).map((row) => row.id));
    for (const [index, row] of own.entries()) {
      const id = row[column];
      if (id !== null && !known.has(id)) {
        add(problems, `${table.name}[${index}].${column}: names none of the ${target} in this file`);
      }
    }
  }
}

function addIssues(problems: string[], place: string, error: z.ZodError): void {
  // A row that is another thing altogether is told by what is off first: there may be more such rows.
  for (const issue of error.issues.slice(0, mostOfOneRow)) {
    if (issue.code === "unrecognized_keys") add(problems, `${place}: has a column that no export of this version has`);
    else if (issue.path.length === 0) add(problems, `${place}: expected an object { … }`);
    else add(problems, `${place}.${issue.path.join(".")}: ${issue.message}`);
  }
}

function add(problems: string[], problem: string): void {
  if (problems.length < mostProblems) problems.push(problem);
}
