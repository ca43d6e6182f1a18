import { type AnswerText, type FactReader, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import { singular } from "@/lib/consistency/singular";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";
import { skipThinking } from "@/lib/consistency/thinking";
import { plainNumber } from "./amounts";
import { readRate } from "./rate";

type TimeUnit = { scale: "months" | "hours" | "terms"; factor: number };

const timeUnits = new Map<string, TimeUnit>();
for (const [names, scale, factor] of [
  ["decade decades", "months", 120],
  ["year years yr yrs", "months", 12],
  ["month months mo mos", "months", 1],
  ["week weeks wk wks", "months", 12 / 52],
  ["fortnight fortnights", "months", 24 / 52],
  ["day days", "months", 12 / 365],
  ["hour hours hr hrs h", "hours", 1],
  ["minute minutes min mins", "hours", 1 / 60],
  ["second seconds sec secs", "hours", 1 / 3600],
  ["semester semesters term terms", "terms", 1],
] as const) {
  for (const name of names.split(" ")) timeUnits.set(name, { scale, factor });
}

/** Before "a year", one of these says that a length of time is meant, not a rate. */
const beforeArticle = new Set(
  "for about around over under almost nearly than roughly took takes within only just maybe like spent was another".split(
    " ",
  ),
);

const decade = 120;

/** "three and a half years", "18 months", "a year", "2 years and 3 months", "40 hours a week". Values are in months or hours. */
export const readDuration: FactReader = (answer) => [...readNumbered(answer), ...readArticled(answer)];

function readNumbered(answer: AnswerText): ReadFact[] {
  const facts: ReadFact[] = [];
  for (const [index, number] of answer.numbers.entries()) {
    if (number.ordinal || number.to <= (facts.at(-1)?.coreTo ?? 0)) continue;
    const first = readUnit(answer, number);
    if (first === null) continue;
    let { to } = first;
    let low = number.low * first.unit.factor;
    let high = number.high * first.unit.factor;
    let value = number.value * first.unit.factor;
    const pause = skipThinking(answer.tokens, to);
    if (
      lowerAt(answer, pause) === "and" &&
      lowerAt(answer, pause + 1) === "a" &&
      lowerAt(answer, pause + 2) === "half"
    ) {
      const half = first.unit.factor / 2;
      [low, high, value, to] = [low + half, high + half, value + half, pause + 3];
    }
    // "2 years and 3 months"
    const second = answer.numbers[index + 1];
    const joined = skipThinking(answer.tokens, lowerAt(answer, pause) === "and" ? pause + 1 : pause);
    if (second !== undefined && second.from === joined) {
      const more = readUnit(answer, second);
      if (more !== null && more.unit.scale === first.unit.scale && more.unit.factor < first.unit.factor) {
        [low, high, value, to] = [
          low + second.low * more.unit.factor,
          high + second.high * more.unit.factor,
          value + second.value * more.unit.factor,
          more.to,
        ];
      }
    }
    const fact = toFact(
      answer,
      number.from,
      to,
      first.unit.scale,
      { value, low, high, grain: first.unit.factor, ...(number.about ? { loose: true } : {}) },
      number.weak,
    );
    if (fact !== null) facts.push(fact);
  }
  return facts;
}

function readUnit(answer: AnswerText, number: SpokenNumber): { unit: TimeUnit; to: number } | null {
  let at = number.to;
  if (answer.tokens[at]?.text === "-") at++;
  const word = lowerAt(answer, at);
  const adjective =
    word === "full" ||
    word === "whole" ||
    word === "solid" ||
    word === "more" ||
    word === "good" ||
    word === "straight" ||
    word === "working" ||
    word === "business" ||
    word === "calendar" ||
    word === "consecutive";
  if (adjective) at++;
  const unit = timeUnits.get(lowerAt(answer, at).replace(/'$/, ""));
  return unit === undefined ? null : { unit, to: at + 1 };
}

function readArticled(answer: AnswerText): ReadFact[] {
  const facts: ReadFact[] = [];
  for (let index = 0; index < answer.tokens.length; index++) {
    const word = lowerAt(answer, index);
    if (word !== "a" && word !== "an") continue;
    const whole = /^(?:whole|full|solid)$/.test(lowerAt(answer, index + 1)) ? 1 : 0;
    const unit = timeUnits.get(lowerAt(answer, index + 1 + whole));
    const before = lowerAt(answer, index - 1);
    const to = index + 2 + whole;
    const half = lowerAt(answer, to) === "and" && lowerAt(answer, to + 1) === "a" && lowerAt(answer, to + 2) === "half";
    if (unit === undefined || unit.factor < 12 / 365 || (!beforeArticle.has(before) && !half && unit.factor < decade))
      continue;
    const value = unit.factor * (half ? 1.5 : 1);
    const loose = /^(?:about|around|roughly|maybe|like)$/.test(before);
    const under = before === "under" || (before === "than" && lowerAt(answer, index - 2) === "less");
    const over = !under && (before === "over" || before === "than");
    const said = before === "than" ? 2 : loose || over || under ? 1 : 0;
    const fact = toFact(
      answer,
      index - said,
      half ? to + 3 : to,
      unit.scale,
      {
        value,
        grain: unit.factor,
        low: under ? value * 0.5 : loose || before === "almost" || before === "nearly" ? value * 0.75 : value,
        high: loose ? value * 1.34 : over ? value * 2 : value,
      },
      false,
    );
    if (fact !== null) facts.push(fact);
  }
  return facts;
}

function toFact(
  answer: AnswerText,
  from: number,
  to: number,
  unit: string,
  amount: { value: number; low: number; high: number; grain: number; loose?: boolean },
  weak: boolean,
): ReadFact | null {
  const next = lowerAt(answer, to);
  // "16 years old" is an age.
  if (next === "old" || (answer.tokens[to]?.text === "-" && lowerAt(answer, to + 1) === "old")) return null;
  const rate = readRate(answer, to);
  const notice = isNotice(answer, from, to);
  const sense =
    next === "ago" || next === "earlier" || next === "before" || next === "back"
      ? " ago"
      : next === "later"
        ? " later"
        : notice || isAhead(answer, from)
          ? " ahead"
          : "";
  const end = rate?.to ?? (sense === " ago" || sense === " later" ? to + 1 : to);
  return {
    kind: "duration",
    from,
    to: end,
    coreFrom: from,
    coreTo: to,
    measure: { type: "amount", scale: `${unit}${sense}${rate ? `/${rate.per}` : ""}`, ...amount },
    value: plainNumber(amount.value),
    unit: rate ? `${unit}/${rate.per}` : unit,
    heads: sense === " ahead" && (notice || startsNear(answer, from)) ? [singular.start] : [],
    weak,
  };
}

/** "Four weeks' notice", "my notice is four weeks": as long until work can start. */
function isNotice(answer: AnswerText, from: number, to: number): boolean {
  const after = /^['’]$/.test(lowerAt(answer, to)) ? to + 1 : to;
  if (lowerAt(answer, after) === "notice") return true;
  const before = lowerAt(answer, from - 1);
  return (before === "is" || before === "of") && /^(?:notice|period)$/.test(lowerAt(answer, from - 2));
}

function startsNear(answer: AnswerText, from: number): boolean {
  for (let at = from - 4; at < from; at++) {
    if (/^(?:start|begin|join|available)$/.test(lowerAt(answer, at))) return true;
  }
  return false;
}

/** "in five years", "the next two years": a plan, not a length already lived. */
function isAhead(answer: AnswerText, from: number): boolean {
  const before = lowerAt(answer, from - 1);
  return before === "in" || before === "next" || before === "within" || before === "coming";
}
