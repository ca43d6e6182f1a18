import { type Clause, readClauses } from "./clauses";
import { type Weigh, weighted } from "./context";
import type { AnswerText } from "./fact-reader";
import { findNegators } from "./negation";
import { type OwnPart, ownPartOf } from "./own-part";
import { type Stance, stanceOf } from "./stance";
import { oppositesOf } from "./word-classes";
import type { Word } from "./words";

/** A clause as a claim that another clause may deny. */
export type Statement = {
  clause: Clause;
  /** The whole clause, negations too, as stems: equal in two answers where the same is said. */
  stems: string;
  words: ReadonlyMap<string, number>;
  weight: number;
  /** Words a negation denies, the nearest to it first; empty where the clause affirms. */
  denied: readonly Word[];
  /** The first word denied is what is done ("never managed people"), not a thing ("no cats", "don't have cats"). */
  deniesDeed: boolean;
  /** "Nobody wants nights": a denial, but of no one's claim in particular. */
  ofNobody: boolean;
  stance: Stance | null;
  /** Stems that would say the contrary of one of its words. */
  contraries: readonly string[];
  subject: string;
  part: OwnPart | null;
};

const negatorStems = new Set("not never no none nothing nobody neither nor without hardly barely".split(" "));
const emptyStems = new Set("ever any so too really".split(" "));
const ownSubject = new Set(["nobody", "nowhere", "neither", "nor", "nothing", "none"]);
const subjects = new Set("i we you he she they it".split(" "));
const deniedWords = 6;

/** Every clause of an answer that claims something; questions and conditions claim nothing. */
export function readStatements(answer: AnswerText, weigh: Weigh): Statement[] {
  const statements: Statement[] = [];
  for (const clause of readClauses(answer)) {
    if (clause.question || clause.opener === "if" || clause.opener === "unless") continue;
    const words = clause.words.filter((word) => !negatorStems.has(word.lower) && !emptyStems.has(word.lower));
    if (!words.some((word) => word.content)) continue;
    const negators = findNegators(clause);
    statements.push({
      clause,
      stems: clause.words.map((word) => word.stem).join(" "),
      ...weighted(words, weigh),
      denied: deniedOf(clause, negators),
      deniesDeed: deniesDeed(clause, negators),
      ofNobody: negators.some((index) => isOwnSubject(clause, index)),
      stance: stanceOf(clause, true),
      contraries: words.flatMap((word) => [...oppositesOf(word.stem)]),
      subject: clause.words.find((word) => subjects.has(word.lower))?.lower ?? "",
      part: ownPartOf(clause),
    });
  }
  return statements;
}

function deniedOf(clause: Clause, negators: readonly number[]): Word[] {
  return negators
    .filter((index) => !isOwnSubject(clause, index))
    .flatMap((index) =>
      clause.words
        .slice(index + 1)
        .filter((word) => word.content)
        .slice(0, deniedWords),
    );
}

const beforeThings = new Set(["no", "without"]);

function deniesDeed(clause: Clause, negators: readonly number[]): boolean {
  const at = negators.find((index) => !isOwnSubject(clause, index));
  if (at === undefined || beforeThings.has(clause.words[at]?.lower ?? "")) return false;
  return clause.words[at + 1]?.content ?? false;
}

function isOwnSubject(clause: Clause, index: number): boolean {
  return index === 0 && ownSubject.has(clause.words[0]?.lower ?? "");
}
