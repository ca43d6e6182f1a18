import type { ListedApplication } from "@/lib/data/applications";
import type { ListedPreparation } from "@/lib/data/preparations";
import { paths } from "@/lib/paths";
import { sayUntil } from "@/lib/practice/days";
import { isLastDay } from "@/lib/practice/meeting-rules";
import { questionsPerSession } from "@/lib/practice/prepare";

/** The one thing to do next for an application. */
export type NextStep = {
  does: "log" | "plan" | "ask" | "go-on" | "practise" | "rest";
  /** The round it is about; null when none is planned. */
  interview: { round: number; heldAt: Date | null } | null;
  /** What to do, to go on a line that begins with the round: "6 questions to practise, about 20 minutes". */
  text: string;
  /** How far the practice is; null where there is nothing to practise yet. */
  left: string | null;
  button: { label: string } & ({ href: string } | { planId: string });
};

type StepApplication = Pick<ListedApplication, "id"> & {
  interviews: readonly Pick<
    ListedApplication["interviews"][number],
    "id" | "round" | "status" | "heldAt" | "_count" | "plan"
  >[];
  practiceSessions: readonly {
    id: string;
    planId: string;
    finishedAt: Date | null;
    items: readonly { answeredAt: Date | null }[];
  }[];
};

type StepPreparation = Pick<ListedPreparation, "planId" | "today" | "plan" | "days" | "sits" | "comesBack" | "never">;

/** Log, plan, say how it went, go on, practise or rest: what an application asks for at `now`. Sessions newest first. */
export function nextStep(application: StepApplication, preparation: StepPreparation | undefined, now: Date): NextStep {
  const last = application.interviews.findLast(({ status }) => status === "held");
  const upcoming = application.interviews.find(({ status }) => status === "upcoming");
  if (last?._count.exchanges === 0) {
    const text = "write down what was asked, while it is fresh";
    const button = { label: "Write down what was asked", href: paths.capture(last.id) };
    return { does: "log", interview: last, text, left: null, button };
  }
  if (!upcoming?.plan || preparation === undefined) {
    const button = { label: "Plan the next interview", href: paths.plan(application.id) };
    return { does: "plan", interview: null, text: "called back? Say who you will meet", left: null, button };
  }
  if (upcoming.heldAt !== null && hasPassed(upcoming.heldAt, now)) {
    const button = { label: "Log it", href: paths.capture(upcoming.id) };
    return { does: "ask", interview: upcoming, text: "how did it go? Log it while it is fresh", left: null, button };
  }
  const [session] = application.practiceSessions.filter(({ planId }) => planId === preparation.planId);
  const about = { interview: upcoming, left: sayLeft(preparation) };
  if (session && session.finishedAt === null) {
    const open = session.items.filter(({ answeredAt }) => answeredAt === null).length;
    const text =
      open === 0
        ? "all questions of your session are answered: the review is next"
        : `${open} of ${count(session.items.length, "question")} left in the session you began`;
    return { does: "go-on", ...about, text, button: { label: "Go on practising", href: paths.session(session.id) } };
  }
  return { ...about, ...practiseOrRest(preparation) };
}

/** Which steps come up today, most pressing first; planning has no day. */
export function isForToday({ does }: NextStep): boolean {
  return does !== "plan";
}

/**
 * Whether an interview is over wherever the person is: twelve hours after its time on the wall, read as UTC
 * (docs/decisions/004-wall-clock-times.md), which is what the farthest west may be behind.
 */
function hasPassed(heldAt: Date, now: Date): boolean {
  return now.getTime() - heldAt.getTime() > 12 * 3_600_000;
}

function practiseOrRest(preparation: StepPreparation): Pick<NextStep, "does" | "text" | "button"> {
  const { plan, planId, days, today, sits, comesBack, never } = preparation;
  const [next] = days;
  const length = `about ${plan.minutes} minutes`;
  const practise = { does: "practise", button: { label: "Practise now", planId } } as const;
  if (next?.day === today) {
    const due = count(next.due.length, "question");
    if (next.due.length >= questionsPerSession(plan)) return { ...practise, text: `${due} to practise, ${length}` };
    if (isLastDay(plan)) return { ...practise, text: `${due} to practise once more` };
    return { ...practise, text: `${due} to practise and some new ones, ${length}` };
  }
  if (sits + comesBack + never === 0) {
    return { ...practise, text: `nothing is logged yet, but new questions are there to practise, ${length}` };
  }
  return { does: "rest", text: sayRest(preparation), button: { label: "Practise anyway", planId } };
}

function sayRest({ days: [next], today, comesBack }: StepPreparation): string {
  if (next) return `nothing is due today; what you practised comes back ${sayUntil(next.day, today)}`;
  // What did not sit an hour ago has no day left to come back on.
  if (comesBack > 0) return "you have practised for today; go over what was weak if you like, then rest";
  return "nothing is due any more: all you practised went well";
}

function sayLeft({ sits, comesBack, never }: StepPreparation): string | null {
  const all = sits + comesBack + never;
  if (all === 0) return null;
  // A question of several rounds counts once, so that there may be fewer than were logged.
  const questions = all === 1 ? "1 question" : `${all} different questions`;
  if (never === all) return `${questions}, none practised yet`;
  const parts = [
    sits > 0 ? `${sits} ${sits === 1 ? "goes" : "go"} well` : null,
    comesBack > 0 ? `${comesBack} ${comesBack === 1 ? "comes" : "come"} back` : null,
    never > 0 ? `${never} not practised yet` : null,
  ];
  return `${questions}: ${parts.filter((part) => part !== null).join(", ")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
