/** `text` on one line and at most `limit` UTF-16 units long; cut at a word, with "…" where something is left out. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit - 1);
  const lastSpace = head.lastIndexOf(" ");
  const cut = lastSpace > limit / 2 ? head.slice(0, lastSpace) : head;
  return `${cut.replace(/[\s,;:.–-]+$/, "")}…`;
}
