import { agree, scalesOf } from "./agree";
import { countsAlike } from "./counted-noun";
import type { ReadFact } from "./fact-reader";

/** All facts of both answers; `short` where both are single statements. */
export type Surroundings = {
  short: boolean;
  earlier: readonly ReadFact[];
  current: readonly ReadFact[];
  /** Exact values that the other answer does not hold. */
  earlierOnly: readonly ReadFact[];
  currentOnly: readonly ReadFact[];
  /** Weight of the content words that both answers hold anywhere. */
  story: number;
};

export function surroundingsOf(
  earlier: readonly ReadFact[],
  current: readonly ReadFact[],
  both: Pick<Surroundings, "short" | "story">,
): Surroundings {
  return { ...both, earlier, current, earlierOnly: onlyIn(earlier, current), currentOnly: onlyIn(current, earlier) };
}

function onlyIn(facts: readonly ReadFact[], all: readonly ReadFact[]): ReadFact[] {
  const byScale = groupByScale(all, (fact) => fact);
  return facts.filter(
    (fact) =>
      !fact.weak &&
      scalesOf(fact.measure).every((scale) =>
        (byScale.get(scale) ?? []).every((other) => agree(fact.measure, other.measure) !== "same"),
      ),
  );
}

/** What may be compared at all, under each scale it is measured on. */
export function groupByScale<T>(items: readonly T[], factOf: (item: T) => ReadFact): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const scale of scalesOf(factOf(item).measure)) {
      const group = groups.get(scale);
      if (group === undefined) groups.set(scale, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** The value is told by one of `others` too, in other words or of something that was not named. */
export function isHeard(fact: ReadFact, others: readonly ReadFact[]): boolean {
  return others.some(
    (other) =>
      agree(fact.measure, other.measure) === "same" &&
      (other.heads.length === 0 || fact.heads.length === 0 || countsAlike(fact.heads, other.heads)),
  );
}

/** True where no other fact of its kind is `alike`. */
export function isAlone(
  fact: ReadFact,
  all: readonly ReadFact[],
  alike: (one: ReadFact, other: ReadFact) => boolean,
): boolean {
  return all.every((each) => each === fact || each.kind !== fact.kind || !alike(each, fact));
}

/** How many facts could be compared with `fact`, itself included if it is one of them. */
export function countRivals(fact: ReadFact, all: readonly ReadFact[]): number {
  return all.filter(
    (each) =>
      agree(each.measure, fact.measure) !== null &&
      (each.kind !== "number" || each.heads.length === 0 || fact.heads.length === 0 || sameThings(each, fact)),
  ).length;
}

export function sameScale(one: ReadFact, other: ReadFact): boolean {
  return agree(one.measure, other.measure) !== null;
}

export function sameThings(one: ReadFact, other: ReadFact): boolean {
  return countsAlike(one.heads, other.heads);
}
