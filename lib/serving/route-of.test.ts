import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { requestIdOf } from "./request-id";
import { readRoutes } from "./route-of";

const folder = mkdtempSync(join(tmpdir(), "second-round-routes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  join(folder, "routes-manifest.json"),
  JSON.stringify({
    staticRoutes: [{ page: "/" }, { page: "/settings" }],
    dynamicRoutes: [{ page: "/interviews/[interviewId]", regex: "^/interviews/([^/]+?)(?:/)?$" }],
  }),
);

it.each([
  ["/", "/"],
  ["/settings", "/settings"],
  ["/settings/?from=someone@example.org", "/settings"],
  ["/interviews/cm3secret", "/interviews/[interviewId]"],
  ["/interviews/cm3secret?finding=pay", "/interviews/[interviewId]"],
  ["/interviews/cm3secret/other", "(no route)"],
  ["/what-priya-said", "(no route)"],
  ["/_next/static/chunks/a.js", "/_next/…"],
  ["", "(no route)"],
])("%s is logged as %s", (url, route) => {
  expect(readRoutes(folder)(url)).toBe(route);
});

it("where nothing was built, no address is logged either", () => {
  expect(readRoutes(join(folder, "none"))("/interviews/cm3secret")).toBe("(no route)");
});

it.each(["0af7651916cd43dd8448eb211c80319c", "b7ad6b71-6920-3331"])("the id %s of a proxy is kept", (id) => {
  expect(requestIdOf(id)).toBe(id);
});

it.each([
  undefined,
  "",
  "short",
  "x".repeat(65),
  "two words here",
  'quoted"and}more',
  ["0af7651916cd43dd"],
  "line\nbreak-1",
])("for %j a new id is made", (given) => {
  expect(requestIdOf(given)).toMatch(/^[0-9a-f-]{36}$/);
});
