import "server-only";
import { notFound } from "next/navigation";
import { confirmHere, isConfirmed } from "@/lib/auth/confirmed";
import { askForNewPasskey, readNewPasskey } from "@/lib/auth/passkeys";
import { findProvider, listProviders } from "@/lib/auth/providers";
import { requireUser } from "@/lib/auth/session";
import { database, type Transaction } from "@/lib/database/database";
import type { NewPasskeyAnswer } from "@/lib/schemas/passkey";

/** A passkey of the person. */
export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** An account elsewhere that signs the person in, at a provider that is in use. */
export type IdentityRow = { providerId: string; name: string; createdAt: Date };

export type WaysIn = {
  hasPassword: boolean;
  passkeys: PasskeyRow[];
  identities: IdentityRow[];
  /** Whether they may be changed now: see `isConfirmed`. */
  isConfirmed: boolean;
};

/** Everything that signs the person in. */
export async function listWaysIn(now: Date): Promise<WaysIn> {
  const user = await requireUser();
  const { passwordHash, passkeys, identities } = await database.user.findUniqueOrThrow({
    where: { id: user.id },
    select: {
      passwordHash: true,
      passkeys: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      },
      identities: { select: { provider: true, createdAt: true } },
    },
  });
  return {
    hasPassword: passwordHash !== "",
    passkeys,
    identities: listProviders().flatMap(({ id, name, key }) => {
      const linked = identities.find(({ provider }) => provider === key);
      return linked ? [{ providerId: id, name, createdAt: linked.createdAt }] : [];
    }),
    isConfirmed: await isConfirmed(user, now),
  };
}

/** Lets the ways in be changed for ten minutes by who knows the password. */
export async function confirmWaysIn(password: string) {
  return confirmHere(await requireUser(), password);
}

/** Whose account may be linked to one elsewhere now. */
export async function mayLink(now: Date): Promise<{ ownerId: string } | "confirm-first"> {
  const user = await requireUser();
  return (await isConfirmed(user, now)) ? { ownerId: user.id } : "confirm-first";
}

/** What to ask the browser for a new passkey; "confirm-first" where it is not surely the person who asks. */
export async function beginPasskey(now: Date) {
  const user = await requireUser();
  if (!(await isConfirmed(user, now))) return "confirm-first";
  const known = await database.passkey.findMany({
    where: { ownerId: user.id },
    select: { id: true, transports: true },
  });
  return askForNewPasskey(
    user,
    known.map(({ id, transports }) => ({ id, transports: transports.split(" ").filter(Boolean) })),
  );
}

/** Keeps the passkey that the browser made when `beginPasskey` asked; "no-match" where the answer does not hold. */
export async function addPasskey(answer: NewPasskeyAnswer, name: string): Promise<"added" | "no-match"> {
  const { id: ownerId } = await requireUser();
  const made = await readNewPasskey(ownerId, answer);
  if (made === null) return "no-match";
  // The id of somebody else's passkey is nobody's to take.
  const { count } = await database.passkey.updateMany({ where: { ownerId, id: made.id }, data: { name } });
  if (count === 1) return "added";
  if ((await database.passkey.count({ where: { id: made.id } })) > 0) return "no-match";
  await database.passkey.create({ data: { ...made, ownerId, name } });
  return "added";
}

export async function renamePasskey(id: string, name: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.passkey.updateMany({ where: { ownerId, id }, data: { name } });
  if (count === 0) notFound();
}

/** "last" where nothing else would sign the person in any more. */
export type Removal = "removed" | "confirm-first" | "last";

/** Takes a passkey away, at once. */
export async function removePasskey(id: string, now: Date): Promise<Removal> {
  return removeWayIn(now, (transaction, ownerId) => transaction.passkey.deleteMany({ where: { ownerId, id } }));
}

/** Takes the link to the account at a provider away, at once. */
export async function unlinkIdentity(providerId: string, now: Date): Promise<Removal> {
  return removeWayIn(now, (transaction, ownerId) => {
    const provider = findProvider(providerId)?.key ?? notFound();
    return transaction.identity.deleteMany({ where: { ownerId, provider } });
  });
}

async function removeWayIn(
  now: Date,
  remove: (transaction: Transaction, ownerId: string) => Promise<{ count: number }>,
): Promise<Removal> {
  const user = await requireUser();
  const isSure = await isConfirmed(user, now);
  try {
    return await database.$transaction(async (transaction): Promise<Removal> => {
      // Removed first and counted after, so that of two removals at once the second sees the first.
      const { count } = await remove(transaction, user.id);
      if (count === 0) notFound();
      if (!isSure) throw new ConfirmFirst();
      if (!(await hasWayIn(transaction, user.id))) throw new LastWayIn();
      return "removed";
    });
  } catch (error) {
    if (error instanceof LastWayIn) return "last";
    if (error instanceof ConfirmFirst) return "confirm-first";
    throw error;
  }
}

class ConfirmFirst extends Error {}
class LastWayIn extends Error {}

/** A provider that the settings name no longer signs nobody in. */
async function hasWayIn(transaction: Transaction, id: string): Promise<boolean> {
  const keys = listProviders().map(({ key }) => key);
  const { passwordHash, _count } = await transaction.user.findUniqueOrThrow({
    where: { id },
    select: {
      passwordHash: true,
      _count: { select: { passkeys: true, identities: { where: { provider: { in: keys } } } } },
    },
  });
  return passwordHash !== "" || _count.passkeys > 0 || _count.identities > 0;
}
