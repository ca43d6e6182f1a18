import "server-only";
import { settings } from "@/lib/env";

/**
 * A cookie's name as browsers bind it: behind https "__Host-" makes them refuse one that is not Secure, has a Domain or
 * another Path, so no neighbouring host can put its own in place.
 */
export function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

/** Of every cookie that says who somebody is: for this host alone, out of reach of scripts, not sent with other sites' forms. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" } as const;
}

/** next-auth's word for the session, so that its protocol routes see the same one. */
export function sessionCookieName(): string {
  return cookieName("next-auth.session-token");
}

export function isSecure(): boolean {
  return settings().APP_URL.startsWith("https:");
}
