import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

export type Settings = z.infer<ReturnType<typeof settingsSchema>>;

/** The settings of this process, read and validated once. Throws as `readSettings` does. */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}

/**
 * Settings from an environment (`.env.example` documents each). Paths that are not absolute start at the working
 * folder. Throws an Error whose message names every setting that is off and what was expected.
 */
export function readSettings(environment: Environment): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settingsSchema(given).safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Second Round cannot start, these settings need a look:\n${lines.join("\n")}`);
}

/** For the start of a server: prints what is off and ends the process, or what could be forgotten, or does nothing. */
export function stopOnBadSettings(): void {
  try {
    const { APP_URL, TRUST_PROXY } = settings();
    // The app itself speaks http only.
    if (APP_URL.startsWith("https:") && TRUST_PROXY === 0) console.warn(forgottenProxy);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * The secret that signs sessions: AUTH_SECRET, or one created on first use and kept, readable by its
 * owner only, in the configuration folder of the user who runs the server, outside the repository.
 */
export function authSecret(): string {
  knownSecret ??= settings().AUTH_SECRET ?? keptSecret(settings().AUTH_SECRET_FILE);
  return knownSecret;
}

const forgottenProxy =
  "APP_URL is https, so a proxy stands in front: set TRUST_PROXY=1 (or how many there are), or the limits on tries take all people for one address.";

type Environment = Record<string, string | undefined>;

let known: Settings | undefined;
let knownSecret: string | undefined;

function settingsSchema(given: Environment) {
  const configuration = given.XDG_CONFIG_HOME ?? join(homedir(), ".config");
  const schema = z.object({
    DATABASE_URL: z
      .string()
      .regex(/^file:.+/, { error: "Expected a SQLite file as `file:path`, such as `file:./data/second-round.db`" })
      .default("file:data/second-round.db")
      .transform((url) => `file:${resolve(url.slice("file:".length))}`),
    APP_URL: z
      .url({ protocol: /^https?$/, error: "Expected the address people use, such as `https://second-round.example`" })
      .default(`http://localhost:${given.PORT ?? 3000}`),
    AUTH_SECRET: z
      .string()
      .min(32, { error: "Expected at least 32 characters; `openssl rand -base64 48` makes one" })
      .optional(),
    AUTH_SECRET_FILE: z
      .string()
      .default(join(configuration, "second-round", "secret"))
      .transform((path) => resolve(path)),
    SECOND_OPINION_MODEL: z
      .string()
      .transform((path) => resolve(path))
      .optional(),
    SIGN_UP: z.enum(["open", "invited", "closed"], { error: "Expected open, invited or closed" }).default("open"),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: "Expected a mail server, such as `smtps://name:password@mail.example`" })
      .optional(),
    MAIL_FROM: z.string().default(`Second Round <no-reply@${hostOf(given.APP_URL)}>`),
    TRUST_PROXY: z
      .string()
      .regex(/^(\d|10)$/, { error: "Expected how many proxies stand in front of the app, 0 to 10" })
      .default("0")
      .transform(Number),
    LIMIT_SIGN_IN: limit("10/15"),
    LIMIT_SIGN_IN_ACCOUNT: limit("100/60"),
    LIMIT_SIGN_IN_ADDRESS: limit("60/15"),
    LIMIT_SIGN_UP: limit("20/60"),
    LIMIT_RESET: limit("5/60"),
    LIMIT_RESET_ADDRESS: limit("20/60"),
    BACKUP_FOLDER: z
      .string()
      .transform((path) => resolve(path))
      .optional(),
    BACKUP_DAILY_KEEP: z
      .string()
      .regex(/^\d{1,3}$/, { error: "Expected how many daily copies to keep, such as `7`, or `0` for none" })
      .default("0")
      .transform(Number),
    LOG_LEVEL: z
      .enum(["silent", "error", "warn", "info"], {
        error: "Expected `silent`, `error`, `warn` or `info`",
      })
      .default("warn"),
    OIDC_ISSUER: z
      .url({ protocol: /^https?$/, error: "Expected the provider's address, such as `https://id.example.org`" })
      .transform((issuer) => issuer.replace(/\/$/, ""))
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(60, { error: "Expected at most 60 characters" }).optional(),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    GOOGLE_ID: z.string().optional(),
    GOOGLE_SECRET: z.string().optional(),
  });
  return schema.superRefine((read, context) => {
    for (const group of setTogether) {
      const missing = group.filter((name) => read[name] === undefined);
      if (missing.length === 0 || missing.length === group.length) continue;
      for (const name of missing) {
        context.addIssue({ code: "custom", path: [name], message: `Expected beside ${group.join(", ")}: all or none` });
      }
    }
  });
}

function hostOf(address = ""): string {
  return URL.canParse(address) ? new URL(address).hostname : "localhost";
}

/** A way to sign in with an account elsewhere needs all of its settings. */
const setTogether = [
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ["GITHUB_ID", "GITHUB_SECRET"],
  ["GOOGLE_ID", "GOOGLE_SECRET"],
] as const;

/** So many tries in so many minutes. */
function limit(byDefault: string) {
  return z
    .string()
    .regex(/^[1-9]\d{0,8}\/[1-9]\d{0,5}$/, { error: `Expected tries/minutes, such as \`${byDefault}\`` })
    .default(byDefault)
    .transform((text) => {
      const [tries = 1, minutes = 1] = text.split("/").map(Number);
      return { tries, minutes };
    });
}

function keptSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const whole = `${file}.${process.pid}`;
    writeFileSync(whole, randomBytes(48).toString("base64url"), { mode: 0o600 });
    try {
      // A link is made whole or not at all: of two processes that start at once, one's secret is taken by both.
      linkSync(whole, file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    } finally {
      unlinkSync(whole);
    }
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32)
    throw new Error(`Expected ${file} to hold a secret of at least 32 characters. Delete it to have one made.`);
  return secret;
}
