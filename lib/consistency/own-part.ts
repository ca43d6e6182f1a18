import type { Clause } from "./clauses";
import { findNegators } from "./negation";
import { isPast } from "./past-verbs";

/** What the speaker says of their own part in something done: alone, with others, at the head of it, or lending a hand. */
export type OwnPart = "did" | "did together" | "led" | "helped";

const leading = new Set("led managed headed directed chaired oversaw supervised spearheaded captained".split(" "));
const helping = new Set("helped assisted supported contributed shadowed".split(" "));
/** Said of a life rather than of a piece of work. */
const lived = new Set(
  "turned worked graduated majored minored applied interned started joined moved decided wanted needed asked looked".split(
    " ",
  ),
);
const verbReach = 3;

/** The speaker's own part in a clause, or null where nothing is said to have been done, or it is denied. */
export function ownPartOf(clause: Clause): OwnPart | null {
  const { words } = clause;
  const subject = words.findIndex((word) => word.lower === "i" || word.lower === "we");
  if (subject < 0 || findNegators(clause).length > 0) return null;
  const after = words.slice(subject + 1, subject + 1 + verbReach + 2).map((word) => word.lower);
  const said = after.join(" ");
  if (/^(?:was|were) (?:in charge of|responsible for|leading|heading|running)/.test(said)) return "led";
  if (/^(?:was|were) (?:part of|helping|assisting|supporting)/.test(said)) return "helped";
  const verb = after.slice(0, verbReach).find((word) => isPast(word) || leading.has(word) || helping.has(word));
  if (verb === undefined) return null;
  const before = after[after.indexOf(verb) - 1];
  if (lived.has(verb) || (before !== undefined && /^(?:was|were|got|be)$/.test(before))) return null;
  if (leading.has(verb)) return "led";
  if (helping.has(verb)) return "helped";
  return words[subject]?.lower === "we" ? "did together" : "did";
}
