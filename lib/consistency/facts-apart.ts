import { agree } from "./agree";
import type { Apart } from "./apart";
import { type Context, contextOf, likenessOf, type Weigh } from "./context";
import { countsAlike } from "./counted-noun";
import { readValues } from "./extract-facts";
import { type AnswerText, type ReadFact, sentenceOf } from "./fact-reader";
import { judgeApart, type Match } from "./judge-pair";
import { findSharing } from "./sharing";
import { isSingular } from "./singular";
import { isHeard } from "./surroundings";
import { turns } from "./turning";

type Told = { statement: number; fact: ReadFact; context: Context };

/** Of more facts than this only the first are looked at, to bound the time. */
const mostFacts = 4000;

/** Facts of several answers, or of one, that give one thing two values. The most alike come first. */
export function factsApart(answers: readonly AnswerText[], weigh: Weigh): Apart[] {
  const values = answers.map((answer) => readValues(answer));
  const told = answers
    .flatMap((answer, statement) =>
      (values[statement] ?? []).map((fact): Told => ({ statement, fact, context: contextOf(answer, fact, weigh) })),
    )
    .slice(0, mostFacts);
  const keys = told.map(keysOf);
  const found: (Apart & { near: number })[] = [];
  for (const [index, others] of findSharing(keys, keys).entries()) {
    const one = told[index];
    for (const at of others) {
      const other = told[at];
      if (one === undefined || other === undefined || at <= index) continue;
      const match = matchApart(one, other);
      if (match === null) continue;
      const inOneAnswer = one.statement === other.statement;
      const certainty = judgeApart(match, inOneAnswer);
      if (certainty === null) continue;
      if (inOneAnswer ? changesBetween(answers, one, other) : isHeardElsewhere(values, one, other)) continue;
      found.push({
        kind: one.fact.kind,
        certainty,
        places: [placeOf(one), placeOf(other)],
        near: match.likeness.near,
      });
    }
  }
  return found.sort((a, b) => b.near - a.near);
}

/** What two facts must share to be looked at together: a word around them, or a head of which there is one. */
function keysOf({ fact, context }: Told): string[] {
  return [...context.around, ...fact.heads.filter(isSingular)];
}

function matchApart(one: Told, other: Told): Match | null {
  const agreement = agree(one.fact.measure, other.fact.measure);
  if (agreement === null || agreement === "same") return null;
  const counts = one.fact.kind === "number" || other.fact.kind === "number";
  return {
    earlier: one.fact,
    current: other.fact,
    agreement,
    heads: !counts || countsAlike(one.fact.heads, other.fact.heads),
    likeness: likenessOf(one.context, other.context, false),
  };
}

/** In one answer things happen one after the other: "we had three people, and then seven". */
function changesBetween(answers: readonly AnswerText[], one: Told, other: Told): boolean {
  const answer = answers[one.statement];
  if (answer === undefined) return true;
  const [first, second] = [sentenceOf(answer, one.fact.from), sentenceOf(answer, other.fact.from)];
  if (first === undefined || second === undefined || first === second) return true;
  return [first, second].some((sentence) => turns(answer.words.slice(sentence.wordFrom, sentence.wordTo)));
}

function isHeardElsewhere(values: readonly (readonly ReadFact[])[], one: Told, other: Told): boolean {
  return isHeard(one.fact, values[other.statement] ?? []) || isHeard(other.fact, values[one.statement] ?? []);
}

function placeOf({ statement, fact }: Told): Apart["places"][number] {
  return { statement, from: fact.from, to: fact.to };
}
