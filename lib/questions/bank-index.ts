import { questionBank } from "./bank";
import { type Features, isPair, readFeatures, wordsOfQuestion } from "./features";
import { lengthOf, toShares, trainIntentModel, type Vector } from "./intent-model";
import { indexWordings } from "./nearest-wordings";
import { spellingMender } from "./spelling";
import { stem } from "./stem";
import { classedWords } from "./synonyms";
import type { Intent } from "./types";

export type LikelyIntent = {
  intent: Intent;
  /** 0 to 1: the share of the evidence that speaks for this intent; all intents sum to 1. */
  share: number;
  /** 0 to 1: how near the question is to the nearest wordings of this intent. */
  nearness: number;
};

export type BankIndex = {
  /** How telling a feature is: near 0 when every intent has it, 1 when one or none has. */
  weightOf: (feature: string) => number;
  /** Puts a word right that is one slip of the finger away from a word of the bank. */
  mend: (word: string) => string;
  /** Whether the bank's wordings ever use this word. */
  knows: (word: string) => boolean;
  /** The likeliest intents, best first, at most `most`; `meant` is what an encoder says of each intent. */
  likeliest: (features: Features, most: number, meant?: ArrayLike<number>) => LikelyIntent[];
};

/** The index of the question bank, built once, at the first question. */
export function bankIndex(): BankIndex {
  built ??= indexIntents(questionBank);
  return built;
}
let built: BankIndex | null = null;

/** Learns from the wordings of `intents` to recognise other wordings of them. */
export function indexIntents(intents: readonly Intent[]): BankIndex {
  const wordings = intents.flatMap((intent, index) =>
    intent.wordings.map((text) => ({ index, features: readFeatures(wordsOfQuestion(text)) })),
  );
  const known = knownFeatures(wordings, intents.length);
  const vectorOf = (features: Features): Vector => {
    const ids: number[] = [];
    const values: number[] = [];
    let unknown = 0;
    for (const [feature, factor] of features) {
      const entry = known.get(feature);
      if (entry === undefined) unknown += isPair(feature) ? 0 : 1;
      else if (entry.weight >= faint) {
        ids.push(entry.id);
        values.push(factor * entry.weight);
      }
    }
    return { ids, values, unknown };
  };
  const examples = wordings.map(({ index, features }) => ({
    intent: index,
    vector: vectorOf(features),
  }));
  const judge = trainIntentModel(examples, intents.length, known.size);
  const mend = spellingMender(classedWords());
  const nearest = indexWordings(examples, intents.length, known.size);
  return {
    weightOf: (feature) => known.get(feature)?.weight ?? 1,
    mend: (word) => (known.has(stem(word)) ? word : mend(word)),
    knows: (word) => known.has(word),
    likeliest: (features, most, meant) => {
      const vector = vectorOf(features);
      // Spoken context is full of words the bank has never seen: they count only in part.
      const length = Math.sqrt(lengthOf(vector.values) ** 2 + unknownShare * vector.unknown);
      const nearness = nearest(vector, length);
      const shares = judge(vector);
      for (let at = 0; at < shares.length; at += 1) {
        shares[at] =
          judgedPower * (shares[at] ?? 0) + nearPower * (nearness[at] ?? 0) + meantPower * (meant?.[at] ?? 0);
      }
      toShares(shares);
      return highest(shares, most).flatMap((at) => {
        const intent = intents[at];
        if (intent === undefined) return [];
        return [{ intent, share: shares[at] ?? 0, nearness: nearness[at] ?? 0 }];
      });
    },
  };
}

const faint = 0.1;
const unknownShare = 0.15;
/** What was learned, what lies nearest and what an encoder says, joined: none alone is right as often. */
const judgedPower = 0.9;
const nearPower = 4;
const meantPower = 1;

function knownFeatures(
  wordings: readonly { index: number; features: Features }[],
  intentCount: number,
): ReadonlyMap<string, { id: number; weight: number }> {
  const counts = new Map<string, Map<number, number>>();
  for (const { index, features } of wordings) {
    for (const feature of features.keys()) {
      const byIntent = counts.get(feature) ?? new Map<number, number>();
      byIntent.set(index, (byIntent.get(index) ?? 0) + 1);
      counts.set(feature, byIntent);
    }
  }
  const known = new Map<string, { id: number; weight: number }>();
  for (const [feature, byIntent] of counts) {
    const weight = 1 - entropyOf(byIntent) / Math.log(1 + intentCount);
    known.set(feature, { id: known.size, weight });
  }
  return known;
}

/** 0 where one intent has it all; the logarithm of the number of intents where all have the same. */
function entropyOf(byIntent: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const count of byIntent.values()) total += count;
  let entropy = 0;
  for (const count of byIntent.values()) entropy -= (count / total) * Math.log(count / total);
  return entropy;
}

/** The positions of the highest shares, highest first; ties by position. */
function highest(shares: Float64Array, most: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < shares.length; at += 1) {
    const share = shares[at] ?? 0;
    let place = found.length;
    while (place > 0 && (shares[found[place - 1] ?? 0] ?? 0) < share) place -= 1;
    if (place < most) {
      found.splice(place, 0, at);
      if (found.length > most) found.pop();
    }
  }
  return found;
}
