import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { Until } from "@/app/ui/until";
import { When } from "@/app/ui/when";
import { type FullApplication, requireApplication } from "@/lib/data/applications";
import { type ListedPreparation, listPreparations } from "@/lib/data/preparations";
import { formatDay, formatMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { explainMeeting } from "@/lib/practice/session/explain-meeting";
import { formatLabels, meetingLabels, partLabels } from "@/lib/schemas/words";
import { PlanPictures } from "../../practice/plan-pictures";
import { practise, removeApplication } from "../actions";
import { nameSession } from "../name-session";
import { nextStep } from "../next-step";
import { StepButton } from "../step-button";
import styles from "./application.module.css";
import { ItWasHeld } from "./it-was-held";

type Props = { params: Promise<{ applicationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireApplication((await params).applicationId)).company };
}

export default async function ApplicationPage({ params }: Props) {
  const { applicationId } = await params;
  const application = await requireApplication(applicationId);
  const [preparation] = await listPreparations(applicationId);
  const held = application.interviews.filter(({ status }) => status === "held");
  const upcoming = application.interviews.find(({ status }) => status === "upcoming");
  return (
    <Page
      title={application.company}
      {...(application.role ? { lead: application.role } : {})}
      back={{ href: paths.applications(), label: "Applications" }}
      actions={
        application.isExample ? (
          <ActionForm action={removeApplication.bind(null, application.id)}>
            <SubmitButton look="plain">Remove the example</SubmitButton>
          </ActionForm>
        ) : (
          <ButtonLink href={paths.editApplication(application.id)} look="quiet">
            Edit
          </ButtonLink>
        )
      }
    >
      <Upcoming
        application={application}
        upcoming={upcoming}
        preparation={preparation}
        hasLogged={held.some(({ _count }) => _count.exchanges > 0)}
      />
      {upcoming?.plan ? <PlanPictures planId={upcoming.plan.id} /> : null}
      <section className="stack" aria-labelledby="rounds">
        <div className="cluster spread">
          <h2 id="rounds">Interviews so far</h2>
          <div className="cluster gap-1">
            <ButtonLink href={paths.onRecord(application.id)} look="quiet">
              On record
            </ButtonLink>
            <ButtonLink href={paths.newInterview(application.id)} look="quiet">
              + Log another
            </ButtonLink>
          </div>
        </div>
        <ol className={styles.list}>
          {held.map((interview) => (
            <Round key={interview.id} interview={interview} />
          ))}
        </ol>
      </section>
      {application.practiceSessions.length > 0 ? (
        <section className="stack" aria-labelledby="sessions">
          <h2 id="sessions">Practice</h2>
          <ol className={styles.list}>
            {application.practiceSessions.map((session) => (
              <Session key={session.id} session={session} />
            ))}
          </ol>
        </section>
      ) : null}
      {application.isExample ? null : (
        <details>
          <summary className="soft small">Delete this application</summary>
          <ActionForm action={removeApplication.bind(null, application.id)} className="stack gap-3">
            <p>
              This deletes <bdi>{application.company}</bdi> with all its interviews, answers and practice. It cannot be
              undone.
            </p>
            <div>
              <SubmitButton look="danger">Delete for good</SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
    </Page>
  );
}

type ApplicationInterview = FullApplication["interviews"][number];

function Upcoming({
  application,
  upcoming,
  preparation,
  hasLogged,
}: {
  application: FullApplication;
  upcoming: ApplicationInterview | undefined;
  preparation: ListedPreparation | undefined;
  hasLogged: boolean;
}) {
  if (!upcoming) {
    return (
      <section className={styles.next} aria-labelledby="next">
        <h2 id="next">What is next?</h2>
        <p>
          {hasLogged
            ? "Called back? Say who you will meet, and practise what is likely to return."
            : "Write down what you remember of the interview first. Then plan the next one."}
        </p>
        <div>
          <ButtonLink href={paths.plan(application.id)} look={hasLogged ? "main" : "plain"}>
            Plan the next interview
          </ButtonLink>
        </div>
      </section>
    );
  }
  const { plan } = upcoming;
  const now = new Date();
  const step = nextStep(application, preparation, now);
  const isOver = step.does === "ask";
  const isAhead = upcoming.heldAt !== null && upcoming.heldAt > now;
  return (
    <section className={styles.next} aria-labelledby="next">
      <h2 id="next">
        Round {upcoming.round}
        {upcoming.heldAt ? (
          <>
            {" "}
            <Until at={upcoming.heldAt.toISOString()} now={now.toISOString()} />
          </>
        ) : null}
      </h2>
      <p>
        {[
          upcoming.heldAt ? formatMoment(upcoming.heldAt) : "No date yet",
          upcoming.seats.length > 0
            ? upcoming.seats.map(({ interviewer }) => interviewer.name).join(", ")
            : plan && meetingLabels[plan.meeting],
          plan ? `${plan.minutes}-minute sessions` : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {plan && preparation && !isOver ? <Expect preparation={preparation} /> : null}
      <div className="stack gap-1">
        <p>
          <strong>
            {step.interview && step.interview.round !== upcoming.round
              ? `Round ${step.interview.round}: ${step.text}`
              : capitalise(step.text)}
            .
          </strong>
        </p>
        {step.left ? <p className="small soft">{step.left}.</p> : null}
      </div>
      <div className="cluster">
        <StepButton step={step} look={step.does === "rest" ? "plain" : "main"} describedBy="next" />
        {plan && (step.does === "go-on" || step.does === "log") ? (
          <ActionForm action={practise.bind(null, plan.id)}>
            <SubmitButton look="plain" busy="Making it…">
              Make a new session
            </SubmitButton>
          </ActionForm>
        ) : null}
        {step.does === "plan" ? null : (
          <ButtonLink href={paths.plan(application.id)} look="plain">
            Change the plan
          </ButtonLink>
        )}
        {plan ? (
          <ButtonLink href={paths.brief(application.id)} look="plain">
            Read the brief
          </ButtonLink>
        ) : null}
        {isOver || isAhead ? null : <ItWasHeld interview={upcoming} now={now} />}
      </div>
      {isAhead ? <ItWasHeld interview={upcoming} now={now} /> : null}
    </section>
  );
}

/** What such a follow-up usually means, and what those who come know already. */
function Expect({ preparation: { plan, knowledge, sharedExamples } }: { preparation: ListedPreparation }) {
  const explanation = explainMeeting(plan);
  return (
    <>
      <p>
        {explanation.meaning} {explanation.expect}
      </p>
      {knowledge.length > 0 ? (
        <ul className={styles.people} aria-label="Who will be there">
          {knowledge.map(({ id, name, part, sentence }) => (
            <li key={id}>
              <strong>{name}</strong>
              {part === "other" ? "" : `, ${partLabels[part].toLowerCase()}`}
              <span className="soft">: {sentence}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {sharedExamples.map(({ exampleId, sentence }) => (
        <p key={exampleId}>{sentence}</p>
      ))}
    </>
  );
}

function Round({ interview }: { interview: ApplicationInterview }) {
  const questions = interview._count.exchanges;
  const details = [
    interview.heldAt ? formatDay(interview.heldAt) : null,
    interview.format === "other" ? null : formatLabels[interview.format],
    interview.seats.map(({ interviewer }) => interviewer.name).join(", "),
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <div>
        <h3>
          <Link href={paths.interview(interview.id)}>Round {interview.round}</Link>
        </h3>
        <p className="small soft">{details.join(" · ")}</p>
      </div>
      {questions > 0 ? (
        <p className="soft">
          {questions} question{questions === 1 ? "" : "s"}
        </p>
      ) : (
        <ButtonLink href={paths.capture(interview.id)} look="plain">
          Write it down
        </ButtonLink>
      )}
    </li>
  );
}

function Session({ session }: { session: FullApplication["practiceSessions"][number] }) {
  const answered = session.items.filter(({ answeredAt }) => answeredAt !== null).length;
  const total = session.items.length;
  const isFinished = session.finishedAt !== null;
  return (
    <li className={styles.row}>
      <div>
        <h3>
          <Link href={isFinished ? paths.review(session.id) : paths.session(session.id)}>
            <span>
              {nameSession(session)}, <When at={session.createdAt.toISOString()} />
            </span>
          </Link>
        </h3>
        <p className="small soft">For round {session.plan.interview.round}</p>
      </div>
      <p className="soft">
        {isFinished ? "Finished, " : ""}
        {answered} of {total} answered
      </p>
    </li>
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
