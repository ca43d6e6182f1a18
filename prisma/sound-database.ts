import type Database from "better-sqlite3";

/**
 * What is wrong with an open database, in words for the person at the terminal; nothing when it is sound: its pages
 * hold together (`integrity_check`) and no row points at a missing one (`foreign_key_check`). Reads all of it.
 */
export function findDamage(database: Database.Database): string[] {
  const integrity = String(database.pragma("integrity_check(1)", { simple: true }));
  const orphans = database.pragma("foreign_key_check");
  const count = Array.isArray(orphans) ? orphans.length : 0;
  return [
    integrity === "ok" ? "" : `integrity check: ${integrity}`,
    count > 0 ? `${count === 1 ? "1 row points" : `${count} rows point`} to nothing` : "",
  ].filter(Boolean);
}
