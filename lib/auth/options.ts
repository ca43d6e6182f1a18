import "server-only";
import type { NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { authSecret, settings } from "@/lib/env";
import { paths } from "@/lib/paths";
import { credentialsSchema } from "@/lib/schemas/account";
import { arriveFrom } from "./arrive-from";
import { authProviders } from "./auth-providers";
import { checkSignIn } from "./check-sign-in";
import { cookieName, cookieOptions, isSecure, sessionCookieName } from "./cookies";
import { errandSeconds } from "./errands";
import { readDevice } from "./session";
import { claimOf } from "./session-token";
import { closeSignIn, findSignedIn, openSignIn, sessionSeconds } from "./sign-ins";

/** How next-auth signs people in; read once a request needs it, so that a build needs no secret. */
export function authOptions(): NextAuthOptions {
  // next-auth reads its own address from the environment only.
  process.env.NEXTAUTH_URL = settings().APP_URL;
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      callbackUrl: { name: cookieName("next-auth.callback-url"), options: cookieOptions() },
      csrfToken: { name: cookieName("next-auth.csrf-token"), options: cookieOptions() },
      pkceCodeVerifier: { name: cookieName("next-auth.pkce"), options: briefCookie() },
      state: { name: cookieName("next-auth.state"), options: briefCookie() },
      nonce: { name: cookieName("next-auth.nonce"), options: briefCookie() },
    },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(raw) {
          const credentials = credentialsSchema.safeParse(raw);
          if (!credentials.success) return null;
          const answer = await checkSignIn(credentials.data.email, credentials.data.password);
          return answer.kind === "welcome" ? { id: answer.userId } : null;
        },
      }),
      ...authProviders(),
    ],
    jwt: {
      // A token whose sign-in was ended is none.
      async decode(params) {
        const token = await decode(params);
        const claim = claimOf(token);
        return claim && (await findSignedIn(claim, new Date())) ? token : null;
      },
    },
    callbacks: {
      // Within this app only, whatever a form says.
      async redirect({ url, baseUrl }) {
        const { origin, href } = new URL(URL.canParse(url, baseUrl) ? url : baseUrl, baseUrl);
        return origin === new URL(baseUrl).origin ? href : baseUrl;
      },
      // Who comes from another site is signed in by this app's own session; the path leads on from there.
      async signIn({ account, user: { id, email } }) {
        return account?.type === "oauth" ? arriveFrom(account.provider, { id, email: email ?? null }) : true;
      },
      // The token holds the account's id, its sign-in's, and nothing else about the person.
      async jwt({ token, user }) {
        if (!user) return { sub: token.sub ?? "", signIn: token.signIn };
        const { signInId } = await openSignIn(user.id, await readDevice(), new Date());
        return { sub: user.id, signIn: signInId };
      },
    },
    events: {
      async signOut({ token }) {
        const claim = claimOf(token);
        if (claim) await closeSignIn(claim.userId, claim.signInId);
      },
    },
    logger: {
      error(code, metadata) {
        if (!nobodysFault.has(code)) console.error(code, metadata);
      },
    },
  };
}

/** A cookie that is worth nothing any more, which next-auth takes back; an address to go on to that is none. */
const nobodysFault = new Set(["JWT_SESSION_ERROR", "INVALID_CALLBACK_URL_ERROR"]);

/** For the time that somebody is away at another site. */
function briefCookie() {
  return { ...cookieOptions(), maxAge: errandSeconds };
}
