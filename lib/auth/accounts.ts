import "server-only";
import { database, type Transaction } from "@/lib/database/database";
import { foldEmail } from "@/lib/schemas/account";
import { acceptInvitation } from "./invitations";
import { hashPassword, isPassword } from "./passwords";

/** Makes an account. Says "taken" when the address has one already, also when two sign-ups race. */
export async function createAccount(email: string, password: string): Promise<{ userId: string } | "taken"> {
  return insertUser(email, password, async () => {});
}

/** The same by an invitation's token, which is used up only when there is an account for it. */
export async function createInvited(
  email: string,
  password: string,
  token: string,
  now: Date,
): Promise<{ userId: string } | "taken" | "not-invited"> {
  try {
    return await insertUser(email, password, async (transaction) => {
      if (!(await acceptInvitation(transaction, token, now))) throw new NotInvited();
    });
  } catch (error) {
    if (error instanceof NotInvited) return "not-invited";
    throw error;
  }
}

/** The account of an address with the hash to check a password against; null where there is none. */
export async function findCredentials(email: string): Promise<{ id: string; passwordHash: string } | null> {
  return database.user.findUnique({ where: { email: foldEmail(email) }, select: { id: true, passwordHash: true } });
}

/** The account that this address and password belong to, or null; both misses take the same work. */
export async function findAccount(email: string, password: string): Promise<{ userId: string } | null> {
  const user = await findCredentials(email);
  const isMatch = await isPassword(password, user?.passwordHash ?? null);
  return user && isMatch ? { userId: user.id } : null;
}

class NotInvited extends Error {}

async function insertUser(email: string, password: string, before: (transaction: Transaction) => Promise<void>) {
  const data = { email: foldEmail(email), passwordHash: await hashPassword(password) };
  try {
    return await database.$transaction(async (transaction) => {
      await before(transaction);
      return { userId: (await transaction.user.create({ data, select: { id: true } })).id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return "taken";
    throw error;
  }
}

/** Prisma's code for a value that a unique index holds already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
