/**
 * What is typed, kept in this browser under a key until the account has it. Values are plain data; a browser that
 * refuses storage keeps nothing, and says so by the answer of `keepOnDevice`.
 */

/** Keeps a value; false when the browser refuses. */
export function keepOnDevice(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The value kept under a key, or null. It comes from outside: check its shape. */
export function readFromDevice(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? "null");
  } catch {
    return null;
  }
}

export function dropFromDevice(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // A browser that refuses storage has kept none.
  }
}

/** How many drafts this device holds. */
export function countOnDevice(): number {
  return keys().length;
}

export function dropAllFromDevice(): void {
  for (const key of keys()) dropFromDevice(key.slice(prefix.length));
}

const prefix = "second-round-draft:";

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
