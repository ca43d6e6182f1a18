import { randomUUID } from "node:crypto";

/** The id under which a request is logged: the one that a proxy in front gave it, when it looks like one, or a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
}
