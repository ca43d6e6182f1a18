import type { DraftRequest, DraftSaved } from "@/lib/schemas/draft";
import { type NotSaved, readNotSaved } from "@/lib/schemas/trouble";

/**
 * What became of a text on its way to the account; besides the account's own answers, that nobody is signed in, that
 * somebody else is, or that it does not take such a text: sent again, it would be answered the same; or that it cannot
 * save just now, and why.
 */
export type Brought = DraftSaved | { kind: "signed-out" } | { kind: "other-person" } | { kind: "refused" } | NotSaved;

/** Brings a text to the account. Throws when the account cannot be reached, or does not answer in time. */
export async function bring(draft: DraftRequest): Promise<Brought> {
  const body = JSON.stringify(draft);
  const response = await fetch("/api/drafts", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body,
    signal: AbortSignal.timeout(patienceMs),
    // Outlives the page, where the browser allows it for that much text.
    keepalive: body.length < 60_000,
  });
  if (response.status === 401) return { kind: "signed-out" };
  if (response.status === 409) return { kind: "other-person" };
  if (response.status === 404) return { kind: "closed" };
  if (response.status === 400 || response.status === 413) return { kind: "refused" };
  if (response.status === 503) {
    const told = readNotSaved(await response.json().catch(() => null));
    if (told) return told;
  }
  if (!response.ok) throw new Error(`Expected the account to take a draft, it answered ${response.status}`);
  const saved: unknown = await response.json();
  if (!isSaved(saved)) throw new Error("Expected the account to say what became of a draft");
  return saved;
}

/** Whose account takes texts from this browser just now; null where nobody is signed in or it cannot be reached. */
export async function askOwner(): Promise<string | null> {
  try {
    const response = await fetch("/api/drafts", { cache: "no-store", signal: AbortSignal.timeout(askingMs) });
    const said: unknown = response.ok ? await response.json() : null;
    const isOwner = typeof said === "object" && said !== null && "ownerId" in said;
    return isOwner && typeof said.ownerId === "string" ? said.ownerId : null;
  } catch {
    return null;
  }
}

/** How long to wait before the next try, in milliseconds: 1, 2, 4, 8 and then every 15 seconds. */
export function retryDelay(failures: number): number {
  return Math.min(15_000, 1_000 * 2 ** failures);
}

const patienceMs = 10_000;

/** A page waits for this one. */
const askingMs = 4_000;

function isSaved(value: unknown): value is DraftSaved {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return value.kind === "saved" || value.kind === "closed" || (value.kind === "elsewhere" && "text" in value);
}
