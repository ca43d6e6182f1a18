/**
 * Heads of facts of which an answer holds one at most, so that two different values are about one thing whatever words
 * stand around: the pay asked for, the first day of work, the subject of a degree.
 */
export const singular = { pay: "wished pay", start: "start of work", study: "subject of study" } as const;

const heads: ReadonlySet<string> = new Set(Object.values(singular));

/** True of those heads and of "of 92": what a rank is a part of. */
export function isSingular(head: string): boolean {
  return heads.has(head) || head.startsWith("of ");
}
