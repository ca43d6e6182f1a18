import Link from "next/link";
import { MarkedPassage } from "@/app/ui/marked-passage";
import type { Saying } from "@/lib/consistency/on-record";
import type { OnRecord, RecordSource } from "@/lib/data/on-record";
import { paths } from "@/lib/paths";
import { shorten } from "@/lib/practice/shorten";
import { touches } from "./filter";
import styles from "./on-record.module.css";

/** A quote from the record, where it was said, who heard it, and what is off about it. */
export function RecordLine({ record, saying }: { record: OnRecord; saying: Saying }) {
  const { statementId, passage, marks } = saying;
  const source = record.sources.get(statementId);
  const text = record.texts.get(statementId) ?? "";
  if (!source) return null;
  const conflict = record.conflicts.findIndex(({ first, second }) =>
    [first, second].some((side) => touches(saying, side)),
  );
  return (
    <div className={styles.line}>
      <MarkedPassage text={text} passage={passage} marks={marks} />
      <SourceLine source={source} />
      {conflict >= 0 ? (
        <p className="small">
          <a className={styles.differs} href={`#differs-${conflict + 1}`}>
            Δ {conflict + 1} told differently
          </a>
        </p>
      ) : null}
      <Corrected source={source} />
    </div>
  );
}

/** "Round 1, told to Dana Reyes: Why are you leaving?" */
export function SourceLine({ source: { round, people, exchange, interviewId } }: { source: RecordSource }) {
  return (
    <Link
      className={`small ${styles.source}`}
      href={exchange === null ? paths.debrief(interviewId) : paths.exchange(exchange.id)}
    >
      <span>
        Round {round}, {heardBy(people)}:
      </span>
      <span className={styles.where}>
        {exchange === null ? "noted in the debrief" : shorten(exchange.question, 80) || "no question noted"}
      </span>
    </Link>
  );
}

/** The correction of what was said, where there is one. */
export function Corrected({ source: { correction } }: { source: RecordSource }) {
  if (correction === null) return null;
  return (
    <div className={styles.correction}>
      <p className={styles.label}>
        {correction.toldAt === null ? "Corrected, not told them yet" : "Corrected, and told them"}
      </p>
      {correction.quote === "" ? null : <p className="small soft">Instead of “{shorten(correction.quote, 120)}”:</p>}
      <p className="said">{shorten(correction.answer, 400)}</p>
    </div>
  );
}

function heardBy(people: RecordSource["people"]): string {
  if (people.length === 0) return "who heard it is not noted";
  return `told to ${new Intl.ListFormat("en-GB").format(people.map(({ name }) => name))}`;
}
