/**
 * Heads of facts of which an answer holds one at most, so that two different values are about one thing whatever words
 * stand around: the pay asked for, the first day of work, the subject of a degree.
 */
export const singular = { pay: "wished pay", start: "start of work", study: "subject of study" } as const;

const heads: ReadonlySet<string> = new Set(Object.values(singular));

/** True of those heads. */
export function isSingular(head: string): boolean {
  return heads.has(head);
}

/** What a story has one of: the size of the team in it, the age of the man or woman it tells of. */
export const oncePerStory = { team: "team size", he: "his age", she: "her age" } as const;

const storyHeads: ReadonlySet<string> = new Set(Object.values(oncePerStory));

/** True of those heads. */
export function isOncePerStory(head: string): boolean {
  return storyHeads.has(head);
}

/** True of "of 92": the whole that a rank or count is a part of. */
export function isWhole(head: string): boolean {
  return head.startsWith("of ");
}
