import { type AnswerText, type FactReader, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";
import { amountOf } from "./amounts";

/** "15%", "fifteen percent", "15 per cent", "nine out of ten", "two thirds of". */
export const readPercentage: FactReader = (answer) => [
  ...answer.numbers.flatMap((number, index) => readPercent(answer, number) ?? readShare(answer, index) ?? []),
  ...readFractions(answer),
];

function readPercent(answer: AnswerText, number: SpokenNumber): ReadFact | null {
  const next = lowerAt(answer, number.to);
  const length =
    next === "%" || next === "percent" || next === "percentage" || next === "pct"
      ? 1
      : next === "per" && lowerAt(answer, number.to + 1) === "cent"
        ? 2
        : 0;
  if (length === 0 || number.ordinal) return null;
  const to = number.to + length;
  return { kind: "percentage", ...amountOf(number, "percent"), coreTo: to, to, unit: "%", heads: [], weak: false };
}

/** "Nine out of ten" of something: a small number of a round one. Other "out of"s are scores and counts. */
function readShare(answer: AnswerText, index: number): ReadFact | null {
  const part = answer.numbers[index];
  const whole = answer.numbers[index + 1];
  if (part === undefined || whole === undefined || part.ordinal || part.low !== part.high) return null;
  if (whole.from !== part.to + 2 || lowerAt(answer, part.to) !== "out" || lowerAt(answer, part.to + 1) !== "of")
    return null;
  if ((whole.value !== 10 && whole.value !== 100) || part.value >= whole.value) return null;
  return toFraction(part.from, whole.to, (100 * part.value) / whole.value, 5);
}

const fractions = new Map([
  ["third", 100 / 3],
  ["thirds", 100 / 3],
  ["quarter", 25],
  ["quarters", 25],
]);
const measured = new Set("hour mile million century day year way an".split(" "));

/** "A third of", "two thirds of", "three quarters of": spoken for about so many percent. */
function readFractions(answer: AnswerText): ReadFact[] {
  const facts: ReadFact[] = [];
  const counts = new Map(answer.numbers.map((number) => [number.to, number.value]));
  for (let at = 1; at < answer.tokens.length; at++) {
    const size = fractions.get(lowerAt(answer, at));
    const count = lowerAt(answer, at - 1) === "a" ? 1 : counts.get(at);
    if (size === undefined || count === undefined || lowerAt(answer, at + 1) !== "of") continue;
    if (measured.has(lowerAt(answer, at + 2)) || measured.has(lowerAt(answer, at + 3))) continue;
    facts.push(toFraction(at - 1, at + 1, size * count, 8));
  }
  return facts;
}

function toFraction(from: number, to: number, percent: number, tolerance: number): ReadFact {
  return {
    kind: "percentage",
    from,
    to,
    coreFrom: from,
    coreTo: to,
    measure: { type: "amount", scale: "percent", value: percent, low: percent - tolerance, high: percent + tolerance },
    value: String(Math.round(percent)),
    unit: "%",
    heads: [],
    weak: false,
  };
}
