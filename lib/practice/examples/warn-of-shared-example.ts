import type { SessionItem, SessionPlan } from "@/lib/practice/types";
import type { QuestionCategory } from "@/lib/questions/types";

/** A work story, as far as the warning needs it. */
export type ServingExample = {
  id: string;
  title: string;
  /** The sorts of question it answers. */
  serves: readonly QuestionCategory[];
  /** Ids of the interviewers who have heard it. */
  heardBy: readonly string[];
};

export type SharedExample = { exampleId: string; title: string; questions: readonly string[]; sentence: string };

/**
 * The examples that would serve `fewest` or more questions of a session before a panel, where all of them hear each
 * answer; most shared first. Only questions that no other example serves count: elsewhere there is a choice. Names
 * those of the panel who have heard it already. None for other meetings.
 */
export function warnOfSharedExample(
  plan: SessionPlan,
  items: readonly Pick<SessionItem, "question" | "category">[],
  examples: readonly ServingExample[],
): SharedExample[] {
  if (plan.meeting !== "panel") return [];
  return examples
    .map((example) => ({ example, questions: items.filter((item) => isOnlyOne(example, item, examples)) }))
    .filter(({ questions }) => questions.length >= fewest)
    .sort((a, b) => b.questions.length - a.questions.length)
    .map(({ example, questions }) => ({
      exampleId: example.id,
      title: example.title,
      questions: questions.map(({ question }) => question),
      sentence: say(plan, example, questions.length),
    }));
}

const fewest = 3;

function isOnlyOne(
  example: ServingExample,
  { category }: Pick<SessionItem, "category">,
  examples: readonly ServingExample[],
): boolean {
  if (category === null || !example.serves.includes(category)) return false;
  return !examples.some((other) => other.id !== example.id && other.serves.includes(category));
}

function say({ interviewers }: SessionPlan, { title, heardBy }: ServingExample, count: number): string {
  const known = interviewers.filter(({ id }) => heardBy.includes(id)).map(({ name }) => name);
  const already = known.length > 0 ? `, and ${known.join(" and ")} heard it before` : "";
  return `“${title}” would serve ${count} questions of your session, and the whole panel hears it each time${already}. Have another ready.`;
}
