import { type AnswerText, type FactReader, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import { plainNumber } from "./amounts";
import { readRate } from "./rate";

/** Times a year of each period. */
const perYear = new Map([
  ["day", 365],
  ["week", 52],
  ["fortnight", 26],
  ["month", 12],
  ["quarter", 4],
  ["year", 1],
]);
const adverbs = new Map([
  ["weekly", "week"],
  ["fortnightly", "fortnight"],
  ["monthly", "month"],
]);
const counts = new Map([
  ["once", 1],
  ["twice", 2],
]);

/** How often: "twice a week", "3 times a month", "every two weeks", "every other day", "monthly". Compared in times a year. */
export const readFrequency: FactReader = (answer) => {
  const numbers = new Map(answer.numbers.map((number) => [number.from, number]));
  const facts: ReadFact[] = [];
  for (let at = 0; at < answer.tokens.length; at++) {
    const word = lowerAt(answer, at);
    const adverb = adverbs.get(word);
    const spoken = numbers.get(at);
    const said = spoken !== undefined && lowerAt(answer, spoken.to) === "times" ? spoken : undefined;
    const times = said?.value ?? counts.get(word);
    if (adverb !== undefined) {
      // "A weekly meeting", "the monthly report": a name for it, rather than how often.
      if (answer.tokens[at + 1]?.type !== "word") facts.push(toFact(at, at + 1, 1, adverb));
    } else if (times !== undefined) {
      const rate = readRate(answer, said === undefined ? at + 1 : said.to + 1);
      const loose = said === undefined ? 1 : said.high / said.value;
      if (rate !== null && perYear.has(rate.per)) facts.push(toFact(at, rate.to, times, rate.per, loose));
    } else if (word === "every") {
      const number = numbers.get(at + 1);
      const other = lowerAt(answer, at + 1) === "other";
      const exact = number !== undefined && !number.ordinal && number.low === number.high && number.value > 0;
      const end = other ? at + 2 : exact ? number.to : at + 1;
      const period = periodAt(answer, end);
      const gap = other ? 2 : exact ? number.value : 1;
      // "Every day is different": said of any time.
      if (period !== null && (gap > 1 || period === "week" || period === "month"))
        facts.push(toFact(at, end + 1, 1 / gap, period));
    }
  }
  return facts;
};

function periodAt(answer: AnswerText, at: number): string | null {
  const period = lowerAt(answer, at).replace(/s$/, "");
  return perYear.has(period) ? period : null;
}

/** "Four times a month" and "every week" are one. */
const tolerance = 1.08;

function toFact(from: number, to: number, times: number, period: string, loose = 1): ReadFact {
  const value = times * (perYear.get(period) ?? 1);
  return {
    kind: "number",
    from,
    to,
    coreFrom: from,
    coreTo: to,
    measure: {
      type: "amount",
      scale: "times",
      value,
      low: value / (loose * tolerance),
      high: value * loose * tolerance,
    },
    value: plainNumber(times),
    unit: `times/${period}`,
    heads: ["time"],
    weak: false,
  };
}
