import { agree } from "./agree";
import type { FactPair } from "./align-facts";
import type { ReadFact } from "./fact-reader";

/**
 * The values that answer a question which asks for one: "How long were you there?" makes "three years" and "five years"
 * comparable whatever stands around them. null where the question asks for more than one value, or where either
 * answer holds none of the sort or several.
 */
export function pairAskedValues(
  question: string,
  earlier: readonly ReadFact[],
  current: readonly ReadFact[],
): FactPair | null {
  const asked = sorts.find(({ asks }) => asks.test(question));
  if (asked === undefined) return null;
  const one = onlyOne(earlier, asked.fits);
  const other = onlyOne(current, asked.fits);
  if (one === null || other === null) return null;
  // An hour's pay and a year's, pounds and euros: no telling.
  if (one.unit !== undefined && other.unit !== undefined && one.unit !== other.unit) return null;
  const agreement = agree(one.measure, other.measure);
  if (agreement === null) return null;
  const verdict = agreement === "different" ? "conflict" : agreement === "slight" ? "possible" : "same";
  return { earlier: one, current: other, verdict };
}

/** True of a question that one value answers in full: how long, how much, when to start. */
export function asksOneValue(question: string): boolean {
  return sorts.some(({ asks }) => asks.test(question)) && !asksToTell.test(question);
}

const asksToTell =
  /\b(?:tell me|tell us|describe|walk (?:me|us)|talk (?:me|us)|examples?|a time|how (?:did|do|would) you|why)\b/i;

type Sort = { asks: RegExp; fits: (fact: ReadFact) => boolean };

/** A bare number may be one more of them: "two years in the shop, then five in the office". */
const isDuration = ({ kind, heads }: ReadFact) => kind === "duration" || (kind === "number" && heads.length === 0);

/** In the order they are tried: a notice period is asked for by "how long" too. */
const sorts: readonly Sort[] = [
  { asks: /\bnotice\b|\bhow (?:long|many (?:years|months|weeks))\b/i, fits: isDuration },
  {
    asks: /\b(?:salary|salaries|wages?|compensation|remuneration|pay (?:expectations?|range|rate)|hourly rate|(?:earn|be paid|hoping to make))\b/i,
    fits: ({ kind }) => kind === "money",
  },
  {
    asks: /\b(?:start date|how soon|when (?:can|could|would|will|might|are) you (?:be )?(?:able to |free to |available to )?(?:start|join|begin|available))\b/i,
    fits: ({ kind }) => kind === "date",
  },
  { asks: /\bhow old\b/i, fits: ({ kind }) => kind === "age" },
  { asks: /\bhow many\b/i, fits: ({ kind }) => kind === "number" },
];

/** A vague number ("one of the things") answers nothing; "one month" does. */
function onlyOne(facts: readonly ReadFact[], fits: (fact: ReadFact) => boolean): ReadFact | null {
  const [only, ...others] = facts.filter(fits);
  if (only === undefined || others.length > 0) return null;
  return only.kind === "number" && only.weak ? null : only;
}
