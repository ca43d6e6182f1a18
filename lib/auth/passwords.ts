import "server-only";
import { hash, verify } from "@node-rs/argon2";

/**
 * Hashes a password with argon2id; the parameters stand in the result.
 * Source of the parameters: OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane).
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

/** Compares in the same time whether or not the account exists: without a hash, a stand-in is verified. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const isMatch = await verify(passwordHash ?? (await standInHash()), password);
  return isMatch && passwordHash !== null;
}

let standIn: Promise<string> | undefined;

function standInHash(): Promise<string> {
  standIn ??= hashPassword("no account has this password");
  return standIn;
}
