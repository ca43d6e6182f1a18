import { vi } from "vitest";

/** Who the data functions take for signed in; null for nobody. */
export const signedIn: { user: { id: string; email: string; signInId?: string } | null } = { user: null };

/** Where the data functions take the request to come from. */
export const sentFrom = { device: "" };

/** What the data functions throw in place of Next's own: a test can tell a missing row from a missing sign-in. */
export class Missing extends Error {}
export class SignInFirst extends Error {}

/**
 * Stands in for what only a request has: the session's cookie and Next's navigation. Everything below them, the
 * database included, is real. To be called by `vi.mock` factories, which run before imports.
 */
export function fakeSession() {
  return {
    requireUser: vi.fn(async () => {
      if (signedIn.user === null) throw new SignInFirst();
      return { signInId: "none", ...signedIn.user };
    }),
    readDevice: vi.fn(async () => sentFrom.device),
    endSession: vi.fn(async () => {}),
  };
}

export function fakeNavigation() {
  return {
    notFound: () => {
      throw new Missing();
    },
  };
}
