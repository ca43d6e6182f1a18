import type { Metadata } from "next";
import Link from "next/link";
import { Dismissed } from "@/app/(signed-in)/differences/not-a-conflict";
import { Page } from "@/app/ui/page-frame";
import { type RecordEntry, recordTopics } from "@/lib/consistency/on-record";
import { type OnRecord, requireOnRecord } from "@/lib/data/on-record";
import { paths } from "@/lib/paths";
import { recordTopicLabels } from "@/lib/schemas/words";
import { ConflictList, firstConflicts, mostConflicts } from "./conflict-list";
import { firstSayings } from "./correction-at";
import {
  filterConflicts,
  filterEntries,
  firstShown,
  isFiltering,
  queryOf,
  type RecordFilter,
  readFilter,
  shownAlone,
} from "./filter";
import { FilterForm } from "./filter-form";
import styles from "./on-record.module.css";
import { RecordLine } from "./record-line";

type Props = {
  params: Promise<{ applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "On record" };

export default async function OnRecordPage({ params, searchParams }: Props) {
  const record = await requireOnRecord((await params).applicationId);
  const { application } = record;
  const search = await searchParams;
  const filter = readFilter(search);
  const shownConflicts = search.differs === undefined ? firstConflicts : mostConflicts;
  const hrefAllConflicts = `${paths.onRecord(application.id)}?${new URLSearchParams({ ...queryOf(filter), differs: "all" })}`;
  const isFiltered = isFiltering(filter);
  const entries = filterEntries(record, filter);
  const first = firstSayings(entries);
  const conflicts = filterConflicts(record, entries, filter);
  const standing = new Set(conflicts.slice(0, shownConflicts).map((conflict) => record.conflicts.indexOf(conflict)));
  const hrefOfConflict = (index: number) =>
    `${standing.has(index) || shownConflicts === mostConflicts ? "" : hrefAllConflicts}#differs-${index + 1}`;
  const sources = [...record.sources.values()];
  const people = new Map(sources.flatMap((source) => source.people.map((person) => [person.id, person])));
  return (
    <Page
      title="On record"
      lead={`What ${application.company} has been told, in your words, and by whom it was heard. What weighs most comes first; the rest is folded.`}
      back={{ href: paths.application(application.id), label: application.company }}
    >
      {record.sources.size === 0 ? (
        <p>
          Nothing yet. Log an interview with <bdi>{application.company}</bdi>, and what you said stands here by topic.
        </p>
      ) : (
        <FilterForm
          action={paths.onRecord(application.id)}
          filter={filter}
          people={[...people.values()]}
          rounds={[...new Set(sources.map(({ round }) => round))]}
          isFiltered={isFiltered}
        />
      )}
      {conflicts.length > 0 ? (
        <ConflictList record={record} conflicts={conflicts} shown={shownConflicts} hrefMore={hrefAllConflicts} />
      ) : null}
      <Dismissed differences={record.dismissed} />
      {filter.kind === null ? <Jump entries={entries} /> : null}
      {recordTopics.map((topic) => (
        <Topic
          key={topic}
          record={record}
          firstOf={first}
          filter={filter}
          hrefOfConflict={hrefOfConflict}
          entries={entries.filter((entry) => entry.topic === topic)}
          isAlone={filter.kind !== null}
        />
      ))}
      {record.sources.size > 0 && entries.length === 0 ? (
        <p role="status">
          {isFiltered ? "Nothing on record fits." : "No figures, dates or names were found in what was said."}
        </p>
      ) : null}
    </Page>
  );
}

/** A link to each topic that has something. */
function Jump({ entries }: { entries: readonly RecordEntry[] }) {
  const topics = recordTopics.filter((topic) => entries.some((entry) => entry.topic === topic));
  if (topics.length < 3) return null;
  return (
    <nav aria-label="Topics">
      <ul className={styles.jump}>
        {topics.map((topic) => (
          <li key={topic}>
            <a className={styles.link} href={`#topic-${topic}`}>
              {recordTopicLabels[topic]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type First = ReturnType<typeof firstSayings>;

function Topic({
  record,
  firstOf,
  filter,
  entries,
  isAlone,
  hrefOfConflict,
}: {
  record: OnRecord;
  firstOf: First;
  filter: RecordFilter;
  hrefOfConflict: (index: number) => string;
  entries: readonly RecordEntry[];
  isAlone: boolean;
}) {
  const [first] = entries;
  if (!first) return null;
  const { topic } = first;
  const held = entries.filter(({ isHeld }) => isHeld);
  const passing = entries.filter(({ isHeld }) => !isHeld);
  const shown = held.slice(0, filter.show);
  // Alone, a topic has one window over all of it.
  const folded = passing.slice(0, isAlone ? Math.max(0, filter.show - held.length) : mostFolded);
  const more = new URLSearchParams({
    ...queryOf({ ...filter, kind: topic }),
    ...(isAlone ? { show: String(filter.show + shownAlone) } : {}),
  });
  return (
    <section className="stack gap-3" aria-labelledby={`topic-${topic}`}>
      <h2 id={`topic-${topic}`}>{recordTopicLabels[topic]}</h2>
      <Entries record={record} first={firstOf} entries={shown} hrefOfConflict={hrefOfConflict} />
      {folded.length > 0 ? (
        // What is searched for is not hidden again.
        <details open={filter.typed !== ""}>
          <summary>
            {passing.length}
            {held.length > 0 ? " more" : ""}, mentioned in passing
          </summary>
          <Entries record={record} first={firstOf} entries={folded} hrefOfConflict={hrefOfConflict} />
        </details>
      ) : null}
      {shown.length + folded.length < entries.length ? (
        <p>
          <Link className={styles.link} href={`${paths.onRecord(record.application.id)}?${more}`}>
            {isAlone ? "Show more" : `All ${entries.length}`}: {recordTopicLabels[topic].toLowerCase()}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

type Ledger = { record: OnRecord; first: First; hrefOfConflict: (index: number) => string };

function Entries({ entries, ...ledger }: Ledger & { entries: readonly RecordEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={`${entry.label} ${entry.sayings[0]?.statementId} ${entry.sayings[0]?.passage.start}`}>
          <Entry {...ledger} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** One thing that was said; or a name, with everything that was said about it. */
function Entry({ first, entry: { label, sayings }, ...line }: Ledger & { entry: RecordEntry }) {
  if (label === null || sayings.length === 1) {
    return sayings.map((saying) => (
      <RecordLine key={saying.passage.start} {...line} saying={saying} isFirst={first.has(saying)} />
    ));
  }
  return (
    <details>
      <summary className={styles.name}>
        {label} <span className="small soft">said {sayings.length} times</span>
      </summary>
      <ul className={styles.sayings}>
        {sayings.slice(0, mostSayings).map((saying) => (
          <li key={`${saying.statementId} ${saying.passage.start}`}>
            <RecordLine {...line} saying={saying} isFirst={first.has(saying)} />
          </li>
        ))}
      </ul>
      {sayings.length > mostSayings ? (
        <p className="small soft">
          And {sayings.length - mostSayings} more times. A person or a round can be chosen above.
        </p>
      ) : null}
    </details>
  );
}

/** So much of what was said in passing stands folded on the page of all topics. */
const mostFolded = 3;

/** A name said all the time is quoted so many times, which keeps the page short. */
const mostSayings = firstShown * 2;
