import type { AnswerText } from "./fact-reader";
import type { Finding, Span } from "./types";

/**
 * How likely it is, from 0 to 1, that two sentences of one person contradict each other, by somebody who reads them whole
 * (an entailment model); null where nobody was asked.
 */
export type Opinion = (earlier: string, current: string) => number | null;

/** Below this chance the sentences are held not to contradict each other: a second opinion must be as sure as that. */
const unlikely = 0.05;
/** With fewer words a sentence ("Seven.") does not say by itself what it is about. */
const fewestWords = 4;
/** A model reads some hundred words; a change beyond what it reads would go unseen. */
const longestSentence = 600;

/**
 * Lays a second opinion over findings: a conflict between sentences which it is sure do not contradict each other is
 * only possible. It takes alarms back and never raises one, so it is asked about conflicts alone. Nothing else about a
 * finding changes but its reason, which says so; decision 012 says why.
 */
export function weighOpinion(
  findings: readonly Finding[],
  { earlier, current }: { earlier: AnswerText; current: AnswerText },
  opinion: Opinion,
): Finding[] {
  return findings.map((finding) => {
    if (finding.label !== "changed" || finding.certainty !== "conflict") return finding;
    const then = sentencesAround(earlier, finding.earlier);
    const now = sentencesAround(current, finding.current);
    if (then === null || now === null) return finding;
    const chance = opinion(then, now);
    if (chance === null || chance >= unlikely) return finding;
    return { ...finding, certainty: "possible", reason: `${finding.reason} Read as whole sentences, both may hold.` };
  });
}

/** The whole sentences that a passage lies in; null where they are too short or too long to be judged by themselves. */
function sentencesAround(answer: AnswerText, span: Span): string | null {
  const around = answer.sentences.filter(({ start, end }) => start < span.end && span.start < end);
  const first = around.at(0);
  const last = around.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = answer.text.slice(first.start, last.end);
  const isTelling = last.wordTo - first.wordFrom >= fewestWords && text.length <= longestSentence;
  return isTelling ? text : null;
}
