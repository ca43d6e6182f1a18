import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

/**
 * Settings, read from the environment once and validated (`.env.example` documents each).
 * Throws an Error whose message names every setting that is off and what was expected.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(withoutEmpty(source));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Second Round cannot start, these settings need a look:\n${lines.join("\n")}`);
}

/** For the start of a server: prints what is off and ends the process, or does nothing. */
export function stopOnBadSettings(): void {
  try {
    readEnv();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** Where the database lies, as Prisma's URL: "file:/…/second-round.db". */
export function databaseUrl(): string {
  return readEnv().DATABASE_URL;
}

/**
 * The secret that signs sessions: AUTH_SECRET, or one created on first use and kept, readable by its
 * owner only, in the configuration folder of the user who runs the server, outside the repository.
 */
export function authSecret(): string {
  const { AUTH_SECRET, AUTH_SECRET_FILE } = readEnv();
  if (AUTH_SECRET) return AUTH_SECRET;
  if (!existsSync(AUTH_SECRET_FILE)) {
    mkdirSync(dirname(AUTH_SECRET_FILE), { recursive: true, mode: 0o700 });
    // "wx": of two processes that start at once, one writes and the other reads.
    try {
      writeFileSync(AUTH_SECRET_FILE, randomBytes(48).toString("base64url"), {
        flag: "wx",
        mode: 0o600,
      });
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
    chmodSync(AUTH_SECRET_FILE, 0o600);
  }
  return readFileSync(AUTH_SECRET_FILE, "utf8").trim();
}

export type Env = z.infer<typeof envSchema>;

const fileUrl = z
  .string()
  .regex(/^file:.+/, {
    error: "Expected a SQLite file as `file:path`, such as `file:./data/second-round.db`",
  })
  .transform((url) => `file:${resolve(url.slice("file:".length))}`);

const envSchema = z.object({
  DATABASE_URL: fileUrl.default(`file:${resolve("data/second-round.db")}`),
  APP_URL: z
    .url({
      protocol: /^https?$/,
      error: "Expected the address people use, such as `https://second-round.example`",
    })
    .default(`http://localhost:${process.env.PORT || 3000}`),
  AUTH_SECRET: z
    .string()
    .min(32, { error: "Expected at least 32 characters; `openssl rand -base64 48` makes one" })
    .optional(),
  AUTH_SECRET_FILE: z
    .string()
    .transform((path) => resolve(path))
    .default(join(process.env.XDG_CONFIG_HOME || join(homedir(), ".config"), "second-round", "secret")),
});

function withoutEmpty(source: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
