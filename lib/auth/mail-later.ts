import "server-only";
import { after } from "next/server";
import { foldEmail } from "@/lib/schemas/account";
import { readClientNetwork } from "./client-address";
import { countTries, type Wait } from "./limits";
import { type Letter, sendMail } from "./mail";

/**
 * Writes and sends a letter once the answer is on its way, so that the answer comes as soon, and is the same, whether the
 * address has an account or not. Says how long to wait where this address, or who asks, has asked too often.
 */
export async function mailLater(
  email: string,
  write: (email: string, now: Date) => Promise<Letter | null>,
): Promise<Wait | null> {
  const to = foldEmail(email);
  const tries = [
    { limit: "resetAddress", of: await readClientNetwork() },
    { limit: "reset", of: to },
  ] as const;
  const wait = await countTries(tries);
  if (wait) return wait;
  after(async () => {
    const letter = await write(to, new Date());
    if (letter) await sendMail(letter);
  });
  return null;
}
