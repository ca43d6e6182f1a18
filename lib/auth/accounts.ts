import "server-only";
import { database } from "@/lib/database/database";
import { foldEmail } from "@/lib/schemas/account";
import { hashPassword, isPassword } from "./passwords";

/** Makes an account. Says "taken" when the address has one already, also when two sign-ups race. */
export async function createAccount(email: string, password: string): Promise<{ userId: string } | "taken"> {
  const passwordHash = await hashPassword(password);
  try {
    const user = await database.user.create({
      data: { email: foldEmail(email), passwordHash },
      select: { id: true },
    });
    return { userId: user.id };
  } catch (error) {
    if (isUniqueViolation(error)) return "taken";
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

/** Prisma's code for a value that a unique index holds already. */
function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
