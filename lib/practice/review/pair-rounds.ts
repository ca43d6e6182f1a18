import { foldQuestion } from "@/lib/practice/topics/topics";

/** An exchange of one application, with what is known of where its question was asked before. */
export type RoundExchange = {
  id: string;
  round: number;
  position: number;
  question: string;
  askedBeforeId: string | null;
  /** "unlinked" where the person says that it is another question; "maybe" where it is only likely. */
  before: "same" | "maybe" | "linked" | "unlinked" | null;
};

export type PairedRounds<E> = {
  /** Questions of this round that were asked in an earlier one, in order; the latest earlier telling first. */
  paired: { exchange: E; earlier: [E, ...E[]] }[];
  /** Questions of this round that were perhaps asked before; no more than that is known. */
  perhaps: { exchange: E; earlier: E }[];
  /** Questions of this round that were not asked before. */
  fresh: E[];
  /** Questions of earlier rounds that did not come again, not even perhaps, each with its latest telling. */
  notReturned: E[];
};

/**
 * The exchanges of an application, and a round of it → each exchange of that round with its earlier tellings.
 *
 * The links between exchanges are followed over any number of rounds and in both directions: what round 3 asked as
 * round 1 did, and round 2 did too, has both as earlier tellings. A "maybe" anywhere on the way makes a perhaps of it, but where the words are the very same.
 * Links to exchanges that are not among those given (removed, or of another application) count for nothing. Rounds
 * after `round` are ignored. The parts hold the very objects given, in the order of the interviews.
 */
export function pairRounds<E extends RoundExchange>(exchanges: readonly E[], round: number): PairedRounds<E> {
  const known = exchanges.filter((exchange) => exchange.round <= round).sort(earlierFirst);
  const before = known.filter((exchange) => exchange.round < round);
  const texts = new Map(known.map(({ id, question }) => [id, foldQuestion(question)]));
  // The very same words are the same question, unless the person says otherwise.
  const isSure = ({ id, before, askedBeforeId }: E) =>
    isSureLink(before) || (before === "maybe" && texts.get(id) === texts.get(askedBeforeId ?? ""));
  const sureGroup = groupByLinks(known, isSure);
  const anyGroup = groupByLinks(known, ({ before }) => isSureLink(before) || before === "maybe");
  const sure = latestFirst(before, sureGroup);
  const any = latestFirst(before, anyGroup);

  const result: PairedRounds<E> = { paired: [], perhaps: [], fresh: [], notReturned: [] };
  const returned = new Set<string>();
  for (const exchange of known) {
    if (exchange.round < round) continue;
    returned.add(anyGroup(exchange.id));
    const earlier = sure.get(sureGroup(exchange.id));
    const [likely] = any.get(anyGroup(exchange.id)) ?? [];
    if (earlier) result.paired.push({ exchange, earlier });
    else if (likely) result.perhaps.push({ exchange, earlier: likely });
    else result.fresh.push(exchange);
  }
  for (const [group, [latest]] of any) {
    if (!returned.has(group) && latest.question.trim() !== "") result.notReturned.push(latest);
  }
  return result;
}

/** Exchanges by group, the latest of each first. */
function latestFirst<E extends RoundExchange>(exchanges: readonly E[], group: (id: string) => string) {
  const groups = new Map<string, [E, ...E[]]>();
  for (const exchange of exchanges) {
    groups.set(group(exchange.id), [exchange, ...(groups.get(group(exchange.id)) ?? [])]);
  }
  return groups;
}

function isSureLink(before: RoundExchange["before"]): boolean {
  return before === "same" || before === "linked";
}

/** Joins exchanges along the links that count; gives each exchange's group by its id (union-find with path halving). */
function groupByLinks<E extends RoundExchange>(
  exchanges: readonly E[],
  counts: (exchange: E) => boolean,
): (id: string) => string {
  const parents = new Map(exchanges.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let parent = parents.get(at); parent !== undefined && parent !== at; parent = parents.get(at)) {
      const above = parents.get(parent) ?? parent;
      parents.set(at, above);
      at = above;
    }
    return at;
  };
  for (const exchange of exchanges) {
    const { id, askedBeforeId } = exchange;
    if (askedBeforeId !== null && parents.has(askedBeforeId) && counts(exchange)) {
      parents.set(find(id), find(askedBeforeId));
    }
  }
  return find;
}

function earlierFirst(a: RoundExchange, b: RoundExchange): number {
  return a.round - b.round || a.position - b.position;
}
