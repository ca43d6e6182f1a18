import { readdirSync } from "node:fs";
import type { APIResponse, Page } from "@playwright/test";
import { expect, test } from "./support/person";

/** A request that no screen makes, and how it is answered. */
type Bad = {
  what: string;
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** The statuses that are right; otherwise any of 4xx. */
  status?: number[];
};

const json = { "content-type": "application/json" };
const deep = `${'{"of":'.repeat(50_000)}1${"}".repeat(50_000)}`;
const missing = "01234567-0000-7000-8000-000000000000";
const wrongIds = [missing, "none", "-1", "1e3", "%00", "..%2f..%2fetc", "'%20OR%201=1--", "x".repeat(3000)];
/** Stands for the id of whoever is signed in. */
const self = "OWNER";
const draft = (fields: object) =>
  JSON.stringify({ of: "notes", id: missing, ownerId: self, notes: "x", base: "", takenBefore: 0, ...fields });
const form = (name: string, content: string | Buffer) =>
  Buffer.concat([
    Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"; filename="x.json"\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n--b--\r\n"),
  ]);
const formType = { "content-type": "multipart/form-data; boundary=b" };

/** For each route file of the app: the requests it must answer with 4xx. A route that is not here fails the test. */
const bad: Record<string, Bad[]> = {
  "app/api/auth/[...nextauth]/route.ts": [
    { what: "no action of it", path: "/api/auth/nothing" },
    { what: "another method", method: "DELETE", path: "/api/auth/session" },
    { what: "a page of the library's", path: "/api/auth/signout", status: [404] },
    { what: "a form's address asked for", path: "/api/auth/callback/credentials", status: [404] },
    { what: "a line for the log", method: "POST", path: "/api/auth/_log", headers: json, body: "{}", status: [404] },
    { what: "no JSON", method: "POST", path: "/api/auth/signin", headers: json, body: "{", status: [415] },
    {
      what: "too large",
      method: "POST",
      path: "/api/auth/signin",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "x".repeat(6_000_000),
      status: [413],
    },
  ],
  "app/api/calendar/route.ts": wrongIds.map((id) => ({
    what: `id ${id.slice(0, 20)}`,
    path: `/api/calendar?interview=${id}`,
  })),
  "app/api/calendar/[feed]/route.ts": [...wrongIds, `${"x".repeat(43)}.ics`].map((id) => ({
    what: `token ${id.slice(0, 20)}`,
    path: `/api/calendar/${id}`,
  })),
  "app/api/drafts/route.ts": [
    { what: "nothing", body: "" },
    { what: "no JSON", body: "{" },
    { what: "not UTF-8", body: Buffer.from([0xff, 0xfe, 0x00]) },
    { what: "deeply nested", body: deep },
    { what: "a list", body: "[]" },
    { what: "too large", body: draft({ notes: "x".repeat(6_000_000) }), status: [413] },
    { what: "longer than the field", body: draft({ notes: "x".repeat(400_001) }), status: [400] },
    { what: "wrong types", body: draft({ notes: 7 }), status: [400] },
    { what: "a kind nobody knows", body: draft({ of: "wishes" }), status: [400] },
    { what: "an id of the wrong kind", body: draft({ id: { not: "x" } }), status: [400] },
    { what: "from another site", headers: { "sec-fetch-site": "cross-site" }, body: draft({}), status: [403] },
    ...[missing, "../x", "", "x".repeat(5000)].map((id) => ({
      what: `of nobody: ${id.slice(0, 9)}`,
      body: draft({ id }),
      status: [404],
    })),
    { what: "of somebody else", body: draft({ ownerId: missing }), status: [409] },
    {
      what: "an answer of nobody",
      body: JSON.stringify({ of: "answer", id: missing, ownerId: self, draft: "", base: "", seconds: 1 }),
      status: [404],
    },
  ].map((each) => ({ method: "PUT", path: "/api/drafts", ...each, headers: { ...json, ...each.headers } })),
  "app/api/export/[format]/route.ts": ["xml", "__proto__", "constructor", "json%00", "x".repeat(3000)].map(
    (format) => ({
      what: format.slice(0, 20),
      path: `/api/export/${format}`,
      status: [400, 404],
    }),
  ),
  "app/api/health/route.ts": [{ what: "another method", method: "POST", path: "/api/health", status: [405] }],
  "app/api/health/live/route.ts": [{ what: "another method", method: "POST", path: "/api/health/live", status: [405] }],
  "app/api/health/ready/route.ts": [
    { what: "another method", method: "POST", path: "/api/health/ready", status: [405] },
  ],
  "app/api/import/route.ts": [
    { what: "nothing", body: "", status: [400] },
    { what: "no form", headers: json, body: "{}", status: [400] },
    { what: "a form cut short", headers: formType, body: form("file", "{}").subarray(0, 60), status: [400] },
    { what: "another field", headers: formType, body: form("files", "{}"), status: [400] },
    { what: "not UTF-8", headers: formType, body: form("file", Buffer.from([0xff, 0xfe])), status: [422] },
    { what: "deeply nested", headers: formType, body: form("file", deep), status: [422] },
    { what: "wrongly typed", headers: formType, body: form("file", "[1]"), status: [422] },
    { what: "too large", headers: formType, body: form("file", Buffer.alloc(33 * 1024 * 1024, " ")), status: [413] },
    {
      what: "from another site",
      headers: { ...formType, "sec-fetch-site": "cross-site" },
      body: form("file", "{}"),
      status: [403],
    },
  ].map((each) => ({ method: "POST", path: "/api/import", ...each })),
  "app/share/route.ts": [{ what: "another method", method: "DELETE", path: "/share", status: [405] }],
  "app/sw.js/route.ts": [{ what: "another method", method: "POST", path: "/sw.js", status: [405] }],
};

