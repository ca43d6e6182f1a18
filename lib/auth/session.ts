import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { database } from "@/lib/database/database";
import { authSecret, settings } from "@/lib/env";
import { paths } from "@/lib/paths";
import { nameDevice } from "./name-device";
import { sessionSeconds } from "./options";

/** Who is signed in. `id` is the owner of every row that this request may touch. */
export type CurrentUser = { id: string; email: string };

/** The person signed in, or null: no cookie, an expired one, or an account that is gone. One look-up a request. */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const userId = await readToken(token);
  return userId ? database.user.findUnique({ where: { id: userId }, select: { id: true, email: true } }) : null;
});

/** The person signed in; anybody else is sent to sign in and, after that, back to where they were. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await getCurrentUser();
  if (user) return user;
  redirect(paths.signIn((await headers()).get("x-path") ?? undefined));
}

/** Where this request comes from, in words: see `nameDevice`. */
export async function readDevice(): Promise<string> {
  const sent = await headers();
  return nameDevice(sent.get("user-agent") ?? "", sent.get("sec-ch-ua-platform") ?? "");
}

/**
 * Signs this browser in with next-auth's own token and cookie. Done here, not through next-auth's
 * callback route, so that a wrong password comes back into the form (docs/decisions/005-sign-in-by-form.md).
 */
export async function startSession(userId: string): Promise<void> {
  const token = await encode({
    token: { sub: userId },
    secret: authSecret(),
    maxAge: sessionSeconds,
  });
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: sessionSeconds,
  });
}

/** Signs this browser out. */
export async function endSession(): Promise<void> {
  (await cookies()).delete(cookieName());
}

async function readToken(token: string): Promise<string | null> {
  try {
    return (await decode({ token, secret: authSecret() }))?.sub ?? null;
  } catch {
    // Signed with another secret, cut short or expired: not signed in.
    return null;
  }
}

function isSecure(): boolean {
  return settings().APP_URL.startsWith("https:");
}

/** next-auth's names, so that its protocol routes see the same session. */
function cookieName(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}
