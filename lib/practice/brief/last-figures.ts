import { type ComparableStatement, type StatedSubject, statedSubjects } from "@/lib/consistency/record-conflicts";
import { findStatedConflicts, readStatedFigure, readStatedWords } from "@/lib/consistency/stated-figures";
import { findingKey } from "@/lib/practice/finding-key";
import { foldQuestion } from "@/lib/practice/topics/topics";
import type { BriefInput, BriefNumber } from "./brief-types";
import { foldLine } from "./fit-text";
import { subjectOf } from "./stated-subject";

/** A salary or a notice period as it was stated: `text` is shown, `statement` is what it is read from. */
type Stated = { round: number; text: string; statement: ComparableStatement };

/**
 * The salary and the notice period stated last, in an answer or a debrief, each with the one stated last before it that
 * differs, by the rule that On record has (`findStatedConflicts`), unless that was called no conflict. Of a corrected answer
 * the correction counts.
 */
export function lastFigures(input: BriefInput): BriefNumber[] {
  const answers = readAnswers(input);
  return statedSubjects.flatMap((subject): BriefNumber[] => {
    const all = [...answers.filter(({ statement }) => statement.subject === subject), ...readDebriefs(input, subject)];
    // What a debrief notes was written after its interview.
    const [last, ...earlier] = all.sort((a, b) => a.round - b.round).reverse();
    if (!last) return [];
    const before = earlier.find((each) => differ(each, last, input)) ?? null;
    const { round, text } = last;
    return [{ kind: subject, round, text, before: before && { round: before.round, text: before.text } }];
  });
}

/** Of the newest answers that may hold a figure; whether a question asks for one takes about a millisecond. */
const mostRead = 60;
const mayHoldFigure = /\d|notice|thousand|grand|weeks?|months?/i;
const topics = { salary: "money", notice: "availability" } as const;

function readAnswers({ exchanges, corrections }: BriefInput): Stated[] {
  const corrected = new Map(corrections.map(({ exchangeId, answer }) => [exchangeId, answer]));
  return exchanges
    .filter(({ answer }) => mayHoldFigure.test(answer))
    .toSorted((a, b) => a.round - b.round || a.position - b.position)
    .slice(-mostRead)
    .flatMap(({ id, round, question, answer }): Stated[] => {
      const subject = subjectOf(question);
      if (subject === null) return [];
      const right = corrected.get(id);
      const topic = right === undefined ? null : topics[subject];
      const statement = { id, text: right ?? answer, topic, question: null, subject };
      const figure = readStatedWords(statement);
      return figure === null ? [] : [{ round, text: foldLine(figure.text), statement }];
    });
}

function readDebriefs({ rounds }: BriefInput, subject: StatedSubject): Stated[] {
  return rounds.flatMap(({ lines, round, salaryStated, noticeStated }): Stated[] => {
    const stated = subject === "salary" ? salaryStated : noticeStated;
    if (foldLine(stated) === "") return [];
    return [
      {
        round,
        text: foldLine(stated),
        statement: { id: lines[subject], text: stated, topic: topics[subject], question: null, subject },
      },
    ];
  });
}

function differ(earlier: Stated, last: Stated, { isNoConflict }: BriefInput): boolean {
  const readable = [earlier, last].map(({ statement }) => readStatedFigure(statement));
  // A range, or "to be agreed": only the words can be told apart, and only of two notes of the same sort.
  if (readable.includes(null)) {
    const areNotes = earlier.statement.topic !== null && last.statement.topic !== null;
    return areNotes && foldQuestion(earlier.text) !== foldQuestion(last.text);
  }
  return findStatedConflicts([earlier.statement, last.statement]).some(
    ({ kind, certainty, first, second }) =>
      !isNoConflict(
        first.id,
        second.id,
        findingKey({ label: "changed", kind, certainty, earlier: first, current: second, reason: "" }),
      ),
  );
}
