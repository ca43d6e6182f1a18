import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { authSecret, readEnv } from "./env";

const folders: string[] = [];

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("settings", () => {
  it("may all be missing, or empty", () => {
    expect(readEnv({})).toMatchObject({ APP_URL: expect.stringContaining("http://localhost") });
    expect(readEnv({ DATABASE_URL: "", APP_URL: "" })).toEqual(readEnv({}));
  });

  it("make a path of the database that does not depend on where the server was started", () => {
    expect(readEnv({ DATABASE_URL: "file:./x.db" }).DATABASE_URL).toBe(`file:${join(process.cwd(), "x.db")}`);
  });

  it("name each one that is off, with what was expected", () => {
    const off = { DATABASE_URL: "mysql://x", APP_URL: "localhost", AUTH_SECRET: "short" };
    expect(() => readEnv(off)).toThrow(/DATABASE_URL: .*file:path[\s\S]*APP_URL: [\s\S]*AUTH_SECRET: .*at least 32/);
  });
});

describe("the secret", () => {
  it("is made once, long, and readable by its owner only", () => {
    const folder = mkdtempSync(join(tmpdir(), "second-round-env-"));
    folders.push(folder);
    const file = join(folder, "config", "secret");
    vi.stubEnv("AUTH_SECRET", "");
    vi.stubEnv("AUTH_SECRET_FILE", file);
    const secret = authSecret();
    expect(secret.length).toBeGreaterThanOrEqual(64);
    expect(authSecret()).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is not written where one is given", () => {
    const file = join(tmpdir(), "second-round-env-none", "secret");
    vi.stubEnv("AUTH_SECRET", "x".repeat(40));
    vi.stubEnv("AUTH_SECRET_FILE", file);
    expect(authSecret()).toBe("x".repeat(40));
    expect(existsSync(file)).toBe(false);
  });
});
