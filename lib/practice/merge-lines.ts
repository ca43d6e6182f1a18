/**
 * A list kept one entry a line, edited in two places at once: `mine`, with what was added elsewhere since `base` behind
 * it. What either side added stays; what the other side removed stays while `mine` still has it.
 */
export function mergeLines({ base, mine, theirs }: { base: string; mine: string; theirs: string }): string {
  const known = new Set([...base.split("\n"), ...mine.split("\n")].map((line) => line.trim()));
  const added = theirs.split("\n").filter((line) => line.trim() !== "" && !known.has(line.trim()));
  return [mine.trimEnd(), ...added].filter((part) => part !== "").join("\n");
}
