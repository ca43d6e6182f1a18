import "server-only";
import { isIP } from "node:net";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { database } from "@/lib/database/database";
import { settings } from "@/lib/env";
import type { NewPasskeyAnswer, UsedPasskeyAnswer } from "@/lib/schemas/passkey";
import type { SignInAnswer } from "./check-sign-in";
import { readClientNetwork } from "./client-address";
import { comeBackFrom, errandSeconds, sendOnErrand } from "./errands";
import { countTries, giveTriesBack, type Try } from "./limits";

/** Whether passkeys can be had at this app's address: they are bound to a name, and browsers have them over https and on localhost. */
export function hasPasskeys(): boolean {
  const { hostname, protocol } = new URL(settings().APP_URL);
  if (isIP(hostname.replace(/^\[|\]$/g, "")) !== 0) return false;
  return protocol === "https:" || hostname === "localhost" || hostname.endsWith(".localhost");
}

/** What the browser is asked in order to sign in: for any passkey of this address, with the person's finger, face or PIN. */
export async function askForPasskey(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: rpId(),
    userVerification: "required",
    timeout: errandSeconds * 1000,
  });
  await sendOnErrand("passkey-sign-in", { challenge: options.challenge });
  return options;
}

/**
 * Whose passkey answered what `askForPasskey` asked. Counted as tries at this address are; an answer that does not hold and
 * a passkey that nobody has look the same.
 */
export async function checkPasskey(answer: UsedPasskeyAnswer, now: Date): Promise<SignInAnswer> {
  const tries: Try[] = [{ limit: "signInAddress", of: await readClientNetwork() }];
  const wait = await countTries(tries);
  if (wait) return { kind: "wait", ...wait };
  const asked = await comeBackFrom("passkey-sign-in");
  const passkey = await database.passkey.findUnique({
    where: { id: answer.id },
    select: { ownerId: true, publicKey: true, counter: true },
  });
  if (!asked?.challenge || !passkey || answer.response.userHandle !== userHandleOf(passkey.ownerId)) return noMatch;
  const counter = await readUse(answer, asked.challenge, passkey);
  if (counter === null) return noMatch;
  // Of two answers that tell the same count, the second is a copy.
  const { count } = await database.passkey.updateMany({
    where: { ownerId: passkey.ownerId, id: answer.id, counter: passkey.counter },
    data: { counter, lastUsedAt: now },
  });
  if (count === 0) return noMatch;
  await giveTriesBack(tries);
  return { kind: "welcome", userId: passkey.ownerId };
}

/** What the browser is asked for a new passkey of this person; one that holds a passkey of theirs already says so. */
export async function askForNewPasskey(
  person: { id: string; email: string },
  known: readonly { id: string; transports: string[] }[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const options = await generateRegistrationOptions({
    rpName: "Second Round",
    rpID: rpId(),
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.email,
    attestationType: "none",
    excludeCredentials: [...known],
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    timeout: errandSeconds * 1000,
  });
  await sendOnErrand("new-passkey", { challenge: options.challenge, ownerId: person.id });
  return options;
}

export type NewPasskey = { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: bigint; transports: string };

/** The passkey that the browser made for this person; null where the answer does not hold. */
export async function readNewPasskey(ownerId: string, answer: NewPasskeyAnswer): Promise<NewPasskey | null> {
  const asked = await comeBackFrom("new-passkey");
  if (!asked?.challenge || asked.ownerId !== ownerId) return null;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: asked.challenge,
      expectedOrigin: origin(),
      expectedRPID: rpId(),
      requireUserVerification: true,
    });
    if (!registrationInfo) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    const transports = (answer.response.transports ?? []).join(" ");
    return { id, publicKey: Uint8Array.from(publicKey), counter: BigInt(counter), transports };
  } catch {
    // The library throws for whatever does not hold: another site, another challenge, bytes that mean nothing.
    return null;
  }
}

const noMatch = { kind: "no-match" } as const;

function origin(): string {
  return new URL(settings().APP_URL).origin;
}

/** The name that passkeys are bound to. */
function rpId(): string {
  return new URL(settings().APP_URL).hostname;
}

/** What an authenticator gives back to say whose passkey it used. */
function userHandleOf(ownerId: string): string {
  return Buffer.from(ownerId).toString("base64url");
}

/** The authenticator's count after this use; null where the answer does not hold, or tells no higher count than is known. */
async function readUse(
  answer: UsedPasskeyAnswer,
  challenge: string,
  passkey: { publicKey: Uint8Array; counter: bigint },
): Promise<bigint | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: origin(),
      expectedRPID: rpId(),
      credential: { id: answer.id, publicKey: Uint8Array.from(passkey.publicKey), counter: Number(passkey.counter) },
      requireUserVerification: true,
    });
    return verified ? BigInt(authenticationInfo.newCounter) : null;
  } catch {
    // As above.
    return null;
  }
}
