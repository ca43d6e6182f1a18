import "server-only";
import { settings } from "@/lib/env";

/**
 * A site where people may have an account that signs them in here. `id` stands in addresses, `name` on buttons; `key` is
 * what an Identity is kept under: a provider that takes another's place in the settings is not taken for it. A form that
 * is sent before scripts have loaded leads to `origin`.
 */
export type Provider = { id: "oidc" | "github" | "google"; name: string; key: string; origin: string };

/** What a provider says of somebody. `email` is null where it gives none that it has checked. */
export type Profile = { id: string; email: string | null };

/** The providers that the settings name. */
export function listProviders(): Provider[] {
  const { OIDC_ISSUER, OIDC_NAME, GITHUB_ID, GOOGLE_ID } = settings();
  const openId = (issuer: string): Provider => {
    const { host, origin } = new URL(issuer);
    return { id: "oidc", name: OIDC_NAME ?? host, key: issuer, origin };
  };
  return [
    ...(OIDC_ISSUER ? [openId(OIDC_ISSUER)] : []),
    ...(GITHUB_ID ? [gitHub] : []),
    ...(GOOGLE_ID ? [google] : []),
  ];
}

export function findProvider(id: unknown): Provider | null {
  return listProviders().find((provider) => provider.id === id) ?? null;
}

const gitHub: Provider = { id: "github", name: "GitHub", key: "github", origin: "https://github.com" };
const google: Provider = { id: "google", name: "Google", key: "google", origin: "https://accounts.google.com" };
