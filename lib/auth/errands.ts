import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "@/lib/database/database";
import { authSecret } from "@/lib/env";
import { cookieName, cookieOptions } from "./cookies";

/** What a browser is sent to do and comes back from: to its passkeys, or to sign in at another site. */
export type Errand = "passkey-sign-in" | "new-passkey" | "elsewhere";

/**
 * Gives the browser what must come back with the answer, such as a passkey's challenge: encrypted and signed with the
 * secret, out of reach of scripts, good for ten minutes and for one kind of errand. A second one takes the first one's place.
 */
export async function sendOnErrand(errand: Errand, carried: Record<string, string>): Promise<void> {
  // The token gets a random id of its own with each encoding.
  const token = await encode({ token: { carried }, secret: authSecret(), salt: errand, maxAge: errandSeconds });
  (await cookies()).set(nameOf(errand), token, { ...cookieOptions(), maxAge: errandSeconds });
}

/** What the browser was given, once: null where it brings nothing, something else, too late, or a second time. */
export async function comeBackFrom(errand: Errand): Promise<Record<string, string> | null> {
  const jar = await cookies();
  const token = jar.get(nameOf(errand))?.value;
  if (!token) return null;
  // A cookie bound by its name is only taken back with the attributes it was set with.
  jar.set(nameOf(errand), "", { ...cookieOptions(), maxAge: 0 });
  const { jti, carried } = (await read(token, errand)) ?? {};
  if (typeof jti !== "string" || !isWords(carried)) return null;
  return (await isFirstTime(jti)) ? carried : null;
}

export const errandSeconds = 10 * 60;

function nameOf(errand: Errand): string {
  return cookieName(`second-round.${errand}`);
}

async function read(token: string, salt: string) {
  try {
    return await decode({ token, secret: authSecret(), salt });
  } catch {
    // Made with another secret or for another errand, cut short or expired.
    return null;
  }
}

function isWords(value: unknown): value is Record<string, string> {
  return typeof value === "object" && value !== null && Object.values(value).every((word) => typeof word === "string");
}

/**
 * Counted where tries are, in one statement and for longer than the token is good, so that a copy of the cookie is worth
 * nothing: not at the same moment, and not after a restart.
 */
async function isFirstTime(id: string): Promise<boolean> {
  spent ??= new RateLimiterPrisma({
    storeClient: database,
    tableName: "rateLimiterFlexible",
    keyPrefix: "errand",
    points: 1,
    duration: 2 * errandSeconds,
  });
  try {
    await spent.consume(id);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return false;
  }
}

let spent: RateLimiterPrisma | undefined;
