import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { authSecret, settings } from "@/lib/env";
import { paths } from "@/lib/paths";
import { credentialsSchema } from "@/lib/schemas/account";
import { findAccount } from "./accounts";

/** How next-auth signs people in; read once a request needs it, so that a build needs no secret. */
export function authOptions(): NextAuthOptions {
  const { APP_URL } = settings();
  // next-auth reads its own address from the environment only.
  process.env.NEXTAUTH_URL = APP_URL;
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: APP_URL.startsWith("https:"),
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(raw) {
          const credentials = credentialsSchema.safeParse(raw);
          if (!credentials.success) return null;
          const account = await findAccount(credentials.data.email, credentials.data.password);
          return account ? { id: account.userId } : null;
        },
      }),
    ],
    // The token holds the account's id and nothing else about the person.
    callbacks: { jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub }) },
  };
}

/** A browser stays signed in for 30 days. */
export const sessionSeconds = 30 * 24 * 60 * 60;
