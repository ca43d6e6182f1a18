import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import { withOpinion } from "@/lib/opinion/second-opinion";
import { reviewItem } from "@/lib/practice/review/review-session";
import { questionKey } from "@/lib/practice/review/score-session";
import { progressByDay } from "@/lib/practice/schedule/progress-by-day";
import { coverMattered } from "@/lib/practice/session/cover-mattered";
import { readLogged } from "./logged";
import { readAnsweredItem } from "./practice-rows";

/** Answers further back are left out: each is compared anew to say where it stands, in a few milliseconds. */
const mostAnswers = 60;

/**
 * How practice for a plan goes: how many questions sat at the end of each day up to the interview (days of UTC), and
 * which of the questions that mattered to the employer were practised.
 */
export async function requirePlanProgress(planId: string) {
  const { id: ownerId } = await requireUser();
  const plan = await database.plan.findUnique({
    where: { ownerId_id: { ownerId, id: planId } },
    select: { applicationId: true, interview: { select: { round: true, heldAt: true } } },
  });
  if (!plan) notFound();
  const { applicationId, interview } = plan;
  const rows = await database.practiceItem.findMany({
    where: { ownerId, session: { planId }, answeredAt: { not: null } },
    orderBy: { answeredAt: "desc" },
    take: mostAnswers,
    include: { resolutions: true, exchange: { select: { resolutions: true } } },
  });
  const items = await withOpinion((opinion) => rows.toReversed().map((row) => readAnsweredItem(row, opinion)));
  const answers = items.map((item) => ({
    key: questionKey(item),
    day: item.answeredAt?.toISOString().slice(0, 10) ?? "",
    exchangeId: item.exchangeId,
    state: reviewItem(item).state,
  }));
  const exchanges = await readLogged(database, ownerId, { applicationId, before: interview.round });
  return {
    round: interview.round,
    heldAt: interview.heldAt,
    days: progressByDay(answers, interview.heldAt?.toISOString().slice(0, 10) ?? null),
    covered: coverMattered(exchanges, answers),
  };
}
export type PlanProgress = Awaited<ReturnType<typeof requirePlanProgress>>;
