import { request as node } from "node:http";
import { fill, pages, routes } from "./support/addresses";
import { expect, test } from "./support/person";

/** Routes that take what other sites have a browser send, and why that does no harm. */
const openToOthers: Record<string, string> = {
  "/share": "reads nothing of it",
  "/api/auth/[...nextauth]": "asks for next-auth's own token",
};

const anything = new Proxy<Record<string, string>>({}, { get: () => "1" });

const otherSites: [what: string, headers: Record<string, string>][] = [
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }],
  ["another site of the same domain", { "sec-fetch-site": "same-site", origin: "http://localhost:1" }],
  ["another site, by an older browser", { origin: "https://elsewhere.example" }],
  ["a page without an origin, by an older browser", { origin: "null" }],
];

test("what another site has a browser send to a page's action is refused", async ({ page, person: _person }) => {
  for (const { pattern } of pages) {
    for (const [what, headers] of otherSites) {
      const answer = await page.request.post(fill(pattern, anything), { headers, multipart: { $ACTION_ID_x: "" } });
      expect(answer.status(), `${pattern}, from ${what}`).toBe(403);
      expect(await answer.text()).toBe("Sent from another site\n");
    }
  }
});

test("what another site has a browser send to a route that writes is refused", async ({ page, person: _person }) => {
  for (const { pattern, methods } of routes.filter(({ pattern }) => openToOthers[pattern] === undefined)) {
    for (const method of methods.filter((each) => each !== "GET")) {
      for (const [what, headers] of otherSites) {
        const answer = await page.request.fetch(fill(pattern, anything), { method, headers, data: {} });
        expect(answer.status(), `${method} ${pattern}, from ${what}`).toBe(403);
      }
    }
  }
});

test("another site cannot sign anybody out through the sign-in protocol", async ({ page, person }) => {
  const answer = await page.request.post("/api/auth/signout", {
    headers: { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" },
    form: { csrfToken: "made-up" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
  await page.goto("/settings");
  await expect(page.getByText(person.email)).toBeVisible();
});

test("an action takes a form from the address people use, also when a proxy asks by another name", async ({
  request,
  baseURL,
}) => {
  const form = new FormData();
  for (const [field] of (await (await request.get("/sign-up")).text()).matchAll(/<input type="hidden"[^>]*>/g)) {
    const [, name = ""] = /name="([^"]*)"/.exec(field) ?? [];
    const [, value = ""] = /value="([^"]*)"/.exec(field) ?? [];
    form.set(name, value.replaceAll("&quot;", '"'));
  }
  form.set("email", "not an address");
  const sent = { "sec-fetch-site": "same-origin", host: "inside:8080" };
  const address = new URL("/sign-up", baseURL);
  const taken = await post(address, form, { ...sent, origin: address.origin });
  expect(taken.status).toBe(200);
  expect(taken.text).toContain("does not look like an email address");
});

/** Sends a form by hand: a browser's own tools do not let `host` be set. */
async function post(address: URL, form: FormData, headers: Record<string, string>) {
  const encoded = new Response(form);
  const type = encoded.headers.get("content-type") ?? "";
  const body = Buffer.from(await encoded.arrayBuffer());
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sending = node(address, { method: "POST", headers: { ...headers, "content-type": type } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, text }));
    });
    sending.on("error", reject);
    sending.end(body);
  });
}
