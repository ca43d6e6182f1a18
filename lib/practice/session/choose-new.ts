import { type Asked, foldQuestion } from "@/lib/practice/topics/topics";
import type { SessionItem, SessionPlan } from "@/lib/practice/types";
import { questionBank } from "@/lib/questions/bank";
import { matchQuestion } from "@/lib/questions/match-questions";
import type { Intent, InterviewerPart, QuestionCategory } from "@/lib/questions/types";
import { meetingRules, newByPart, usualNew, usualPanel } from "./meeting-rules";
import { pickOne } from "./seeded-random";

export type NewItem = Extract<SessionItem, { kind: "new" }>;
/** Somebody who may ask: `name` null where only the chair is known. */
export type Asker = { name: string | null; part: InterviewerPart };
/** Gives the next best new question, for `asker` where one is given; null when the bank has no more. */
export type NextNew = (asker?: Asker) => NewItem | null;

/**
 * New questions for a plan, one at a time. Never one whose intent was asked before. `categories` are all it may choose
 * from, where given. Those who may ask take turns; an `asker` given to a call is named in the reason. The seed's
 * `random` decides between questions that fit equally well, and the wording.
 */
export function newQuestions(
  plan: SessionPlan,
  asked: Asked,
  random: () => number,
  categories?: readonly QuestionCategory[],
): NextNew {
  const askers = likelyAskers(plan);
  const taken = new Map<QuestionCategory, number>();
  let turn = 0;
  const open = questionBank
    .filter((intent) => !wasAsked(intent, asked))
    .map((intent) => ({ intent, chance: random() }))
    .filter(({ intent }) => categories?.includes(intent.category) ?? true);

  return (given) => {
    const asker = given ?? (askers.length > 0 ? askers[turn % askers.length] : undefined);
    if (given === undefined) turn += 1;
    while (open.length > 0) {
      const [chosen] = open.splice(bestOf(asker), 1);
      if (chosen === undefined) return null;
      const question = pickOne(plainWordings(chosen.intent), random);
      if (question === undefined || isSameAsAny(question, asked.unsure)) continue;
      const { category } = chosen.intent;
      taken.set(category, (taken.get(category) ?? 0) + 1);
      return {
        kind: "new",
        question,
        category,
        why: given ? whyFrom(chosen.intent, given) : whyNew(chosen.intent, plan, asker),
        exchangeId: null,
        earlierQuestion: null,
        earlierAnswer: null,
        isCorrected: false,
      };
    }
    return null;
  };

  function bestOf(asker: Asker | undefined): number {
    let best = { index: 0, points: Number.NEGATIVE_INFINITY };
    for (const [index, { intent, chance }] of open.entries()) {
      const seen = taken.get(intent.category) ?? 0;
      const points = pointsFor(intent, plan, asker) + chance - seen * spread;
      if (points > best.points) best = { index, points };
    }
    return best.index;
  }
}

function wasAsked({ id, wordings }: Intent, { intents, texts }: Asked): boolean {
  return intents.has(id) || wordings.some((wording) => texts.has(foldQuestion(wording)));
}

function isSameAsAny(question: string, others: readonly string[]): boolean {
  return matchQuestion(question, others).some(({ verdict }) => verdict === "same");
}

/** The bank lists plain wordings first; about the person, what follows is chatty: "What do you do for fun?" */
function plainWordings({ category, wordings }: Intent): readonly string[] {
  return wordings.slice(0, category === "personality" ? 1 : 3);
}

/** Points that a category loses for each of its questions already chosen, so that the rest get their turn. */
const spread = 1.5;

/** Asked now and then, but there are questions more worth the time: they come last of their category. */
const curious: ReadonlySet<string> = new Set(["fun-fact", "role-model", "pet-peeve", "repetitive-work", "remote-work"]);
const curiousPoints = 3;

function likelyAskers({ meeting, interviewers }: SessionPlan): Asker[] {
  if (interviewers.length > 0) return interviewers.map(({ name, part }) => ({ name, part }));
  if (meeting === "panel") return usualPanel.map((part) => ({ name: null, part }));
  if (meeting === "senior") return [{ name: null, part: "senior-manager" }];
  return [];
}

function pointsFor(intent: Intent, { meeting }: SessionPlan, asker: Asker | undefined): number {
  const { category, id } = intent;
  const byMeeting = (meetingRules[meeting].new[category] ?? 0) - (curious.has(id) ? curiousPoints : 0);
  if (asker === undefined) return usualNew[category] + byMeeting;
  const byPart = newByPart[asker.part][category] ?? 0;
  const usual = intent.askedBy.includes(asker.part) ? 1 : 0;
  return usualNew[category] + byMeeting + byPart + usual;
}

function whyNew(intent: Intent, { meeting }: SessionPlan, asker: Asker | undefined): string {
  const usual = asker !== undefined && intent.askedBy.includes(asker.part);
  if (usual && asker.name !== null && asker.name.trim() !== "") return whyFrom(intent, asker);
  return `${meetingRules[meeting].whyNew} ${topicPhrases[intent.category]}`;
}

function whyFrom({ category }: Intent, { name }: Asker): string {
  return `${name ?? "They"} may ask ${topicPhrases[category]}`;
}

/** Fit after "may ask" and after "may turn to". */
const topicPhrases: Readonly<Record<QuestionCategory, string>> = {
  opener: "who you are",
  motivation: "why you want this job",
  experience: "what you have done so far",
  behaviour: "what you did when it mattered",
  strengths: "what you are good at",
  personality: "what kind of person you are",
  "work-style": "how you like to work",
  decisions: "how you decide",
  leadership: "how you lead",
  team: "how you work with others",
  logistics: "what you need in practice",
  closing: "what you want to know",
};
