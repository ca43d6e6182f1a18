import "server-only";
import { foldEmail } from "@/lib/schemas/account";
import { findCredentials } from "./accounts";
import { readClientNetwork } from "./client-address";
import { readKnownBrowser } from "./known-browser";
import { countTries, forgetTries, giveTriesBack, type Try, type Wait } from "./limits";
import { isPassword } from "./passwords";
import { renewHash } from "./set-password";

export type SignInAnswer = { kind: "welcome"; userId: string } | { kind: "no-match" } | ({ kind: "wait" } & Wait);

/**
 * Whether an address and a password belong together, as every way of signing in asks. Misses are limited
 * (docs/decisions/013-sessions-and-limits.md); an account that is not there takes the same work and gives the same answer.
 */
export async function checkSignIn(email: string, password: string): Promise<SignInAnswer> {
  const account = await findCredentials(email);
  const tries = await triesAt(email, account?.id);
  const wait = await countTries(tries);
  if (wait) return { kind: "wait", ...wait };
  const isMatch = await isPassword(password, account?.passwordHash ?? null);
  if (account === null || !isMatch) return { kind: "no-match" };
  await forgetTries(tries.filter(({ limit }) => limit === "signIn"));
  await giveTriesBack(tries.filter(({ limit }) => limit !== "signIn"));
  await renewHash(account.id, password, account.passwordHash);
  return { kind: "welcome", userId: account.id };
}

/**
 * What a miss counts against: in a browser where this account signed in before, that browser alone; anywhere else the
 * address, the account at this address, and the account.
 */
async function triesAt(email: string, userId: string | undefined): Promise<Try[]> {
  const known = await readKnownBrowser();
  if (known && known.userId === userId) return [{ limit: "signIn", of: `browser ${known.id}` }];
  const network = await readClientNetwork();
  return [
    { limit: "signInAddress", of: network },
    { limit: "signIn", of: `${network} ${foldEmail(email)}` },
    { limit: "signInAccount", of: foldEmail(email) },
  ];
}
