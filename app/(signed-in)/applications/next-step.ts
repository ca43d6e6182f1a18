import type { ListedApplication } from "@/lib/data/applications";
import { paths } from "@/lib/paths";

export type NextStep = { label: string; href: string };

/** The one thing to do next for an application: log, plan, practise, or read the review. */
export function nextStep(application: ListedApplication): NextStep {
  const last = application.interviews.findLast(({ status }) => status === "held");
  const upcoming = application.interviews.find(({ status }) => status === "upcoming");
  const session = application.practiceSessions[0];

  if (last?._count.exchanges === 0) return { label: "Write down what was asked", href: paths.capture(last.id) };
  if (!upcoming?.plan) return { label: "Plan the next interview", href: paths.plan(application.id) };
  if (session === undefined || session.planId !== upcoming.plan.id) {
    return { label: "Practise for it", href: paths.application(application.id) };
  }
  if (session.finishedAt === null) return { label: "Go on practising", href: paths.session(session.id) };
  return { label: "Read the review", href: paths.review(session.id) };
}
