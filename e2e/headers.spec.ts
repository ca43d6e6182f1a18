import { expect, signIn, test } from "./support/person";

/** What every answer says, whatever it is. */
const everywhere = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

const pagePolicy =
  /^default-src 'none'; img-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self' http:\/\/localhost:\d+; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types default word-document$/;
const noPagePolicy = /^default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/;
const neverKept = /^private, .*no-store/;

test("every kind of page and answer says how browsers must treat it", async ({ page, person: _person, baseURL }) => {
  const file = await page.locator("link[rel=stylesheet]").first().getAttribute("href");
  const kinds: { address: string; status: number; policy?: RegExp; cache?: RegExp }[] = [
    { address: "/applications", status: 200, policy: pagePolicy, cache: neverKept },
    { address: "/settings", status: 200, policy: pagePolicy, cache: neverKept },
    { address: "/interviews/none", status: 404, policy: pagePolicy, cache: neverKept },
    { address: "/", status: 307, policy: pagePolicy, cache: neverKept },
    { address: "/capture", status: 200, policy: pagePolicy, cache: neverKept },
    { address: "/no-such-page", status: 404, policy: pagePolicy, cache: neverKept },
    { address: "/manifest.webmanifest", status: 200, policy: pagePolicy },
    { address: "/api/calendar", status: 200, policy: noPagePolicy, cache: neverKept },
    { address: "/api/auth/session", status: 200, policy: noPagePolicy, cache: neverKept },
    { address: "/api/health", status: 200, policy: noPagePolicy, cache: neverKept },
    { address: "/api/no-such-thing", status: 404, policy: noPagePolicy, cache: neverKept },
    { address: "/sw.js", status: 200, policy: /^default-src 'none'; connect-src 'self'$/, cache: /^no-cache$/ },
    { address: "/icons/icon-192.png", status: 200 },
    { address: file ?? "", status: 200, cache: /immutable/ },
  ];
  for (const { address, status, policy, cache } of kinds) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(answer.status(), address).toBe(status);
    expect(headers, address).toMatchObject(everywhere);
    expect(headers["permissions-policy"], address).toMatch(/camera=\(\).*microphone=\(self\)/);
    expect(headers["x-powered-by"], address).toBeUndefined();
    // Kept by a browser, it would close this address to plain http: only said where the app is reached by https.
    expect(headers["strict-transport-security"], `${baseURL}${address}`).toBeUndefined();
    if (policy) expect(headers["content-security-policy"], address).toMatch(policy);
    if (cache) expect(headers["cache-control"], address).toMatch(cache);
  }
});

test("each answer has a nonce of its own, on each of its scripts", async ({ request }) => {
  const nonces = new Set<string>();
  for (const address of ["/", "/", "/sign-in", "/capture", "/no-such-page"]) {
    const answer = await request.get(address);
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "") ?? [];
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);
});

test("the capture page, which devices keep, is the same for everybody", async ({ page, person: _person, request }) => {
  const read = async (from: typeof request) => {
    const answer = await from.get("/capture?shell");
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "") ?? [];
    return (await answer.text()).replaceAll(nonce, "NONCE");
  };
  expect(await read(page.request)).toBe(await read(request));
});

test("a script that found its way into a page does not run", async ({ page, refused }) => {
  await page.route("/sign-in", async (route) => {
    const answer = await route.fetch();
    const hostile = `<script>document.title = "taken"</script><img src="/none" onerror="document.title = 'taken'">
      <base href="https://elsewhere.example/"><script src="https://elsewhere.example/x.js"></script>`;
    await route.fulfill({ response: answer, body: (await answer.text()).replace("<main", `${hostile}<main`) });
  });
  const fetched: string[] = [];
  await page.route("https://elsewhere.example/**", async (route) => {
    fetched.push(route.request().url());
    await route.fulfill({ contentType: "text/javascript", body: "document.title = 'taken'" });
  });
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  const attempts = await page.evaluate(() => {
    const script = document.createElement("script");
    const tries: Record<string, () => unknown> = {
      html: () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
      inline: () => {
        script.text = "document.title = 'taken'";
      },
      address: () => {
        script.src = "https://elsewhere.example/x.js";
      },
      handler: () => document.body.setAttribute("onclick", "document.title = 'taken'"),
      policy: () => Reflect.get(window, "trustedTypes").createPolicy("mine", {}),
    };
    return Object.entries(tries).map(([name, attempt]) => {
      try {
        attempt();
        return `${name}: allowed`;
      } catch {
        return `${name}: refused`;
      }
    });
  });
  expect(attempts).toEqual([
    "html: refused",
    "inline: refused",
    "address: refused",
    "handler: refused",
    "policy: refused",
  ]);
  expect(await page.title()).toBe("Sign in · Second Round");
  expect(fetched).toEqual([]);
  // All that is refused here was meant to be: three parts of the page, the base and the attempts.
  expect(refused.length).toBeGreaterThan(8);
  refused.length = 0;
});

test("after signing out the way back shows nothing of a person", async ({ page, person }) => {
  const secret = page.getByText(person.email);
  const leave = () => page.getByRole("button", { name: "Sign out" }).first().click();
  // By links of the app, and by addresses typed anew: what browsers keep of a page differs.
  for (const byLink of [true, false]) {
    if (byLink) await page.getByRole("link", { name: "Settings" }).click();
    else await page.goto("/settings");
    await expect(secret).toBeVisible();
    await leave();
    await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await expect(secret).toBeHidden();
    await signIn(page, person);
  }
  await page.goto("/settings");
  await page.goto("/capture");
  await page.context().clearCookies();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});
