import "server-only";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";

/**
 * Brings what the log of a database holds into its file and cuts the log to nothing. False where another connection
 * still reads from it. On a connection of its own, which gives up at once: on that of the app everybody would wait.
 */
export async function emptyLogFile(url: string): Promise<boolean> {
  const connection = await new PrismaBetterSqlite3({ url }).connect();
  try {
    await connection.executeScript("PRAGMA busy_timeout = 50");
    const sql = "PRAGMA wal_checkpoint(TRUNCATE)";
    const { columnNames, rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return Number(rows[0]?.[columnNames.indexOf("busy")]) === 0;
  } finally {
    await connection.dispose();
  }
}