function send(page: Page, { method = "GET", path, headers, body }: Bad): Promise<APIResponse> {
  return page.request.fetch(path, {
    method,
    maxRedirects: 0,
    headers: { accept: "application/json", ...headers },
    ...(body === undefined ? {} : { data: typeof body === "string" ? Buffer.from(body) : body }),
  });
}

test("each route of the app is here", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
  expect(routes.map((file) => `app/${file}`).toSorted()).toEqual(Object.keys(bad).toSorted());
});

for (const [route, requests] of Object.entries(bad)) {
  test(`${route} answers what no screen sends with 4xx and a message`, async ({ page, person: _person }) => {
    const { ownerId } = await (await page.request.get("/api/drafts")).json();
    for (const request of requests) {
      const { body } = request;
      const named = typeof body === "string" ? { ...request, body: body.replaceAll(self, ownerId) } : request;
      const answer = await send(page, named);
      const { status = [400, 401, 403, 404, 405, 409, 413, 414, 415, 422, 431] } = request;
      expect(status, request.what).toContain(answer.status());
      // To another method the framework itself answers, with the status alone.
      if (answer.status() !== 405) expect((await answer.text()).trim(), request.what).not.toBe("");
    }
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"]) {
      const path = requests[0]?.path ?? "/";
      const answer = await send(page, { what: method, method, path });
      expect(answer.status(), method).toBeLessThan(500);
    }
  });
}

test("the same routes ask a stranger to sign in, or show nothing", async ({ page }) => {
  for (const path of ["/api/export/json", "/api/export/markdown", "/api/export/csv", "/api/calendar"]) {
    const answer = await send(page, { what: path, path });
    expect(answer.status(), path).toBe(401);
    expect(await answer.text()).toBe("Sign in first\n");
  }
  const file = { headers: formType, body: form("file", "{}") };
  expect((await send(page, { what: "import", method: "POST", path: "/api/import", ...file })).status()).toBe(401);
  const put = { method: "PUT", path: "/api/drafts", headers: json, body: draft({}) };
  expect((await send(page, { what: "draft", ...put })).status()).toBe(401);
});

test("pages asked for with ids of the wrong kind look missing", async ({ page, person: _person }) => {
  const places = ["applications/ID", "applications/ID/brief", "interviews/ID", "interviews/ID/then-and-now"].concat([
    ...[
      "exchanges/ID",
      "exchanges/ID/correction?finding=x&item=ID",
      "practice/ID/1",
      "practice/ID/review",
      "examples/ID",
    ],
  ]);
  for (const place of places) {
    // Before a route of /api, Next reads the address by itself, and answers bytes that are no text with an error.
    for (const id of [...wrongIds, "%ff"]) {
      const answer = await send(page, { what: place, path: `/${place.replaceAll("ID", id)}` });
      expect([400, 404], `${place} ${id.slice(0, 20)}`).toContain(answer.status());
    }
  }
});

test("what is sent twice or out of order is there once", async ({ page, person: _person }) => {
  const read = async () => JSON.parse(await (await page.request.get("/api/export/json")).text());
  const file = await read();
  const createdAt = "2026-11-12T14:30:00.000Z";
  const sample = { ...file, applications: [{ id: "a1", company: "Mill", role: "", isExample: false, createdAt }] };
  const request = {
    method: "POST",
    path: "/api/import",
    headers: formType,
    body: form("file", JSON.stringify(sample)),
  };
  expect((await send(page, { what: "first", ...request })).status()).toBe(200);
  // The second time the account is not empty.
  expect((await send(page, { what: "again", ...request })).status()).toBe(409);

  const { ownerId } = await (await page.request.get("/api/drafts")).json();
  const id = "7f3c5d52-6a52-4c43-9f4e-0b8f2a6f1c11";
  const capture = {
    of: "capture",
    id,
    applicationId: id,
    ownerId,
    company: "Quay",
    notes: "x",
    base: "",
    startedAt: 0,
  };
  const put = { method: "PUT", path: "/api/drafts", headers: json, body: JSON.stringify(capture) };
  for (const what of ["first", "again"]) {
    expect(await (await send(page, { what, ...put })).json()).toEqual({ kind: "saved" });
  }
  const companies = (await read()).applications.map(({ company }: { company: string }) => company);
  expect(companies.toSorted()).toEqual(["Mill", "Quay"]);
});
