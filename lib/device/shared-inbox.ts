import { type DBSchema, deleteDB, openDB } from "idb";

/**
 * What other apps shared to this one, on this device until the capture page has taken it. The service worker writes
 * it, with or without a network; it has a database of its own, as the worker of an older build may still be running.
 */

/** One share: at least one of its parts is not empty. */
export type Shared = { title: string; text: string; files: { name: string; bytes: Uint8Array }[] };

/** Puts a share into the inbox. Throws when the browser keeps nothing, or has no room left. */
export async function keepShared(shared: Shared): Promise<void> {
  const inbox = await openInbox();
  try {
    await inbox.add("shared", shared);
  } finally {
    inbox.close();
  }
}

/**
 * Reads everything that was shared, oldest first, and empties the inbox: once `keep` is done, so that nothing is lost
 * when the page ends in between, and in one tab at a time, so that nothing is taken twice. A browser that keeps
 * nothing has nothing. Throws when `keep` does; the inbox then stays as it was.
 */
export async function takeShared(keep: (shared: Shared[]) => Promise<unknown> = async () => {}): Promise<Shared[]> {
  // Both go with a secure address: without locks there is no worker either, and nothing was ever shared.
  if (!("locks" in navigator)) return [];
  return await navigator.locks.request(inboxName, async () => {
    const inbox = await openInbox().catch(() => null);
    if (inbox === null) return [];
    try {
      const keys = await inbox.getAllKeys("shared");
      const last = keys.at(-1);
      if (last === undefined) return [];
      // What arrives from here on has a higher key.
      const shared = await inbox.getAll("shared", IDBKeyRange.upperBound(last));
      await keep(shared);
      await inbox.delete("shared", IDBKeyRange.upperBound(last));
      return shared;
    } finally {
      inbox.close();
    }
  });
}

/** Removes what nobody has taken: it belongs to the person who leaves the device. */
export async function dropShared(): Promise<void> {
  // A browser that refuses storage has kept none.
  await deleteDB(inboxName).catch(() => {});
}

interface InboxSchema extends DBSchema {
  shared: { key: number; value: Shared };
}

const inboxName = "second-round-inbox";

// Opened for each use: a connection that stays open would keep a newer build from changing the database.
function openInbox() {
  return openDB<InboxSchema>(inboxName, 1, {
    upgrade(inbox) {
      inbox.createObjectStore("shared", { autoIncrement: true });
    },
  });
}
