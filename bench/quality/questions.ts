/**
 * How well a repeated question is found: among five and among 132, and how far "same" can be
 * trusted. Run with `npx tsx bench/quality/questions.ts`. The spoken set is ours and always there;
 * the public sets are read from SECOND_ROUND_DATA_SETS (default ../shared/data) and skipped where absent.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { matchQuestion } from "@/lib/questions/match-questions";
import { type SpokenGroup, spokenGroups } from "./questions-spoken";
import { laterSpokenGroups } from "./questions-spoken-later";

type Group = { id: string; questions: readonly string[] };
type Trial = { question: string; candidates: string[]; right: number };

const folder = process.env.SECOND_ROUND_DATA_SETS ?? "../shared/data";
const distractorCount = 127;

const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);

for (const [name, set] of [
  ["spoken", spokenGroups],
  ["later", laterSpokenGroups],
] as const) {
  const mock = set.filter((group) => group.mock);
  const others = set.filter((group) => !group.mock);
  const distractors = shuffled(
    others.flatMap((group) => group.questions),
    "distractors",
  ).slice(0, distractorCount);
  report(`${name}: the five of a mock interview`, trialsAgainst(mock, mock, []), true);
  report(`${name}: those five and ${distractors.length} others`, trialsAgainst(mock, mock, distractors), true);
  report(`${name}: all groups, among 5`, trialsAmong(set, 4), true);
  report(`${name}: all groups, among 132`, trialsAmong(set, 131), true);
}

const groups = readGroups(join(folder, "question_groups.jsonl"));
for (const half of ["read", "held out"]) {
  const inHalf = groups.filter((group) => halfOf(group) === half);
  if (inHalf.length === 0) continue;
  report(`public groups, ${half}, among 5`, trialsAmong(inHalf, 4), half === "read");
  report(`public groups, ${half}, among 132`, trialsAmong(inHalf, 131));
}
reportPairs(join(folder, "qqp_tune.jsonl"));

/** Each question of `asked` against one question of each group of `first`, and `more`. */
function trialsAgainst(asked: readonly SpokenGroup[], first: readonly SpokenGroup[], more: readonly string[]): Trial[] {
  return asked.flatMap((group) =>
    group.questions.flatMap((question, at) =>
      group.questions.flatMap((repeated, other) => {
        if (other === at) return [];
        const five = first.map((one) =>
          one.id === group.id ? repeated : (pick(one.questions, `${at} ${other} ${one.id}`) ?? ""),
        );
        return [{ question, candidates: [...five, ...more], right: first.indexOf(group) }];
      }),
    ),
  );
}

/** Each question against another of its group, hidden among questions of other groups. */
function trialsAmong(among: readonly Group[], otherCount: number): Trial[] {
  return among.flatMap((group) =>
    group.questions.flatMap((question, at) => {
      const kin = group.questions.filter((one) => one !== question);
      const right = pick(kin, `${group.id} ${at}`);
      if (right === undefined) return [];
      const rest = among.filter((one) => one !== group).flatMap((one) => one.questions);
      const wrong = shuffled(rest, `${group.id} ${at} rest`).slice(0, otherCount);
      return [{ question, candidates: [right, ...wrong], right: 0 }];
    }),
  );
}

function report(name: string, trials: readonly Trial[], showMisses = false): void {
  if (only !== undefined && !name.includes(only)) return;
  let first = 0;
  let firstThree = 0;
  let same = 0;
  let sameRight = 0;
  const missed = new Map<string, number>();
  for (const { question, candidates, right } of trials) {
    const ranking = matchQuestion(question, candidates);
    const place = ranking.findIndex((one) => one.index === right);
    if (place === 0) first += 1;
    if (place < 3) firstThree += 1;
    for (const one of ranking) {
      if (one.verdict !== "same") continue;
      same += 1;
      if (one.index === right) sameRight += 1;
      else if (showMisses) {
        const miss = `same?  ${question}  |  ${candidates[one.index]}`;
        missed.set(miss, (missed.get(miss) ?? 0) + 1);
      }
    }
    if (showMisses && ranking[place]?.verdict !== "same") {
      const miss = `${ranking[place]?.verdict}?  ${question}  |  ${candidates[right]}`;
      missed.set(miss, (missed.get(miss) ?? 0) + 1);
    }
  }
  const row = [
    `first ${part(first, trials.length)}`,
    `in three ${part(firstThree, trials.length)}`,
    `same: precision ${part(sameRight, same)}`,
    `recall ${part(sameRight, trials.length)}`,
  ];
  console.log(`${name.padEnd(42)} ${String(trials.length).padStart(5)}  ${row.join("  ")}`);
  if (!process.argv.includes("--misses")) return;
  for (const [miss, count] of [...missed].sort((a, b) => b[1] - a[1]).slice(0, 40)) {
    console.log(`      ${count} × ${miss}`);
  }
}

/** Everyday question pairs, many alike only in form: how often "same" is said of different ones. */
function reportPairs(file: string): void {
  if (only !== undefined && !"everyday".includes(only)) return;
  if (!existsSync(file)) {
    console.log(`${file} is not there: skipped.`);
    return;
  }
  const pairs = readLines<{ q1: string; q2: string; label: number }>(file);
  let same = 0;
  let sameRight = 0;
  let duplicates = 0;
  for (const { q1, q2, label } of pairs) {
    const [ranked] = matchQuestion(q1, [q2]);
    duplicates += label;
    if (ranked?.verdict !== "same") continue;
    same += 1;
    sameRight += label;
  }
  const others = pairs.length - duplicates;
  console.log(
    `everyday pairs ${pairs.length}: "same" precision ${part(sameRight, same)}, recall ` +
      `${part(sameRight, duplicates)}, said of different questions ${part(same - sameRight, others)}`,
  );
}

function readGroups(file: string): Group[] {
  if (!existsSync(file)) {
    console.log(`${file} is not there: skipped.`);
    return [];
  }
  const byId = new Map<string, string[]>();
  for (const { group, question, kind } of readLines<{
    group: string;
    question: string;
    kind: string;
  }>(file)) {
    if (kind === "topic") continue;
    const questions = byId.get(group) ?? [];
    if (!questions.includes(question)) questions.push(question);
    byId.set(group, questions);
  }
  return [...byId].map(([id, questions]) => ({ id, questions }));
}

/** The bank was made with one half of the groups in view; the other was never read. */
function halfOf(group: Group): "read" | "held out" {
  const digest = createHash("sha1").update(group.id).digest();
  return (digest.at(-1) ?? 0) % 2 === 0 ? "read" : "held out";
}

function readLines<Row>(file: string): Row[] {
  const lines = readFileSync(file, "utf8").split("\n");
  // The sets are fixed files whose fields are known; a row of another shape shows in the figures.
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
}

function part(count: number, of: number): string {
  return of === 0 ? " –  " : (count / of).toFixed(3);
}

function pick<Item>(items: readonly Item[], seed: string): Item | undefined {
  return items[hash(seed) % items.length];
}

function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  return items
    .map((item, at) => ({ item, key: hash(`${seed} ${at}`) }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

/** FNV-1a with a last mixing, so that the low bits are even too. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
