import "server-only";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";

/** The account of the person signed in: its address, and whether the example was offered yet, its name in transcripts. */
export async function requireAccount() {
  const { id } = await requireUser();
  return database.user.findUniqueOrThrow({
    where: { id },
    select: { email: true, exampleAnsweredAt: true, spokenAs: true },
  });
}
