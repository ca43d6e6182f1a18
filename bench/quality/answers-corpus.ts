import { compareAnswers } from "@/lib/consistency/compare-answers";
import type { Finding } from "@/lib/consistency/types";
import type { CorpusExchange, CorpusPerson } from "../corpus/read-corpus";
import { changeFacts, insertSentence, rewordHarmlessly } from "./answers-edits";
import { reportShare } from "./figures";

/** Something the comparison got wrong, or may have. */
export type Case = { what: string; text: string };

type Counts = Map<string, [hits: number, of: number]>;

/** Reports every figure of one half of a corpus and returns what went wrong. */
export function measureCorpus(half: string, people: readonly CorpusPerson[]): Case[] {
  const exchanges = people.flatMap((person) => person.exchanges);
  if (exchanges.length === 0) return [];
  console.log(`Corpus, half "${half}": ${people.length} people, ${exchanges.length} pairs of answers`);
  return [
    ...measureUnedited(half, exchanges),
    ...measureOtherQuestions(half, people),
    ...measureSingleSentences(half, exchanges),
    ...measureMarked(half, exchanges),
    ...measureChanged(half, exchanges),
    ...measureHarmless(half, exchanges),
  ];
}

function share(name: string, hits: number, of: number): void {
  reportShare("answers", name, hits, of);
}

function changed(earlier: string, current: string): Finding[] {
  return compareAnswers({ question: "", earlier, current }).findings.filter((finding) => finding.label === "changed");
}

function conflicts(earlier: string, current: string): Finding[] {
  return changed(earlier, current).filter((finding) => finding.certainty === "conflict");
}

function measureUnedited(half: string, exchanges: readonly CorpusExchange[]): Case[] {
  const pairs = exchanges.filter((exchange) => exchange.conflict === null);
  const found = pairs.flatMap((pair) =>
    changed(pair.first.answer, pair.second.answer).map((finding) => ({ id: pair.id, finding })),
  );
  const alarms = found.filter(({ finding }) => finding.certainty === "conflict");
  share(`${half}: conflicts per pair that holds none`, alarms.length, pairs.length);
  share(`${half}: possible per pair that holds none`, found.length - alarms.length, pairs.length);
  return found.map(({ id, finding }) => ({ what: "alarm", text: quote(id, finding) }));
}

/** The same person's answers to different questions hold the same vocabulary and other stories: alarms are nearly all false. */
function measureOtherQuestions(half: string, people: readonly CorpusPerson[]): Case[] {
  const cases: Case[] = [];
  let pairs = 0;
  for (const person of people) {
    for (const one of person.exchanges) {
      for (const other of person.exchanges) {
        if (one === other) continue;
        pairs++;
        for (const finding of conflicts(one.first.answer, other.second.answer))
          cases.push({ what: "alarm-other", text: quote(`${one.id}/${other.id}`, finding) });
      }
    }
  }
  share(`${half}: conflicts per pair of answers to different questions`, cases.length, pairs);
  return cases;
}

/** One sentence of the first answer beside one of the second: short statements of one speaker that do not contradict. */
function measureSingleSentences(half: string, exchanges: readonly CorpusExchange[]): Case[] {
  const cases: Case[] = [];
  let pairs = 0;
  let alarms = 0;
  for (const exchange of exchanges.filter(({ conflict }) => conflict === null)) {
    for (const one of sentencesOf(exchange.first.answer)) {
      for (const other of sentencesOf(exchange.second.answer)) {
        pairs++;
        const found = conflicts(one, other);
        if (found.length > 0) alarms++;
        for (const finding of found) cases.push({ what: "alarm-single", text: quote(exchange.id, finding) });
      }
    }
  }
  share(`${half}: single sentences that do not contradict, flagged`, alarms, pairs);
  return cases;
}

