import Link from "next/link";
import { NotAConflict } from "@/app/(signed-in)/differences/not-a-conflict";
import { MarkedPassage } from "@/app/ui/marked-passage";
import { Quoted } from "@/app/ui/quoted";
import type { Passage } from "@/lib/consistency/find-contradictions";
import { quoteAround } from "@/lib/consistency/on-record";
import type { KeyedConflict, OnRecord, RecordSource } from "@/lib/data/on-record";
import { paths } from "@/lib/paths";
import { correctionAt } from "./correction-at";
import styles from "./on-record.module.css";
import { Corrected, SourceLine } from "./record-line";

/** What was told in two ways, each with both passages, where they were said and who heard them. */
export function ConflictList({
  record,
  conflicts,
  shown,
  hrefMore,
}: {
  record: OnRecord;
  conflicts: readonly KeyedConflict[];
  /** How many of them stand on the page. */
  shown: number;
  /** The same page with more of them. */
  hrefMore: string;
}) {
  return (
    <section className="stack" aria-labelledby="differs">
      <div className="stack gap-1">
        <h2 id="differs">Told differently</h2>
        <p className="soft">Both may be right. If one is not, say so openly before they ask.</p>
      </div>
      <ol className="stack gap-3">
        {conflicts.slice(0, shown).map((conflict) => (
          <li key={`${conflict.first.id} ${conflict.first.start} ${conflict.second.id} ${conflict.second.start}`}>
            <ConflictCard record={record} conflict={conflict} number={record.conflicts.indexOf(conflict) + 1} />
          </li>
        ))}
      </ol>
      {conflicts.length <= shown ? null : shown < mostConflicts ? (
        <p>
          <Link href={hrefMore} scroll={false} prefetch={false} className={styles.link}>
            All {conflicts.length} told differently
          </Link>
        </p>
      ) : (
        <p className="soft">
          And {conflicts.length - mostConflicts} more. Choose a round, a person or a topic to see them.
        </p>
      )}
    </section>
  );
}

/** What stands there at first, and at most. */
export const firstConflicts = 4;
export const mostConflicts = 50;

function ConflictCard({ record, conflict, number }: { record: OnRecord; conflict: KeyedConflict; number: number }) {
  const { key, first, second, certainty } = conflict;
  const sources = [first, second].map(({ id }) => record.sources.get(id));
  const [one, other] = sources;
  if (!one || !other) return null;
  return (
    <article id={`differs-${number}`} className={styles.conflict} aria-label={`Told differently ${number}`}>
      <header className="cluster gap-2">
        <span className={styles.number} aria-hidden="true">
          Δ {number}
        </span>
        <p className={styles.reason}>
          <Quoted text={first.text} /> in round {one.round}, <Quoted text={second.text} /> in round {other.round}
        </p>
        {certainty === "possible" ? <span className={styles.tag}>Possibly</span> : null}
      </header>
      <p>{describeListeners(one, other)}</p>
      <div className={styles.sides}>
        <Side text={record.texts.get(first.id) ?? ""} passage={first} source={one} />
        <Side text={record.texts.get(second.id) ?? ""} passage={second} source={other} />
      </div>
      <div className="cluster gap-1">
        <NotAConflict difference={conflict} />
        <Correct of={one} against={other} finding={key} />
        <Correct of={other} against={one} finding={key} />
      </div>
    </article>
  );
}

function Side({ text, passage, source }: { text: string; passage: Passage; source: RecordSource }) {
  return (
    <div className={styles.line}>
      <MarkedPassage text={text} passage={quoteAround(text, passage)} marks={[passage]} />
      <SourceLine source={source} />
      {source.correction ? <Corrected correction={correctionAt(source.correction, text, [passage], true)} /> : null}
    </div>
  );
}

/** Where the record of one side is put right; what a debrief notes is changed there. */
function Correct({ of, against, finding }: { of: RecordSource; against: RecordSource; finding: string }) {
  if (of.exchange === null) return null;
  const from = against.exchange === null ? undefined : { against: against.exchange.id, finding };
  return (
    <a data-soft="" href={paths.correction(of.exchange.id, from)} className={`small ${styles.link}`}>
      {of.correction ? "Your correction" : "Correct the record"} of round {of.round}
    </a>
  );
}

function describeListeners(one: RecordSource, other: RecordSource): string {
  const list = new Intl.ListFormat("en-GB");
  const both = namesInBoth(one.people, other.people);
  if (both.length > 0) return `${list.format(both)} heard both.`;
  if (one.people.length === 0 || other.people.length === 0) return "Who heard it is not noted on both sides.";
  const inBothRounds = namesInBoth(one.seated, other.seated);
  const also = inBothRounds.length === 0 ? "" : ` ${list.format(inBothRounds)} sat in both rounds.`;
  return `Told to different people, who may compare notes.${also}`;
}

function namesInBoth(one: RecordSource["people"], other: RecordSource["people"]): string[] {
  return one.filter(({ id }) => other.some((person) => person.id === id)).map(({ name }) => name);
}
