/**
 * Measures the comparison of two answers: on our own corpus, both halves, and, where they are at hand, on public sets of
 * sentence pairs. Run with `npx tsx bench/quality/answers.ts`. `--worst` adds the ten worst remaining cases of the tune half,
 * `--list=missed` all of one sort ("alarm", "harmless", "changed", "restated", "missed", "within", …); the test half is never
 * quoted. `SECOND_ROUND_CORPUS` points to another folder of people in the corpus's format to measure instead of our own.
 */
import { readCorpus } from "../corpus/read-corpus";
import { measureContradictions, measureRecordSpeed } from "./answers-contradictions";
import { type Case, measureCorpus } from "./answers-corpus";
import { measureSets } from "./answers-sets";
import { measureSpeed } from "./answers-speed";

const worstCases = 10;
/** The sorts of cases, the most harmful first: a false alarm costs more than a miss. */
const harm = ["alarm", "alarm-within", "harmless", "changed", "restated", "missed"];

const folder = process.env.SECOND_ROUND_CORPUS;
const list = process.argv.find((word) => word.startsWith("--list="))?.slice("--list=".length);
const people = folder === undefined ? readCorpus() : readCorpus(folder);
const tuneCases: Case[] = [];

for (const half of ["tune", "test"] as const) {
  const name = folder === undefined ? half : `other ${half}`;
  const inHalf = people.filter((person) => person.half === half);
  const cases = [...measureCorpus(name, inHalf), ...measureContradictions(name, inHalf)];
  if (half === "tune") tuneCases.push(...cases);
}
for (const found of tuneCases.filter(({ what }) => what === list)) console.log(`  ${found.text}`);
if (process.argv.includes("--worst")) printWorst(tuneCases);
if (folder === undefined) {
  measureRecordSpeed(people);
  measureSpeed(people.flatMap((person) => person.exchanges));
  measureSets();
}

function printWorst(cases: readonly Case[]): void {
  console.log(`\nThe ${worstCases} worst remaining cases of the tune half:`);
  const ordered = cases
    .filter(({ what }) => harm.includes(what))
    .sort((a, b) => harm.indexOf(a.what) - harm.indexOf(b.what));
  for (const [index, { what, text }] of ordered.slice(0, worstCases).entries()) {
    console.log(`${index + 1}. ${what}: ${text}`);
  }
}
