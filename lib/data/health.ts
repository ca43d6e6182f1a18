import "server-only";
import { database } from "@/lib/database/database";

/** Whether the database can be read. Asks for no person's data, so it asks nobody to sign in. */
export async function pingDatabase(): Promise<boolean> {
  try {
    // Names a table: SELECT 1 alone would not touch the file.
    await database.$queryRaw`SELECT 1 FROM "User" LIMIT 1`;
    return true;
  } catch (error) {
    console.error("The database does not answer", error);
    return false;
  }
}
