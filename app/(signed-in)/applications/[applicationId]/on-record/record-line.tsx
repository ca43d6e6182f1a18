import { MarkedPassage } from "@/app/ui/marked-passage";
import type { Saying } from "@/lib/consistency/on-record";
import type { OnRecord, RecordSource } from "@/lib/data/on-record";
import { paths } from "@/lib/paths";
import { shorten } from "@/lib/practice/shorten";
import { correctionAt, type ShownCorrection } from "./correction-at";
import { touches } from "./filter";
import styles from "./on-record.module.css";

/** A quote from the record, where it was said, who heard it, and what is off about it. `isFirst`: of its answer. */
export function RecordLine({
  record,
  saying,
  isFirst,
  hrefOfConflict,
}: {
  record: OnRecord;
  saying: Saying;
  isFirst: boolean;
  /** Where a conflict stands, by its place in the record. */
  hrefOfConflict: (index: number) => string;
}) {
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
          <a className={styles.differs} href={hrefOfConflict(conflict)}>
            Δ {conflict + 1} told differently
          </a>
        </p>
      ) : null}
      {source.correction ? <Corrected correction={correctionAt(source.correction, text, marks, isFirst)} /> : null}
    </div>
  );
}

/** "Round 1, told to Dana Reyes: Why are you leaving?" */
export function SourceLine({ source: { round, people, exchange, interviewId } }: { source: RecordSource }) {
  return (
    <a
      data-soft=""
      className={`small ${styles.source}`}
      href={exchange === null ? paths.debrief(interviewId) : paths.exchange(exchange.id)}
    >
      <span>
        Round {round}, {heardBy(people)}:
      </span>
      <span className={styles.where}>
        {exchange === null ? "noted in the debrief" : shorten(exchange.question, 80) || "no question noted"}
      </span>
    </a>
  );
}

/** What is right, where it differs from what was said. */
export function Corrected({ correction }: { correction: ShownCorrection | null }) {
  if (correction === null) return null;
  const { was, right, isTold } = correction;
  return (
    <div className={styles.correction}>
      <p className={styles.label}>{isTold ? "Corrected, and told them" : "Corrected, not told them yet"}</p>
      <p className="said">{was === "" ? right : `“${was}” → “${right}”`}</p>
    </div>
  );
}

function heardBy(people: RecordSource["people"]): string {
  if (people.length === 0) return "who heard it is not noted";
  return `told to ${inList.format(people.map(({ name }) => name))}`;
}

const inList = new Intl.ListFormat("en-GB");
