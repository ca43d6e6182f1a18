import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { fill, pages } from "./support/addresses";
import { logInterview, planAndPractise } from "./support/logging";
import { expect, test } from "./support/person";

/** In kilobytes, gzipped: what a page may weigh above what any page of the framework weighs, and what that is. */
const budget = { script: 25, framework: 150, style: 15, font: 60 };

/** These understand notes while they are typed, without a network too: what reads them is two thirds of their scripts. */
const readsNotes: Record<string, number> = { "/capture": 52, "/interviews/[interviewId]/capture": 52 };

test("no page weighs more than its budget", async ({ page, person: _person }) => {
  test.slow();
  const interview = (await logInterview(page, "Q: Why us?\nA: The people.\n\nQ: How long?\nA: For three years.")) ?? "";
  const plan = (await page.getByRole("link", { name: "Plan the next interview" }).getAttribute("href")) ?? "";
  await page.getByText("Change", { exact: true }).first().click();
  const exchange = (await page.getByRole("link", { name: "Edit or split" }).first().getAttribute("href")) ?? "";
  await planAndPractise(page, "Someone new");
  const session = page.url().split("/").at(-2) ?? "";
  await page.goto("/examples/new");
  await page.getByLabel("Title").fill("The flood");
  await page.getByRole("button", { name: "Add it" }).click();
  const example = (await page.getByRole("link", { name: /^Edit/ }).first().getAttribute("href")) ?? "";
  const values = {
    interviewId: interview.split("/").at(-1) ?? "",
    applicationId: plan.split("/")[2] ?? "",
    exchangeId: exchange.split("/").at(-1) ?? "",
    exampleId: example.split("/").at(-1) ?? "",
    sessionId: session,
    position: "1",
    token: "none",
  };
  const read = readerOf(page.request);
  // A page that does not exist has nothing of ours but the frame of all pages.
  const framework = await read("/no/such/page");
  const shared = new Set(framework.scripts.map(({ path }) => path));
  expect(sum(framework.scripts), "the framework").toBeLessThan(budget.framework);
  const heavy: string[] = [];
  const table: string[] = [];
  for (const { pattern } of pages) {
    const { scripts, styles, fonts } = await read(fill(pattern, values));
    const script = sum(scripts.filter(({ path }) => !shared.has(path)));
    const weights = { script, style: sum(styles), font: sum(fonts) };
    const line = Object.entries(weights).map(([name, kilobytes]) => `${name} ${kilobytes.toFixed(1)}`);
    table.push(`${pattern.padEnd(45)} ${line.join("  ")}`);
    for (const [name, kilobytes] of Object.entries(weights)) {
      const most = (name === "script" ? readsNotes[pattern] : undefined) ?? budget[name as keyof typeof weights];
      if (kilobytes > most) heavy.push(`${pattern}: ${name} ${kilobytes.toFixed(1)} KB`);
    }
  }
  console.log([`the framework: ${sum(framework.scripts).toFixed(1)} KB`, ...table].join("\n"));
  expect(heavy).toEqual([]);
});

type Part = { path: string; kilobytes: number };

/** Reads what a page loads by itself, as its HTML names it; each file is fetched once. */
function readerOf(request: APIRequestContext) {
  const known = new Map<string, Promise<Buffer>>();
  function load(path: string): Promise<Buffer> {
    const file = known.get(path) ?? request.get(path).then((answer) => answer.body());
    known.set(path, file);
    return file;
  }
  const weigh = async (path: string): Promise<Part> => ({ path, kilobytes: gzipSync(await load(path)).length / 1024 });
  return async (address: string) => {
    const html = await (await request.get(address)).text();
    // Browsers that know modules do not load what is for those that do not.
    const old = new Set(listOf(html, /<script[^>]* src="([^"]+)"[^>]* nomodule/gi));
    // Not the tags alone: what the page is told to load for its components stands in its inline scripts.
    const scripts = listOf(html, /(\/_next\/static\/chunks\/[\w.~-]+\.js)/g).filter((path) => !old.has(path));
    const styles = listOf(html, /<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/g);
    const css = (await Promise.all(styles.map(load))).join("\n");
    const fonts = listOf(css, /url\(["']?[^"')]*?([\w.-]+\.woff2)/g).map((name) => `/_next/static/media/${name}`);
    return {
      scripts: await Promise.all(scripts.map(weigh)),
      styles: await Promise.all(styles.map(weigh)),
      fonts: await Promise.all(fonts.map(weigh)),
    };
  };
}

function listOf(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))];
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { kilobytes }) => total + kilobytes, 0);
}
