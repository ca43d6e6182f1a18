import { type Contradiction, findContradictions } from "@/lib/consistency/find-contradictions";
import type { CorpusPerson } from "../corpus/read-corpus";
import type { Case } from "./answers-corpus";
import { time } from "./answers-speed";
import { reportShare } from "./figures";

type Told = { id: string; text: string };

/** Reports what each person's answers say against each other: in one round nearly nothing, in both the marked conflicts. */
export function measureContradictions(half: string, people: readonly CorpusPerson[]): Case[] {
  if (people.length === 0) return [];
  const cases: Case[] = [];
  let oneRound = 0;
  let hits = 0;
  let marked = 0;
  let elsewhere = 0;
  for (const person of people) {
    const first = person.exchanges.map((exchange): Told => ({ id: `${exchange.id}/1`, text: exchange.first.answer }));
    const second = person.exchanges.map((exchange): Told => ({ id: `${exchange.id}/2`, text: exchange.second.answer }));
    for (const round of [first, second]) {
      const found = findContradictions(round);
      oneRound += found.length;
      cases.push(...found.map((each) => ({ what: "alarm-within", text: quote(each) })));
    }
    const conflicts = person.exchanges.filter((exchange) => exchange.conflict !== null).map(({ id }) => id);
    marked += conflicts.length;
    for (const each of findContradictions([...first, ...second])) {
      const [one, other] = each.passages.map(({ id }) => id.slice(0, -2));
      if (one === other && conflicts.includes(one ?? "")) hits++;
      else {
        elsewhere++;
        cases.push({ what: "alarm-record", text: quote(each) });
      }
    }
  }
  reportShare("answers", `${half}: contradictions per round of one person`, oneRound, 2 * people.length);
  reportShare("answers", `${half}: contradictions on record over both rounds, in a marked pair`, hits, marked);
  reportShare(
    "answers",
    `${half}: contradictions on record over both rounds, elsewhere, per person`,
    elsewhere,
    people.length,
  );
  return cases;
}

/** 200 answers on record at once. */
export function measureRecordSpeed(people: readonly CorpusPerson[]): void {
  const answers = people.flatMap((person) => person.exchanges.map(({ id, first }) => ({ id, text: first.answer })));
  const record = answers.slice(0, 200);
  time("contradictions of 200 answers on record, ms", (unseen) =>
    findContradictions(record.map(({ id, text }) => ({ id, text: unseen(text) }))),
  );
}

function quote({ kind, certainty, passages: [one, other] }: Contradiction): string {
  return `[${certainty} ${kind}] ${one.id} “${one.text}” | ${other.id} “${other.text}”`;
}
