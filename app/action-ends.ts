import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";

/** Ends an action on another page. Pages that the browser kept are read anew, also on the way back. */
export function leave(path: string): never {
  refresh();
  redirect(path);
}

/** An argument that must be one of a few words. Anything else is no call of ours: it looks missing. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  return words.find((word) => word === value) ?? notFound();
}

/** The form that an action without a schema of its own was sent. Anything else looks missing, as above. */
export function requireForm(sent: unknown): FormData {
  return sent instanceof FormData ? sent : notFound();
}
