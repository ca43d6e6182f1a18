import "server-only";
import { database } from "@/lib/database/database";

/** Whether the database answers. Asks for no person's data, so it asks nobody to sign in. */
export async function pingDatabase(): Promise<boolean> {
  try {
    await database.$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    console.error("The database does not answer", error);
    return false;
  }
}
