import "server-only";
import GitHubProvider, { type GithubProfile } from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { settings } from "@/lib/env";
import { gitHubEmailsSchema } from "@/lib/schemas/arrival";
import type { Profile } from "./providers";

/** The providers that the settings name, as next-auth wants them. */
export function authProviders() {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } =
    settings();
  return [
    ...(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
      ? [openId({ issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET })]
      : []),
    ...(GITHUB_ID && GITHUB_SECRET ? [gitHub(GITHUB_ID, GITHUB_SECRET)] : []),
    ...(GOOGLE_ID && GOOGLE_SECRET
      ? [
          GoogleProvider({
            clientId: GOOGLE_ID,
            clientSecret: GOOGLE_SECRET,
            authorization: { params: { scope: "openid email" } },
            checks,
            profile: claimedProfile,
          }),
        ]
      : []),
  ];
}

const checks: ("pkce" | "state" | "nonce")[] = ["pkce", "state", "nonce"];

function openId(client: { issuer: string; clientId: string; clientSecret: string }): OAuthConfig<Claims> {
  return {
    id: "oidc",
    name: "OpenID Connect",
    type: "oauth",
    wellKnown: `${client.issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email" } },
    idToken: true,
    checks,
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    profile: claimedProfile,
  };
}

type Claims = { sub: string; email?: string; email_verified?: boolean };

/**
 * OpenID Connect Core 1.0, section 5.1. An address counts where the provider says that it has checked it: with somebody
 * else's, one could make the account that they later take for their own.
 */
export function claimedProfile({ sub, email, email_verified }: Claims): Profile {
  return { id: sub, email: email_verified === true ? (email ?? null) : null };
}

function gitHub(clientId: string, clientSecret: string): OAuthConfig<GithubProfile> {
  const provider = GitHubProvider({ clientId, clientSecret });
  return {
    ...provider,
    userinfo: "https://api.github.com/user",
    checks: ["pkce", "state"],
    profile: async ({ id }, { access_token }) => ({ id: String(id), email: await primaryAddress(access_token ?? "") }),
  };
}

/** The address of the account that GitHub has checked; what a profile shows is whatever its person wrote. */
async function primaryAddress(accessToken: string): Promise<string | null> {
  const answer = await fetch("https://api.github.com/user/emails", {
    headers: { Authorization: `Bearer ${accessToken}`, Accept: "application/vnd.github+json" },
  });
  const emails = gitHubEmailsSchema.safeParse(answer.ok ? await answer.json() : []);
  return emails.data?.find(({ primary, verified }) => primary && verified)?.email ?? null;
}
