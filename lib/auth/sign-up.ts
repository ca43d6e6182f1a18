import "server-only";
import { settings } from "@/lib/env";
import { createAccount, createInvited } from "./accounts";
import { readClientNetwork } from "./client-address";
import { findInvitation } from "./invitations";
import { countTries, type Wait } from "./limits";
import { sendsMail } from "./mail";
import { weaknessOf } from "./password-weakness";

/**
 * How one gets an account here: at once; by a link that is mailed to the address, so that nobody is told which addresses
 * have an account; by the operator's invitation; or not at all.
 */
export type SignUpWay = "at-once" | "by-mail" | "invited" | "closed";

export function signUpWay(): SignUpWay {
  const { SIGN_UP } = settings();
  if (SIGN_UP !== "open") return SIGN_UP;
  return sendsMail() ? "by-mail" : "at-once";
}

/** Whether there is a point in asking for an account without an invitation. */
export function canAnybodySignUp(): boolean {
  return settings().SIGN_UP === "open";
}

/** What a link to make an account is for; null where it was used, is too old or never was, or sign-up is closed. */
export async function findOpenInvitation(token: string, now: Date): Promise<{ email: string | null } | null> {
  return signUpWay() === "closed" ? null : findInvitation(token, now);
}

export type SignUpAnswer =
  | { kind: "welcome"; userId: string }
  | { kind: "taken" }
  | { kind: "not-invited" }
  | { kind: "weak"; why: string }
  | ({ kind: "wait" } & Wait);

/** Makes an account, with the token of an invitation where one is needed. An invitation's own address goes before `email`. */
export async function makeAccount(
  { email, password, invitation }: { email: string; password: string; invitation: string | null },
  now: Date,
): Promise<SignUpAnswer> {
  const invited = invitation === null ? null : await findOpenInvitation(invitation, now);
  if (invited === null && (invitation !== null || signUpWay() !== "at-once")) return { kind: "not-invited" };
  const address = invited?.email ?? email;
  const why = weaknessOf(password, address);
  if (why !== null) return { kind: "weak", why };
  const wait = await countTries([{ limit: "signUp", of: await readClientNetwork() }]);
  if (wait) return { kind: "wait", ...wait };
  const made = await (invitation === null
    ? createAccount(address, password)
    : createInvited(address, password, invitation, now));
  return typeof made === "string" ? { kind: made } : { kind: "welcome", ...made };
}
