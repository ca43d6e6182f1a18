import "server-only";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import { withOpinion } from "@/lib/opinion/second-opinion";
import { findChanges, findOwnStories } from "@/lib/practice/review/own-story";
import { readNoConflicts } from "./pair-dismissal-rows";
import { inOrderOfTime, latestAnswers, readLinks, readTold, toldWhere, withoutExample } from "./told";

/**
 * The questions that were asked in two interviews or more, over all employers, each with how it was answered over time. The
 * example application counts only while there is nothing else.
 */
export async function listOwnStories() {
  const { id: ownerId } = await requireUser();
  const rows = await database.exchange.findMany({
    ...latestAnswers(ownerId, { question: { not: "" } }),
    select: toldWhere,
  });
  const ordered = inOrderOfTime(withoutExample(rows));
  const interviews = new Map([...new Set(ordered.map(({ interview }) => interview.id))].map((id, at) => [id, at + 1]));
  return findOwnStories(
    ordered.map((row) => ({
      id: row.id,
      position: row.position,
      question: row.question,
      answer: row.answer,
      round: interviews.get(row.interview.id) ?? 0,
      mattered: null,
      outcome: null,
      followUp: false,
      correction: null,
      askedBy: null,
      told: readTold(row),
    })),
    readLinks(ordered),
  );
}
export type ListedStory = Awaited<ReturnType<typeof listOwnStories>>[number];

/** What changed in these from one telling to the next, as `findChanges` has it. */
export async function compareOwnStories(stories: readonly ListedStory[]) {
  const { id: ownerId } = await requireUser();
  const { isNoConflict } = await readNoConflicts(ownerId, null);
  return withOpinion((opinion) => findChanges(stories, opinion, isNoConflict));
}
export type StoryChanges = Awaited<ReturnType<typeof compareOwnStories>>;
