import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import type { LoggedExchangeRow } from "@/lib/data/interviews";
import { invitesQuestions } from "@/lib/notes/own-questions";
import { paths } from "@/lib/paths";
import { shorten } from "@/lib/practice/shorten";
import { matteredLabels, outcomeLabels } from "@/lib/schemas/words";
import { restore } from "../actions";
import { CardTools } from "./card-tools";
import styles from "./interview.module.css";

/** One exchange as logged: read it, mark what mattered, and put it in order. */
export function ExchangeCard({
  exchange,
  number,
  isLast,
  people,
  withTools,
  before,
}: {
  exchange: LoggedExchangeRow;
  number: number;
  isLast: boolean;
  people: readonly Person[];
  /** Whether the page was asked for with what can be done to this one laid open, and where it is so. */
  withTools: { isOpen: boolean; href: string };
  /** The note on where it was asked before, if it was. */
  before: React.ReactNode;
}) {
  return (
    <li>
      <article className={styles.exchange} aria-labelledby={`q-${exchange.id}`}>
        <h3 id={`q-${exchange.id}`} className={styles.question}>
          <span className={styles.number}>{number}</span>
          {exchange.question || <span className="soft">No question noted</span>}
        </h3>
        {exchange.answer ? (
          <p className="said">{exchange.answer}</p>
        ) : invitesQuestions(exchange.question) ? (
          <p className="soft">Your turn to ask: it needs no answer.</p>
        ) : (
          <p className="soft">
            No answer noted. <Link href={paths.exchange(exchange.id)}>Write it down</Link>
          </p>
        )}
        {before}
        <CardTools
          exchangeId={exchange.id}
          interviewId={exchange.interviewId}
          number={number}
          isLast={isLast}
          marks={{
            mattered: exchange.mattered === null ? "" : String(exchange.mattered),
            outcome: exchange.outcome ?? "",
            askedById: exchange.askedById ?? "",
            followUp: exchange.followUp,
          }}
          marked={describeMarks(exchange)}
          people={withAsker(people, exchange.askedBy)}
          isServedOpen={withTools.isOpen}
          hrefOpen={withTools.href}
        />
      </article>
    </li>
  );
}

/** Stands where an exchange was, until it is put back. */
export function RemovedExchange({ exchange }: { exchange: LoggedExchangeRow }) {
  return (
    <li className={styles.removed}>
      <p className="small soft">
        {exchange.mergedIntoId === null ? "Removed" : "Merged"}: {shorten(exchange.question || exchange.answer, 80)}
      </p>
      <ActionForm action={restore.bind(null, exchange.id)}>
        <SubmitButton look="quiet">Undo</SubmitButton>
      </ActionForm>
    </li>
  );
}

function describeMarks({ mattered, outcome, askedBy, followUp }: LoggedExchangeRow): string {
  const marks = [
    mattered === null ? null : `mattered ${matteredLabels[mattered].toLowerCase()}`,
    outcome === null ? null : `went ${outcomeLabels[outcome].toLowerCase()}`,
    followUp ? "they asked for more" : null,
  ].filter((part) => part !== null);
  const text = [marks.length > 0 ? marks.join(", ") : "mark how it went", askedBy && `asked by ${askedBy.name}`]
    .filter(Boolean)
    .join(" · ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who can be named as asking: those who were there, and whoever is named already. */
function withAsker(people: readonly Person[], asker: Person | null): readonly Person[] {
  return asker === null || people.some(({ id }) => id === asker.id)
    ? people
    : [...people, { id: asker.id, name: asker.name }];
}

type Person = { id: string; name: string };
