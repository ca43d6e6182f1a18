import { type AnswerText, type FactReader, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import { singular } from "@/lib/consistency/singular";
import { classOf } from "@/lib/consistency/word-classes";
import { stem } from "@/lib/consistency/word-forms";

const before = /^(?:studied|studying|study|in|did|do|doing|as|a|my|was|is|read|of)$/;
const degreeWords =
  /^(?:degree|bachelor's|bachelors|master's|masters|major|majored|majoring|minor|minored|phd|diploma|studied|studying)$/;
const reach = 4;

/** The subject of a degree: "majored in biology", "a biology major", "I did geography, at Corrib College". */
export const readStudy: FactReader = (answer) => {
  const facts: ReadFact[] = [];
  for (let at = 0; at < answer.tokens.length; at++) {
    if (classOf(stem(lowerAt(answer, at))) !== "subject" || !isStudied(answer, at)) continue;
    const label = lowerAt(answer, at);
    facts.push({
      kind: "name",
      from: at,
      to: at + 1,
      coreFrom: at,
      coreTo: at + 1,
      measure: { type: "label", label, class: "study" },
      value: label,
      heads: [singular.study],
      weak: false,
    });
  }
  return facts;
};

function isStudied(answer: AnswerText, at: number): boolean {
  const next = lowerAt(answer, at + 1);
  if (/^(?:major|degree|student|graduate)$/.test(next)) return true;
  if (!before.test(lowerAt(answer, at - 1)) && !opens(answer, at)) return false;
  for (let index = at - reach; index < at; index++) if (degreeWords.test(lowerAt(answer, index))) return true;
  // "Economics, at Corrib College"
  const place = next === "," ? at + 2 : at + 1;
  const school = answer.tokens[place + 1];
  return lowerAt(answer, place) === "at" && school !== undefined && school.text[0] !== school.lower[0];
}

function opens(answer: AnswerText, at: number): boolean {
  const previous = answer.tokens[at - 1];
  return previous === undefined || previous.type === "mark";
}
