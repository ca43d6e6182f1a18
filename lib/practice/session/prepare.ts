import { interviewDayOf, type PlacedTopic, placeTopics } from "@/lib/practice/schedule/place-topics";
import { type PracticeDay, planPractice } from "@/lib/practice/schedule/plan-practice";
import { sitsIn } from "@/lib/practice/schedule/schedule";
import { findTopics } from "@/lib/practice/topics/topics";
import type { Day, LoggedExchange, PractisedItem, SessionPlan } from "@/lib/practice/types";
import { practisedNew } from "./come-back";
import { minutesPerItem } from "./meeting-rules";
import { weighTopic } from "./signals";

/** How far somebody is with the questions logged for one plan, and on which days what comes up. */
export type Preparation = {
  /**
   * Logged questions and practised new ones, each counted once: those that sit, that did not sit yet, and that were
   * never practised.
   */
  sits: number;
  comesBack: number;
  never: number;
  /** From today to the day before the interview; see `planPractice`. Ids are those of exchanges, or the words of a new question. */
  days: readonly PracticeDay[];
};

/** A plan, everything logged and the practice so far → what is left to practise, and when. */
export function prepare(input: {
  plan: SessionPlan;
  exchanges: readonly LoggedExchange[];
  history: readonly PractisedItem[];
  today: Day;
}): Preparation {
  const { plan, exchanges, history, today } = input;
  const found = findTopics(exchanges);
  const placed = placeTopics(found.topics, { history, today }, plan);
  const weighed = placed
    .map((each) => ({ ...each, points: weighTopic(each.topic, "repeat", plan).points }))
    .sort((a, b) => b.points - a.points);
  const news = practisedNew(history, found.asked);
  const openNews = news.filter((item) => !sitsIn(item));
  return {
    sits: placed.filter(isSitting).length + news.length - openNews.length,
    comesBack:
      placed.filter((each) => each.last !== null && !isSitting(each)).length + openNews.filter(isAnswered).length,
    never: placed.filter(({ last }) => last === null).length,
    days: planPractice({
      questions: [
        ...weighed.map(({ topic, last }) => ({ id: topic.latest.id, last })),
        ...openNews.map((last) => ({ id: last.question, last })),
      ],
      today,
      interviewDay: interviewDayOf(plan, today),
      perSession: questionsPerSession(plan),
    }),
  };
}

/** How many questions a session of the plan's length holds, about. */
export function questionsPerSession({ minutes }: Pick<SessionPlan, "minutes">): number {
  return Math.max(1, Math.floor(minutes / minutesPerItem.repeat));
}

/** A new question that was only put to them was not practised. */
function isAnswered({ state }: PractisedItem): boolean {
  return state !== "unanswered";
}

function isSitting({ last }: PlacedTopic): boolean {
  return last !== null && sitsIn(last);
}
