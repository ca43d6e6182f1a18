import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { StateMark, StateStrip } from "@/app/ui/pictures/state-strip";
import { requirePractice } from "@/lib/data/practice";
import { paths } from "@/lib/paths";
import { reviewSession } from "@/lib/practice/review/review-session";
import type { ItemReview, ReviewState } from "@/lib/practice/types";
import { finishAndLeave, practiseAgain } from "../../actions";
import { PlanPictures } from "../../plan-pictures";
import styles from "./review.module.css";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { id, application, finishedAt, items, plan, planId } = await requirePractice((await params).sessionId);
  const review = reviewSession(items);
  const positions = new Map(items.map((item) => [item.id, item.position]));
  const open = review.counts.conflict + review.counts.thin + review.counts.unanswered;
  return (
    <Page
      title="Review"
      lead={`Practice for round ${plan.interview.round} at ${application.company}.`}
      back={{ href: paths.application(application.id), label: application.company }}
    >
      <StateStrip isNumbered title="This session" states={review.items.map(({ state }) => state)} />
      <ul className={styles.counts}>
        {states.map(({ state, heading, one }) => (
          <li key={state} className={styles[state]}>
            <span className={styles.figure}>{review.counts[state]}</span> <StateMark state={state} />{" "}
            {(review.counts[state] === 1 ? (one ?? heading) : heading).toLowerCase()}
          </li>
        ))}
      </ul>
      <section className={styles.next} aria-labelledby="next">
        <h2 id="next">What to do next</h2>
        <ol className={styles.steps}>
          {review.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className="cluster">
          {open > 0 ? (
            <ActionForm action={practiseAgain.bind(null, id)}>
              <SubmitButton busy="Making it…">
                {open === 1 ? "Practise the one that does not sit yet" : `Practise the ${open} that do not sit yet`}
              </SubmitButton>
            </ActionForm>
          ) : null}
          {finishedAt === null && review.counts.unanswered === 0 ? (
            <ActionForm action={finishAndLeave.bind(null, id, application.id)}>
              <SubmitButton look={open > 0 ? "plain" : "main"}>Back to {application.company}</SubmitButton>
            </ActionForm>
          ) : (
            <ButtonLink href={paths.application(application.id)} look={open > 0 ? "plain" : "main"}>
              Back to {application.company}
            </ButtonLink>
          )}
        </div>
      </section>
      {states
        .filter(({ state }) => review.counts[state] > 0)
        .map(({ state, heading, about }) => (
          <section key={state} className="stack gap-3" aria-labelledby={state}>
            <div>
              <h2 id={state}>{heading}</h2>
              <p className="soft">{about}</p>
            </div>
            <ul className={styles.items}>
              {review.items
                .filter((reviewed) => reviewed.state === state)
                .map((reviewed) => (
                  <ReviewedItem
                    key={reviewed.item.id}
                    reviewed={reviewed}
                    href={paths.item(id, positions.get(reviewed.item.id) ?? 1)}
                  />
                ))}
            </ul>
          </section>
        ))}
      <PlanPictures planId={planId} />
    </Page>
  );
}

function ReviewedItem({ reviewed, href }: { reviewed: ItemReview; href: string }) {
  return (
    <li className={`${styles.item} ${styles[reviewed.state]}`}>
      <h3>
        <Link href={href}>{reviewed.item.question}</Link>
      </h3>
      <ul>
        {reviewed.reasons.map((reason) => (
          <li key={reason}>{reason}.</li>
        ))}
      </ul>
    </li>
  );
}

const states: readonly { state: ReviewState; heading: string; one?: string; about: string }[] = [
  {
    state: "conflict",
    heading: "Conflicts",
    one: "Conflict",
    about: "The two answers do not agree. Decide which one is right.",
  },
  { state: "thin", heading: "Thin", about: "A listener would want more." },
  { state: "unanswered", heading: "Not answered", about: "Skipped or not reached." },
  { state: "solid", heading: "Solid", about: "Leave these as they are." },
];
