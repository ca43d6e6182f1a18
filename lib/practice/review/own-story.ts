import { compareAnswers } from "@/lib/consistency/compare-answers";
import type { Finding } from "@/lib/consistency/types";
import type { Opinion } from "@/lib/consistency/weigh-opinion";
import type { IsNoConflict } from "@/lib/practice/brief/brief-types";
import { findingKey } from "@/lib/practice/finding-key";
import type { LoggedExchange } from "@/lib/practice/types";
import { groupByQuestion } from "./same-question";

/** One question, and how it was answered over time. */
export type OwnStory<Telling> = {
  /** As asked the last time. */
  question: string;
  /** What it asks, in words that fit "they ask …"; null where the question bank does not know it for sure. */
  label: string | null;
  /** Oldest first; from two interviews at least. */
  tellings: readonly Telling[];
};

/** A finding of something that changed. */
export type ChangedFinding = Extract<Finding, { label: "changed" }>;

/**
 * Questions that were answered in two interviews or more, whatever the employer: those asked most often first, then the
 * latest. `round` counts all interviews in order of time, over all employers; `links` as in `groupByQuestion`. Of a question
 * asked very often, the latest `mostTellings` are told.
 */
export function findOwnStories<Telling extends LoggedExchange>(
  exchanges: readonly Telling[],
  links?: ReadonlyMap<string, string>,
): OwnStory<Telling>[] {
  const answered = exchanges.filter(({ answer }) => answer.trim() !== "");
  return groupByQuestion(answered, links)
    .filter(({ exchanges: tellings }) => countInterviews(tellings) >= 2)
    .map(({ exchanges: tellings, label }) => ({
      question: tellings.at(-1)?.question ?? "",
      label,
      tellings: tellings.slice(-mostTellings),
    }))
    .sort((a, b) => countInterviews(b.tellings) - countInterviews(a.tellings) || latest(b) - latest(a));
}

/**
 * What changed from one telling to the next, by the id of the later one: what does not agree, then what may not. After
 * `mostCharacters` in all nothing more is compared, which keeps the time bounded; such a telling is not in the result.
 * `opinion` as `compareAnswers` has it. What the person called no conflict is left out.
 */
export function findChanges(
  stories: readonly OwnStory<LoggedExchange>[],
  opinion?: Opinion,
  isNoConflict: IsNoConflict = () => false,
): ReadonlyMap<string, ChangedFinding[]> {
  const changes = new Map<string, ChangedFinding[]>();
  let left = mostCharacters;
  for (const { tellings } of stories) {
    for (const [index, { id, question, answer }] of tellings.entries()) {
      const before = tellings[index - 1];
      if (!before) continue;
      const earlier = before.answer.slice(0, longestCompared);
      const current = answer.slice(0, longestCompared);
      left -= earlier.length + current.length;
      if (left < 0) return changes;
      const { findings } = compareAnswers({ question, earlier, current, opinion });
      const changed = findings.filter((finding) => finding.label === "changed");
      changes.set(
        id,
        changed.filter((finding) => !isNoConflict(before.id, id, findingKey(finding))),
      );
    }
  }
  return changes;
}

/** Half an hour of speech. */
const longestCompared = 20_000;
/** Two hundred pairs of a usual length. */
const mostCharacters = 200_000;
const mostTellings = 8;

function countInterviews(tellings: readonly LoggedExchange[]): number {
  return new Set(tellings.map(({ round }) => round)).size;
}

function latest({ tellings }: OwnStory<LoggedExchange>): number {
  return tellings.at(-1)?.round ?? 0;
}
