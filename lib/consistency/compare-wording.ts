import { isSameName } from "./agree";
import type { SentenceLikeness } from "./align-sentences";
import { diffWords, type Hunk } from "./diff-words";
import type { AnswerText, Sentence } from "./fact-reader";
import { isNegator } from "./negation";
import type { FindingKind } from "./types";
import { areOpposites, classOf } from "./word-classes";
import { numberStem, type Word } from "./words";

/** A word or two that changed inside a sentence that is otherwise the same. Token ranges, to be quoted. */
export type Swap = {
  kind: FindingKind;
  certainty: "conflict" | "possible";
  earlier: { from: number; to: number };
  current: { from: number; to: number };
  what: "negated" | "swapped";
};

/** Sentences at least this alike are compared word by word. */
const alikeSentences = 0.55;
const longestSwap = 3;
const mostHunks = 3;
/** Share of the words that must be equal, in order, for the rest to be read as a change of one thing. */
const equalShare = 0.6;

/** "I was", "I wasn't": fewer words without content may answer anything. */
const leastWords = 4;

/** Finds what changed inside sentences that both answers share: a negation, a name, a word for its contrary. */
export function compareWording(earlier: AnswerText, current: AnswerText, likeness: SentenceLikeness): Swap[] {
  const pairs = new Set<string>();
  for (const [a, { near, index }] of likeness.ofEarlier.entries()) {
    if (near >= alikeSentences) pairs.add(`${a} ${index}`);
  }
  for (const [b, { near, index }] of likeness.ofCurrent.entries()) {
    if (near >= alikeSentences) pairs.add(`${index} ${b}`);
  }
  const swaps: Swap[] = [];
  for (const pair of pairs) {
    const [a, b] = pair.split(" ").map(Number);
    const one = earlier.sentences[a ?? -1];
    const other = current.sentences[b ?? -1];
    if (one === undefined || other === undefined || one.question !== other.question) continue;
    swaps.push(...compareSentences(earlier, one, current, other));
  }
  return swaps;
}

function compareSentences(earlier: AnswerText, one: Sentence, current: AnswerText, other: Sentence): Swap[] {
  const a = earlier.words.slice(one.wordFrom, one.wordTo);
  const b = current.words.slice(other.wordFrom, other.wordTo);
  const hunks = diffWords(a, b);
  if (hunks === null || hunks.length === 0 || hunks.length > mostHunks) return [];
  const different = hunks.reduce((sum, hunk) => sum + Math.max(hunk.aTo - hunk.aFrom, hunk.bTo - hunk.bFrom), 0);
  const longer = Math.max(a.length, b.length);
  if (longer - different < Math.max(2, longer * equalShare)) return [];
  if (a.length < leastWords && !a.some((word) => word.content)) return [];
  return hunks.flatMap((hunk): Swap[] => {
    const left = a.slice(hunk.aFrom, hunk.aTo);
    const right = b.slice(hunk.bFrom, hunk.bTo);
    if (isNegation(left, right, a, b)) {
      return [
        {
          kind: likings.has(b[hunk.bTo]?.stem ?? "") ? "preference" : "polarity",
          certainty: "conflict",
          what: "negated",
          earlier: clauseAround(a, hunk.aFrom, hunk.aTo),
          current: clauseAround(b, hunk.bFrom, hunk.bTo),
        },
      ];
    }
    const swap = readSwap(earlier, current, left, right, { a, b, hunk, only: hunks.length === 1 });
    return swap === null
      ? []
      : [{ ...swap, what: "swapped" as const, earlier: rangeOf(left), current: rangeOf(right) }];
  });
}

const likings = new Set("lik enjoy lov prefer mind want hat".split(" "));
const besideNegators = new Set("do did does have has had ever any some a be to always".split(" "));

