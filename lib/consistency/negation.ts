import type { Clause } from "./clauses";
import { numberStem, type Word } from "./words";

const negators = new Set(
  "not never no none nothing nobody neither nor without hardly barely nowhere rarely seldom wish refuse refused unable".split(
    " ",
  ),
);

/** Negators that negate nothing a person would be held to: "not only", "no matter", "I don't know if", "why not". */
const idleAfter = new Set(
  "only just matter doubt problem question because sure really necessarily always all everyone everything enough yet longer".split(
    " ",
  ),
);
const idleVerbs = new Set("mean mind worry hesitate get".split(" "));
const afterIdleKnow = new Set("if what how why who where when whether that the exactly yet i".split(" "));

/** The words of `clause` that negate it, as indexes into its words; empty where it affirms. */
export function findNegators(clause: Clause): number[] {
  const found: number[] = [];
  for (const [index, word] of clause.words.entries()) {
    if (negators.has(word.lower) && !isIdle(clause.words, index)) found.push(index);
  }
  return found;
}

function isIdle(words: readonly Word[], index: number): boolean {
  const word = words[index]?.lower;
  const next = words[index + 1]?.lower ?? "";
  if (next === "more" || next === "less" || words[index - 1]?.lower === "why" || words[index - 2]?.lower === "why")
    return true;
  // "No." and "three, no, four" answer or correct.
  if (word === "no" && (next === "" || words[index + 1]?.stem === numberStem)) return true;
  if (word === "not" && (idleAfter.has(next) || idleVerbs.has(next))) return true;
  if (word === "not" && isContrast(words, index)) return true;
  // "I don't know", "I don't know if": unsure, not a denial; "I don't know Python" is one.
  const beyond = words[index + 2]?.lower;
  if (word === "not" && next === "know" && (beyond === undefined || afterIdleKnow.has(beyond))) return true;
  if (
    word === "no" &&
    (idleAfter.has(next) || next === "i" || next === "it" || next === "we" || next === "one" || next === "that")
  )
    return true;
  return false;
}

const phraseOpeners = new Set("for in on at by with from about".split(" "));

/** "For the average week and not for the weather" sets one phrase against another; what is said of it stands. */
function isContrast(words: readonly Word[], index: number): boolean {
  return words[index - 1]?.lower === "and" && phraseOpeners.has(words[index + 1]?.lower ?? "");
}

export function isNegator(lower: string): boolean {
  return negators.has(lower);
}
