import type { ListedApplication } from "@/lib/data/applications";
import type { ListedPreparation } from "@/lib/data/preparations";
import { paths } from "@/lib/paths";
import { sayUntil } from "@/lib/practice/schedule/days";
import { isLastDay } from "@/lib/practice/session/meeting-rules";
import { questionsPerSession } from "@/lib/practice/session/prepare";

/** The one thing to do next for an application. */
export type NextStep = {
  does: "log" | "compare" | "plan" | "ask" | "go-on" | "practise" | "rest";
  /** The round it is about; null when none is planned and the last one is some time ago. */
  interview: { round: number; heldAt: Date | null } | null;
  /** What to do, to go on a line that begins with the round: "6 questions to practise, about 20 minutes". */
  text: string;
  /** How far the practice is; null where there is nothing to practise yet. */
  left: string | null;
  button: { label: string } & ({ href: string } | { planId: string } | { finishes: string });
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
    items: readonly { answeredAt: Date | null; skippedAt: Date | null; peekedAt: Date | null; seconds: number }[];
  }[];
};

type StepPreparation = Pick<ListedPreparation, "planId" | "today" | "plan" | "days" | "sits" | "comesBack" | "never">;

/** Log, compare, plan, say how it went, go on, practise or rest: what an application asks for at `now`. Sessions newest first. */
export function nextStep(application: StepApplication, preparation: StepPreparation | undefined, now: Date): NextStep {
  const last = application.interviews.findLast(({ status }) => status === "held");
  const upcoming = application.interviews.find(({ status }) => status === "upcoming");
  if (last?._count.exchanges === 0) {
    const text = "write down what was asked, while it is fresh";
    const button = { label: "Write down what was asked", href: paths.capture(last.id) };
    return { does: "log", interview: last, text, left: null, button };
  }
  if (!upcoming?.plan || preparation === undefined) {
    return planOrCompare(application, upcoming === undefined && last && isRecent(last.heldAt, now) ? last : null);
  }
  if (upcoming.heldAt !== null && hasPassed(upcoming.heldAt, now)) {
    const button = { label: "Log it", href: paths.capture(upcoming.id) };
    return { does: "ask", interview: upcoming, text: "how did it go? Log it while it is fresh", left: null, button };
  }
  const [session] = application.practiceSessions.filter(({ planId }) => planId === preparation.planId);
  const about = { interview: upcoming, left: sayLeft(preparation) };
  if (session && session.finishedAt === null) {
    return { does: "go-on", ...about, ...goOn(session) };
  }
  return { ...about, ...practiseOrRest(preparation) };
}

/** Which steps come up today; planning does right after a round. */
export function isForToday({ does, interview }: NextStep): boolean {
  return does !== "plan" || interview !== null;
}

type Held = StepApplication["interviews"][number];

/** What comes after a round is logged; `recent` is that round for a week. */
function planOrCompare({ id, interviews }: StepApplication, recent: Held | null): NextStep {
  if (
    recent !== null &&
    recent.round > 1 &&
    interviews.some(({ round, _count }) => round < recent.round && _count.exchanges > 0)
  ) {
    const label = recent.round === 2 ? "Compare with round 1" : "Compare with earlier rounds";
    const text = "it is logged: see what you said the same way as before, and what you did not";
    return {
      does: "compare",
      interview: recent,
      text,
      left: null,
      button: { label, href: paths.thenAndNow(recent.id) },
    };
  }
  const button = { label: "Plan the next interview", href: paths.plan(id) };
  const text =
    recent === null ? "called back? Say who you will meet" : "it is logged. Called back? Say who you will meet";
  return { does: "plan", interview: recent, text, left: null, button };
}

function isRecent(heldAt: Date | null, now: Date): boolean {
  return heldAt === null || now.getTime() - heldAt.getTime() < 7 * 86_400_000;
}

/** Whether nothing was done with an item yet; what is being typed is saved with its seconds. */
function isUntouched({ skippedAt, peekedAt, seconds }: StepApplication["practiceSessions"][number]["items"][number]) {
  return skippedAt === null && peekedAt === null && seconds === 0;
}

function goOn({ id, items }: StepApplication["practiceSessions"][number]): Pick<NextStep, "text" | "button"> {
  const open = items.filter(({ answeredAt }) => answeredAt === null);
  if (open.length === 0) {
    const text = "all questions of your session are answered: the review is next";
    return { text, button: { label: "Read the review", finishes: id } };
  }
  if (open.length === items.length && items.every(isUntouched)) {
    const text = `a session of ${count(items.length, "question")} is ready`;
    return { text, button: { label: "Practise now", href: paths.session(id) } };
  }
  const text = `${open.length} of ${count(items.length, "question")} left in the session you began`;
  return { text, button: { label: "Go on practising", href: paths.session(id) } };
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
