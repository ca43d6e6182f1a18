import { alignFacts, type FactPair } from "./align-facts";
import { alignSentences, type SentenceLikeness } from "./align-sentences";
import { pairAskedValues } from "./asked-value";
import { findClashes } from "./clash";
import { compareWording } from "./compare-wording";
import { makeWeigh, type Weigh } from "./context";
import { describeChange, describeClash, describePair } from "./describe";
import { readValues, spanOf } from "./extract-facts";
import { type AnswerText, readAnswerText } from "./fact-reader";
import { compareDepth } from "./measure-depth";
import { orderFindings } from "./order-findings";
import { findPassages } from "./passages";
import { rememberByText } from "./remember";
import { sharedTopic } from "./shared-topic";
import type { Comparison, Finding, Span } from "./types";
import { type Opinion, weighOpinion } from "./weigh-opinion";

/** More than an hour of speech. What comes after is not compared, to bound the time; depth is measured over all. */
const longestAnswer = 60_000;

/**
 * What is the same, changed, left out and added between two answers of one person to (about) the same question, and how deep
 * each goes. Facts are first paired by what they are about and only then compared, so another story is never a conflict;
 * where `question` asks for one value, the one that each answer holds is what is compared.
 * Findings come as changed (conflict, then possible), left out, added, same, each by position. Spans quote exactly; within
 * one text they may nest but never partly overlap. Rule based, no model; two answers of 150 words take about a millisecond.
 * Only the first 60,000 characters of an answer are compared. A second opinion, where there is one, makes some conflicts
 * only possible; the findings are the same ones.
 */
export function compareAnswers(input: {
  question: string;
  earlier: string;
  current: string;
  opinion?: Opinion | undefined;
}): Comparison {
  const { findings, depth } = compareByRules(JSON.stringify([input.question, input.earlier, input.current]));
  if (!input.opinion) return { findings: [...findings], depth };
  const earlier = readAnswerText(input.earlier.slice(0, longestAnswer));
  const current = readAnswerText(input.current.slice(0, longestAnswer));
  return { findings: orderFindings(weighOpinion(findings, { earlier, current }, input.opinion)), depth };
}

/** Some five hundred comparisons of answers of a usual length. */
const mostRemembered = 600_000;

/** Of question, earlier and current answer, as JSON: a page seen again does not compare all of them anew. */
const compareByRules = rememberByText((list): Comparison => {
  // It was written just above.
  const [question, before, now] = JSON.parse(list) as [string, string, string];
  const earlier = readAnswerText(before.slice(0, longestAnswer));
  const current = readAnswerText(now.slice(0, longestAnswer));
  const weigh = makeWeigh([earlier, current]);
  const facts = { earlier: readValues(earlier), current: readValues(current) };
  const asked = pairAskedValues(question, facts.earlier, facts.current);
  const aligned = alignFacts(
    { answer: earlier, facts: facts.earlier },
    { answer: current, facts: facts.current },
    weigh,
  );
  const pairs = asked === null ? aligned : [asked, ...aligned.filter((pair) => !sharesFact(pair, asked))];
  const sentences = alignSentences(earlier, current, weigh);
  const changed = withoutRepeats([
    ...changedFacts(earlier, current, pairs),
    ...changedWording(earlier, current, sentences),
    ...changedClaims(earlier, current, weigh),
  ]);
  const findings = orderFindings([
    ...changed,
    ...findPassages(earlier, current, sentences, changed),
    ...sameFacts(earlier, current, pairs),
  ]);
  return { findings, depth: compareDepth({ question, earlier: before, current: now }) };
}, mostRemembered);

function sharesFact(one: FactPair, other: FactPair): boolean {
  return one.earlier === other.earlier || one.current === other.current;
}

function changedFacts(earlier: AnswerText, current: AnswerText, pairs: readonly FactPair[]): Finding[] {
  return pairs.flatMap((pair): Finding[] => {
    if (pair.verdict === "same") return [];
    const spans = spansOf(earlier, current, pair);
    const topic = sharedTopic({ answer: earlier, fact: pair.earlier }, { answer: current, fact: pair.current });
    const reason = describePair(pair, spans, topic);
    return [{ label: "changed", certainty: pair.verdict, kind: pair.earlier.kind, ...spans, reason }];
  });
}

function sameFacts(earlier: AnswerText, current: AnswerText, pairs: readonly FactPair[]): Finding[] {
  return pairs.flatMap((pair): Finding[] => {
    if (pair.verdict !== "same") return [];
    const spans = spansOf(earlier, current, pair);
    const reason = describePair(pair, spans, null);
    return [{ label: "same", certainty: null, kind: pair.earlier.kind, ...spans, reason }];
  });
}

function changedWording(earlier: AnswerText, current: AnswerText, sentences: SentenceLikeness): Finding[] {
  return compareWording(earlier, current, sentences).map((swap) => {
    const spans = spansOf(earlier, current, swap);
    const reason = swap.what === "negated" ? describeClash("polarity") : describeChange(spans);
    return { label: "changed", certainty: swap.certainty, kind: swap.kind, ...spans, reason };
  });
}

function changedClaims(earlier: AnswerText, current: AnswerText, weigh: Weigh): Finding[] {
  return findClashes(earlier, current, weigh).map((clash) => {
    const spans = spansOf(earlier, current, clash);
    const reason = describeClash(clash.kind);
    return { label: "changed", certainty: clash.certainty, kind: clash.kind, ...spans, reason };
  });
}

type Tokens = { from: number; to: number };

function spansOf(
  earlier: AnswerText,
  current: AnswerText,
  both: { earlier: Tokens; current: Tokens },
): { earlier: Span; current: Span } {
  return {
    earlier: spanOf(earlier, both.earlier.from, both.earlier.to),
    current: spanOf(current, both.current.from, both.current.to),
  };
}

/** One difference is told once: the first that found it, the most exact, speaks. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, index) =>
    findings
      .slice(0, index)
      .every((other) => !(meet(finding.earlier, other.earlier) && meet(finding.current, other.current))),
  );
}

function meet(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}
