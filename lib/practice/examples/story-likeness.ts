import { readValues } from "@/lib/consistency/extract-facts";
import { readAnswerText } from "@/lib/consistency/fact-reader";
import type { FactKind } from "@/lib/consistency/types";

/** How alike two of the texts are in what they are about, by their positions: 0 to 1. */
export type Likeness = (one: number, other: number) => number;

/** From this likeness on two texts tell the same story. */
export const sameStory = 0.22;

/**
 * Compares texts by the names, figures and seldom words they share. A word that many of the texts have says little. Only
 * the first 6,000 characters of a text are read. On bench/corpus `sameStory` joined 24 of 25 stories told twice in the odd
 * half, and one pair of 125 that told different stories in both halves together.
 */
export function compareStories(texts: readonly string[]): Likeness {
  const read = texts.map(readTraits);
  const holders = new Map<string, number>();
  for (const traits of read) for (const trait of traits.keys()) holders.set(trait, (holders.get(trait) ?? 0) + 1);
  const common = Math.max(leastCommon, texts.length * commonShare);
  const weighed = read.map((traits) => {
    const weights = new Map<string, number>();
    for (const [trait, weight] of traits) {
      weights.set(trait, (holders.get(trait) ?? 0) > common ? weight * commonWeight : weight);
    }
    return weights;
  });
  const totals = weighed.map((weights) => sum(weights.values()));
  return (one, other) => {
    const a = weighed[one];
    const b = weighed[other];
    if (!a || !b) return 0;
    const shared: number[] = [];
    for (const [trait, weight] of a) if (b.has(trait)) shared.push(weight);
    const together = sum(shared);
    // A handful of shared words is chance, however short the texts.
    if (together < leastShared) return 0;
    return together / Math.max(leastTotal, Math.min(totals[one] ?? 0, totals[other] ?? 0));
  };
}

const mostCharacters = 6_000;
/** A word in more texts than this, and in more than this share of them, is common. */
const leastCommon = 5;
const commonShare = 0.15;
const commonWeight = 0.2;
const leastShared = 4;
/** A very short text would else be like every text that holds its few words. */
const leastTotal = 8;
const telling: ReadonlySet<FactKind> = new Set(["name", "money", "percentage", "number"]);
const nameWeight = 1.5;
/** When something was says little of what it was: much happens at Christmas. */
const seasonal = /^(?:christmas|xmas|easter|halloween|thanksgiving|ramadan|diwali|new year)\b/i;

/** What a text is about, each trait with its weight. */
function readTraits(text: string): Map<string, number> {
  const head = text.slice(0, mostCharacters);
  const traits = new Map<string, number>();
  const read = readAnswerText(head);
  for (const word of read.words) {
    if (word.content && word.stem.length > 2 && !seasonal.test(word.lower)) traits.set(word.stem, word.weight);
  }
  for (const { kind, value, unit } of readValues(read)) {
    if (!telling.has(kind) || seasonal.test(value)) continue;
    // "Two" of anything is everywhere.
    if (kind === "number" && (Number(value) < 4 || Number.isNaN(Number(value)))) continue;
    traits.set(`${kind}:${value}:${unit ?? ""}`, nameWeight);
  }
  return traits;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
