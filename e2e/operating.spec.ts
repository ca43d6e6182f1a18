import { existsSync } from "node:fs";
import { request as open } from "node:http";
import { text } from "node:stream/consumers";
import type { Browser, Page } from "@playwright/test";
import { makeOwnServer, type OwnServer } from "@/bin/steps/own-server";
import { logInterview, roughNotes } from "./support/logging";
import { expect, newPerson, signUp, test } from "./support/person";

/** A server of each test's own, as these break its database, stop it and read what it logs. */
let server: OwnServer;

test.beforeEach(async () => {
  server = await makeOwnServer(".next-check", { LOG_LEVEL: "info" });
  await server.start();
});
test.afterEach(() => server.remove());

/** A person of that server who has logged an interview, and stands on its page. */
async function logThere(browser: Browser) {
  const page = await browser.newPage({ baseURL: server.origin });
  const person = newPerson();
  await signUp(page, person);
  const interview = new URL(await logInterview(page, roughNotes)).pathname;
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { ownerId } = await (await page.request.get("/api/drafts")).json();
  return { page, person, interview, cookie, ownerId };
}

function lines(): Record<string, unknown>[] {
  return server
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

test("a log has a line for each request and each failure, and no word, address or key of anybody", async ({
  browser,
}) => {
  const { page, person, interview, cookie, ownerId } = await logThere(browser);
  const id = interview.split("/").at(-1) ?? "";
  await page.goto(`${interview}?from=${person.email}`);
  await page.goto("/what-dana-said");

  // A table that is not there any more fails each query, whose arguments are what people wrote.
  const database = server.open();
  await page.goto(`${interview}/debrief`);
  database.exec('ALTER TABLE "Interview" RENAME TO "Elsewhere"');
  const field = page.getByRole("textbox").first();
  await field.fill("Dana frowned at the rota");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByRole("alert").first()).toContainText("did not go through");
  await expect(field).toHaveValue("Dana frowned at the rota");
  expect((await page.goto(interview))?.status()).toBe(500);
  await expect(page.getByRole("heading", { name: "That did not work" })).toBeVisible();
  const put = (body: string) =>
    page.request.put("/api/drafts", { data: body, headers: { "content-type": "application/json", cookie } });
  const draft = JSON.stringify({ of: "notes", id, ownerId, notes: "Dana frowned again", base: "", takenBefore: 0 });
  expect((await put(draft)).status()).toBe(500);
  expect((await put("Dana frowned, and this is no JSON")).status()).toBe(400);
  database.exec('ALTER TABLE "Elsewhere" RENAME TO "Interview"');
  // A word where only a few are known.
  database.pragma("ignore_check_constraints = ON");
  database.exec(`UPDATE "Interview" SET "format" = 'Dana frowned at the format'`);
  await page.goto(interview);
  database.close();
  await page.request.get("/api/health", { headers: { "x-request-id": "from-the-proxy-1" } });

  await expect.poll(() => lines().some(({ requestId }) => requestId === "from-the-proxy-1")).toBe(true);
  expect(lines()).toContainEqual(
    expect.objectContaining({ level: "info", method: "GET", route: "/interviews/[interviewId]", status: 200 }),
  );
  expect(lines()).toContainEqual(expect.objectContaining({ level: "info", route: "(no route)", status: 404 }));
  const failures = lines().filter(({ msg }) => msg === "failed");
  expect(failures.map(({ during }) => during)).toEqual(expect.arrayContaining(["render", "action", "route"]));
  for (const { requestId, err } of failures) {
    expect(lines()).toContainEqual(expect.objectContaining({ msg: "request", requestId }));
    expect(err).toMatchObject({ name: expect.any(String), at: expect.arrayContaining([expect.any(String)]) });
  }
  // Each failure is told once.
  expect(lines().filter(({ level, msg }) => level === "error" && msg !== "failed")).toEqual([]);
  for (const secret of ["Dana", "frowned", "rota", "Harbour", "dana", "@example.org", id, cookie.split("=")[1] ?? ""]) {
    expect(server.output()).not.toContain(secret);
  }
});

test("an answer names its request, and only a well-formed id of a proxy is taken", async ({ request }) => {
  const get = async (id: string) =>
    (await request.get(`${server.origin}/api/health/live`, { headers: { "x-request-id": id } })).headers()[
      "x-request-id"
    ];
  expect(await get("0af7651916cd43dd8448eb211c80319c")).toBe("0af7651916cd43dd8448eb211c80319c");
  expect(await get("<script>alert(1)</script>")).toMatch(/^[0-9a-f-]{36}$/);
});

