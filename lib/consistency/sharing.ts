/**
 * A stem that more entries than this hold does not by itself bring two of them together: in a text that long it says
 * little, and the time would grow with the square of the text.
 */
const mostHolders = 60;

/** For each entry of `left`, the indexes of those of `right` that share a stem with it, ascending. */
export function findSharing(left: readonly Iterable<string>[], right: readonly Iterable<string>[]): number[][] {
  const holders = new Map<string, number[]>();
  for (const [index, stems] of right.entries()) {
    for (const stem of stems) {
      const known = holders.get(stem);
      if (known === undefined) holders.set(stem, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return left.map((stems) => {
    const found = new Set<number>();
    for (const stem of stems) {
      const indexes = holders.get(stem) ?? [];
      if (indexes.length <= mostHolders) for (const index of indexes) found.add(index);
    }
    return [...found].sort((a, b) => a - b);
  });
}
