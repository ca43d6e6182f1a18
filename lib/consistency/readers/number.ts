import { readCountedNoun } from "@/lib/consistency/counted-noun";
import { type AnswerText, type FactReader, lowerAt } from "@/lib/consistency/fact-reader";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";
import { stem } from "@/lib/consistency/word-forms";
import { isFunctionWord } from "@/lib/consistency/words";
import { amountOf } from "./amounts";
import { readRate } from "./rate";

/** "First of all", "the second thing": the order of telling, not of events. */
const orderOfTelling = new Set(
  "thing things reason reasons point one of off and is was i my would most point part example strength weakness quality question being".split(
    " ",
  ),
);

/** Counts with what they count ("five people", "a team of four") and ordinals ("second year"). */
export const readNumber: FactReader = (answer) =>
  answer.numbers.flatMap((number, index) => {
    const whole = readWhole(answer, number, answer.numbers[index + 1]);
    return number.ordinal ? readOrdinal(answer, number, whole) : readCount(answer, number, whole);
  });

/** What a number is a part of, as a head that only the same whole shares: "nineteenth out of ninety two". */
function readWhole(answer: AnswerText, number: SpokenNumber, next: SpokenNumber | undefined): string[] {
  if (next === undefined || next.ordinal || lowerAt(answer, next.from - 1) !== "of") return [];
  const of = lowerAt(answer, next.from - 2) === "out" ? next.from - 2 : next.from - 1;
  return of === number.to ? [`of ${next.value}`] : [];
}

function readCount(answer: AnswerText, number: SpokenNumber, whole: readonly string[]) {
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
      heads: [...(noun?.stems ?? readNamedBefore(answer, number)), ...whole],
      weak: number.weak || (number.value === 1 && noun === null),
    },
  ];
}

/** "no one", "that one", "one of them": nothing is counted. */
function isPronoun(answer: AnswerText, number: SpokenNumber): boolean {
  const before = lowerAt(answer, number.from - 1);
  return /^(?:no|any|every|some|each|this|that|which|the)$/.test(before) || lowerAt(answer, number.to) === "of";
}

/** "My GPA is 3.8", "a budget of 900": what is counted stands before the number. */
function readNamedBefore(answer: AnswerText, number: SpokenNumber): string[] {
  const joint = lowerAt(answer, number.from - 1);
  const noun = answer.tokens[number.from - 2];
  if (!/^(?:is|was|of)$/.test(joint) || noun?.type !== "word" || isFunctionWord(noun.lower)) return [];
  return [stem(noun.lower)];
}

function readOrdinal(answer: AnswerText, number: SpokenNumber, whole: readonly string[]) {
  const noun = readCountedNoun(answer, number.from, number.to);
  const telling = noun === null || orderOfTelling.has(lowerAt(answer, number.to)) || isFirstPlace(answer, number);
  return [
    {
      kind: "number" as const,
      ...amountOf(number, "ordinal"),
      to: noun?.to ?? number.to,
      unit: noun?.noun ?? "place in order",
      heads: [...(noun?.stems ?? []), ...whole],
      weak: telling && whole.length === 0,
    },
  ];
}

/** "in the first place" is a turn of phrase; "in first place" is not. */
function isFirstPlace(answer: AnswerText, number: SpokenNumber): boolean {
  return number.value === 1 && lowerAt(answer, number.to) === "place" && lowerAt(answer, number.from - 1) === "the";
}