test("health: live without the database, ready only with it, and again once it is back; no details", async ({
  request,
}) => {
  const ask = async (path: string) => {
    const response = await request.get(`${server.origin}/api/health${path}`);
    return { status: response.status(), body: await response.json() };
  };
  const ok = { status: 200, body: { status: "ok" } };
  const notOk = { status: 503, body: { status: "not ok" } };
  expect([await ask(""), await ask("/ready"), await ask("/live")]).toEqual([ok, ok, ok]);
  const database = server.open();
  database.exec('ALTER TABLE "User" RENAME TO "Elsewhere"');
  expect([await ask(""), await ask("/ready"), await ask("/live")]).toEqual([notOk, notOk, ok]);
  database.exec('ALTER TABLE "Elsewhere" RENAME TO "User"');
  database.close();
  expect([await ask(""), await ask("/ready"), await ask("/live")]).toEqual([ok, ok, ok]);
});

test("asked to stop, it answers what is under way and leaves the database whole in one file", async ({ browser }) => {
  const { page, interview, cookie, ownerId } = await logThere(browser);
  await page.close();
  const database = server.open();
  const takenBefore = database.prepare('SELECT length("notes") FROM "Interview"').pluck().get();
  database.close();
  const body = JSON.stringify({
    of: "notes",
    ownerId,
    id: interview.split("/").at(-1),
    notes: "They asked about nights",
    base: "",
    takenBefore,
  });
  // Half of it is sent, then the server is asked to stop, then comes the rest.
  const slow = open(`${server.origin}/api/drafts`, {
    method: "PUT",
    headers: { cookie, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
  });
  const answered = new Promise<{ status: number | undefined; said: string; connection: string | undefined }>(
    (resolve, reject) => {
      slow.once("error", reject);
      slow.once("response", async (response) =>
        resolve({
          status: response.statusCode,
          connection: response.headers.connection,
          said: await text(response),
        }),
      );
    },
  );
  const before = lines().length;
  await new Promise((resolve) => slow.write(body.slice(0, 40), resolve));
  // The server has begun with it once a later request is answered.
  await fetch(`${server.origin}/api/health/live`);
  await expect.poll(() => lines().length).toBeGreaterThan(before);
  const stopped = server.stop("SIGTERM");
  // It takes no more: whoever comes now is turned away.
  await expect
    .poll(() =>
      fetch(`${server.origin}/api/health/live`).then(
        ({ ok }) => ok,
        () => "refused",
      ),
    )
    .toBe("refused");
  slow.end(body.slice(40));
  expect(await answered).toEqual({ status: 200, connection: "close", said: '{"kind":"saved"}' });
  await stopped;

  expect(existsSync(`${server.path}-wal`)).toBe(false);
  const whole = server.open();
  expect(whole.prepare('SELECT "notesDraft" FROM "Interview"').pluck().all()).toEqual(["They asked about nights"]);
  whole.close();
});

test("while the database is locked a form keeps its text and says why, and succeeds afterwards", async ({
  browser,
}) => {
  const { page, interview } = await logThere(browser);
  await page.goto(`${interview}/debrief`);
  const field = page.getByRole("textbox").first();
  const save = page.getByRole("button", { name: "Save" }).first();
  const database = server.open();
  database.exec("BEGIN IMMEDIATE");
  await field.fill("They asked about nights");
  await save.click();
  await expect(page.getByRole("alert").first()).toContainText(
    "Could not be saved: the database of this server is busy with something else. What you typed is still here",
    { timeout: 15_000 },
  );
  await expect(field).toHaveValue("They asked about nights");
  database.exec("ROLLBACK");
  database.close();
  await save.click();
  await page.waitForURL(`**${interview}`);
  await page.goto(`${interview}/debrief`);
  await expect(page.getByRole("textbox").first()).toHaveValue("They asked about nights");
});

test("while the database is locked what is being typed says why it is not in the account, and gets there", async ({
  browser,
}) => {
  const { page, interview } = await logThere(browser);
  await page.goto(`${interview}/capture`);
  const database = server.open();
  database.exec("BEGIN IMMEDIATE");
  await page.getByLabel("Your notes").fill("They asked about nights");
  await expect(status(page)).toHaveText(/Not saved to your account: the database of this server is busy/, {
    timeout: 15_000,
  });
  database.exec("ROLLBACK");
  database.close();
  await expect(status(page)).toHaveText("Saved to your account", { timeout: 15_000 });
});

function status(page: Page) {
  return page.getByRole("status").filter({ hasText: /aved/ });
}
