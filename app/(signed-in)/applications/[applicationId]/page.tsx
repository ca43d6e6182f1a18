import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { Until } from "@/app/ui/until";
import { When } from "@/app/ui/when";
import { type FullApplication, requireApplication } from "@/lib/data/applications";
import { formatDay, formatMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { formatLabels, meetingLabels } from "@/lib/schemas/words";
import { practise, removeApplication } from "../actions";
import styles from "./application.module.css";

type Props = { params: Promise<{ applicationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireApplication((await params).applicationId)).company };
}

export default async function ApplicationPage({ params }: Props) {
  const application = await requireApplication((await params).applicationId);
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
        hasLogged={held.some(({ _count }) => _count.exchanges > 0)}
      />
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
              This deletes {application.company} with all its interviews, answers and practice. It cannot be undone.
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
  hasLogged,
}: {
  application: FullApplication;
  upcoming: ApplicationInterview | undefined;
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
  // By the next day at the latest it was held, wherever the person is.
  const isPast = upcoming.heldAt !== null && now.getTime() - upcoming.heldAt.getTime() > dayMs;
  const underWay = application.practiceSessions.find(
    ({ planId, finishedAt }) => planId === plan?.id && finishedAt === null,
  );
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
      <div className="cluster">
        {isPast ? <ButtonLink href={paths.capture(upcoming.id)}>It was held: log it</ButtonLink> : null}
        {underWay ? (
          <ButtonLink look={isPast ? "plain" : "main"} href={paths.session(underWay.id)}>
            Go on practising
          </ButtonLink>
        ) : null}
        {plan ? (
          <ActionForm action={practise.bind(null, plan.id)}>
            <SubmitButton look={underWay || isPast ? "plain" : "main"} busy="Making it…">
              {underWay ? "Make a new session" : "Make a practice session"}
            </SubmitButton>
          </ActionForm>
        ) : null}
        <ButtonLink href={paths.plan(application.id)} look="plain">
          Change the plan
        </ButtonLink>
        {isPast ? null : (
          <ButtonLink href={paths.capture(upcoming.id)} look="quiet">
            It was held: log it
          </ButtonLink>
        )}
      </div>
    </section>
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
              {session.againOfId === null ? "Session" : "Weak ones again"},{" "}
              <When at={session.createdAt.toISOString()} isDayOnly />
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

const dayMs = 86_400_000;
