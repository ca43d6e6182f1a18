import { sharedWeight, type Weigh, weighted } from "./context";
import type { AnswerText } from "./fact-reader";
import { findSharing } from "./sharing";

/** How alike each sentence of the earlier answer and each of the current one are. */
export type SentenceLikeness = {
  /** Index of the best counterpart and its likeness, per earlier sentence. */
  ofEarlier: readonly Counterpart[];
  ofCurrent: readonly Counterpart[];
};

export type Counterpart = {
  index: number;
  /** Weighted Dice coefficient, 0 to 1. */
  near: number;
  /** Share of this sentence's content that any sentence of the other answer also holds, 0 to 1. */
  covered: number;
  /** Weight of its content words: a sentence with hardly any says nothing of its own. */
  content: number;
};

type Bag = { words: ReadonlyMap<string, number>; weight: number; content: number; contentWords: readonly string[] };

export function alignSentences(earlier: AnswerText, current: AnswerText, weigh: Weigh): SentenceLikeness {
  const left = bags(earlier, weigh);
  const right = bags(current, weigh);
  const ofEarlier = left.map(emptyCounterpart);
  const ofCurrent = right.map(emptyCounterpart);
  const sharing = findSharing(left.map(telling), right.map(telling));
  for (const [a, one] of left.entries()) {
    for (const b of sharing[a] ?? []) {
      const other = right[b];
      if (other === undefined || (one.content === 0) !== (other.content === 0)) continue;
      const { all, content } = sharedWeight(one.words, other.words);
      const total = one.weight + other.weight;
      const near = total === 0 ? 0 : (2 * all) / total;
      improve(ofEarlier[a], b, near, one.content === 0 ? 0 : content / one.content);
      improve(ofCurrent[b], a, near, other.content === 0 ? 0 : content / other.content);
    }
  }
  return { ofEarlier, ofCurrent };
}

function bags(answer: AnswerText, weigh: Weigh): Bag[] {
  return answer.sentences.map((sentence) => {
    const words = answer.words.slice(sentence.wordFrom, sentence.wordTo);
    const bag = weighted(words, weigh);
    const content = weighted(
      words.filter((word) => word.content),
      weigh,
    );
    return { ...bag, content: content.weight, contentWords: [...content.words.keys()] };
  });
}

/** What another sentence must share to be its counterpart. */
function telling({ words, content, contentWords }: Bag): Iterable<string> {
  return content > 0 ? contentWords : words.keys();
}

function emptyCounterpart(bag: Bag): Counterpart {
  return { index: -1, near: 0, covered: 0, content: bag.content };
}

function improve(counterpart: Counterpart | undefined, index: number, near: number, covered: number): void {
  if (counterpart === undefined) return;
  if (near > counterpart.near) {
    counterpart.near = near;
    counterpart.index = index;
  }
  counterpart.covered = Math.max(counterpart.covered, covered);
}
