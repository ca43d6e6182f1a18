import { findTopics, foldQuestion, mostTexts } from "@/lib/practice/topics/topics";
import type { LoggedExchange } from "@/lib/practice/types";
import { findSureIntent } from "@/lib/questions/find-intent";

/** Exchanges in which the same question was asked. */
export type SameQuestion<Exchange> = {
  /** Oldest first, by round. Never empty. */
  exchanges: readonly Exchange[];
  /** What they ask, in words that fit "they ask …"; null where the question bank does not know it for sure. */
  label: string | null;
};

/**
 * Exchanges → those of one question together, as `findTopics` finds them. That takes eighty different questions at most, so where
 * there are more, each intent is looked at by itself. `links` are exchanges that are known to ask the same, the later one's id to
 * the earlier one's. Exchanges without a question are left out.
 */
export function groupByQuestion<Exchange extends LoggedExchange>(
  exchanges: readonly Exchange[],
  links: ReadonlyMap<string, string> = new Map(),
): SameQuestion<Exchange>[] {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const groups = splitByIntent(exchanges)
    .flatMap((some) => findTopics(some).topics)
    .map(({ exchanges: latestFirst, intent }) => ({
      exchanges: latestFirst.toReversed().flatMap(({ id }) => byId.get(id) ?? []),
      label: intent?.label ?? null,
    }));
  return joinLinked(groups, links);
}

function splitByIntent<Exchange extends LoggedExchange>(exchanges: readonly Exchange[]): (readonly Exchange[])[] {
  if (new Set(exchanges.map(({ question }) => foldQuestion(question))).size <= mostTexts) return [exchanges];
  const byIntent = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const id = findSureIntent(exchange.question)?.id ?? "";
    const alike = byIntent.get(id);
    if (alike) alike.push(exchange);
    else byIntent.set(id, [exchange]);
  }
  return [...byIntent.values()];
}

/** Puts groups together of which one holds an exchange that is linked to one of the other. */
function joinLinked<Exchange extends LoggedExchange>(
  groups: readonly SameQuestion<Exchange>[],
  links: ReadonlyMap<string, string>,
): SameQuestion<Exchange>[] {
  const homes = new Map(groups.flatMap((group) => group.exchanges.map(({ id }) => [id, group] as const)));
  for (const [later, earlier] of links) {
    const from = homes.get(later);
    const to = homes.get(earlier);
    if (!from || !to || from === to) continue;
    const both = [...to.exchanges, ...from.exchanges].sort((a, b) => a.round - b.round || a.position - b.position);
    const group = { exchanges: both, label: to.label ?? from.label };
    for (const { id } of both) homes.set(id, group);
  }
  return [...new Set(homes.values())];
}
