import "server-only";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import type { Comparison } from "@/lib/consistency/types";

type Answers = Parameters<typeof compareAnswers>[0];

/**
 * `compareAnswers`, which gives the same for the same texts, so that a page seen again does not compare all of them anew.
 * Only this process remembers it, the latest `mostKept` comparisons of texts of a usual length.
 */
export function compareOnce(input: Answers): Comparison {
  const key = JSON.stringify([input.question, input.earlier, input.current]);
  // An opinion may come to know more of the same texts.
  if (input.opinion || key.length > longestKept) return compareAnswers(input);
  const before = kept.get(key);
  // The map keeps the order in which it was filled: what is used again goes to its end.
  kept.delete(key);
  const comparison = before ?? compareAnswers(input);
  kept.set(key, comparison);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return comparison;
}

const kept = new Map<string, Comparison>();
/** About 20 MB at most. */
const mostKept = 1_000;
const longestKept = 8_000;
