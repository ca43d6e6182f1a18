import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { Until } from "@/app/ui/until";
import { requireAccount } from "@/lib/data/account";
import { type ListedApplication, listApplications } from "@/lib/data/applications";
import { formatMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { addExample, declineExample } from "./actions";
import styles from "./applications.module.css";
import { nextStep } from "./next-step";

export const metadata: Metadata = { title: "Applications" };

export default async function ApplicationsPage() {
  const [account, applications] = await Promise.all([requireAccount(), listApplications()]);
  const isNew = applications.length === 0;
  return (
    <Page
      title="Applications"
      {...(isNew
        ? {
            lead: "Had a first interview? Write it down while it is fresh: what they asked, what you said.",
          }
        : {})}
      actions={<ButtonLink href={paths.newApplication()}>Log an interview</ButtonLink>}
    >
      {account.exampleAnsweredAt === null ? <ExampleOffer /> : null}
      {isNew ? null : (
        <ul className="stack">
          {applications.map((application) => (
            <li key={application.id}>
              <ApplicationCard application={application} now={new Date()} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function ApplicationCard({ application, now }: { application: ListedApplication; now: Date }) {
  const upcoming = application.interviews.find(({ status }) => status === "upcoming");
  const held = application.interviews.filter(({ status }) => status === "held").length;
  const questions = application.interviews.reduce((sum, { _count }) => sum + _count.exchanges, 0);
  const next = nextStep(application);
  return (
    <article className={styles.card}>
      <div className="stack gap-1">
        <h2>
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
      <ButtonLink href={next.href} look="plain">
        {next.label}
      </ButtonLink>
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
