import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { listAskedBefore } from "@/lib/data/asked-before";
import { listCorrections } from "@/lib/data/corrections";
import { type FullInterview, requireInterview } from "@/lib/data/interviews";
import { formatDay, formatMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { debriefFields } from "@/lib/schemas/interview";
import { debriefLabels, formatLabels } from "@/lib/schemas/words";
import { CorrectionNote } from "../../exchanges/[exchangeId]/correction/correction-note";
import { removeInterview } from "../actions";
import { AddQuestion } from "./add-question";
import { AskedBeforeNote } from "./asked-before-note";
import { ExchangeCard, RemovedExchange } from "./exchange-card";
import styles from "./interview.module.css";
import { OwnQuestions } from "./own-questions";
import { UnassignedNotes } from "./unassigned-notes";

type Props = { params: Promise<{ interviewId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application, round } = await requireInterview((await params).interviewId);
  return { title: `Round ${round} at ${application.company}` };
}

export default async function InterviewPage({ params }: Props) {
  const interview = await requireInterview((await params).interviewId);
  const { id, application, round, exchanges, unassigned, notes, plan } = interview;
  const before = await listAskedBefore(id);
  const corrections = await listCorrections(id);
  const people = interview.seats.map(({ interviewer }) => interviewer);
  const shown = exchanges.filter(({ removedAt }) => removedAt === null);
  let number = 0;
  return (
    <Page
      title={`Round ${round} at ${application.company}`}
      lead={<Facts interview={interview} />}
      back={{ href: paths.application(application.id), label: application.company }}
    >
      <div className="cluster">
        <ButtonLink href={paths.plan(application.id)}>Plan the next interview</ButtonLink>
        {round > 1 && shown.length > 0 ? (
          <ButtonLink href={paths.thenAndNow(id)} look="plain">
            Compare with {round === 2 ? "round 1" : "earlier rounds"}
          </ButtonLink>
        ) : null}
        <ButtonLink href={paths.capture(id)} look="plain">
          {shown.length === 0 ? "Write it down" : "Add to the notes"}
        </ButtonLink>
        <ButtonLink href={paths.debrief(id)} look="plain">
          Debrief
        </ButtonLink>
        <ButtonLink href={paths.editInterview(id)} look="quiet">
          When and who
        </ButtonLink>
      </div>

      <UnassignedNotes notes={unassigned} exchanges={shown} />

      <section className="stack" aria-labelledby="questions">
        <h2 id="questions">
          {shown.length === 0 ? "No questions yet" : `${shown.length} question${shown.length === 1 ? "" : "s"}`}
        </h2>
        <ol className={styles.exchanges}>
          {exchanges.map((exchange) => {
            if (exchange.removedAt !== null) return <RemovedExchange key={exchange.id} exchange={exchange} />;
            number += 1;
            const earlier = before.get(exchange.id);
            const correction = corrections.get(exchange.id);
            return (
              <ExchangeCard
                key={exchange.id}
                exchange={exchange}
                number={number}
                isLast={number === shown.length}
                people={people.map(({ id, name }) => ({ id, name }))}
                before={
                  <>
                    {correction ? <CorrectionNote correction={correction} /> : null}
                    {earlier ? (
                      <AskedBeforeNote exchangeId={exchange.id} before={earlier} applicationId={application.id} />
                    ) : null}
                  </>
                }
              />
            );
          })}
        </ol>
        <AddQuestion interviewId={id} />
      </section>

      <OwnQuestions interviewId={id} asked={interview.asked} debrief={interview.ownQuestions} />

      <Debrief interview={interview} />

      {notes.trim() === "" ? null : (
        <details>
          <summary className="soft">Your notes as you wrote them</summary>
          <p className={styles.notes}>{notes}</p>
        </details>
      )}
      <details>
        <summary className="soft small">Delete this round</summary>
        <ActionForm action={removeInterview.bind(null, id)} className="stack gap-3">
          <p>
            This deletes round {round} with its questions, answers and notes
            {plan ? ", and the practice made for it" : ""}. It cannot be undone.
          </p>
          <div>
            <SubmitButton look="danger">Delete for good</SubmitButton>
          </div>
        </ActionForm>
      </details>
    </Page>
  );
}

function Facts({ interview }: { interview: FullInterview }) {
  const people = interview.seats.map(({ interviewer: { name, title } }) => (title ? `${name} (${title})` : name));
  return [
    interview.heldAt ? formatMoment(interview.heldAt) : null,
    interview.format === "other" ? null : formatLabels[interview.format],
    people.join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Debrief({ interview }: { interview: FullInterview }) {
  // What they asked has a section of its own.
  const entries = debriefFields.flatMap((name) => {
    if (name === "ownQuestions") return [];
    const value = interview[name];
    const text = value instanceof Date ? formatDay(value) : value;
    return text ? [[debriefLabels[name], text] as const] : [];
  });
  if (entries.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="debrief">
      <div className="cluster spread">
        <h2 id="debrief">Debrief</h2>
        <Link href={paths.debrief(interview.id)}>Edit</Link>
      </div>
      <dl className={styles.debrief}>
        {entries.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
