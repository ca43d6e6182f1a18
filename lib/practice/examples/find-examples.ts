import type { Span } from "@/lib/consistency/types";
import { compareStories, type Likeness, sameStory } from "./story-likeness";
import { readStoryParts, type StoryParts, tellsStory } from "./story-parts";
import { proposeTitle } from "./story-title";

/** One question as asked and the answer as given, as far as stories go. */
export type ToldAnswer = { id: string; question: string; answer: string };

/** A passage of the answer of one exchange, quoted exactly. */
export type StoryPassage = { exchangeId: string; span: Span };

/** A work story found in the answers. */
export type FoundExample = {
  /** In the words of the answers. */
  title: string;
  /** Where it was told, in the order given. Never empty. */
  exchangeIds: readonly string[];
  situation: StoryPassage | null;
  action: StoryPassage | null;
  result: StoryPassage | null;
};

/**
 * The work stories in answers, in the order they were first told; `answers` come oldest first. A story told in several
 * answers is one, known by the names, figures and seldom words they share. Its parts are quoted from the telling that holds
 * most of them; a part that is missing there comes from another. Nothing is made up. Beyond `mostStories` the oldest are left
 * out, which keeps the time bounded: 200 answers take about a tenth of a second.
 */
export function findExamples(answers: readonly ToldAnswer[]): FoundExample[] {
  const stories = answers.filter(({ question, answer }) => tellsStory(question, answer)).slice(-mostStories);
  const likeness = compareStories(stories.map(({ answer }) => answer));
  return joinAlike(stories, likeness).map(toExample);
}

/** What is known of an example that was kept: all its words. */
export type KnownExample = { id: string; text: string };

/**
 * Answers in which a kept example seems to have been told as well: ids of exchanges, by the example's id, each answer
 * under the one example it is most like. Which of them are known already is for the caller to leave out.
 */
export function findTellings(
  examples: readonly KnownExample[],
  answers: readonly ToldAnswer[],
): ReadonlyMap<string, readonly string[]> {
  const stories = answers.filter(({ question, answer }) => tellsStory(question, answer)).slice(-mostStories);
  const likeness = compareStories([...examples.map(({ text }) => text), ...stories.map(({ answer }) => answer)]);
  const found = new Map<string, string[]>();
  for (const [index, story] of stories.entries()) {
    let best: { id: string; value: number } | null = null;
    for (const [at, { id }] of examples.entries()) {
      const value = likeness(at, examples.length + index);
      if (value >= sameStory && value > (best?.value ?? 0)) best = { id, value };
    }
    if (best) found.set(best.id, [...(found.get(best.id) ?? []), story.id]);
  }
  return found;
}

/** The story that one answer tells, whether or not it looks like one: for a person who says that it is. */
export function readExample(answer: ToldAnswer): FoundExample {
  return toExample([answer]);
}

const mostStories = 200;

/** Each story joins the group that holds the one it is most like, or begins a group. */
function joinAlike(stories: readonly ToldAnswer[], likeness: Likeness): ToldAnswer[][] {
  const groups: number[][] = [];
  for (const index of stories.keys()) {
    let home: number[] | null = null;
    let most = 0;
    for (const group of groups) {
      for (const member of group) {
        const value = likeness(member, index);
        if (value >= sameStory && value > most) {
          home = group;
          most = value;
        }
      }
    }
    if (home) home.push(index);
    else groups.push([index]);
  }
  return groups.map((group) => group.flatMap((index) => stories[index] ?? []));
}

function toExample(told: readonly ToldAnswer[]): FoundExample {
  const tellings = told.map((answer) => ({ answer, parts: readStoryParts(answer.answer) }));
  // The newest of those that hold most.
  const fullest = tellings.toReversed().sort((a, b) => countParts(b.parts) - countParts(a.parts));
  const part = (name: keyof StoryParts): StoryPassage | null => {
    for (const { answer, parts } of fullest) {
      const span = parts[name];
      if (span) return { exchangeId: answer.id, span };
    }
    return null;
  };
  const situation = part("situation");
  const action = part("action");
  const opening = situation ?? action;
  return {
    title: proposeTitle(told, opening?.span.text ?? ""),
    exchangeIds: told.map(({ id }) => id),
    situation,
    action,
    result: part("result"),
  };
}

function countParts({ situation, action, result }: StoryParts): number {
  return [situation, action, result].filter((part) => part !== null).length;
}
