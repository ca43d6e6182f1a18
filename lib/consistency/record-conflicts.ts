import { compareAnswers } from "./compare-answers";
import { findContradictions, type Passage } from "./find-contradictions";
import type { Statement } from "./on-record";
import { findStatedConflicts } from "./stated-figures";
import type { FindingKind } from "./types";
import type { Opinion } from "./weigh-opinion";

/** What a statement states when it answers one plain question, so that two of them can be laid side by side. */
export const statedSubjects = ["salary", "notice"] as const;
export type StatedSubject = (typeof statedSubjects)[number];

/** A statement, and what makes it comparable with others. */
export type ComparableStatement = Statement & {
  /** The same for all answers to the same question; null where the question is not known. */
  question: string | null;
  subject: StatedSubject | null;
};

/** Two passages of the record that do not agree, or may not. `first` was said first. */
export type RecordConflict = {
  kind: FindingKind;
  certainty: "conflict" | "possible";
  first: Passage;
  second: Passage;
};

/**
 * What does not agree within a record; `statements` come oldest first. Salaries and notice periods are compared wherever they were
 * stated, answers to the same question each with the `mostBefore` before it, and all statements by the stricter rules for
 * answers to different questions. One difference is told once. Sure ones first.
 * A second opinion, where there is one, is asked about answers to the same question.
 */
export function findRecordConflicts(statements: readonly ComparableStatement[], opinion?: Opinion): RecordConflict[] {
  return withoutRepeats(everyRecordConflict(statements, opinion)).sort((a, b) => rank(a) - rank(b));
}

/** The same with its repeats: one difference as often as a rule finds it, each in its words. */
export function everyRecordConflict(statements: readonly ComparableStatement[], opinion?: Opinion): RecordConflict[] {
  return [...findStatedConflicts(statements), ...compareSameQuestion(statements, opinion), ...compareAll(statements)];
}

function compareAll(statements: readonly ComparableStatement[]): RecordConflict[] {
  return findContradictions(statements).map(({ kind, certainty, passages: [first, second] }) => ({
    kind,
    certainty,
    first,
    second,
  }));
}

const mostBefore = 3;
/** Half an hour of speech. What an answer says after that is left to the rules for all statements. */
const longestCompared = 20_000;
/** How much text is compared in all, which keeps the time bounded: two hundred pairs of a usual length. */
const mostCharacters = 200_000;

function compareSameQuestion(
  statements: readonly ComparableStatement[],
  opinion: Opinion | undefined,
): RecordConflict[] {
  const byQuestion = new Map<string, ComparableStatement[]>();
  const found: RecordConflict[] = [];
  let left = mostCharacters;
  for (const second of statements) {
    if (second.question === null) continue;
    const before = byQuestion.get(second.question) ?? [];
    const current = second.text.slice(0, longestCompared);
    for (const first of before.slice(-mostBefore)) {
      const earlier = first.text.slice(0, longestCompared);
      left -= earlier.length + current.length;
      if (left < 0) return found;
      const { findings } = compareAnswers({ question: second.asked ?? "", earlier, current, opinion });
      for (const finding of findings) {
        if (finding.label !== "changed") continue;
        const { kind, certainty } = finding;
        found.push({
          kind,
          certainty,
          first: { id: first.id, ...finding.earlier },
          second: { id: second.id, ...finding.current },
        });
      }
    }
    before.push(second);
    byQuestion.set(second.question, before);
  }
  return found;
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

/** Whether two passages of one statement have letters in common. */
export function meet(a: Passage, b: Passage): boolean {
  return a.id === b.id && a.start < b.end && b.start < a.end;
}
