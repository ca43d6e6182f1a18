import { type AnswerText, type FactReader, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";
import { joinStretches, toDate as toFact } from "./calendar";
import { readClock } from "./clock";

const months = new Map<string, number>();
for (const [index, name] of "january february march april may june july august september october november december"
  .split(" ")
  .entries()) {
  months.set(name, index + 1);
  if (name !== "may" && name !== "march") months.set(name.slice(0, 3), index + 1);
}
months.set("sept", 9);

const seasons = new Map([
  ["spring", 4],
  ["summer", 7],
  ["fall", 10],
  ["autumn", 10],
  ["winter", 1],
]);
const weekdays = new Map(
  "monday tuesday wednesday thursday friday saturday sunday".split(" ").map((name, index) => [name, index]),
);

/** Years, months, days, weekdays, seasons of a year, and stretches: "mid 2019", "June 5th", "from 2016 to 2019". */
export const readDate: FactReader = (answer) => {
  const facts: ReadFact[] = [];
  const numberAt = new Map(answer.numbers.map((number) => [number.core, number]));
  const numberEnding = new Map(answer.numbers.map((number) => [number.to, number]));
  let index = 0;
  while (index < answer.tokens.length) {
    const fact =
      readMonth(answer, index, numberAt, numberEnding) ??
      readSeason(answer, index, numberAt) ??
      readYear(answer, index, numberAt) ??
      readWeekday(answer, index) ??
      readClock(answer, index, numberAt);
    if (fact === null) {
      index++;
      continue;
    }
    facts.push(fact);
    index = fact.to;
  }
  return joinStretches(answer, facts);
};

type NumberAt = ReadonlyMap<number, SpokenNumber>;

function readMonth(answer: AnswerText, at: number, numberAt: NumberAt, numberEnding: NumberAt): ReadFact | null {
  const token = answer.tokens[at];
  const month = months.get(token?.lower ?? "");
  if (token === undefined || month === undefined) return null;
  const ambiguous = token.lower === "may" || token.lower === "march";
  const capital = token.text !== token.lower;
  let from = at;
  let to = at + 1;
  let day: number | undefined;
  const before = numberEnding.get(at) ?? (lowerAt(answer, at - 1) === "of" ? numberEnding.get(at - 1) : undefined);
  if (before !== undefined && before.value <= 31 && (before.ordinal || before.to === at)) {
    day = before.value;
    from = before.from;
  }
  let next = numberAt.get(to);
  if (next !== undefined && day === undefined && next.value >= 1 && next.value <= 31 && Number.isInteger(next.value)) {
    day = next.value;
    to = next.to;
    next = numberAt.get(to) ?? numberAt.get(to + 1);
  } else if (lowerAt(answer, to) === "of" || answer.tokens[to]?.text === ",") next = numberAt.get(to + 1);
  let year: number | undefined;
  if (next?.yearLike && next.low === next.high) {
    year = next.value;
    to = next.to;
  }
  const framed = /^(?:in|since|from|until|till|by|last|next|of|early|late|mid|to|through|this|on)$/.test(
    lowerAt(answer, at - 1),
  );
  if (ambiguous && !(capital && (framed || day !== undefined || year !== undefined)) && year === undefined) return null;
  return toFact(from, to, {
    type: "calendar",
    month,
    ...(day === undefined ? {} : { day }),
    ...(year === undefined ? {} : { year }),
  });
}

function readSeason(answer: AnswerText, at: number, numberAt: NumberAt): ReadFact | null {
  const month = seasons.get(lowerAt(answer, at));
  if (month === undefined) return null;
  const next = numberAt.get(at + 1) ?? (lowerAt(answer, at + 1) === "of" ? numberAt.get(at + 2) : undefined);
  if (!next?.yearLike || next.low !== next.high) return null;
  return toFact(at, next.to, { type: "calendar", month, year: next.value, loose: true });
}

function readYear(answer: AnswerText, at: number, numberAt: NumberAt): ReadFact | null {
  const number = numberAt.get(at);
  if (!number?.yearLike || number.value < 1900 || number.value >= 2100) return null;
  const before = lowerAt(answer, number.from - 1);
  const next = answer.tokens[number.to];
  // "2000 customers" counts; "in 2000", "since 2000", "2016-2019" do not.
  const isRange = number.high > number.low && !number.about;
  const framed =
    number.low !== number.high ||
    /^(?:in|since|from|until|till|by|of|early|late|mid|to|through|after|before|around|about|summer|spring|fall|winter|back|year|the|and|during|start|end|for|january|december)$/.test(
      before,
    ) ||
    before === "-";
  const counts =
    next?.type === "word" && next.lower.endsWith("s") && next.lower.length > 3 && !/(?:ss|us|is)$/.test(next.lower);
  if (
    counts ||
    (!framed &&
      next !== undefined &&
      next.type === "word" &&
      number.to < answer.tokens.length &&
      !/^(?:and|i|we|when|to|until|as|at|with|but|so|it|he|she|they|the|for|from|where|which|or|after|my)$/.test(
        next.lower,
      ))
  )
    return null;
  const loose = number.about || /^(?:around|about|early|late|mid|roughly)$/.test(before);
  return toFact(number.from, number.to, {
    type: "calendar",
    year: isRange ? number.low : Math.round(number.value),
    ...(isRange ? { lastYear: Math.ceil(number.high) } : {}),
    ...(loose ? { loose } : {}),
  });
}

function readWeekday(answer: AnswerText, at: number): ReadFact | null {
  const weekday = weekdays.get(lowerAt(answer, at).replace(/s$/, ""));
  return weekday === undefined ? null : toFact(at, at + 1, { type: "calendar", weekday });
}
