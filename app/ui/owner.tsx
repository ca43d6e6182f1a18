"use client";

import { createContext, use } from "react";
import { isOthers } from "@/lib/device/store";

/** Whose page this is; the address is empty where the page does not know it. */
export type Owner = { id: string; email: string };

const OwnerContext = createContext<Owner | null>(null);

export function OwnerProvider({ owner, children }: { owner: Owner; children: React.ReactNode }) {
  return <OwnerContext value={owner}>{children}</OwnerContext>;
}

/** Whose page this is; null on a page of nobody's. */
export function useOwner(): Owner | null {
  return use(OwnerContext);
}

/** Whose page this is, where it can only be somebody's. */
export function useSomebody(): Owner {
  const owner = useOwner();
  if (owner === null) throw new Error("Expected the page to be somebody's");
  return owner;
}

/**
 * Whether somebody else has signed in in this browser since the page was served: nothing of it is sent to them. A
 * device that does not answer holds nobody up: the server compares as well.
 */
export async function isTaken(owner: Owner | null): Promise<boolean> {
  if (owner === null) return false;
  const tooLong = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false));
  return Promise.race([isOthers(owner.id), tooLong]);
}

const patienceMs = 1_000;

/** What to tell a person in whose browser somebody else has signed in. */
export function sayTaken(owner: Owner | null): string {
  const self = owner === null || owner.email === "" ? "yourself again" : owner.email;
  return `Somebody else has signed in here. Sign in as ${self} to save this.`;
}
