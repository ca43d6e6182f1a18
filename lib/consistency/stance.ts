import type { Clause } from "./clauses";
import { findNegators } from "./negation";
import { stem } from "./word-forms";
import type { Word } from "./words";

/** What a clause says of something: liked or praised (+1), disliked or run down (-1), and the word that says so. */
export type Stance = { sign: -1 | 1; word: Word };

const verbs = new Map<string, -1 | 1>();
const praise = new Map<string, -1 | 1>();
for (const word of "love enjoy prefer adore favorite favourite fond fan passionate passion thrive keen obsess care appreciate interest adore".split(
  " ",
))
  verbs.set(stem(word), 1);
for (const word of "hate dislike detest loathe despise afraid terrified scared allergic suck boring terrible awful disgusting annoying overrated".split(
  " ",
))
  verbs.set(stem(word), -1);
for (const word of "great awesome fun amazing delicious good cool interesting beautiful best wonderful exciting fantastic excellent tasty easy rewarding lovely nice fascinating comfortable healthy relaxing happy cute smart useful helpful safe pretty".split(
  " ",
))
  praise.set(stem(word), 1);
for (const word of "boring terrible awful bad gross horrible worst annoying scary ugly disgusting suck dangerous stressful tedious overrated hard difficult stupid lame nasty dumb tiring depressing irritating miserable unhealthy useless pointless nonsense scare".split(
  " ",
))
  praise.set(stem(word), -1);

/** A negation farther before the verb belongs to something else. */
const negationReach = 4;
const wishes = new Set(["would", "wish", "if"]);

/** The stance of a clause, or null. Only words of liking by the speaker count unless `withPraise`. */
export function stanceOf(clause: Clause, withPraise = false): Stance | null {
  for (const [index, word] of clause.words.entries()) {
    const sign = signOf(clause.words, index) ?? (withPraise ? praise.get(word.stem) : undefined);
    if (sign === undefined) continue;
    if (clause.words.slice(0, index).some((earlier) => wishes.has(earlier.lower))) return null;
    const negations = findNegators(clause).filter((at) => at < index && index - at <= negationReach).length;
    return { sign: negations % 2 === 1 ? (sign === 1 ? -1 : 1) : sign, word };
  }
  return null;
}

function signOf(words: readonly Word[], index: number): -1 | 1 | undefined {
  const word = words[index];
  const before = words[index - 1];
  if (word?.lower === "like" || word?.lower === "liked" || word?.lower === "likes") {
    // "I like", "didn't like"; elsewhere "like" compares or fills.
    return before !== undefined && /^(?:i|we|not|do|did|to|never|always|he|she|they)$/.test(before.lower)
      ? 1
      : undefined;
  }
  // "can't stand it": the negation is part of the phrase, so it is counted as liking and flipped by "not".
  if (word?.lower === "stand" && before?.lower === "not") return 1;
  if (word?.lower === "into" && before?.stem === "be") return 1;
  return verbs.get(word?.stem ?? "");
}