/** The sides differ in one negation and in nothing but the helpers it needs. */
function isNegation(left: readonly Word[], right: readonly Word[], a: readonly Word[], b: readonly Word[]): boolean {
  const [negator, ...more] = [...left, ...right].filter((word) => isNegator(word.lower));
  if (negator === undefined || more.length > 0) return false;
  if ([...left, ...right].some((word) => !isNegator(word.lower) && !besideNegators.has(word.lower))) return false;
  // "No, I …" and "you know, no" answer somebody; they negate nothing.
  const at = a.includes(negator) ? a : b;
  const index = at.indexOf(negator);
  if (negator.lower === "no" && (index === 0 || !(at[index + 1]?.content ?? false))) return false;
  const next = at[index + 1]?.lower;
  return !(negator.lower === "not" && (next === "only" || next === "just"));
}

function readSwap(
  earlier: AnswerText,
  current: AnswerText,
  left: readonly Word[],
  right: readonly Word[],
  place: Place,
): Pick<Swap, "kind" | "certainty"> | null {
  if (left.length === 0 || right.length === 0) return null;
  if (left.length > longestSwap || right.length > longestSwap) return null;
  if ([...left, ...right].some((word) => word.stem === numberStem)) return null;
  if (isName(earlier, left) && isName(current, right) && !isSameName(said(left), said(right))) {
    return { kind: "name", certainty: "conflict" };
  }
  for (const one of left) {
    for (const other of right) {
      const group = classOf(one.stem);
      if (group !== null && group === classOf(other.stem) && one.stem !== other.stem) {
        return { kind: kindOfClass(group), certainty: "conflict" };
      }
      if (areOpposites(one.stem, other.stem)) return { kind: "polarity", certainty: "possible" };
    }
  }
  return isOtherThing(left, right, place) ? { kind: "name", certainty: "possible" } : null;
}

/** All words of both sentences, the place where they differ, and whether it is the only one. */
type Place = { a: readonly Word[]; b: readonly Word[]; hunk: Hunk; only: boolean };

const beforeNouns = new Set(
  "a an the my our his her their your this that in at of for with as from to on by study studied taught teach".split(
    " ",
  ),
);
/** Words around a swapped noun that must be equal: fewer may be a set phrase said of something else. */
const leastAround = 6;
const alikeLetters = 4;

/** One noun stands for another and all else is the same: another thing is named ("the marketing team", "the finance team"). */
function isOtherThing(left: readonly Word[], right: readonly Word[], { a, b, hunk, only }: Place): boolean {
  const [one, other] = [left[0], right[0]];
  if (!only || left.length !== 1 || right.length !== 1 || one === undefined || other === undefined) return false;
  if (!one.content || !other.content || a.length - 1 < leastAround) return false;
  if (one.stem.slice(0, alikeLetters) === other.stem.slice(0, alikeLetters)) return false;
  if (!beforeNouns.has(a[hunk.aFrom - 1]?.lower ?? "")) return false;
  const next = b[hunk.bTo];
  return next === undefined || !next.content || next.weight < 1;
}

const calendarClasses = new Set(["day", "month", "season", "time of day"]);

function kindOfClass(group: string): FindingKind {
  if (group === "standing" || group === "seat") return "role";
  return calendarClasses.has(group) ? "date" : "name";
}

function isName(answer: AnswerText, words: readonly Word[]): boolean {
  const first = answer.tokens[words[0]?.token ?? -1];
  const previous = answer.tokens[(words[0]?.token ?? 0) - 1];
  const opensSentence = previous === undefined || (previous.type === "mark" && /[.!?]/.test(previous.text));
  return (
    first !== undefined &&
    first.text !== first.text.toLowerCase() &&
    !opensSentence &&
    first.lower !== "i" &&
    words.every((word) => word.content || /^(?:of|the|and)$/.test(word.lower))
  );
}

function said(words: readonly Word[]): string {
  return words.map((word) => word.lower).join(" ");
}

function rangeOf(words: readonly Word[]): { from: number; to: number } {
  return { from: words[0]?.token ?? 0, to: (words.at(-1)?.token ?? 0) + 1 };
}

/** A negation alone is no quotation: some words around it go with it. */
function clauseAround(words: readonly Word[], from: number, to: number): { from: number; to: number } {
  const first = words[Math.max(0, from - 2)];
  const last = words[Math.min(words.length - 1, to + 2)];
  return { from: first?.token ?? 0, to: (last?.token ?? 0) + 1 };
}
