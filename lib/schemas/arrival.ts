import { z } from "zod";

/** What is said when coming back from another site leads nowhere; the words stand in addresses. */
export const arrivalProblems = {
  failed: "That did not go through. Try again, or use another way.",
  closed:
    "That account is not linked to one here, and new accounts are not open to everybody. If you have one, sign in to it and link the other in the settings.",
  taken:
    "There is an account here with that email address, not linked yet. Sign in to it as you did before, then link the other in the settings.",
  "no-address":
    "An account here needs a confirmed email address, and none came along. Make an account here first, then link the other in the settings.",
  "too-many": "Too many new accounts were made from your network for now. Try again later.",
  "linked-elsewhere": "That account is linked to another account here. Unlink it there first.",
} as const;

/** The sentence for what an address says; anything unknown there went wrong in some other way. */
export function arrivalProblem(said: unknown): string | null {
  if (said === undefined) return null;
  return Object.entries(arrivalProblems).find(([problem]) => problem === said)?.[1] ?? arrivalProblems.failed;
}

/** What GitHub answers when asked for the addresses of an account. */
export const gitHubEmailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));
