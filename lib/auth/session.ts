import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { paths } from "@/lib/paths";
import { cookieOptions, sessionCookieName } from "./cookies";
import { rememberBrowser } from "./known-browser";
import { nameDevice } from "./name-device";
import { makeSessionToken, readSessionToken, type SessionClaim } from "./session-token";
import { type CurrentUser, closeSignIn, findSignedIn, openSignIn, sessionSeconds } from "./sign-ins";

/** The person signed in, or null: no cookie, an expired one, a sign-in that was ended, or an account that is gone. */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const claim = await readClaim();
  return claim && findSignedIn(claim, new Date());
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
  const { signInId } = await openSignIn(userId, await readDevice(), new Date());
  const token = await makeSessionToken({ userId, signInId }, sessionSeconds);
  (await cookies()).set(sessionCookieName(), token, { ...cookieOptions(), maxAge: sessionSeconds });
  await rememberBrowser(userId);
}

/** Signs this browser out: its cookie is worth nothing from then on, also to whoever has copied it. */
export async function endSession(): Promise<void> {
  const claim = await readClaim();
  if (claim) await closeSignIn(claim.userId, claim.signInId);
  // A cookie bound by its name is only taken back with the attributes it was set with.
  (await cookies()).set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
}

async function readClaim(): Promise<SessionClaim | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? readSessionToken(token) : null;
}
