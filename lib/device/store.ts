import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Capture } from "@/lib/schemas/capture";
import { dropShared } from "./shared-inbox";

/**
 * What this browser keeps for its person, in IndexedDB: drafts until the account has them, and interviews logged
 * without a network. Nothing of it is ever in a cache or a page. A browser that refuses storage keeps nothing; the
 * functions that write say so by false.
 */

/** A draft: whose it is, and what they typed. */
export type KeptDraft = { ownerId: string };

/** Keeps drafts under their keys and drops others: all of it or nothing. */
export async function changeDrafts(kept: readonly [key: string, draft: KeptDraft][], gone: readonly string[] = []) {
  return written(async (store) => {
    const changing = store.transaction("drafts", "readwrite");
    await Promise.all([
      ...kept.map(([key, draft]) => changing.store.put(draft, key)),
      ...gone.map((key) => changing.store.delete(key)),
      changing.done,
    ]);
  });
}

/**
 * The drafts of this person kept under a key, or under one that begins with it and "#", each with its own key. They
 * come from outside: check their shape.
 */
export function listDrafts(ownerId: string, key: string): Promise<[key: string, draft: KeptDraft][]> {
  return listBetween(ownerId, key, `${key}#\uffff`);
}

/** As `listDrafts`, of every key that begins so. */
export function listDraftsOf(ownerId: string, beginning: string): Promise<[key: string, draft: KeptDraft][]> {
  return listBetween(ownerId, beginning, `${beginning}\uffff`);
}

export async function dropDraft(key: string): Promise<void> {
  await changeDrafts([], [key]);
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

/** Whether somebody else is signed in on this device by now. Where it keeps nothing, nobody can tell. */
export async function isOthers(ownerId: string): Promise<boolean> {
  const owner = await readOwner();
  return owner !== null && owner !== ownerId;
}

/**
 * Notes who is signed in. What is known of another person goes first; the words of theirs that never reached their
 * account stay, for them alone.
 */
export async function noteOwner(ownerId: string): Promise<void> {
  const before = await readOwner();
  if (before !== null && before !== ownerId) {
    await dropShared();
    await written((store) => store.clear("person"));
  }
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

/** Notes under way, as the account had them when this device last saw them: to go on with them without a network. */
export type NotesAtHand = { ownerId: string; interviewId: string; company: string; text: string; takenBefore: number };

/** Keeps those that were open last. */
export async function keepNotesAtHand(notes: NotesAtHand): Promise<void> {
  await written((store) => store.put("person", JSON.stringify(notes), "notes"));
}

/** The notes that this person had open last; null when they were taken in since. */
export async function readNotesAtHand(ownerId: string): Promise<NotesAtHand | null> {
  const kept = await read((store) => store.get("person", "notes"));
  if (kept === undefined) return null;
  // Written by the function above only.
  const notes = JSON.parse(kept) as NotesAtHand;
  return notes.ownerId === ownerId ? notes : null;
}

export async function dropNotesAtHand(): Promise<void> {
  await written((store) => store.delete("person", "notes"));
}

/** How many texts of this person only this device has. */
export async function countKept(ownerId: string): Promise<number> {
  const kept = await read((store) => Promise.all([store.getAll("drafts"), store.getAll("captures")]));
  return (kept ?? []).flat().filter((each) => each.ownerId === ownerId).length;
}

/** Removes everything of whose device it is, and what was shared to it and nobody has taken. */
export async function forgetDevice(): Promise<void> {
  await dropShared();
  await written(async (store) => {
    const clearing = store.transaction(["drafts", "captures", "person"], "readwrite");
    const person = clearing.objectStore("person");
    const owner = await person.get("owner");
    for (const name of ["drafts", "captures"] as const) {
      for await (const cursor of clearing.objectStore(name)) {
        if (cursor.value.ownerId === owner) await cursor.delete();
      }
    }
    await person.clear();
    await clearing.done;
  });
}

interface DeviceSchema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  captures: { key: string; value: KeptCapture };
  /** What is known of the person: "owner", "spokenAs", "notes" (those open last), and "speaker:" with a key of notes. */
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

async function listBetween(ownerId: string, first: string, last: string): Promise<[key: string, draft: KeptDraft][]> {
  const found = await read(async (store) => {
    const drafts = store.transaction("drafts").store;
    const range = IDBKeyRange.bound(first, last);
    const [keys, values] = await Promise.all([drafts.getAllKeys(range), drafts.getAll(range)]);
    return keys.flatMap((each, index): [string, KeptDraft][] => {
      const draft = values[index];
      return draft?.ownerId === ownerId ? [[each, draft]] : [];
    });
  });
  return found ?? [];
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
