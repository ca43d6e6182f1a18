import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import { reportShare } from "./figures";

type Pair = { id: string; a: string; b: string; label: string; category?: string };

const folder = process.env.SECOND_ROUND_DATA_SETS ?? join(import.meta.dirname, "../../../shared/data");

/** Measures on the public sets of sentence pairs, where they are at hand. */
export function measureSets(): void {
  if (!existsSync(folder)) {
    console.log(`Public sets: skipped, no folder ${folder} (set SECOND_ROUND_DATA_SETS)`);
    return;
  }
  measureBreaking();
  measureSpeaker();
  for (const name of ["sick_train", "mnli_sample_train", "negation_snli", "negation_mnli", "conjnli_dev"])
    measureAlarms(name);
}

function isFlagged(a: string, b: string): boolean {
  return compareAnswers({ question: "", earlier: a, current: b }).findings.some(
    (finding) => finding.certainty === "conflict",
  );
}

/** Pairs that differ in one word: contradiction found, per category. */
function measureBreaking(): void {
  const counts = new Map<string, { hit: number; of: number; alarm: number; harmless: number }>();
  for (const pair of readPairs("breaking_nli_half")) {
    const key = pair.category ?? "";
    const own = counts.get(key) ?? { hit: 0, of: 0, alarm: 0, harmless: 0 };
    counts.set(key, own);
    const flagged = isFlagged(pair.a, pair.b);
    if (pair.label === "contradiction") {
      own.of++;
      if (flagged) own.hit++;
    } else {
      own.harmless++;
      if (flagged) own.alarm++;
    }
    if (
      (key === "cardinals" || key === "ordinals") &&
      flagged !== (pair.label === "contradiction") &&
      process.argv.includes("breaking")
    )
      console.log(`  ${key} ${pair.label}: ${pair.a} | ${pair.b}`);
  }
  for (const [key, { hit, of, alarm }] of counts) {
    share(`one word differs, ${key}: recall`, hit, of);
    if (hit + alarm > 0) share(`one word differs, ${key}: precision`, hit, hit + alarm);
  }
}

/**
 * Two contradicting statements of one speaker. The set holds contradictions only; beside them stand two kinds of pairs that
 * do not contradict: each first statement with the second statement of a random other pair, and of the one most like it.
 */
function measureSpeaker(): void {
  const pairs = readPairs("decode_contradictions");
  const nearest = nearestOther(pairs);
  let found = 0;
  let random = 0;
  let near = 0;
  const listed = process.argv.includes("speaker");
  for (const [index, pair] of pairs.entries()) {
    if (isFlagged(pair.a, pair.b)) found++;
    else if (listed && index % 40 === 0) console.log(`  missed: ${pair.a} | ${pair.b}`);
    if (isFlagged(pair.a, pairs[(index * 7919 + 13) % pairs.length]?.b ?? "")) random++;
    const other = pairs[nearest[index] ?? 0];
    if (other !== undefined && isFlagged(pair.a, other.b)) {
      near++;
      if (listed) console.log(`  false: ${pair.a} | ${other.b}`);
    }
  }
  share("one speaker: recall", found, pairs.length);
  share("one speaker: flagged beside a random statement", random, pairs.length);
  share("one speaker: flagged beside the most similar statement", near, pairs.length);
  share("one speaker: precision against random", found, found + random);
  share("one speaker: precision against the most similar", found, found + near);
}

/** For each first statement, the other pair whose second statement shares the rarest words with it. */
function nearestOther(pairs: readonly Pair[]): number[] {
  const holders = new Map<string, number[]>();
  for (const [index, pair] of pairs.entries()) {
    for (const word of new Set(wordsOf(pair.b))) holders.set(word, [...(holders.get(word) ?? []), index]);
  }
  return pairs.map((pair, own) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(pair.a))) {
      const found = holders.get(word) ?? [];
      if (found.length > 400) continue;
      const weight = Math.log(pairs.length / Math.max(1, found.length));
      for (const index of found) if (index !== own) scores.set(index, (scores.get(index) ?? 0) + weight);
    }
    let best = (own + 1) % pairs.length;
    let bestScore = 0;
    for (const [index, score] of scores) {
      if (score > bestScore) [best, bestScore] = [index, score];
    }
    return best;
  });
}

function measureAlarms(name: string): void {
  const counts = new Map<string, [number, number]>();
  for (const pair of readPairs(name)) {
    const [hits, all] = counts.get(pair.label) ?? [0, 0];
    const flagged = isFlagged(pair.a, pair.b);
    counts.set(pair.label, [hits + (flagged ? 1 : 0), all + 1]);
    if (flagged && pair.label !== "contradiction" && process.argv.includes(name))
      console.log(`  ${pair.label}: ${pair.a} | ${pair.b}`);
  }
  for (const [label, [hits, all]] of [...counts].sort()) share(`${name}, ${label}, flagged as conflict`, hits, all);
}

function share(name: string, hits: number, of: number): void {
  reportShare("answers", name, hits, of);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

function readPairs(name: string): Pair[] {
  const path = join(folder, `${name}.jsonl`);
  if (!existsSync(path)) {
    console.log(`${name}: skipped, no such file`);
    return [];
  }
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Pair); // shape given by the sets' own description
}
