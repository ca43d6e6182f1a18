import { type AnswerText, lowerAt, type ReadFact } from "./fact-reader";

const cues = new Set("no sorry wait actually rather well correction".split(" "));
const aroundCues = new Set(
  "i mean no or um uh oh make that it was let me say not sorry wait actually rather well think".split(" "),
);
const longestCorrection = 7;

/** Leaves out values the speaker took back: in "three, no, four people" the last counts. */
export function withoutCorrected(answer: AnswerText, facts: readonly ReadFact[]): ReadFact[] {
  return facts.filter((fact, index) => {
    const next = facts[index + 1];
    return next === undefined || !takesBack(answer, fact, next);
  });
}

function takesBack(answer: AnswerText, fact: ReadFact, next: ReadFact): boolean {
  if (next.from - fact.to > longestCorrection || next.from <= fact.to) return false;
  if (fact.measure.type !== next.measure.type) return false;
  if (fact.kind !== next.kind && fact.heads.length > 0) return false;
  let cued = false;
  let marked = false;
  for (let index = fact.to; index < next.from; index++) {
    const token = answer.tokens[index];
    if (token?.type === "mark") {
      marked = true;
      continue;
    }
    const word = lowerAt(answer, index);
    if (cues.has(word) || (word === "mean" && lowerAt(answer, index - 1) === "i")) cued = true;
    else if (!aroundCues.has(word)) return false;
  }
  return cued && marked;
}
