import "server-only";
import type { Interview, Plan } from "@/lib/database/client/client";
import { database, type Transaction } from "@/lib/database/database";
import { dayOf } from "@/lib/practice/days";
import { prepare } from "@/lib/practice/prepare";
import type { SessionPlan } from "@/lib/practice/types";
import { warnOfSharedExample } from "@/lib/practice/warn-of-shared-example";
import { describeKnowledge } from "@/lib/practice/what-they-heard";
import { readHistory } from "./practice-history";
import { readLogged, withInterviewers } from "./practice-sessions";
import { readCategory, readSessionPlan } from "./rows";
import { readServingExamples } from "./serving-examples";

/**
 * How far a person is with each planned interview that is still to come, of one application or of all: what is
 * left to practise, on which days, what those who are expected know already, and which example would have to serve too many
 * questions of the latest session. The nearest first, those without a date last. The caller knows whose they are.
 */
export async function readPreparations(ownerId: string, now: Date, applicationId?: string) {
  return database.$transaction(async (transaction) => {
    const plans = await transaction.plan.findMany({
      where: { ownerId, interview: { status: "upcoming" }, ...(applicationId === undefined ? {} : { applicationId }) },
      include: withInterviewers,
    });
    const preparations = [];
    for (const row of plans) preparations.push(await readPreparation(transaction, ownerId, row, now));
    return preparations.sort((a, b) => (a.heldAt?.getTime() ?? noDate) - (b.heldAt?.getTime() ?? noDate));
  });
}

const noDate = Number.MAX_SAFE_INTEGER;

async function readPreparation(
  transaction: Transaction,
  ownerId: string,
  row: Parameters<typeof readSessionPlan>[0] & Plan & { interview: Interview },
  now: Date,
) {
  const { applicationId, interview } = row;
  const plan = readSessionPlan(row, now);
  const exchanges = await readLogged(transaction, ownerId, { applicationId, before: interview.round });
  const history = await readHistory(transaction, ownerId, applicationId);
  const today = dayOf(now);
  return {
    applicationId,
    planId: row.id,
    interviewId: row.interviewId,
    heldAt: interview.heldAt,
    today,
    plan,
    knowledge: describeKnowledge(plan, exchanges),
    sharedExamples: await findSharedExamples(transaction, ownerId, row.id, plan),
    ...prepare({ plan, exchanges, history, today }),
  };
}

async function findSharedExamples(transaction: Transaction, ownerId: string, planId: string, plan: SessionPlan) {
  if (plan.meeting !== "panel") return [];
  const items = await transaction.practiceItem.findMany({
    where: { ownerId, session: { planId } },
    orderBy: [{ session: { createdAt: "desc" } }, { position: "asc" }],
    take: mostItems,
    select: { sessionId: true, question: true, category: true },
  });
  const latest = items.filter(({ sessionId }) => sessionId === items[0]?.sessionId);
  const questions = latest.map(({ question, category }) => ({ question, category: readCategory(category) }));
  return warnOfSharedExample(plan, questions, await readServingExamples(transaction, ownerId));
}

/** The longest session holds forty. */
const mostItems = 40;
