import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { authSecret } from "@/lib/env";
import { cookieName, cookieOptions } from "./cookies";

/** A browser in which this account signed in before, and an id that is its own. */
export type KnownBrowser = { userId: string; id: string };

/**
 * Remembers that an account signed in here, for a year and over a sign-out. It opens nothing: it only keeps this browser's
 * tries apart from everybody else's, so that a stranger's misses never lock the person out of it.
 * Source of the idea: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
export async function rememberBrowser(userId: string): Promise<void> {
  // The token gets a random id of its own with each encoding.
  const token = await encode({ token: { sub: userId }, secret: authSecret(), salt, maxAge: seconds });
  (await cookies()).set(cookieName(name), token, { ...cookieOptions(), maxAge: seconds });
}

/** The account this browser is remembered for, or null. */
export async function readKnownBrowser(): Promise<KnownBrowser | null> {
  const token = (await cookies()).get(cookieName(name))?.value;
  if (!token) return null;
  try {
    const { sub, jti } = (await decode({ token, secret: authSecret(), salt })) ?? {};
    return typeof sub === "string" && typeof jti === "string" ? { userId: sub, id: jti } : null;
  } catch {
    // Made with another secret, cut short or expired: a browser like any other.
    return null;
  }
}

const name = "second-round.known-browser";
/** So that no token of another use is one of these. */
const salt = "known browser";
const seconds = 365 * 24 * 60 * 60;
