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
  paired: { exchange: E; earlier: [E, ...E[]]; isSure: boolean }[];
  /** Questions of this round that were not asked before. */
  fresh: E[];
  /** Questions of earlier rounds that did not come again, each with its latest telling. */
  notReturned: E[];
};

/**
 * The exchanges of an application, and a round of it → each exchange of that round with its earlier tellings.
 *
 * The links between exchanges are followed over any number of rounds and in both directions: what round 3 asked as
 * round 1 did, and round 2 did too, has both as earlier tellings. A pair is sure when no link on its way is a "maybe".
 * Links to exchanges that are not among those given (removed, or of another application) count for nothing. Rounds
 * after `round` are ignored. The parts hold the very objects given, in the order of the interviews.
 */
export function pairRounds<E extends RoundExchange>(exchanges: readonly E[], round: number): PairedRounds<E> {
  const known = exchanges.filter((exchange) => exchange.round <= round).sort(earlierFirst);
  const sure = groupByLinks(known, isSureLink);
  const all = groupByLinks(known, (exchange) => isSureLink(exchange) || exchange.before === "maybe");
  const tellings = new Map<string, E[]>();
  for (const exchange of known) {
    if (exchange.round === round) continue;
    const group = all(exchange.id);
    tellings.set(group, [exchange, ...(tellings.get(group) ?? [])]);
  }

  const result: PairedRounds<E> = { paired: [], fresh: [], notReturned: [] };
  const returned = new Set<string>();
  for (const exchange of known) {
    if (exchange.round !== round) continue;
    const group = all(exchange.id);
    const [latest, ...others] = tellings.get(group) ?? [];
    if (latest === undefined) {
      result.fresh.push(exchange);
      continue;
    }
    returned.add(group);
    const isSure = sure(exchange.id) === sure(latest.id);
    result.paired.push({ exchange, earlier: [latest, ...others], isSure });
  }
  for (const [group, [latest]] of tellings) {
    if (!returned.has(group) && latest !== undefined && latest.question.trim() !== "") result.notReturned.push(latest);
  }
  return result;
}

function isSureLink({ before }: RoundExchange): boolean {
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
