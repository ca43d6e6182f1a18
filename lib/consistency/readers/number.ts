import { readCountedNoun } from "@/lib/consistency/counted-noun";
import { type AnswerText, type FactReader, lowerAt } from "@/lib/consistency/fact-reader";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";
import { amountOf } from "./amounts";
import { readRate } from "./rate";

/** "First of all", "the second thing": the order of telling, not of events. */
const orderOfTelling = new Set(
  "thing things reason reasons point one of off and is was i my would most point part example strength weakness quality question being".split(
    " ",
  ),
);

/** Counts with what they count ("five people", "a team of four", "3 times a week") and ordinals ("second year"). */
export const readNumber: FactReader = (answer) =>
  answer.numbers.flatMap((number) => (number.ordinal ? readOrdinal(answer, number) : readCount(answer, number)));

function readCount(answer: AnswerText, number: SpokenNumber) {
  if (number.value === 1 && number.weak && isPronoun(answer, number)) return [];
  const noun = readCountedNoun(answer, number.from, number.to);
  if (noun === null && number.weak) return [];
  const to = noun?.to ?? number.to;
  const rate = noun ? readRate(answer, to) : null;
  const unit = noun?.noun;
  return [
    {
      kind: "number" as const,
      ...amountOf(number, `count${rate ? `/${rate.per}` : ""}`),
      to: Math.max(rate?.to ?? to, number.to),
      ...(unit === undefined ? {} : { unit: rate ? `${unit}/${rate.per}` : unit }),
      heads: noun?.stems ?? [],
      weak: number.weak || (number.value === 1 && noun === null),
    },
  ];
}

/** "no one", "that one", "one of them": nothing is counted. */
function isPronoun(answer: AnswerText, number: SpokenNumber): boolean {
  const before = lowerAt(answer, number.from - 1);
  return /^(?:no|any|every|some|each|this|that|which|the)$/.test(before) || lowerAt(answer, number.to) === "of";
}

function readOrdinal(answer: AnswerText, number: SpokenNumber) {
  const noun = readCountedNoun(answer, number.from, number.to);
  const telling = noun === null || orderOfTelling.has(lowerAt(answer, number.to)) || isFirstPlace(answer, number);
  return [
    {
      kind: "number" as const,
      ...amountOf(number, "ordinal"),
      to: noun?.to ?? number.to,
      unit: noun?.noun ?? "place in order",
      heads: noun?.stems ?? [],
      weak: telling,
    },
  ];
}

/** "in the first place" is a turn of phrase; "in first place" is not. */
function isFirstPlace(answer: AnswerText, number: SpokenNumber): boolean {
  return number.value === 1 && lowerAt(answer, number.to) === "place" && lowerAt(answer, number.from - 1) === "the";
}
