import "server-only";
import { createHmac } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "@/lib/database/database";
import { authSecret, settings } from "@/lib/env";

/** A try that counts against the limit of one thing: an address, an account, both together, a browser. */
export type Try = { limit: keyof typeof settingOf; of: string };

/** How long until the next try counts as one, in whole seconds. */
export type Wait = { waitSeconds: number };

/**
 * Counts a try against each limit in turn, and stops at the first that is used up: then it says how long to wait, and the
 * later ones are left as they were, so that who is refused at their own address cannot use up an account's tries.
 * Counted in the database, in one statement each: it outlives a restart, and of tries at the same moment each counts.
 */
export async function countTries(tries: readonly Try[]): Promise<Wait | null> {
  for (const each of tries) {
    try {
      await limiterOf(each.limit).consume(keyOf(each));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return { waitSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
    }
  }
  return null;
}

/** Takes back what a try counted that turned out to be the person's own. */
export async function giveTriesBack(tries: readonly Try[]): Promise<void> {
  for (const each of tries) await limiterOf(each.limit).reward(keyOf(each));
}

/** Begins to count anew. */
export async function forgetTries(tries: readonly Try[]): Promise<void> {
  for (const each of tries) await limiterOf(each.limit).delete(keyOf(each));
}

/** Where each limit is set; .env.example says what they are for. */
const settingOf = {
  signIn: "LIMIT_SIGN_IN",
  signInAccount: "LIMIT_SIGN_IN_ACCOUNT",
  signInAddress: "LIMIT_SIGN_IN_ADDRESS",
  signUp: "LIMIT_SIGN_UP",
  reset: "LIMIT_RESET",
  resetAddress: "LIMIT_RESET_ADDRESS",
} as const;

const limiters = new Map<Try["limit"], RateLimiterPrisma>();

function limiterOf(limit: Try["limit"]): RateLimiterPrisma {
  const known = limiters.get(limit);
  if (known) return known;
  const { tries, minutes } = settings()[settingOf[limit]];
  const limiter = new RateLimiterPrisma({
    storeClient: database,
    tableName: "rateLimiterFlexible",
    keyPrefix: limit,
    points: tries,
    duration: minutes * 60,
    // What is used up is refused from memory until its time is over: a flood of tries costs no writes.
    inMemoryBlockOnConsumed: tries + 1,
    // One of them clears the table of all.
    clearExpiredByTimeout: limiters.size === 0,
  });
  limiters.set(limit, limiter);
  return limiter;
}

/** The table names nobody: addresses stand in it as hashes that only this installation can make. */
function keyOf({ of }: Try): string {
  return createHmac("sha256", authSecret()).update(of).digest("base64url");
}
