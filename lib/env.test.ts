import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readSettings } from "./env";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "second-round-env-"));
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** The secret as a process that just started sees it. */
async function startAndReadSecret(): Promise<string> {
  vi.resetModules();
  return (await import("./env")).authSecret();
}

describe("settings", () => {
  it("may all be missing, or empty", () => {
    expect(readSettings({}).APP_URL).toBe("http://localhost:3000");
    expect(readSettings({ DATABASE_URL: "", APP_URL: "" })).toEqual(readSettings({}));
  });

  it("follow the port and the configuration folder they are given", () => {
    const { APP_URL, AUTH_SECRET_FILE } = readSettings({ PORT: "4000", XDG_CONFIG_HOME: "/etc/mine" });
    expect(APP_URL).toBe("http://localhost:4000");
    expect(AUTH_SECRET_FILE).toBe("/etc/mine/second-round/secret");
  });

  it("make the path of the database absolute", () => {
    expect(readSettings({ DATABASE_URL: "file:./x.db" }).DATABASE_URL).toBe(`file:${join(process.cwd(), "x.db")}`);
  });

  it("make the path of the second opinion's model absolute, and need none", () => {
    expect(readSettings({ SECOND_OPINION_MODEL: "models/nli" }).SECOND_OPINION_MODEL).toBe(
      join(process.cwd(), "models/nli"),
    );
    expect(readSettings({ SECOND_OPINION_MODEL: "" }).SECOND_OPINION_MODEL).toBeUndefined();
  });

  it("read limits as tries and minutes, and the number of proxies as a number", () => {
    expect(readSettings({}).LIMIT_SIGN_IN).toEqual({ tries: 10, minutes: 15 });
    const given = readSettings({ LIMIT_SIGN_IN: "3/60", TRUST_PROXY: "2" });
    expect(given).toMatchObject({ LIMIT_SIGN_IN: { tries: 3, minutes: 60 }, TRUST_PROXY: 2 });
    for (const LIMIT_SIGN_IN of ["0/15", "10", "ten/15", "10/0", "-1/5"]) {
      expect(() => readSettings({ LIMIT_SIGN_IN })).toThrow(/LIMIT_SIGN_IN: .*tries\/minutes/);
    }
    expect(() => readSettings({ TRUST_PROXY: "yes" })).toThrow(/TRUST_PROXY: .*how many/);
  });

  it("keep no daily copies and log warnings, unless told otherwise", () => {
    expect(readSettings({})).toMatchObject({ BACKUP_DAILY_KEEP: 0, LOG_LEVEL: "warn" });
    expect(readSettings({ BACKUP_DAILY_KEEP: "7", BACKUP_FOLDER: "copies" })).toMatchObject({
      BACKUP_DAILY_KEEP: 7,
      BACKUP_FOLDER: join(process.cwd(), "copies"),
    });
    expect(() => readSettings({ BACKUP_DAILY_KEEP: "weekly", LOG_LEVEL: "all" })).toThrow(
      /BACKUP_DAILY_KEEP: .*daily copies[\s\S]*LOG_LEVEL: /,
    );
  });

  it("send mail in the name of the app's own host, unless told otherwise", () => {
    const SMTP_URL = "smtps://name:word@mail.example";
    expect(readSettings({ SMTP_URL, APP_URL: "https://second-round.example" })).toMatchObject({
      SMTP_URL,
      MAIL_FROM: "Second Round <no-reply@second-round.example>",
    });
    expect(readSettings({ MAIL_FROM: "me@example.org" }).MAIL_FROM).toBe("me@example.org");
    expect(() => readSettings({ SMTP_URL: "mail.example" })).toThrow(/SMTP_URL: .*smtps:/);
  });

  it.each([
    [{ OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "a" }, /OIDC_CLIENT_SECRET: .*all or none/],
    [{ GITHUB_ID: "a" }, /GITHUB_SECRET: .*all or none/],
    [{ GOOGLE_SECRET: "a" }, /GOOGLE_ID: .*all or none/],
    [{ OIDC_ISSUER: "id.example.org" }, /OIDC_ISSUER: .*provider's address/],
  ])("of a provider go together: %o", (given, message) => {
    expect(() => readSettings(given)).toThrow(message);
  });

  it("name each one that is off, with what was expected", () => {
    const off = { DATABASE_URL: "mysql://x", APP_URL: "localhost", AUTH_SECRET: "short" };
    expect(() => readSettings(off)).toThrow(
      /DATABASE_URL: .*file:path[\s\S]*APP_URL: [\s\S]*AUTH_SECRET: .*at least 32/,
    );
  });
});

describe("the secret", () => {
  it("is made once, long, and readable by its owner only", async () => {
    const file = join(folder, "config", "secret");
    vi.stubEnv("AUTH_SECRET", "");
    vi.stubEnv("AUTH_SECRET_FILE", file);
    const secret = await startAndReadSecret();
    expect(secret.length).toBeGreaterThanOrEqual(64);
    expect(await startAndReadSecret()).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is the one that is given, where one is", async () => {
    vi.stubEnv("AUTH_SECRET", "x".repeat(40));
    vi.stubEnv("AUTH_SECRET_FILE", join(folder, "never-read"));
    expect(await startAndReadSecret()).toBe("x".repeat(40));
  });

  it("is not taken from a file that was cut short", async () => {
    const file = join(folder, "secret");
    writeFileSync(file, "half");
    vi.stubEnv("AUTH_SECRET", "");
    vi.stubEnv("AUTH_SECRET_FILE", file);
    await expect(startAndReadSecret()).rejects.toThrow(/at least 32 characters/);
  });
});
