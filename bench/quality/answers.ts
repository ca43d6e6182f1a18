/**
 * Measures the comparison of two answers: on our own corpus (conflicts per unedited pair, recall of marked conflicts, changed
 * facts and harmless rewordings made by rule) and, where they are at hand, on public sets of sentence pairs. Run with
 * `npx tsx bench/quality/answers.ts [tune|test] [list]`; `list` prints the misses and false alarms of the corpus.
 */
import { compareAnswers } from "@/lib/consistency/compare-answers";
import type { Finding } from "@/lib/consistency/types";
import { type CorpusExchange, readCorpus } from "../corpus/read-corpus";
import { changeFacts, insertSentence, rewordHarmlessly } from "./answers-edits";
import { measureSets } from "./answers-sets";

const half = process.argv.includes("test") ? "test" : process.argv.includes("all") ? "all" : "tune";
const list = process.argv.includes("list") ? (process.argv[process.argv.indexOf("list") + 1] ?? "all") : "";

const people = readCorpus().filter((person) => half === "all" || person.half === half);
const exchanges = people.flatMap((person) => person.exchanges);
console.log(`Corpus, half "${half}": ${people.length} people, ${exchanges.length} pairs of answers`);
measureUnedited();
measureOtherQuestions();
measureSingleSentences();
measureMarked();
measureChanged();
measureHarmless();
measureTime();
measureSets();

function changed(earlier: string, current: string, question = ""): Finding[] {
  return compareAnswers({ question, earlier, current }).findings.filter((finding) => finding.label === "changed");
}

function conflicts(earlier: string, current: string): Finding[] {
  return changed(earlier, current).filter((finding) => finding.certainty === "conflict");
}

function measureUnedited(): void {
  const pairs = exchanges.filter((exchange) => exchange.conflict === null);
  let alarms = 0;
  let possible = 0;
  for (const pair of pairs) {
    for (const finding of changed(pair.first.answer, pair.second.answer)) {
      if (finding.certainty === "conflict") alarms++;
      else possible++;
      show("alarm", pair.id, finding);
    }
  }
  report("conflicts per unedited pair without a conflict", alarms, pairs.length);
  report("possible per such pair", possible, pairs.length);
}

/** The same person's answers to different questions hold the same vocabulary and other stories: alarms are nearly all false. */
function measureOtherQuestions(): void {
  let alarms = 0;
  let pairs = 0;
  for (const person of people) {
    for (const [a, one] of person.exchanges.entries()) {
      for (const [b, other] of person.exchanges.entries()) {
        if (a === b) continue;
        pairs++;
        const found = conflicts(one.first.answer, other.second.answer);
        alarms += found.length;
        for (const finding of found) show("alarm-other", `${one.id}/${other.id}`, finding);
      }
    }
  }
  report("conflicts per pair of answers to different questions", alarms, pairs);
}

/** One sentence of the first answer beside one of the second: short statements of one speaker that do not contradict. */
function measureSingleSentences(): void {
  let alarms = 0;
  let pairs = 0;
  for (const exchange of exchanges) {
    if (exchange.conflict !== null) continue;
    for (const one of sentencesOf(exchange.first.answer)) {
      for (const other of sentencesOf(exchange.second.answer)) {
        pairs++;
        const found = conflicts(one, other);
        if (found.length > 0) alarms++;
        for (const finding of found) show("alarm-single", exchange.id, finding);
      }
    }
  }
  report("single sentences of one speaker, not contradicting, flagged", alarms, pairs);
}

