import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { MoreBelow } from "@/app/ui/more-below";
import { Page } from "@/app/ui/page-frame";
import { listAskedBefore } from "@/lib/data/asked-before";
import { listCorrections } from "@/lib/data/corrections";
import { type FullInterview, listExchangeTitles, requireFirstExchanges } from "@/lib/data/interviews";
import { formatDay, formatMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { debriefFields } from "@/lib/schemas/interview";
import { debriefLabels, formatLabels } from "@/lib/schemas/words";
import { CorrectionNote } from "../../exchanges/[exchangeId]/correction/correction-note";
import { readShow } from "../../read-show";
import { removeInterview } from "../actions";
import { AddQuestion } from "./add-question";
import { AskedBeforeNote } from "./asked-before-note";
import { ExchangeCard, RemovedExchange } from "./exchange-card";
import styles from "./interview.module.css";
import { OwnQuestions } from "./own-questions";
import { UnassignedNotes } from "./unassigned-notes";

type Props = {
  params: Promise<{ interviewId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { application, round } = await readShown(props);
  return { title: `Round ${round} at ${application.company}` };
}

export default async function InterviewPage(props: Props) {
  const interview = await readShown(props);
  const { id, application, round, exchanges, more, shownCount, unassigned, notes, plan } = interview;
  const { tools } = await props.searchParams;
  const [before, corrections, titles] = await Promise.all([
    listAskedBefore(exchanges),
    listCorrections(id),
    unassigned.length > 0 ? listExchangeTitles(id) : [],
  ]);
  const people = interview.seats.map(({ interviewer: { id, name } }) => ({ id, name }));
  const show = Math.max(firstShown, exchanges.length);
  let number = 0;
  return (
    <Page
      title={`Round ${round} at ${application.company}`}
      lead={<Facts interview={interview} />}
      back={{ href: paths.application(application.id), label: application.company }}
    >
      <div className="cluster">
        <ButtonLink href={paths.plan(application.id)}>Plan the next interview</ButtonLink>
        {round > 1 && shownCount > 0 ? (
          <ButtonLink href={paths.thenAndNow(id)} look="plain">
            Compare with {round === 2 ? "round 1" : "earlier rounds"}
          </ButtonLink>
        ) : null}
        <ButtonLink href={paths.capture(id)} look="plain">
          {shownCount === 0 ? "Write it down" : "Add to the notes"}
        </ButtonLink>
        <ButtonLink href={paths.debrief(id)} look="plain">
          Debrief
        </ButtonLink>
        <ButtonLink href={paths.editInterview(id)} look="quiet">
          When and who
        </ButtonLink>
      </div>

      <UnassignedNotes notes={unassigned} exchanges={titles} />

      <section className="stack" aria-labelledby="questions">
        <h2 id="questions">
          {shownCount === 0 ? "No questions yet" : `${shownCount} question${shownCount === 1 ? "" : "s"}`}
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
                isLast={number === shownCount}
                people={people}
                withTools={{ isOpen: tools === exchange.id, href: paths.interview(id, { show, tools: exchange.id }) }}
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
        {more ? (
          <MoreBelow href={paths.interview(id, { show: show * 3 })}>Show more of the {shownCount} questions</MoreBelow>
        ) : null}
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

/** The interview with its first questions; with more of them where the address says so. */
async function readShown({ params, searchParams }: Props) {
  return requireFirstExchanges((await params).interviewId, readShow((await searchParams).show, firstShown));
}

/** More than the first screens have: what is below comes when it is scrolled to. */
const firstShown = 10;

function Facts({ interview }: { interview: Pick<FullInterview, "heldAt" | "format" | "seats"> }) {
  const people = interview.seats.map(({ interviewer: { name, title } }) => (title ? `${name} (${title})` : name));
  return [
    interview.heldAt ? formatMoment(interview.heldAt) : null,
    interview.format === "other" ? null : formatLabels[interview.format],
    people.join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Debrief({ interview }: { interview: Omit<FullInterview, "exchanges"> }) {
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
