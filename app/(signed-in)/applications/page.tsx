import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { MoreBelow } from "@/app/ui/more-below";
import { Page } from "@/app/ui/page-frame";
import { Until } from "@/app/ui/until";
import { requireAccount } from "@/lib/data/account";
import { type ListedApplication, listApplications } from "@/lib/data/applications";
import { listPreparations } from "@/lib/data/preparations";
import { formatMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { readShow } from "../read-show";
import { addExample, declineExample } from "./actions";
import styles from "./applications.module.css";
import { isForToday, type NextStep, nextStep } from "./next-step";
import { StepButton } from "./step-button";

export const metadata: Metadata = { title: "Applications" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ApplicationsPage({ searchParams }: Props) {
  const show = readShow((await searchParams).show, firstShown);
  const [account, { applications, more }, preparations] = await Promise.all([
    requireAccount(),
    listApplications(show),
    listPreparations(),
  ]);
  const now = new Date();
  const isNew = applications.length === 0;
  const listed = applications.map((application) => {
    const preparation = preparations.find(({ applicationId }) => applicationId === application.id);
    return { application, step: nextStep(application, preparation, now) };
  });
  const forToday = listed.filter(({ step }) => isForToday(step)).sort((a, b) => compareSteps(a.step, b.step));
  return (
    <Page
      title="Applications"
      {...(isNew
        ? {
            lead: "Had a first interview? Write it down while it is fresh: what they asked, what you said.",
          }
        : {})}
      actions={
        <ButtonLink href={paths.newApplication()} look={forToday.length > 0 ? "plain" : "main"}>
          Log an interview
        </ButtonLink>
      }
    >
      {forToday.length > 0 ? (
        <section className={styles.today} aria-labelledby="today">
          <h2 id="today">Today</h2>
          <ul className={styles.steps}>
            {forToday.map(({ application, step }, index) => (
              <li key={application.id}>
                <Step application={application} step={step} now={now} isFirst={index === 0} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {account.exampleAnsweredAt === null && applications.every(({ isExample }) => isExample) ? <ExampleOffer /> : null}
      {isNew ? null : (
        <ul className="stack">
          {listed.map(({ application, step }) => (
            <li key={application.id}>
              <ApplicationCard application={application} step={step} now={now} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <MoreBelow href={paths.applications(show * 3)}>Show more ({more})</MoreBelow> : null}
    </Page>
  );
}

/** More than the first screens have. */
const firstShown = 12;

/** What to do today for one interview, on one line: "Round 2 at Marlow in 4 days: 6 questions to practise". */
function Step({
  application: { id, company },
  step,
  now,
  isFirst,
}: {
  application: ListedApplication;
  step: NextStep;
  now: Date;
  isFirst: boolean;
}) {
  const { interview } = step;
  return (
    <div className={styles.step}>
      <div className="stack gap-1">
        <p id={`step-${id}`}>
          {interview ? (
            <strong>
              Round {interview.round} at {company}
              {interview.heldAt && !isAfterwards(step) ? (
                <>
                  {" "}
                  <Until at={interview.heldAt.toISOString()} now={now.toISOString()} />
                </>
              ) : null}
              :
            </strong>
          ) : null}{" "}
          {step.text}.
        </p>
        {step.left ? <p className="small soft">{step.left}.</p> : null}
      </div>
      <StepButton step={step} look={isFirst && step.does !== "rest" ? "main" : "plain"} describedBy={`step-${id}`} />
    </div>
  );
}

function ApplicationCard({ application, step, now }: { application: ListedApplication; step: NextStep; now: Date }) {
  const upcoming = application.interviews.find(({ status }) => status === "upcoming");
  const held = application.interviews.filter(({ status }) => status === "held").length;
  const questions = application.interviews.reduce((sum, { _count }) => sum + _count.exchanges, 0);
  return (
    <article className={styles.card}>
      <div className="stack gap-1">
        <h2 id={`title-${application.id}`}>
          <Link href={paths.application(application.id)} className={styles.title}>
            {application.company}
          </Link>
          {application.isExample ? <span className={styles.tag}>Example</span> : null}
        </h2>
        {application.role ? <p>{application.role}</p> : null}
        <p className="small soft">
          {count(held, "interview")} logged, {count(questions, "question")}
          {upcoming?.heldAt ? (
            <>
              {" · "}Round {upcoming.round} <Until at={upcoming.heldAt.toISOString()} now={now.toISOString()} />,{" "}
              {formatMoment(upcoming.heldAt)}
            </>
          ) : null}
        </p>
      </div>
      {isForToday(step) ? null : <StepButton step={step} look="plain" describedBy={`title-${application.id}`} />}
    </article>
  );
}

function ExampleOffer() {
  return (
    <section className={styles.offer} aria-labelledby="example-offer">
      <div className="stack gap-1">
        <h2 id="example-offer">Look around first?</h2>
        <p>
          An example shows a whole application: two interviews logged, a third one planned, and a practice session under
          way. Everybody in it is made up. You can remove it in one click.
        </p>
      </div>
      <div className="cluster">
        <ActionForm action={addExample}>
          <SubmitButton look="plain">Add the example</SubmitButton>
        </ActionForm>
        <ActionForm action={declineExample}>
          <SubmitButton look="quiet">No, thanks</SubmitButton>
        </ActionForm>
      </div>
    </section>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Whether it is about a round that is over: how long ago it was says nothing about what to do. */
function isAfterwards({ does }: NextStep): boolean {
  return does === "log" || does === "compare" || does === "plan";
}

/** What cannot wait first, then the nearest interview; those without a date, what follows a round, and rest, last. */
function compareSteps(a: NextStep, b: NextStep): number {
  const rank = ({ does }: NextStep) =>
    does === "log" || does === "ask" ? 0 : does === "rest" ? 3 : does === "compare" || does === "plan" ? 2 : 1;
  const time = ({ interview }: NextStep) => interview?.heldAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return rank(a) - rank(b) || time(a) - time(b);
}
