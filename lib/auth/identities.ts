import "server-only";
import { database } from "@/lib/database/database";
import { emailSchema } from "@/lib/schemas/account";
import { isUniqueViolation } from "./accounts";
import { readClientNetwork } from "./client-address";
import { countTries } from "./limits";
import type { Profile, Provider } from "./providers";
import { canAnybodySignUp } from "./sign-up";

/** What an account elsewhere comes to here. */
export type Arrival =
  | { kind: "welcome"; userId: string }
  | { kind: "closed" | "taken" | "no-address" | "too-many" | "linked-elsewhere" };

/**
 * Whose account here is signed in to by one elsewhere. It is found by what the provider calls the person, never by an
 * address: whoever has a person's address at some provider must not get at what they wrote here. Makes a new account, without
 * a password, where anybody may have one.
 */
export async function arrive(provider: Provider, profile: Profile): Promise<Arrival> {
  const known = await findOwner(provider, profile);
  if (known) return known;
  if (!canAnybodySignUp()) return { kind: "closed" };
  const read = emailSchema.safeParse({ email: profile.email });
  if (!read.success) return { kind: "no-address" };
  if (await countTries([{ limit: "signUp", of: await readClientNetwork() }])) return { kind: "too-many" };
  try {
    const user = await database.user.create({
      data: {
        email: read.data.email,
        passwordHash: "",
        identities: { create: { provider: provider.key, subject: profile.id } },
      },
      select: { id: true },
    });
    return { kind: "welcome", userId: user.id };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Perhaps two tabs came back at once.
    return (await findOwner(provider, profile)) ?? { kind: "taken" };
  }
}

/** Lets an account elsewhere sign in the person who asked for that, signed in here. */
export async function linkIdentity(ownerId: string, provider: Provider, profile: Profile): Promise<Arrival> {
  const known = await findOwner(provider, profile);
  if (known) return known.userId === ownerId ? known : { kind: "linked-elsewhere" };
  try {
    await database.identity.create({ data: { ownerId, provider: provider.key, subject: profile.id } });
    return { kind: "welcome", userId: ownerId };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return { kind: "linked-elsewhere" };
  }
}

async function findOwner(provider: Provider, profile: Profile): Promise<{ kind: "welcome"; userId: string } | null> {
  const identity = await database.identity.findUnique({
    where: { provider_subject: { provider: provider.key, subject: profile.id } },
    select: { ownerId: true },
  });
  return identity && { kind: "welcome", userId: identity.ownerId };
}
