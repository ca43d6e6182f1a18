import { expect, it, vi } from "vitest";

vi.mock("@/lib/auth/session", () => ({ getCurrentUser: async () => null }));
vi.mock("@/lib/data/import", () => ({}));

it.each([
  ["https://second-round.example", true],
  ["http://localhost:3000", false],
])("at %s the cookie with what is wrong is bound to https: %s", async (address, isBound) => {
  vi.resetModules();
  vi.stubEnv("APP_URL", address);
  const { POST: post } = await import("./route");
  const request = new Request(`${address}/api/import`, { method: "POST", headers: { accept: "text/html" } });
  const cookie = (await post(request)).headers.get("set-cookie");
  expect(cookie).toContain("HttpOnly; SameSite=Lax");
  expect(cookie?.includes("; Secure")).toBe(isBound);
  vi.unstubAllEnvs();
});
