/**
 * How well a repeated question is found: among five and among many others, and how far "same" can be trusted. Run with
 * `npm run bench:quality`, or alone with `node bin/ts.mjs bench/quality/questions.ts`; `--worst` quotes the ten worst
 * cases of each set that may be looked at, `--only=tune` measures only sets with that in their name, `--record` keeps the
 * figures. Our own sets are always there; the public ones are read from SECOND_ROUND_DATA_SETS (default ../shared/data)
 * and skipped where absent.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forAtMost, openMeanings } from "@/lib/encoder/read-meaning";
import { type MatchOptions, matchQuestion } from "@/lib/questions/match-questions";
import { report } from "./figures";
import { type SpokenGroup, spokenGroups } from "./questions-spoken";
import { laterSpokenGroups } from "./questions-spoken-later";

type Group = { id: string; questions: readonly string[] };
type Trial = { question: string; candidates: string[]; right: number };

const folder = process.env.SECOND_ROUND_DATA_SETS ?? "../shared/data";
const own = join(import.meta.dirname, "..", "corpus", "questions");
const distractorCount = 127;
const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);
const readMeaning = await openMeanings();

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
  measure(`${name}, among five`, trialsAgainst(mock, mock, []), true);
  measure(`${name}, among those and ${distractors.length} others`, trialsAgainst(mock, mock, distractors), true);
  measure(`${name}, any intents, among 5`, trialsAmong(set, 4), true);
  measure(`${name}, any intents, among 132`, trialsAmong(set, 131), true);
}

// Written after the bank by somebody who had not seen it. The half called "test" is never looked at, only measured.
for (const half of ["tune", "test"]) {
  const distractors = readLines<{ question: string }>(join(own, `${half}-distractors.jsonl`)).map(
    (row) => row.question,
  );
  for (const [part, what] of [
    ["a", "the five of a campus interview"],
    ["b", "questions of many trades"],
  ] as const) {
    const rounds = readLines<{ first: string[]; second: string[] }>(join(own, `${half}-${part}.jsonl`));
    measure(`${half}, ${what}, among five`, trialsOf(rounds, []), half === "tune");
    measure(`${half}, ${what}, among those and ${distractors.length} others`, trialsOf(rounds, distractors), false);
    measure(`${half}, ${what}, among five, by words alone`, trialsOf(rounds, []), false, {});
  }
}

const groups = readGroups(join(folder, "question_groups.jsonl"));
for (const half of ["read", "held out"]) {
  const inHalf = groups.filter((group) => halfOf(group) === half);
  if (inHalf.length === 0) continue;
  measure(`public groups, ${half}, among 5`, trialsAmong(inHalf, 4), false);
  measure(`public groups, ${half}, among 132`, trialsAmong(inHalf, 131), false);
}
measurePairs(join(folder, "qqp_tune.jsonl"));

function trialsOf(rounds: readonly { first: string[]; second: string[] }[], more: readonly string[]): Trial[] {
  return rounds.flatMap(({ first, second }) =>
    second.map((question, right) => ({ question, candidates: [...first, ...more], right })),
  );
}

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

function measure(
  name: string,
  trials: readonly Trial[],
  mayBeSeen: boolean,
  options: MatchOptions = { readMeaning },
): void {
  if (only !== undefined && !name.includes(only)) return;
  let first = 0;
  let firstThree = 0;
  let same = 0;
  let sameRight = 0;
  const worst = new Map<string, number>();
  for (const { question, candidates, right } of trials) {
    const ranking = matchQuestion(question, candidates, options);
    const place = ranking.findIndex((one) => one.index === right);
    const found = ranking[place];
    if (place === 0) first += 1;
    if (place < 3) firstThree += 1;
    for (const one of ranking) {
      if (one.verdict !== "same") continue;
      same += 1;
      if (one.index === right) sameRight += 1;
      else worst.set(`taken for the same: ${question} | ${candidates[one.index]}`, 1 + one.score);
    }
    if (found?.verdict !== "same") {
      worst.set(`${found?.verdict}: ${question} | ${candidates[right]}`, 1 - (found?.score ?? 0));
    }
  }
  const share = (what: string, count: number, of: number) => {
    if (of > 0) report("questions", `${name}: ${what}`, count / of, `${count}/${of}`);
  };
  share("first", first, trials.length);
  share("in the first three", firstThree, trials.length);
  share("same, precision", sameRight, same);
  share("same, recall", sameRight, trials.length);
  if (!mayBeSeen || !process.argv.includes("--worst")) return;
  for (const [text] of [...worst].sort((one, other) => other[1] - one[1]).slice(0, 10)) console.log(`      ${text}`);
}

/** Everyday question pairs, many alike only in form: how often "same" is said of different ones. */
function measurePairs(file: string): void {
  if (only !== undefined && !"everyday".includes(only)) return;
  if (!existsSync(file)) {
    console.log(`${file} is not there: skipped.`);
    return;
  }
  const pairs = readLines<{ q1: string; q2: string; label: number }>(file);
  // Thousands of questions that are not of interviews: as in the batch command, not all of them are encoded.
  const options = { readMeaning: forAtMost(2000, readMeaning) };
  let same = 0;
  let sameRight = 0;
  let duplicates = 0;
  for (const { q1, q2, label } of pairs) {
    const [ranked] = matchQuestion(q1, [q2], options);
    duplicates += label;
    if (ranked?.verdict !== "same") continue;
    same += 1;
    sameRight += label;
  }
  const others = pairs.length - duplicates;
  report("questions", "everyday pairs: same, precision", sameRight / Math.max(1, same), `${sameRight}/${same}`);
  report("questions", "everyday pairs: same, recall", sameRight / duplicates, `${sameRight}/${duplicates}`);
  report("questions", "everyday pairs: different ones called same", (same - sameRight) / others, `of ${others}`);
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
