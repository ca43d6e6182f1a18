/**
 * Which drafts stand in a tab that is open: those are not offered in another one. The browser itself lets go of them
 * when the tab is closed or crashes. A browser without locks knows of none.
 */

/** Says that this tab has a draft. Answers how to let go of it. */
export function holdDraft(key: string): () => void {
  let letGo = () => {};
  if (!("locks" in navigator)) return letGo;
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // Refused where the page is about to go.
  navigator.locks.request(lockName(key), () => until).catch(() => {});
  return letGo;
}

/** Whether a draft stands in an open tab, this one or another. */
export async function listHeld(): Promise<(key: string) => boolean> {
  if (!("locks" in navigator)) return () => false;
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (key) => names.has(lockName(key));
}

function lockName(key: string): string {
  return `second-round-draft:${key}`;
}
