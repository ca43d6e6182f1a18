import type { Page } from "@playwright/test";
import { type Between, standBetween } from "./support/between";
import { untilKept } from "./support/offline";
import { expect, test as testWithPerson } from "./support/person";

const test = testWithPerson.extend<{ between: Between }>({
  between: async ({ baseURL }, use) => {
    const between = await standBetween(baseURL ?? "");
    await use(between);
    between.end();
  },
});

test("after one visit the capture page opens without a network, in place of any page", async ({
  page,
  person: _person,
  context,
}) => {
  await untilKept(page);
  await page.close();
  await context.setOffline(true);

  const later = await context.newPage();
  const missing = missingFiles(later);
  await later.goto("/capture");
  await expect(later.getByLabel("Your notes")).toBeEditable();
  await expectTypeface(later);
  expect(missing).toEqual([]);

  await later.goto("/applications/new?company=Mill");
  await expect(later).toHaveURL(`/capture?from=${encodeURIComponent("/applications/new?company=Mill")}`);
  await expect(later.getByLabel("Your notes")).toBeEditable();

  await context.setOffline(false);
  await later.goto("/applications");
  await expect(later.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
});

test("a link that is followed when the network has gone leads to the capture page", async ({
  page,
  person: _person,
  context,
}) => {
  await untilKept(page);
  await page.getByRole("button", { name: "Add the example" }).tap();
  await expect(page.getByRole("link", { name: "Round 1" })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("link", { name: "Round 1" }).tap();
  await expect(page).toHaveURL(/\/capture\?from=%2Finterviews%2F/);
  await expect(page.getByLabel("Your notes")).toBeEditable();
});

test("a page that does not answer in time, or whose server is away, is not waited for", async ({ page, between }) => {
  await page.goto(`${between.origin}/capture`);
  await untilKept(page);
  between.answer("/sign-in", () => {});
  await page.goto(`${between.origin}/sign-in`);
  await expect(page).toHaveURL(`${between.origin}/capture?from=%2Fsign-in`);
  between.answer("/sign-up", (response) => response.writeHead(502).end());
  await page.goto(`${between.origin}/sign-up`);
  await expect(page).toHaveURL(`${between.origin}/capture?from=%2Fsign-up`);
});

test("what the worker keeps is the build and the empty capture page, nothing of a person", async ({ page, person }) => {
  await untilKept(page);
  await page.getByRole("button", { name: "Add the example" }).tap();
  await expect(page.getByRole("link", { name: "Round 1" })).toBeVisible();
  await page.goto("/settings");
  await page.goto("/capture");
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    const pages = requests.flat().filter((url) => !new URL(url).pathname.startsWith("/_next/static/"));
    return Promise.all(
      pages.map(async (url) => ({ path: new URL(url).pathname, text: await (await caches.match(url))?.text() })),
    );
  });
  expect(kept.map(({ path }) => path)).toEqual(["/capture"]);
  expect(kept[0]?.text).not.toContain(person.email);
});

test("what another app shares is in the box, also without a network", async ({ page, person: _person, context }) => {
  await untilKept(page);
  await context.setOffline(true);
  await share(page, {
    text: "They asked why I teach.",
    file: { name: "call.txt", text: "They asked when I can start." },
  });
  await expect(page).toHaveURL("/capture?shared=1");
  await expect(page.getByLabel("Your notes")).toHaveValue(/why I teach\.\s+They asked when I can start\./);
});

test("a shared file that cannot be read is said beside the box and does not become notes", async ({
  page,
  person: _person,
}) => {
  await untilKept(page);
  await share(page, { text: "", file: { name: "call.pdf", text: "%PDF-1.7" } });
  await expect(page.getByRole("alert").filter({ hasText: "“call.pdf” is a PDF." })).toBeVisible();
  await expect(page.getByLabel("Your notes")).toHaveValue("");
  await expect(page.getByRole("button", { name: "Log another interview" })).toBeHidden();
});

test("without a worker a share is not read, and is asked for again", async ({ request }) => {
  const answer = await request.post("/share", { multipart: { text: "They asked why I teach." }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe("/capture?shared=again");
});

test("the worker is that of the build, and a new one leaves an open page its files", async ({
  page,
  context,
  request,
  between,
}) => {
  await page.goto(`${between.origin}/capture`);
  await untilKept(page);
  const answer = await request.get("/sw.js");
  expect(answer.headers()["cache-control"]).toBe("no-cache");
  const script = await answer.text();
  const used = await page.evaluate(() => [...document.scripts].map(({ src }) => src).filter((src) => src !== ""));
  for (const src of used) expect(script).toContain(new URL(src).pathname);

  // A build without one of these files.
  const gone = used[0] ?? "";
  const ofTheNextBuild = script.replace(`{url:"${new URL(gone).pathname}",revision:null},`, "");
  expect(ofTheNextBuild).not.toBe(script);
  between.answer("/sw.js", (response) => {
    response.writeHead(200, { "content-type": "text/javascript" }).end(ofTheNextBuild);
  });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  expect(await page.evaluate(isKept, gone)).toBe(true);

  // Once its pages are closed, the old build goes.
  await page.goto("about:blank");
  await expect.poll(() => context.serviceWorkers().at(-1)?.evaluate(isKept, gone)).toBe(false);
});

test("the app can be installed", async ({ page, person: _person }) => {
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await page.request.get(`${address}`)).json();
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/applications", scope: "/" });
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const icon = new Image();
      icon.src = src;
      await icon.decode();
      return `${icon.naturalWidth}x${icon.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
});

/** In a page or a worker: whether this file is kept. */
async function isKept(address: string): Promise<boolean> {
  return (await caches.match(address)) !== undefined;
}

/** The addresses of the page's own files that could not be had; filled as the page asks for them. */
function missingFiles(page: Page): string[] {
  const missing: string[] = [];
  page.on("requestfailed", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/_next/static/")) missing.push(pathname);
  });
  return missing;
}

async function expectTypeface(page: Page): Promise<void> {
  const faces = await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    return [...document.fonts].map(({ status }) => status);
  });
  expect(faces).toContain("loaded");
  expect(faces).not.toContain("error");
}

/** Does what a phone does for the share target of the manifest: it opens a page by posting a form. */
async function share(
  page: Page,
  { text, file }: { text: string; file: { name: string; text: string } },
): Promise<void> {
  await page.evaluate(
    ({ text, file }) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "POST", action: "/share", enctype: "multipart/form-data" });
      const words = Object.assign(document.createElement("input"), { name: "text", value: text });
      const files = Object.assign(document.createElement("input"), { name: "files", type: "file" });
      const chosen = new DataTransfer();
      chosen.items.add(new File([file.text], file.name, { type: "text/plain" }));
      files.files = chosen.files;
      form.append(words, files);
      document.body.append(form);
      form.submit();
    },
    { text, file },
  );
}
