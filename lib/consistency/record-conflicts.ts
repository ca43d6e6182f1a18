import { compareAnswers } from "./compare-answers";
import { findContradictions } from "./find-contradictions";
import type { Statement } from "./on-record";
import { findStatedConflicts } from "./stated-figures";
import type { FindingKind, Span } from "./types";

/** What a statement states when it answers one plain question, so that two of them can be laid side by side. */
export const statedSubjects = ["salary", "notice"] as const;
export type StatedSubject = (typeof statedSubjects)[number];

/** A statement, and what makes it comparable with others. */
export type ComparableStatement = Statement & {
  /** The same for all answers to the same question; null where the question is not known. */
  question: string | null;
  subject: StatedSubject | null;
};

/** A passage of one statement. */
export type StatedPassage = Span & { id: string };

/** Two passages of the record, of one statement or of two, that do not agree, or may not. `first` was said first. */
export type RecordConflict = {
  kind: FindingKind;
  certainty: "conflict" | "possible";
  first: StatedPassage;
  second: StatedPassage;
};

/**
 * What does not agree within a record; `statements` come oldest first. Compared are salaries and notice periods wherever they
 * were stated, answers to the same question, each with the `mostBefore` before it, and, more strictly, everything with
 * everything (`findContradictions`): answers to different questions mostly tell of different things. Sure ones first, then as said.
 */
export function findRecordConflicts(statements: readonly ComparableStatement[]): RecordConflict[] {
  const found = [...findStatedConflicts(statements), ...compareSameQuestion(statements), ...compareAll(statements)];
  return withoutRepeats(found).sort((a, b) => rank(a) - rank(b));
}

const mostBefore = 3;
const mostComparisons = 300;

function compareSameQuestion(statements: readonly ComparableStatement[]): RecordConflict[] {
  const byQuestion = new Map<string, ComparableStatement[]>();
  const found: RecordConflict[] = [];
  let left = mostComparisons;
  for (const second of statements) {
    if (second.question === null) continue;
    const before = byQuestion.get(second.question) ?? [];
    for (const first of before.slice(-mostBefore)) {
      if (left <= 0) return found;
      left -= 1;
      const { findings } = compareAnswers({ question: "", earlier: first.text, current: second.text });
      for (const finding of findings) {
        if (finding.label !== "changed") continue;
        const { kind, certainty, earlier, current } = finding;
        found.push({ kind, certainty, first: { id: first.id, ...earlier }, second: { id: second.id, ...current } });
      }
    }
    byQuestion.set(second.question, [...before, second]);
  }
  return found;
}

function compareAll(statements: readonly ComparableStatement[]): RecordConflict[] {
  return findContradictions(statements).map(({ kind, certainty, passages: [first, second] }) => ({
    kind,
    certainty,
    first,
    second,
  }));
}

function rank({ certainty }: RecordConflict): number {
  return certainty === "conflict" ? 0 : 1;
}

/** One difference is told once: the first that found it speaks. */
function withoutRepeats(conflicts: readonly RecordConflict[]): RecordConflict[] {
  const kept: RecordConflict[] = [];
  for (const conflict of conflicts) {
    if (!kept.some((other) => meet(other.first, conflict.first) && meet(other.second, conflict.second)))
      kept.push(conflict);
  }
  return kept;
}

function meet(a: StatedPassage, b: StatedPassage): boolean {
  return a.id === b.id && a.start < b.end && b.start < a.end;
}
