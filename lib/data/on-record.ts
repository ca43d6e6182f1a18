import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { holdTo, onRecord } from "@/lib/consistency/on-record";
import { type ComparableStatement, findRecordConflicts, type RecordConflict } from "@/lib/consistency/record-conflicts";
import { rememberByInput } from "@/lib/consistency/remember";
import { database } from "@/lib/database/database";
import { withOpinion } from "@/lib/opinion/second-opinion";
import { subjectOf } from "@/lib/practice/brief/stated-subject";
import type { Listener } from "@/lib/practice/examples/example-tellings";
import { findingKey } from "@/lib/practice/finding-key";
import { groupByQuestion } from "@/lib/practice/review/same-question";
import type { LoggedExchange } from "@/lib/practice/types";
import { readNoConflicts } from "./pair-dismissal-rows";
import { lineId, type StatedField, statedFields } from "./stated";
import { inOrderOfTime, latestAnswers, readLinks, readTold, type ToldRow } from "./told";

/**
 * Everything that one employer has been told: the ledger by topic, what does not agree in it, and the source of each statement,
 * by its id. What the person called no conflict in practice is left out; what they called so of these two statements
 * is in `dismissed`.
 */
export async function requireOnRecord(applicationId: string) {
  const { id: ownerId } = await requireUser();
  const application = await database.application.findUnique({
    where: { ownerId_id: { ownerId, id: applicationId } },
    select: {
      id: true,
      company: true,
      isExample: true,
      interviewers: { select: { id: true, name: true } },
      interviews: {
        orderBy: { round: "asc" },
        select: {
          id: true,
          round: true,
          heldAt: true,
          createdAt: true,
          salaryStated: true,
          noticeStated: true,
          startDateStated: true,
          reasonStated: true,
          numbersStated: true,
          seats: { select: { interviewer: { select: { id: true, name: true } } } },
        },
      },
    },
  });
  if (!application) notFound();
  const answers = await readAnswers(
    ownerId,
    application.interviews.map((interview) => ({ ...interview, application })),
  );
  const questionOf = sortByQuestion(answers);
  const sources = new Map<string, RecordSource>();
  const statements: ComparableStatement[] = [];
  for (const interview of application.interviews) {
    const { id: interviewId, round, heldAt } = interview;
    const seated = interview.seats.map(({ interviewer }) => interviewer);
    for (const row of answers) {
      if (row.interview.id !== interviewId) continue;
      const question = questionOf.get(row.id) ?? null;
      const { id, answer: text, question: asked } = row;
      statements.push({ id, text, topic: null, asked, question, subject: subjectOf(asked) });
      const { exchangeId, people } = readTold(row);
      const exchange = { id: exchangeId, question: row.question };
      sources.set(row.id, { interviewId, round, heldAt, people, seated, exchange, correction: row.correction });
    }
    for (const [field, { topic, subject }] of Object.entries(statedFields)) {
      // Object.entries forgets the names it was given.
      const text = interview[field as StatedField];
      if (text === "") continue;
      const id = lineId(interviewId, field as StatedField);
      statements.push({ id, text, topic, isNoted: true, question: null, subject });
      sources.set(id, { interviewId, round, heldAt, people: seated, seated, exchange: null, correction: null });
    }
  }
  const { isDismissed, isSettled } = await readNoConflicts(ownerId, applicationId);
  const { conflicts: byRules, entries } = readStatements(statements);
  const found = (await withOpinion((opinion) => (opinion ? findRecordConflicts(statements, opinion) : byRules)))
    .map((conflict) => ({ ...conflict, key: keyOf(conflict) }))
    .filter(({ first, second, key }) => !isSettled(first.id, second.id, key));
  const conflicts = found.filter(({ first, second, key }) => !isDismissed(first.id, second.id, key));
  return {
    application: { id: application.id, company: application.company },
    texts: new Map(statements.map(({ id, text }) => [id, text])),
    sources,
    entries: holdTo(
      entries,
      conflicts.flatMap(({ first, second }) => [first, second]),
    ),
    conflicts,
    dismissed: found.filter(({ first, second, key }) => isDismissed(first.id, second.id, key)),
  };
}
export type OnRecord = Awaited<ReturnType<typeof requireOnRecord>>;

/** A conflict with the key under which it can be dismissed. */
export type KeyedConflict = RecordConflict & { key: string };

/** Where a statement was made, and who heard it. */
export type RecordSource = {
  interviewId: string;
  round: number;
  heldAt: Date | null;
  people: readonly Listener[];
  /** Everyone who sat in that interview. */
  seated: readonly Listener[];
  /** The exchange it was made in; null where the debrief notes it. */
  exchange: { id: string; question: string } | null;
  correction: { quote: string; answer: string; toldAt: Date | null } | null;
};

/** A page of some 500 answers is still remembered. */
const mostRemembered = 4_000_000;

const readStatements = rememberByInput(
  (statements: readonly ComparableStatement[]) => ({
    conflicts: findRecordConflicts(statements),
    entries: onRecord(statements),
  }),
  mostRemembered,
);

/** The latest answers given in these interviews of one application, in order of time. */
async function readAnswers(ownerId: string, interviews: readonly TellingInterview[]) {
  const ofInterview = new Map(interviews.map((interview) => [interview.id, interview]));
  const interviewId = { in: [...ofInterview.keys()] };
  // Each table by itself: what belongs to a row is put to it here, which takes a fraction of the time.
  const [rows, corrections] = await Promise.all([
    database.exchange.findMany({
      ...latestAnswers(ownerId, { interviewId }),
      select: {
        ...{ id: true, interviewId: true, position: true, question: true, answer: true },
        ...{ askedById: true, askedBeforeId: true, askedBefore: true },
      },
    }),
    database.correction.findMany({
      where: { ownerId, exchange: { interviewId } },
      select: { exchangeId: true, quote: true, answer: true, toldAt: true },
    }),
  ]);
  const people = new Map(
    interviews.flatMap(({ application }) => application.interviewers.map((each) => [each.id, each])),
  );
  const correctionOf = new Map(corrections.map(({ exchangeId, ...correction }) => [exchangeId, correction]));
  return inOrderOfTime(
    rows.flatMap((row) => {
      const interview = ofInterview.get(row.interviewId);
      const askedBy = people.get(row.askedById ?? "") ?? null;
      return interview ? [{ ...row, interview, askedBy, correction: correctionOf.get(row.id) ?? null }] : [];
    }),
  );
}

type TellingInterview = ToldRow["interview"] & { application: { interviewers: readonly Listener[] } };

/** Which answers answer the same question: a key for each, by exchange. */
function sortByQuestion(answers: Awaited<ReturnType<typeof readAnswers>>): ReadonlyMap<string, string> {
  return groupAnswers({
    answers: answers.map(({ id, position, question, answer, interview: { round } }) => ({
      id,
      position,
      question,
      answer,
      round,
      mattered: null,
      outcome: null,
      followUp: false,
      correction: null,
      askedBy: null,
    })),
    links: [...readLinks(answers)],
  });
}

const groupAnswers = rememberByInput(
  ({ answers, links }: { answers: readonly LoggedExchange[]; links: readonly (readonly [string, string])[] }) => {
    const groups = groupByQuestion(answers, new Map(links));
    return new Map(groups.flatMap(({ exchanges }, at) => exchanges.map(({ id }) => [id, String(at)] as const)));
  },
  mostRemembered,
);

function keyOf({ kind, certainty, first, second }: RecordConflict): string {
  return findingKey({ label: "changed", kind, certainty, earlier: first, current: second, reason: "" });
}
