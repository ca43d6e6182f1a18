import type { Passage } from "@/lib/consistency/find-contradictions";
import { type RecordEntry, type RecordTopic, recordTopics, type Saying } from "@/lib/consistency/on-record";
import type { KeyedConflict, OnRecord } from "@/lib/data/on-record";

/** What is asked to be seen of the ledger. */
export type RecordFilter = {
  kind: RecordTopic | null;
  personId: string | null;
  round: number | null;
  /** Words to be found, as typed; empty for anything. */
  typed: string;
  /** How many entries of a topic are wanted. */
  show: number;
};

type Search = Record<string, string | string[] | undefined>;

/** So many entries of each topic stand on the page at first, and so many more each time; alone, a topic gets more room. */
export const firstShown = 6;
export const shownAlone = 50;
const mostShown = 5_000;
const longestSearch = 100;

/** The filter in an address; what it does not know it leaves out. */
export function readFilter(search: Search): RecordFilter {
  const kind = recordTopics.find((topic) => topic === search.kind) ?? null;
  const round = Number(search.round);
  const show = Number(search.show);
  return {
    kind,
    personId: typeof search.person === "string" && search.person !== "" ? search.person : null,
    round: Number.isInteger(round) && round > 0 ? round : null,
    typed: typeof search.q === "string" ? search.q.trim().slice(0, longestSearch) : "",
    show: Number.isInteger(show) && show > 0 ? Math.min(show, mostShown) : kind === null ? firstShown : shownAlone,
  };
}

/** Whether anything is left out by a filter. */
export function isFiltering({ kind, personId, round, typed }: RecordFilter): boolean {
  return kind !== null || personId !== null || round !== null || typed !== "";
}

/** A filter as the query of an address has it; how much is shown is not in it. */
export function queryOf({ kind, personId, round, typed }: RecordFilter): Record<string, string> {
  return {
    ...(kind === null ? {} : { kind }),
    ...(personId === null ? {} : { person: personId }),
    ...(round === null ? {} : { round: String(round) }),
    ...(typed === "" ? {} : { q: typed }),
  };
}

/** The entries wanted, each with the sayings wanted only. */
export function filterEntries(
  { entries, sources }: Pick<OnRecord, "entries" | "sources">,
  filter: RecordFilter,
): RecordEntry[] {
  return entries.flatMap((entry): RecordEntry[] => {
    if (filter.kind !== null && entry.topic !== filter.kind) return [];
    const sayings = entry.sayings.filter(
      ({ statementId, passage }) =>
        isWanted(sources, statementId, filter) && holds(passage.text, sources, statementId, filter),
    );
    return sayings.length > 0 ? [{ ...entry, sayings }] : [];
  });
}

/** The conflicts of which either side is wanted; where a topic is, those that touch one of its `entries`. */
export function filterConflicts(
  { conflicts, sources, texts }: Pick<OnRecord, "conflicts" | "sources" | "texts">,
  entries: readonly RecordEntry[],
  filter: RecordFilter,
): KeyedConflict[] {
  const touched = filter.kind === null ? null : entries.flatMap(({ sayings }) => sayings);
  return conflicts.filter(({ first, second }) =>
    [first, second].some(
      (side) =>
        isWanted(sources, side.id, filter) &&
        holds(texts.get(side.id) ?? "", sources, side.id, filter) &&
        (touched === null || touched.some((saying) => touches(saying, side))),
    ),
  );
}

/** Whether a passage of the record is, or holds, words that are marked in a saying. */
export function touches({ statementId, marks }: Saying, { id, start, end }: Passage): boolean {
  return id === statementId && marks.some((mark) => mark.start < end && start < mark.end);
}

function isWanted(sources: OnRecord["sources"], statementId: string, { personId, round }: RecordFilter): boolean {
  const source = sources.get(statementId);
  if (!source || (round !== null && source.round !== round)) return false;
  return personId === null || source.people.some(({ id }) => id === personId);
}

function holds(text: string, sources: OnRecord["sources"], statementId: string, { typed }: RecordFilter): boolean {
  if (typed === "") return true;
  const words = typed.toLowerCase();
  const question = sources.get(statementId)?.exchange?.question ?? "";
  return text.toLowerCase().includes(words) || question.toLowerCase().includes(words);
}
