/** Why the database took nothing, as far as a person, or whoever runs the server, can do something about it. */
export const troubles = ["disk-full", "read-only", "busy", "disk-error"] as const;
export type Trouble = (typeof troubles)[number];

/** How `/api/drafts` says that a text was not saved, and why. */
export type NotSaved = { kind: "not-saved"; why: Trouble };

/**
 * The same in the browser, out of any answer; null where it says something else. Read by hand: every page has this, and a
 * schema would bring along a library that first tries what the content policy forbids.
 */
export function readNotSaved(answer: unknown): NotSaved | null {
  if (typeof answer !== "object" || answer === null || !("kind" in answer && "why" in answer)) return null;
  const why = troubles.find((trouble) => trouble === answer.why);
  return answer.kind === "not-saved" && why !== undefined ? { kind: "not-saved", why } : null;
}

/** The digest under which an error of this kind reaches the browser: the one thing of it that Next hands on as it is. */
export function digestOf(trouble: Trouble): string {
  return `database:${trouble}`;
}

/** What an error says of the database, in the browser or on the server; null when it is about something else. */
export function readTrouble(error: unknown): Trouble | null {
  if (!(error instanceof Error && "digest" in error)) return null;
  return troubles.find((trouble) => error.digest === digestOf(trouble)) ?? null;
}

/** The cause in words, to follow a colon. */
export const troubleCauses: Record<Trouble, string> = {
  "disk-full": "the disk of this server is full",
  "read-only": "the disk of this server takes no changes just now",
  busy: "the database of this server is busy with something else",
  "disk-error": "the disk of this server does not work as it should",
};
