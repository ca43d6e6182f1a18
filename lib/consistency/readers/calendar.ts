import { type AnswerText, lowerAt, type Measure, type ReadFact } from "@/lib/consistency/fact-reader";

type Calendar = Measure & { type: "calendar" };

export function toDate(from: number, to: number, measure: Calendar): ReadFact {
  return {
    kind: "date",
    from,
    to,
    coreFrom: from,
    coreTo: to,
    measure,
    value: calendarValue(measure),
    heads: [],
    weak: false,
  };
}

/** "Mid 2019 to late 2022", "between June and August 2020": two dates that are the ends of one stretch become one fact. */
export function joinStretches(answer: AnswerText, dates: readonly ReadFact[]): ReadFact[] {
  const joined: ReadFact[] = [];
  for (const date of dates) {
    const previous = joined.at(-1);
    const stretch = previous === undefined ? null : stretchOf(answer, previous, date);
    if (stretch === null) joined.push(date);
    else joined[joined.length - 1] = stretch;
  }
  return joined;
}

/** Between the joining word and the second date: "to the end of 2019". */
const beforeEnd = new Set("the end beginning start middle of early mid late about around roughly - ' ’".split(" "));
const longestJoint = 5;

function stretchOf(answer: AnswerText, one: ReadFact, other: ReadFact): ReadFact | null {
  const [start, end] = [one.measure, other.measure];
  if (start.type !== "calendar" || end.type !== "calendar" || end.year === undefined) return null;
  if (start.lastYear !== undefined || end.lastYear !== undefined) return null;
  if (start.weekday !== undefined || (start.year ?? end.year) > end.year) return null;
  if (other.from - one.to > longestJoint || !joins(answer, one, other)) return null;
  for (let at = one.to + 1; at < other.from; at++) if (!beforeEnd.has(lowerAt(answer, at))) return null;
  return toDate(one.from, other.to, {
    type: "calendar",
    year: start.year ?? end.year,
    lastYear: end.year,
    ...(start.month === undefined ? {} : { month: start.month }),
    ...(end.month === undefined ? {} : { lastMonth: end.month }),
    ...(start.loose || end.loose || other.from - one.to > 1 ? { loose: true } : {}),
  });
}

function joins(answer: AnswerText, one: ReadFact, other: ReadFact): boolean {
  if (other.from <= one.to) return false;
  const joint = lowerAt(answer, one.to);
  if (joint === "and") return lowerAt(answer, one.from - 1) === "between";
  return /^(?:to|until|till|through|-|–)$/.test(joint);
}

function calendarValue(date: Calendar): string {
  if (date.weekday !== undefined) return `weekday-${date.weekday + 1}`;
  const start = pointValue(date.year, date.month, date.day);
  return date.lastYear === undefined ? start : `${start}/${pointValue(date.lastYear, date.lastMonth, undefined)}`;
}

function pointValue(year: number | undefined, month: number | undefined, day: number | undefined): string {
  const parts = [year ?? "", month === undefined ? "" : String(month).padStart(2, "0"), day ?? ""];
  return parts.filter((part) => part !== "").join("-");
}
