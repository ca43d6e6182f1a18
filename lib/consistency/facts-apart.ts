import { agree } from "./agree";
import type { Apart } from "./apart";
import { type Context, contextOf, likenessOf, weighPlainly } from "./context";
import { countsAlike } from "./counted-noun";
import { readValues } from "./extract-facts";
import { type AnswerText, type ReadFact, sentenceOf } from "./fact-reader";
import { judgeApart, type Match } from "./judge-pair";
import { rememberOf } from "./remember";
import { findSharing } from "./sharing";
import { isSingular } from "./singular";
import { isHeard } from "./surroundings";
import { turns } from "./turning";

type Told = TellFact & { statement: number };
/** A fact with what is around it, and what another must share with it to be looked at together. */
type TellFact = { fact: ReadFact; context: Context; keys: readonly string[] };

/** Of more facts than this only the first are looked at, to bound the time. */
const mostFacts = 4000;

/** Facts of several answers, or of one, that give one thing two values. The most alike come first. */
export function factsApart(answers: readonly AnswerText[]): Apart[] {
  const values = answers.map((answer) => readValues(answer));
  const told = answers
    .flatMap((answer, statement) => readTold(answer).map((told): Told => ({ statement, ...told })))
    .slice(0, mostFacts);
  const keys = told.map((each) => each.keys);
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

const readTold = rememberOf((answer: AnswerText): readonly TellFact[] =>
  readValues(answer).map((fact) => {
    const context = contextOf(answer, fact, weighPlainly);
    // A word around both, or a head of which there is one.
    return { fact, context, keys: [...context.around, ...fact.heads.filter(isSingular)] };
  }),
);

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