function sentencesOf(answer: string): string[] {
  return (answer.match(/[^.!?]+[.!?]+/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(" ").length >= 6);
}

function measureMarked(half: string, exchanges: readonly CorpusExchange[]): Case[] {
  const cases: Case[] = [];
  const found: Counts = new Map();
  const flagged: Counts = new Map();
  let beside = 0;
  for (const pair of exchanges) {
    const { conflict } = pair;
    if (conflict === null) continue;
    const findings = changed(pair.first.answer, pair.second.answer);
    const hits = findings.filter((finding) => touches(pair, conflict, finding));
    const sure = hits.some((finding) => finding.certainty === "conflict");
    count(flagged, conflict.kind, hits.length > 0);
    count(found, conflict.kind, sure);
    if (!sure) cases.push({ what: "missed", text: `${pair.id}: ${conflict.earlier} | ${conflict.current}` });
    for (const finding of findings.filter((each) => !hits.includes(each))) {
      if (finding.certainty === "conflict") beside++;
      cases.push({ what: "beside", text: quote(pair.id, finding) });
    }
  }
  table(`${half}: marked conflicts found as conflict`, found);
  share(`${half}: marked conflicts found as conflict or possible`, ...sum(flagged));
  share(`${half}: conflicts beside the marked one, per pair`, beside, sum(found)[1]);
  return cases;
}

function touches(pair: CorpusExchange, conflict: { earlier: string; current: string }, finding: Finding): boolean {
  const from = pair.first.answer.indexOf(conflict.earlier);
  const to = from + conflict.earlier.length;
  return finding.earlier !== null && finding.earlier.start < to && finding.earlier.end > from;
}

function measureChanged(half: string, exchanges: readonly CorpusExchange[]): Case[] {
  const next = seeded(7);
  const alone: Counts = new Map();
  const inside: Counts = new Map();
  const cases: Case[] = [];
  for (const pair of exchanges.filter((exchange) => exchange.conflict === null)) {
    const before = conflicts(pair.first.answer, pair.second.answer).length;
    for (const edit of changeFacts(pair.first.answer, next)) {
      const found = conflicts(pair.first.answer, edit.text).length > 0;
      count(alone, edit.what, found);
      if (!found) cases.push({ what: "changed", text: `${pair.id} (${edit.what}): ${edit.sentence}` });
      const retold = insertSentence(pair.second.answer, edit.sentence, next);
      const restated = conflicts(pair.first.answer, retold).length > before;
      count(inside, edit.what, restated);
      if (!restated) cases.push({ what: "restated", text: `${pair.id} (${edit.what}): ${edit.sentence}` });
    }
  }
  table(`${half}: one fact changed, flagged as conflict`, alone);
  table(`${half}: the changed sentence inside the second answer, flagged as conflict`, inside);
  return cases;
}

function measureHarmless(half: string, exchanges: readonly CorpusExchange[]): Case[] {
  const next = seeded(11);
  const flagged: Counts = new Map();
  const cases: Case[] = [];
  for (const pair of exchanges) {
    for (const edit of rewordHarmlessly(pair.first.answer, next)) {
      const findings = changed(pair.first.answer, edit.text);
      count(flagged, edit.what, findings.length > 0);
      for (const finding of findings)
        cases.push({ what: "harmless", text: quote(`${pair.id} (${edit.what})`, finding) });
    }
  }
  table(`${half}: harmless rewording, flagged`, flagged);
  return cases;
}

function quote(id: string, finding: Finding): string {
  return `${id} [${finding.certainty} ${finding.kind}] “${finding.earlier?.text}” | “${finding.current?.text}”`;
}

function count(into: Counts, what: string, hit: boolean): void {
  const [hits, all] = into.get(what) ?? [0, 0];
  into.set(what, [hits + (hit ? 1 : 0), all + 1]);
}

function sum(counts: Counts): [hits: number, of: number] {
  const all = [...counts.values()];
  return [all.reduce((total, [hits]) => total + hits, 0), all.reduce((total, [, of]) => total + of, 0)];
}

/** The figure over all sorts, then each sort's own. */
function table(name: string, counts: Counts): void {
  share(name, ...sum(counts));
  for (const [what, [hits, of]] of [...counts].sort()) share(`${name} · ${what}`, hits, of);
}

/** A small linear congruential generator (constants of Numerical Recipes), so that every run makes the same edits. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
