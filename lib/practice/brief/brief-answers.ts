import { compareAnswers } from "@/lib/consistency/compare-answers";
import { findingKey } from "@/lib/practice/finding-key";
import { weighTopic } from "@/lib/practice/session/signals";
import { findTopics, type Topic } from "@/lib/practice/topics/topics";
import type { BriefAnswer, BriefInput } from "./brief-types";

/** Answers to have ready: the likeliest questions, by the signals that choose what is practised, likeliest first. */
export function chooseAnswers(input: BriefInput): { chosen: BriefAnswer[]; more: number } {
  const ranked = rankTopics(input);
  return {
    chosen: ranked.slice(0, mostAnswers).map((topic) => toAnswer(topic, input)),
    more: Math.max(0, ranked.length - mostAnswers),
  };
}

/** Nobody has more than a handful ready. */
const mostAnswers = 5;
/** A correction that they have not heard yet is to be brought up, so its answer is among the five. */
const correctedPoints = 6;
/** What has no answer yet cannot be had ready; it stays where there is room. */
const unansweredPoints = -20;
/** Enough to tell a conflict; an answer this long is read in part. */
const mostToCompare = 20_000;

function rankTopics({ plan, exchanges, corrections }: BriefInput): Topic[] {
  const corrected = new Set(corrections.map(({ exchangeId }) => exchangeId));
  // Figures, dates and "do you have questions?" have parts of the page to themselves.
  const { topics } = findTopics(exchanges);
  return topics
    .filter(({ intent }) => intent?.category !== "logistics" && intent?.category !== "closing")
    .map((topic) => ({
      topic,
      points:
        weighTopic(topic, "repeat", plan).points +
        (corrected.has(topic.latest.id) ? correctedPoints : 0) +
        (topic.latest.answer.trim() === "" ? unansweredPoints : 0),
    }))
    .sort((a, b) => b.points - a.points)
    .map(({ topic }) => topic);
}

/** The correction where there is one, else the newest answer: practised and solid, or as it was logged. */
function toAnswer(topic: Topic, input: BriefInput): BriefAnswer {
  const { id, question, round, answer } = topic.latest;
  const base = { exchangeId: id, question, round, isWhole: true };
  const correction = input.corrections.find(({ exchangeId }) => exchangeId === id);
  if (correction) return { ...base, answer: correction.answer, source: "corrected", otherwise: null };
  const practised = input.practised.find(({ exchangeId }) => exchangeId === id);
  const otherwise = findOtherwise(topic, input);
  if (practised) return { ...base, answer: practised.answer, source: "practised", otherwise };
  return { ...base, answer, source: "logged", otherwise };
}

/** The first conflict between the newest answer they heard and the one before it, unless somebody settled it. */
function findOtherwise({ latest, exchanges }: Topic, input: BriefInput): BriefAnswer["otherwise"] {
  const settled = new Set(input.corrections.map(({ exchangeId }) => exchangeId));
  const before = exchanges.find(({ id, round, answer }) => id !== latest.id && round < latest.round && answer !== "");
  if (!before || settled.has(before.id)) return null;
  const { findings } = compareAnswers({
    question: latest.question,
    earlier: before.answer.slice(0, mostToCompare),
    current: latest.answer.slice(0, mostToCompare),
    opinion: input.opinion,
  });
  for (const finding of findings) {
    if (finding.label !== "changed" || finding.certainty !== "conflict") continue;
    if (input.isNoConflict(before.id, latest.id, findingKey(finding))) continue;
    return { round: before.round, earlier: finding.earlier.text, current: finding.current.text };
  }
  return null;
}