function sentencesOf(answer: string): string[] {
  return (answer.match(/[^.!?]+[.!?]+/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(" ").length >= 6);
}

function measureMarked(): void {
  const marked = exchanges.filter((exchange) => exchange.conflict !== null);
  let found = 0;
  let flagged = 0;
  for (const pair of marked) {
    const findings = changed(pair.first.answer, pair.second.answer);
    const hit = findings.find((finding) => pair.conflict !== null && touches(pair, pair.conflict, finding));
    if (hit) flagged++;
    if (hit?.certainty === "conflict") found++;
    else if (pair.conflict && (list === "all" || list === "missed"))
      console.log(`  missed ${pair.id}: ${pair.conflict.earlier} | ${pair.conflict.current}`);
    for (const finding of findings) if (finding !== hit) show("alarm", pair.id, finding);
  }
  report("marked conflicts found as conflict", found, marked.length);
  report("marked conflicts found as conflict or possible", flagged, marked.length);
}

function touches(pair: CorpusExchange, conflict: { earlier: string; current: string }, finding: Finding): boolean {
  const from = pair.first.answer.indexOf(conflict.earlier);
  const to = from + conflict.earlier.length;
  return finding.earlier !== null && finding.earlier.start < to && finding.earlier.end > from;
}

function measureChanged(): void {
  const next = seeded(7);
  const alone = new Map<string, [number, number]>();
  const inside = new Map<string, [number, number]>();
  for (const pair of exchanges.filter((exchange) => exchange.conflict === null)) {
    const before = conflicts(pair.first.answer, pair.second.answer).length;
    for (const edit of changeFacts(pair.first.answer, next)) {
      const found = conflicts(pair.first.answer, edit.text).length > 0;
      count(alone, edit.what, found);
      if (!found && (list === "all" || list === "changed"))
        console.log(`  not flagged (${edit.what}): ${edit.sentence}`);
      const restated =
        conflicts(pair.first.answer, insertSentence(pair.second.answer, edit.sentence, next)).length > before;
      count(inside, edit.what, restated);
      if (!restated && (list === "all" || list === "restated"))
        console.log(`  not flagged restated (${edit.what}) ${pair.id}: ${edit.sentence}`);
    }
  }
  table("one fact changed, flagged as conflict", alone);
  table("the changed sentence inside the second answer, flagged as conflict", inside);
}

function measureHarmless(): void {
  const next = seeded(11);
  const flagged = new Map<string, [number, number]>();
  for (const pair of exchanges) {
    for (const edit of rewordHarmlessly(pair.first.answer, next)) {
      const findings = changed(pair.first.answer, edit.text);
      count(flagged, edit.what, findings.length > 0);
      for (const finding of findings) show("harmless", `${edit.what} ${pair.id}`, finding);
    }
  }
  table("harmless rewording, flagged", flagged);
}

function measureTime(): void {
  const long = exchanges
    .map((exchange) => exchange.first.answer)
    .join(" ")
    .split(" ")
    .slice(0, 2000)
    .join(" ");
  const other = exchanges
    .map((exchange) => exchange.second.answer)
    .join(" ")
    .split(" ")
    .slice(0, 2000)
    .join(" ");
  for (let warm = 0; warm < 3; warm++) compareAnswers({ question: "", earlier: long, current: other });
  const start = performance.now();
  compareAnswers({ question: "", earlier: long, current: other });
  console.log(`two answers of 2,000 words: ${(performance.now() - start).toFixed(1)} ms`);
  const all = performance.now();
  for (const pair of exchanges)
    compareAnswers({ question: "", earlier: pair.first.answer, current: pair.second.answer });
  console.log(`corpus pairs: ${((performance.now() - all) / Math.max(1, exchanges.length)).toFixed(2)} ms each`);
}

function show(what: string, id: string, finding: Finding): void {
  if (list !== "all" && list !== what) return;
  console.log(
    `  ${what} ${id} [${finding.certainty} ${finding.kind}] ${finding.earlier?.text} | ${finding.current?.text}`,
  );
}

function count(into: Map<string, [number, number]>, what: string, hit: boolean): void {
  const [hits, all] = into.get(what) ?? [0, 0];
  into.set(what, [hits + (hit ? 1 : 0), all + 1]);
}

function table(title: string, counts: ReadonlyMap<string, [number, number]>): void {
  let hits = 0;
  let all = 0;
  const cells: string[] = [];
  for (const [what, [hit, of]] of counts) {
    hits += hit;
    all += of;
    cells.push(`${what} ${hit}/${of}`);
  }
  report(title, hits, all);
  console.log(`    ${cells.join(", ")}`);
}

function report(title: string, hits: number, all: number): void {
  console.log(`${title}: ${all === 0 ? "–" : (hits / all).toFixed(3)} (${hits}/${all})`);
}

/** A small linear congruential generator (constants of Numerical Recipes), so that every run makes the same edits. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
