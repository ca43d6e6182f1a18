import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Capture } from "@/lib/schemas/capture";
import { dropShared } from "./shared-inbox";

/**
 * What this browser keeps for its person, in IndexedDB: drafts until the account has them, and interviews logged
 * without a network. Nothing of it is ever in a cache or a page. A browser that refuses storage keeps nothing; the
 * functions that write say so by false.
 */

/** Keeps a draft under a key. */
export async function keepDraft(key: string, value: unknown): Promise<boolean> {
  return written((store) => store.put("drafts", value, key));
}

/** The draft kept under a key, or undefined. It comes from outside: check its shape. */
export async function readDraft(key: string): Promise<unknown> {
  return read((store) => store.get("drafts", key));
}

/** The drafts kept under a key, or under one that begins with it and "#", each with its own key. */
export async function listDrafts(key: string): Promise<[key: string, value: unknown][]> {
  const found = await read(async (store) => {
    const drafts = store.transaction("drafts").store;
    const range = IDBKeyRange.bound(key, `${key}#\uffff`);
    const [keys, values] = await Promise.all([drafts.getAllKeys(range), drafts.getAll(range)]);
    return keys.map((each, index): [string, unknown] => [each, values[index]]);
  });
  return found ?? [];
}

export async function dropDraft(key: string): Promise<void> {
  await written((store) => store.delete("drafts", key));
}

/** An interview as the device keeps it: also what was sent of it and not answered. */
export type KeptCapture = Capture & { onWay?: Pick<Capture, "company" | "notes"> | null };

export async function keepCapture(capture: KeptCapture): Promise<boolean> {
  return written((store) => store.put("captures", capture));
}

/** Removes an interview, unless it says something else by now: another page of this browser may have gone on with it. */
export async function dropCapture({ id, company, notes }: KeptCapture): Promise<void> {
  await written(async (store) => {
    const dropping = store.transaction("captures", "readwrite");
    const there = await dropping.store.get(id);
    if (there?.company === company && there.notes === notes) await dropping.store.delete(id);
    await dropping.done;
  });
}

/** The interviews of this person that the account has not taken over yet, newest first. */
export async function listCaptures(ownerId: string): Promise<KeptCapture[]> {
  const all = (await read((store) => store.getAll("captures"))) ?? [];
  return all.filter((capture) => capture.ownerId === ownerId).sort((a, b) => b.startedAt - a.startedAt);
}

/** Whose device this is: who signed in last and has not signed out. */
export async function readOwner(): Promise<string | null> {
  return (await read((store) => store.get("person", "owner"))) ?? null;
}

/** Notes who is signed in. What another person left behind is removed first. */
export async function noteOwner(ownerId: string): Promise<void> {
  const before = await readOwner();
  if (before !== null && before !== ownerId) await forgetDevice();
  await written((store) => store.put("person", ownerId, "owner"));
}

/** The names under which transcripts have this person, one a line, for times without a network. */
export async function readSpokenAs(): Promise<string> {
  return (await read((store) => store.get("person", "spokenAs"))) ?? "";
}

export async function keepSpokenAs(names: string): Promise<void> {
  await written((store) => store.put("person", names, "spokenAs"));
}

/** The speaker that the person says they are in notes under way; undefined where they have not said. */
export async function readSpeaker(notesKey: string): Promise<string | undefined> {
  return read((store) => store.get("person", `speaker:${notesKey}`));
}

export async function keepSpeaker(notesKey: string, speaker: string): Promise<void> {
  await written((store) => store.put("person", speaker, `speaker:${notesKey}`));
}

/** How many texts only this device has. */
export async function countKept(): Promise<number> {
  const [drafts, captures] = await Promise.all([
    read((store) => store.count("drafts")),
    read((store) => store.count("captures")),
  ]);
  return (drafts ?? 0) + (captures ?? 0);
}

/** Removes everything of the person from this device, and what was shared to it and nobody has taken. */
export async function forgetDevice(): Promise<void> {
  await dropShared();
  await written(async (store) => {
    const clearing = store.transaction(["drafts", "captures", "person"], "readwrite");
    await Promise.all([
      clearing.objectStore("drafts").clear(),
      clearing.objectStore("captures").clear(),
      clearing.objectStore("person").clear(),
      clearing.done,
    ]);
  });
}

interface DeviceSchema extends DBSchema {
  drafts: { key: string; value: unknown };
  captures: { key: string; value: KeptCapture };
  /** What is known of the person: "owner", "spokenAs", and "speaker:" with a key of notes. */
  person: { key: string; value: string };
}

let opening: Promise<IDBPDatabase<DeviceSchema>> | undefined;

function openStore(): Promise<IDBPDatabase<DeviceSchema>> {
  opening ??= openDB<DeviceSchema>("second-round", 1, {
    upgrade(store) {
      store.createObjectStore("drafts");
      store.createObjectStore("captures", { keyPath: "id" });
      store.createObjectStore("person");
    },
    // A browser under pressure may close it: the next call opens it again.
    terminated() {
      opening = undefined;
    },
  });
  return opening;
}

async function written(write: (store: IDBPDatabase<DeviceSchema>) => Promise<unknown>): Promise<boolean> {
  try {
    await write(await openStore());
    return true;
  } catch {
    opening = undefined;
    return false;
  }
}

async function read<T>(get: (store: IDBPDatabase<DeviceSchema>) => Promise<T>): Promise<T | undefined> {
  try {
    return await get(await openStore());
  } catch {
    opening = undefined;
    return undefined;
  }
}
