import { NextRequest } from "next/server";
import { beforeEach, expect, it, vi } from "vitest";

const nextAuth = vi.hoisted(() => vi.fn());
vi.mock("next-auth", () => ({ default: () => nextAuth }));
vi.mock("@/lib/auth/options", () => ({ authOptions: () => ({}) }));
const { GET, POST } = await import("./route");

const form = "application/x-www-form-urlencoded";

beforeEach(() => {
  nextAuth.mockReset().mockImplementation(async (request: Request) => new Response(await request.text()));
});

function ask(method: "GET" | "POST", path: string, type?: string, body?: string) {
  const headers = type === undefined ? {} : { "content-type": type };
  const request = new NextRequest(`http://localhost/api/auth/${path}`, { method, headers, ...(body ? { body } : {}) });
  const context = { params: Promise.resolve({ nextauth: path.split("?")[0]?.split("/") ?? [] }) };
  return method === "GET" ? GET(request, context) : POST(request, context);
}

it.each<[what: string, method: "GET" | "POST", path: string, type: string | undefined, body: string, status: number]>([
  ["a line for the log", "POST", "_log", "application/json", '{"code":"x","level":"error"}', 404],
  ["more of a session", "POST", "session", form, "data=x", 404],
  ["the library's page to sign out", "GET", "signout", undefined, "", 404],
  ["a way back that only a form takes", "GET", "callback/credentials", undefined, "", 404],
  ["a name that every object has", "GET", "constructor", undefined, "", 404],
  ["a body that is no form", "POST", "signin", "application/json", "{", 415],
  ["a body of no kind", "POST", "signin", undefined, "{", 415],
  ["a form that is too long", "POST", "callback/credentials", form, "x".repeat(24_001), 413],
])("refuses %s, and asks next-auth nothing", async (_what, method, path, type, body, status) => {
  const answer = await ask(method, path, type, body);
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toBe("");
  expect(nextAuth).not.toHaveBeenCalled();
});

it.each([
  ["GET", "csrf"],
  ["GET", "session"],
  ["GET", "callback/oidc?code=1&state=2"],
] as const)("hands on %s %s", async (method, path) => {
  expect((await ask(method, path)).status).toBe(200);
  expect(nextAuth).toHaveBeenCalledOnce();
});

it("hands on a form whole", async () => {
  const longest = `password=${"%F0%9F%94%91".repeat(1_000)}`;
  expect(await (await ask("POST", "callback/credentials", form, longest)).text()).toBe(longest);
});

it("leads from every error to the sign-in page", async () => {
  const answer = await ask("GET", "error?error=%0d%0aSet-Cookie:a=b");
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sign-in?problem=failed"]);
});
