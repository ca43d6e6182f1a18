import { measureDepth } from "@/lib/consistency/measure-depth";
import type { Depth } from "@/lib/consistency/types";
import type { QuestionCategory } from "@/lib/questions/types";
import { type AnswerKind, answerKinds, type Probe, probes } from "./elaboration-probes";
import { type Passage, quotablePassages, sayBack } from "./quotable";
import { pickOne } from "./seeded-random";

/** A question that goes deeper into an earlier answer, and what that answer left open (a phrase without a full stop). */
export type Elaboration = { question: string; open: string };

/**
 * An earlier answer → a question hung on a concrete passage of it, quoted faithfully, that asks for what is missing
 * there; null when the answer holds no passage to hang it on. `freshExamples` also lets it ask for another example.
 * The seed's `random` decides between passages that fit about equally well, and the wording.
 *
 * What to ask for follows the usual advice for work examples: situation, action, result, the person's own part, a
 * figure, and why.
 */
export function elaborate(
  answer: string,
  category: QuestionCategory | null,
  freshExamples: boolean,
  random: () => number,
): Elaboration | null {
  const depth = measureDepth(answer);
  const answerKind = answerKindOf(category, depth);
  const passages = quotablePassages(answer).slice(0, mostPassages);
  let best: { probe: Probe; passage: Passage; points: number } | null = null;
  for (const passage of passages) {
    const quality = passageQuality(passage) + random();
    if (quality < 0) continue;
    for (const probe of probes) {
      if ((probe.fresh && !freshExamples) || (probe.opens && passage !== passages[0])) continue;
      if (!probe.suits.includes(answerKind)) continue;
      if (probe.isOpen?.(depth) === false || !probe.fits(passage.text)) continue;
      const points = probe.points + quality;
      if (best === null || points > best.points) best = { probe, passage, points };
    }
  }
  if (best === null) return null;
  const question = pickOne(best.probe.questions, random) ?? "";
  return { question: `${sayBack(best.passage)} ${question}`, open: best.probe.open };
}

/** What a question that the bank does not know is answered with shows in the answer: a story has an action in it. */
function answerKindOf(category: QuestionCategory | null, { example }: Depth): AnswerKind {
  if (category !== null) return answerKinds[category];
  return example.action || example.result ? "story" : "other";
}

/** An answer of several thousand words has more than enough in its first passages. */
const mostPassages = 60;

const meta =
  /\b(i think|i guess|i mean|i suppose|you know|i would say|i'd say|to be honest|good question|i hope|be honest|not sure|i don't know|feel|felt|would|could|might)\b/i;
const leaning = /^(if|it|this|that|they|he|she|him|her|these|those|which|who|there's|it's|that's|not|or)\b/i;
/** "I don't sign it off myself": what "it" is was said before. */
const dangling = /^(?:i|we)\b(?:['’]\w+)?(?:\s+\S+){1,3}\s(?:it|them|him)\b/i;
/** What is not so is seldom what an interviewer picks up. */
const notSo = /^(?:i|we)\s(?:\w+n['’]t|did not|do not|have not|never)\b/i;
const spoken = /\b(um|uh|er|erm|i'm like|i was like|sort of|kinda)\b|, (like|right|well|yeah),? /i;
/** A small letter begins what a filler stood before; most words there are not the subject of a sentence. */
const lowStart =
  /^(?!(i|we|my|our|the|there|then|when|in|at|on|after|before|during|by|everyone|everybody|somebody|someone|nobody|every|one|two|three|for)\b)\p{Ll}/u;
const past = /\b(\w{3,}ed|was|were|had|did|made|got|ran|led|built|took|set|wrote|found|brought|kept)\b/i;

/** How well a passage stands on its own when it is put to the person; below 0 it is better left alone. */
function passageQuality({ text, words, cutBefore, cutAfter }: Passage): number {
  if (text.includes("?")) return -9;
  let points = 0;
  if (words >= 6) points += 1;
  if (words > 16) points -= 0.5;
  if (past.test(text)) points += 1;
  if (meta.test(text)) points -= 1.5;
  if (leaning.test(text)) points -= 1.5;
  if (dangling.test(text)) points -= 1.5;
  if (notSo.test(text)) points -= 1.5;
  if (spoken.test(text)) points -= 1;
  if (lowStart.test(text)) points -= 1;
  if (cutBefore) points -= 0.5;
  if (cutAfter && words < 7) points -= 1;
  return points;
}
