import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import {
  type ComparableStatement,
  everyRecordConflict,
  meet,
  type RecordConflict,
} from "@/lib/consistency/record-conflicts";
import { database } from "@/lib/database/database";
import { subjectOf } from "@/lib/practice/brief/stated-subject";
import { findingKey } from "@/lib/practice/finding-key";
import { readLineId, statedFields } from "./stated";

/** A difference between two statements on record, the one said first first; `key` is its findingKey. */
export type PairDifference = { firstId: string; secondId: string; key: string };

/** Says that two statements do not conflict here. It holds wherever these two are compared, until it is taken back. */
export async function dismissDifference(difference: PairDifference): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { firstId, secondId } = difference;
  const { applicationId, keys } = await findKeys(ownerId, difference);
  await database.$transaction(
    keys.map((key) =>
      database.pairDismissal.upsert({
        where: { ownerId_firstId_secondId_key: { ownerId, firstId, secondId, key } },
        create: { ownerId, applicationId, firstId, secondId, key },
        update: {},
      }),
    ),
  );
}

/** Takes that back. */
export async function takeBackDismissal(difference: PairDifference): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { firstId, secondId } = difference;
  const { keys } = await findKeys(ownerId, difference);
  await database.pairDismissal.deleteMany({ where: { ownerId, firstId, secondId, key: { in: keys } } });
}

/** The key of a difference, and the keys of the same difference as other rules word it: each screen has its own rules. */
async function findKeys(ownerId: string, { firstId, secondId, key }: PairDifference) {
  const first = await requireStatement(ownerId, firstId);
  const second = await requireStatement(ownerId, secondId);
  if (first.applicationId !== second.applicationId) notFound();
  const all = [...compareTwo(first, second), ...everyRecordConflict([first, second])].map((conflict) => ({
    ...conflict,
    key: keyOf(conflict),
  }));
  const meant = all.filter((conflict) => conflict.key === key);
  const same = all.filter((conflict) =>
    meant.some((each) => meet(each.first, conflict.first) && meet(each.second, conflict.second)),
  );
  return { applicationId: first.applicationId, keys: [...new Set([key, ...same.map((conflict) => conflict.key)])] };
}

type ReadStatement = ComparableStatement & { applicationId: string; asked: string };

async function requireStatement(ownerId: string, id: string): Promise<ReadStatement> {
  const line = readLineId(id);
  if (line) {
    const interview = await database.interview.findUnique({ where: { ownerId_id: { ownerId, id: line.interviewId } } });
    if (!interview) notFound();
    const { applicationId, [line.field]: text } = interview;
    return { id, text, applicationId, asked: "", question: null, ...statedFields[line.field] };
  }
  const exchange = await database.exchange.findUnique({
    where: { ownerId_id: { ownerId, id } },
    select: { question: true, answer: true, interview: { select: { applicationId: true } } },
  });
  if (!exchange) notFound();
  const { question: asked, answer: text, interview } = exchange;
  // Two answers that are laid side by side are taken to answer one question.
  const known = { topic: null, question: "one", subject: subjectOf(asked) };
  return { id, text, applicationId: interview.applicationId, asked, ...known };
}

/** As rounds laid side by side compare them. */
function compareTwo(first: ReadStatement, second: ReadStatement): RecordConflict[] {
  if (first.question === null || second.question === null) return [];
  const { findings } = compareAnswers({ question: second.asked, earlier: first.text, current: second.text });
  return findings.flatMap((finding): RecordConflict[] => {
    if (finding.label !== "changed") return [];
    const { kind, certainty, earlier, current } = finding;
    return [{ kind, certainty, first: { id: first.id, ...earlier }, second: { id: second.id, ...current } }];
  });
}

function keyOf({ kind, certainty, first, second }: RecordConflict): string {
  return findingKey({ label: "changed", kind, certainty, earlier: first, current: second, reason: "" });
}
