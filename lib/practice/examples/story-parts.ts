import { readAnswerText } from "@/lib/consistency/fact-reader";
import { measureDepth } from "@/lib/consistency/measure-depth";
import type { Span } from "@/lib/consistency/types";
import { findSureIntent } from "@/lib/questions/find-intent";
import type { Intent, QuestionCategory } from "@/lib/questions/types";

/** The parts of a work story, each a passage of the answer; null where the answer does not hold it. */
export type StoryParts = { situation: Span | null; action: Span | null; result: Span | null };

/**
 * An answer → the passages that hold the situation, what was done and what came of it (the STAR scheme career offices
 * teach). The passages follow each other and are quoted exactly; where nothing is done the whole is the situation. Approximate, as
 * `measureDepth` is: it reads words, not meaning. Answers beyond 20,000 characters are read up to there.
 */
export function readStoryParts(answer: string): StoryParts {
  const text = answer.slice(0, longestAnswer);
  const sentences = readAnswerText(text).sentences;
  const parts = sentences.map(({ start, end }) => measureDepth(text.slice(start, end)).example);
  const between = (from: number, to: number): Span | null => {
    const first = sentences[from];
    const last = sentences[to - 1];
    if (from >= to || !first || !last) return null;
    return { text: text.slice(first.start, last.end), start: first.start, end: last.end };
  };
  const firstAction = parts.findIndex(({ action }) => action);
  if (firstAction < 0) return { situation: between(0, sentences.length), action: null, result: null };
  const lastPlainAction = parts.findLastIndex(({ action, result }) => action && !result);
  const end = sentences.length;
  const result = parts.findIndex((part, index) => part.result && index > Math.max(firstAction, lastPlainAction));
  const resultFrom = result < 0 ? end : result;
  return {
    situation: between(0, firstAction),
    action: between(firstAction, resultFrom),
    result: between(resultFrom, end),
  };
}

/** Whether an answer tells a work story: something that was done once, not how things are done. */
export function tellsStory(question: string, answer: string): boolean {
  // The question is known sooner than the answer is read.
  const category = categoryOf(question);
  const isAsked = category !== null && storyCategories.has(category);
  if (!isAsked && ((category !== null && neverStories.has(category)) || asksForCareer.test(question))) return false;
  const { words, example } = measureDepth(answer.slice(0, longestAnswer));
  if (words < fewestWords || !example.action) return false;
  // A question that asks for an example gets one, well told or not.
  if (isAsked || asksForStory.test(question)) return true;
  return example.situation && example.result;
}

/** Whether a question is best answered with a work story. */
export function wantsStory(intent: Intent): boolean {
  return storyCategories.has(intent.category) || storyIntents.has(intent.id);
}

const longestAnswer = 20_000;
/** Rule of thumb: ten seconds of speech; below that there is hardly a beginning and an end. */
const fewestWords = 25;
const storyCategories: ReadonlySet<QuestionCategory> = new Set(["behaviour", "leadership", "team", "decisions"]);
const asksForStory =
  /\b(?:a time|an? (?:\w+ )?(?:example|instance|situation|occasion|moment)|examples? of|have you (?:ever|had|dealt|done)|walk (?:me|us) through|(?:tell|describe|share)(?: me| us)?(?: about)? an? |hardest|biggest|toughest|proudest|worst)/i;
const asksForCareer =
  /\b(?:about you(?:rself)?\b|your (?:\w+ )?(?:background|story|route|career|history|experience|journey)|run through|how you (?:got|came))/i;
const storyIntents: ReadonlySet<string> = new Set(["project", "hardest-problem", "stress"]);
const neverStories: ReadonlySet<QuestionCategory> = new Set(["opener", "motivation", "logistics", "closing"]);

function categoryOf(question: string): QuestionCategory | null {
  return findSureIntent(question)?.category ?? null;
}
