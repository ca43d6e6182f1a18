import { type QuestionPart, type ReadQuestion, readQuestion } from "./read-question";
import { type Ruled, readRulings, rulingsOn } from "./rulings";
import { defaultScorers, type Evidence, type QuestionScorer } from "./scorers";
import type { RankedCandidate, ReadMeaning, Ruling, Verdict } from "./types";

export type MatchOptions = {
  /** Ways of judging that are joined; the default is the bank's intents, the words and the names. */
  scorers?: readonly QuestionScorer[];
  /** A sentence encoder, for questions whose words leave doubt; without one the words alone count. */
  readMeaning?: ReadMeaning;
  /** What this person said of other pairs, the oldest first: it comes before every guess. */
  rulings?: readonly Ruling[];
};

/**
 * Which of `candidates` asks the same as `question`: every candidate, best first, ties by index.
 * Where several questions come in one breath, one that is the same is enough. Scores run from 0 to
 * 1 and are comparable across calls; the verdict is drawn from the score at two fixed thresholds.
 */
export function matchQuestion(
  question: string,
  candidates: readonly string[],
  options: MatchOptions = {},
): RankedCandidate[] {
  const scorers = options.scorers ?? defaultScorers;
  const byWords = options.readMeaning && farByWords(question, candidates, scorers);
  const read = (text: string) => byWords?.get(text) ?? readQuestion(text, options.readMeaning);
  const asked = readQuestion(question, options.readMeaning);
  const ruledOn = rulingsOn(
    asked,
    readRulings(options.rulings ?? [], read),
    (one, other) => compareQuestions(one, other, scorers).score >= sameFrom,
  );
  return candidates
    .map((text, index) => {
      const candidate = read(text);
      const found = rank(index, compareQuestions(asked, candidate, scorers));
      const ruled = ruledOn(candidate);
      return ruled === null ? found : applyRuling(found, ruled);
    })
    .sort((one, other) => other.score - one.score || one.index - other.index);
}

/** An encoder takes time: of very many candidates, those whose words leave the least chance are read without it. */
function farByWords(
  question: string,
  candidates: readonly string[],
  scorers: readonly QuestionScorer[],
): ReadonlyMap<string, ReadQuestion> {
  const texts = candidates.length <= mostEncoded ? [] : [...new Set(candidates)];
  const asked = readQuestion(question);
  const scored = texts.map((text) => {
    const candidate = readQuestion(text);
    return { candidate, score: compareQuestions(asked, candidate, scorers).score };
  });
  scored.sort((one, other) => other.score - one.score);
  return new Map(scored.slice(mostEncoded).map(({ candidate }) => [candidate.text, candidate]));
}

const mostEncoded = 150;

/** What a person said themselves comes before every guess. */
function applyRuling({ index, score }: RankedCandidate, { isSame, isFinal, reason }: Ruled): RankedCandidate {
  if (!isSame) return { index, score: isFinal ? 0 : Math.min(score, maybeFrom / 2), verdict: "different", reason };
  return { index, score: isFinal ? 1 : Math.max(score, confirmed), verdict: "same", reason };
}

/** Just below a pair that was confirmed itself. */
const confirmed = 0.95;

type Joined = { score: number; evidence: readonly { weight: number; given: Evidence }[] };

/** Chosen for few false links, at some cost in recall on oblique wordings: docs/decisions/011-a-small-encoder.md. */
const sameFrom = 0.6;
const maybeFrom = 0.2;

/** Of all pairs of questions in the two breaths, the pair that fits best. */
function compareQuestions(question: ReadQuestion, candidate: ReadQuestion, scorers: readonly QuestionScorer[]): Joined {
  let best: Joined = { score: 0, evidence: [] };
  for (const one of question.parts) {
    for (const other of candidate.parts) {
      const joined = joinEvidence(one, other, scorers);
      if (joined.score > best.score || best.evidence.length === 0) best = joined;
    }
  }
  return best;
}

function joinEvidence(question: QuestionPart, candidate: QuestionPart, scorers: readonly QuestionScorer[]): Joined {
  const evidence = scorers.map(({ weight, compare }) => {
    const given = compare(question, candidate);
    return { weight: weight * given.confidence, given };
  });
  let sum = 0;
  let total = 0;
  for (const { weight, given } of evidence) {
    sum += weight * given.score;
    total += weight;
  }
  const isIdentical = question.key !== "" && question.key === candidate.key;
  return { score: isIdentical ? 1 : total === 0 ? 0 : Math.min(1, sum / total), evidence };
}

function rank(index: number, { score, evidence }: Joined): RankedCandidate {
  const verdict: Verdict = score >= sameFrom ? "same" : score >= maybeFrom ? "maybe" : "different";
  return { index, score, verdict, reason: reasonFor(verdict, evidence) };
}

/** The reason of the scorer that did most to bring the verdict about. */
function reasonFor(verdict: Verdict, evidence: Joined["evidence"]): string {
  let most = 0;
  let reason = "There is too little to compare.";
  for (const { weight, given } of evidence) {
    const pull = weight * (verdict === "same" ? given.score : 1 - given.score);
    if (pull > most) {
      most = pull;
      reason = given.reason;
    }
  }
  return verdict === "maybe" ? `They may be the same. ${reason}` : reason;
}
