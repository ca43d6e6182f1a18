import "server-only";
import { requireUser } from "@/lib/auth/session";
import { readPreparations } from "./preparation-rows";

/** How far the person signed in is with each planned interview that is still to come; see `readPreparations`. */
export async function listPreparations(applicationId?: string) {
  const { id: ownerId } = await requireUser();
  return readPreparations(ownerId, new Date(), applicationId);
}
export type ListedPreparation = Awaited<ReturnType<typeof listPreparations>>[number];
