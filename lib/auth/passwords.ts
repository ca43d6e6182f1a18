import "server-only";
import { hash, verify } from "@node-rs/argon2";

/**
 * How costly a guess is. May be raised at any time: a hash that was made with less is made anew when its person signs in.
 * Source: OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane).
 */
export const hashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password with argon2id; the parameters stand in the result. */
export function hashPassword(password: string, cost = hashCost): Promise<string> {
  return hash(oneForm(password), cost);
}

/**
 * Compares in the same time whether or not the account exists, and whether or not it has a password (""): without a hash,
 * a stand-in is verified.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const isMatch = await verify(passwordHash || (await standInHash()), oneForm(password));
  return isMatch && Boolean(passwordHash);
}

/** Whether a hash was made with less than `hashCost`. */
export function isCheap(passwordHash: string): boolean {
  const [, memory = 0, time = 0] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),/.exec(passwordHash)?.map(Number) ?? [];
  return memory < hashCost.memoryCost || time < hashCost.timeCost;
}

/** "é" is one character or two that look the same, depending on the keyboard. */
function oneForm(password: string): string {
  return password.normalize("NFC");
}

let standIn: Promise<string> | undefined;

function standInHash(): Promise<string> {
  standIn ??= hashPassword("no account has this password");
  return standIn;
}
