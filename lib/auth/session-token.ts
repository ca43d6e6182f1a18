import "server-only";
import { decode, encode } from "next-auth/jwt";
import { authSecret } from "@/lib/env";

/** Whose browser it is, and which of the person's sign-ins. */
export type SessionClaim = { userId: string; signInId: string };

/** The session's token: encrypted by next-auth with the secret, so that nobody else can make or read one. */
export function makeSessionToken({ userId, signInId }: SessionClaim, seconds: number): Promise<string> {
  return encode({ token: { sub: userId, signIn: signInId }, secret: authSecret(), maxAge: seconds });
}

/** What a token claims; null where it was made with another secret, cut short, expired, or names no sign-in. */
export async function readSessionToken(token: string): Promise<SessionClaim | null> {
  try {
    return claimOf(await decode({ token, secret: authSecret() }));
  } catch {
    return null;
  }
}

/** The claim in a token that was read. Tokens from before sign-ins were rows hold none. */
export function claimOf(token: { sub?: unknown; signIn?: unknown } | null): SessionClaim | null {
  const { sub, signIn } = token ?? {};
  return typeof sub === "string" && typeof signIn === "string" ? { userId: sub, signInId: signIn } : null;
}
