import "server-only";
import { rememberByInput } from "@/lib/consistency/remember";
import type { Interview, Plan } from "@/lib/database/client/client";
import { database } from "@/lib/database/database";
import { warnOfSharedExample } from "@/lib/practice/examples/warn-of-shared-example";
import { dayOf } from "@/lib/practice/schedule/days";
import { prepare } from "@/lib/practice/session/prepare";
import { describeKnowledge } from "@/lib/practice/session/what-they-heard";
import type { SessionPlan } from "@/lib/practice/types";
import { readLogged } from "./logged";
import { readHistory } from "./practice-history";
import { withInterviewers } from "./practice-sessions";
import { readCategory, readSessionPlan } from "./rows";
import { readServingExamples } from "./serving-examples";

/**
 * How far a person is with each planned interview that is still to come, of one application or of all: what is
 * left to practise, on which days, what those who are expected know already, and which example would have to serve too many
 * questions of the latest session. The nearest first, those without a date last; `mostPlans` at most. The caller knows whose
 * they are. No transaction: nobody else waits while it is worked out.
 */
export async function readPreparations(ownerId: string, now: Date, applicationId?: string) {
  const plans = await database.plan.findMany({
    where: { ownerId, interview: { status: "upcoming" }, ...(applicationId === undefined ? {} : { applicationId }) },
    orderBy: [{ interview: { heldAt: { sort: "asc", nulls: "last" } } }, { id: "asc" }],
    take: mostPlans,
    include: withInterviewers,
  });
  const preparations = [];
  for (const row of plans) preparations.push(await readPreparation(ownerId, row, now));
  return preparations;
}

/** More than anybody prepares for at one time. */
const mostPlans = 12;

async function readPreparation(
  ownerId: string,
  row: Parameters<typeof readSessionPlan>[0] & Plan & { interview: Interview },
  now: Date,
) {
  const { applicationId, interview } = row;
  const plan = readSessionPlan(row, now);
  const exchanges = await readLogged(database, ownerId, { applicationId, before: interview.round });
  const history = await readHistory(database, ownerId, applicationId);
  const today = dayOf(now);
  return {
    applicationId,
    planId: row.id,
    interviewId: row.interviewId,
    heldAt: interview.heldAt,
    today,
    plan,
    sharedExamples: await findSharedExamples(ownerId, row.id, plan),
    ...prepareFor({ plan, exchanges, history, today }),
  };
}

/** What the same rows give on the same day: the first screen asks again each time it is shown. */
const prepareFor = rememberByInput(
  (input: Parameters<typeof prepare>[0]) => ({
    knowledge: describeKnowledge(input.plan, input.exchanges),
    ...prepare(input),
  }),
  4_000_000,
);

async function findSharedExamples(ownerId: string, planId: string, plan: SessionPlan) {
  if (plan.meeting !== "panel") return [];
  const items = await database.practiceItem.findMany({
    where: { ownerId, session: { planId } },
    orderBy: [{ session: { createdAt: "desc" } }, { position: "asc" }],
    take: mostItems,
    select: { sessionId: true, question: true, category: true },
  });
  const latest = items.filter(({ sessionId }) => sessionId === items[0]?.sessionId);
  const questions = latest.map(({ question, category }) => ({ question, category: readCategory(category) }));
  return warnOfSharedExample(plan, questions, await readServingExamples(ownerId));
}

/** The longest session holds forty. */
const mostItems = 40;
