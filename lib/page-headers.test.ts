import { expect, test } from "vitest";
import { pageHeaders } from "./page-headers";

const served = { nonce: "n0nce", isHttps: true, isDevelopment: false, formTargets: [] as string[] };
const policy = (of: Partial<typeof served>) => pageHeaders({ ...served, ...of })["Content-Security-Policy"] ?? "";

test("a page runs its own scripts only, and nothing that is written into it", () => {
  expect(policy({})).toContain("default-src 'none'");
  expect(policy({})).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
  expect(policy({})).toContain("require-trusted-types-for 'script'");
  expect(policy({})).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
});

test("a form leads nowhere but to this app and to the providers that people sign in with", () => {
  expect(policy({})).toContain("form-action 'self';");
  expect(policy({ formTargets: ["https://id.example.org"] })).toContain("form-action 'self' https://id.example.org;");
});

test("a development server may evaluate code and write styles", () => {
  expect(policy({ isDevelopment: true })).toMatch(/script-src [^;]*'unsafe-eval'/);
  expect(policy({ isDevelopment: true })).toMatch(/style-src [^;]*'unsafe-inline'/);
  expect(policy({ isDevelopment: true })).not.toContain("trusted-types");
});

test("a browser is told to stay with https only where people come by https", () => {
  expect(pageHeaders(served)).toHaveProperty("Strict-Transport-Security", "max-age=63072000");
  expect(pageHeaders({ ...served, isHttps: false })).not.toHaveProperty("Strict-Transport-Security");
});
