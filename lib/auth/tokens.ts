import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** The secret of a private address or a one-time link, and what is kept of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** What is kept of a token. It has 256 random bits, so one plain hash is enough to keep it from being found out. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
