import type { ReadQuestion } from "./read-question";
import { wordLikeness } from "./scorers";
import type { Ruling } from "./types";

/** What a person's own word makes of a pair; `isFinal` where they said it of this very pair. */
export type Ruled = { isSame: boolean; isFinal: boolean; reason: string };

/**
 * Applies what a person said of pairs of questions to other pairs with `question`: exactly the same pair, up to filler,
 * is as they said, the last word counting; a new wording near one side of a confirmed pair reaches the other side; a
 * refused pair does not come back in slightly other words. Where rulings disagree the nearer counts, and a refusal
 * before a confirmation. `isSame` judges two questions without rulings. Rules of thumb of ours.
 */
export function rulingsOn(
  question: ReadQuestion,
  rulings: readonly ReadRuling[],
  isSame: (one: ReadQuestion, other: ReadQuestion) => boolean,
): (candidate: ReadQuestion) => Ruled | null {
  const asked = keyOf(question);
  const near = rulings.flatMap((ruling) => {
    const { one, other } = ruling;
    // Either side of the pair may be the one that is asked again; the candidate is then held against the other.
    return [
      { ...ruling, to: one, across: other },
      { ...ruling, to: other, across: one },
    ].flatMap(({ isSame: said, to, across }) => {
      const isExact = keyOf(to) === asked;
      const nearness = isExact ? 1 : likenessOf(question, to);
      // A refusal speaks only to a question that is nearer to this side than to the other.
      const isNear = said
        ? nearness >= alike || isSame(question, to)
        : nearness >= alike && nearness > likenessOf(question, across);
      return isExact || isNear ? [{ said, to, across, isExact, nearness }] : [];
    });
  });
  return (candidate) => {
    let found: (Ruled & { rank: number }) | null = null;
    const key = keyOf(candidate);
    for (const { said, to, across, isExact, nearness } of near) {
      const isPair = isExact && keyOf(across) === key;
      // The same words are the same question, unless the person said otherwise of just these.
      if (key === asked && !isPair) continue;
      const reach = isPair ? 1 : likenessOf(candidate, across);
      const reaches = isPair || reach >= alike || (said && isSame(candidate, across));
      // A question that is as near to the side it came by is simply the same question again.
      if (!reaches || (!isPair && !said && likenessOf(candidate, to) >= reach)) continue;
      const rank = isPair ? 2 : Math.min(nearness, reach) + (said ? 0 : refusalFirst);
      if (found !== null && rank < found.rank) continue;
      found = { isSame: said, isFinal: isPair, reason: reasonFor(said, isPair), rank };
    }
    return found;
  };
}

export type ReadRuling = { one: ReadQuestion; other: ReadQuestion; isSame: boolean };

export function readRulings(rulings: readonly Ruling[], read: (text: string) => ReadQuestion): ReadRuling[] {
  return rulings.map(({ question, other, isSame }) => ({ one: read(question), other: read(other), isSame }));
}

/** From here on one wording is the other in slightly other words. */
const alike = 0.6;
const refusalFirst = 0.2;

function reasonFor(isSame: boolean, isPair: boolean): string {
  if (isPair) return isSame ? "You said these are the same." : "You said these are different questions.";
  return isSame ? "You said so of two questions much like these." : "You said no to two questions much like these.";
}

/** The words that count, so that the same question with other filler has the same key. */
function keyOf({ parts }: ReadQuestion): string {
  return parts.map(({ key }) => key).join(" / ");
}

function likenessOf(one: ReadQuestion, other: ReadQuestion): number {
  let most = 0;
  for (const part of one.parts) {
    for (const against of other.parts) most = Math.max(most, wordLikeness(part, against) ?? 0);
  }
  return most;
}
