import { unalias } from "./aliases";
import type { Measure } from "./fact-reader";

/** Do two values say the same? `slight` differences may be rounding; `null` means they cannot be compared. */
export type Agreement = "same" | "slight" | "different" | null;

type Amount = Measure & { type: "amount" };
type Calendar = Measure & { type: "calendar" };
type Label = Measure & { type: "label" };

/** Two measures of one thing, compared with what people mean by "about", "over", rounding and other units. */
export function agree(a: Measure, b: Measure): Agreement {
  if (a.type === "amount" && b.type === "amount") return agreeAmounts(a, b);
  if (a.type === "calendar" && b.type === "calendar") return agreeDates(a, b);
  if (a.type === "label" && b.type === "label") return agreeLabels(a, b);
  if (a.type === "calendar" && b.type === "amount") return agreeStretch(a, b);
  if (a.type === "amount" && b.type === "calendar") return agreeStretch(b, a);
  return null;
}

/** Measures that may be comparable have one of these in common. */
export function scalesOf(measure: Measure): readonly string[] {
  if (measure.type === "label") return [`label ${measure.class}`];
  if (measure.type === "amount") return [measure.scale];
  return measure.lastYear === undefined ? ["calendar"] : ["calendar", "months"];
}

const rounding = 0.05;
/** "Eight weeks" and "two months", "nine days" and "a week and a half". */
const otherUnit = 0.15;

function agreeAmounts(a: Amount, b: Amount): Agreement {
  if (a.scale !== b.scale) return null;
  const [less, more] = a.high < b.high ? [a, b] : [b, a];
  const bothLoose = a.loose === true && b.loose === true;
  if (bothLoose ? within(a.value, b) || within(b.value, a) : less.high >= more.low && less.low <= more.high)
    return "same";
  const [low, high] = less.high < more.low ? [less.high, more.low] : [more.low, less.low];
  if (high === 0) return "same";
  const gap = (high - low) / high;
  if (a.scale.startsWith("months") || a.scale.startsWith("hours")) {
    if (a.grain !== b.grain && gap <= otherUnit) return "same";
    // "two years" may stand for two and a half in speech.
    const halfYear =
      a.scale.startsWith("months") && (a.value % 12 === 0) !== (b.value % 12 === 0) && high >= 18 && high - low <= 6;
    return halfYear ? "slight" : "different";
  }
  if (a.scale === "ordinal" || a.scale === "age" || a.scale === "clock") return "different";
  const round = isRound(a.value) || isRound(b.value);
  if (high > 20 && round && gap <= rounding && a.scale !== "percent") return "same";
  return high > 20 && gap <= rounding ? "slight" : "different";
}

function within(value: number, amount: Amount): boolean {
  return value >= amount.low && value <= amount.high;
}

/** Has the look of a rounded number: one or two leading digits, then zeros. */
function isRound(value: number): boolean {
  if (value < 10) return false;
  const step = 10 ** Math.max(1, Math.floor(Math.log10(value)) - 1);
  return value % step === 0;
}

function agreeDates(a: Calendar, b: Calendar): Agreement {
  if (isStretch(a) || isStretch(b)) return agreeStretches(a, b);
  if ((a.weekday === undefined) !== (b.weekday === undefined)) return null;
  if (a.weekday !== undefined) return a.weekday === b.weekday ? "same" : "different";
  if (a.year !== undefined && b.year !== undefined) {
    const apart = Math.abs(a.year - b.year);
    if (apart > 0) return apart === 1 && (a.loose || b.loose) ? "slight" : "different";
  } else if (a.month === undefined || b.month === undefined) return null;
  if (a.month !== undefined && b.month !== undefined && a.month !== b.month) {
    return a.loose || b.loose ? (Math.abs(a.month - b.month) <= 2 ? "same" : "slight") : "different";
  }
  return a.day !== undefined && b.day !== undefined && a.day !== b.day ? "different" : "same";
}

type Stretch = Calendar & { year: number; lastYear: number };

function isStretch(date: Calendar): date is Stretch {
  return date.year !== undefined && date.lastYear !== undefined;
}

/** Two stretches begin and end alike; a single date lies within a stretch. */
function agreeStretches(a: Calendar, b: Calendar): Agreement {
  if (!isStretch(a) || !isStretch(b)) {
    const [stretch, point] = isStretch(a) ? [a, b] : [b, a];
    if (!isStretch(stretch) || point.year === undefined) return null;
    const apart = Math.max(stretch.year - point.year, point.year - stretch.lastYear);
    return apart <= 0 ? "same" : apart === 1 && (a.loose || b.loose) ? "slight" : "different";
  }
  const apart = Math.max(Math.abs(a.year - b.year), Math.abs(a.lastYear - b.lastYear));
  if (apart > 0) return apart === 1 && (a.loose || b.loose) ? "slight" : "different";
  const loose = a.loose || b.loose;
  const otherMonth = (one?: number, other?: number) => one !== undefined && other !== undefined && one !== other;
  if (!otherMonth(a.month, b.month) && !otherMonth(a.lastMonth, b.lastMonth)) return "same";
  return loose ? "slight" : "different";
}

const nearlyTwoYears = 24;

/** "From 2016 to 2019" beside "three years": a year more or less where months were not said, else two months. */
function agreeStretch(stretch: Calendar, length: Amount): Agreement {
  if (length.scale !== "months" || !isStretch(stretch)) return null;
  const exact = stretch.month !== undefined && stretch.lastMonth !== undefined && stretch.loose !== true;
  const months = (stretch.lastYear - stretch.year) * 12 + (exact ? (stretch.lastMonth ?? 0) - (stretch.month ?? 0) : 0);
  const apart = Math.max(length.low - months, months - length.high);
  if (apart <= (exact ? 2 : 12)) return "same";
  return apart >= nearlyTwoYears ? "different" : "slight";
}

function agreeLabels(a: Label, b: Label): Agreement {
  if (a.class !== b.class) return null;
  if (isSameName(a.label, b.label)) return "same";
  const left = unalias(a.label).split(" ");
  const right = unalias(b.label).split(" ");
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  const within = shorter.every((word) => longer.includes(word));
  if (a.class === "name" && (within || shorter.some((word, index) => word.length > 3 && longer[index] === word)))
    return "same";
  if (within) return shorter.length === longer.length ? "same" : "slight";
  return "different";
}

/** Two lower-case names of one thing: in full or by initials ("UT"), by a short form ("Bob"), with or without a last s. */
export function isSameName(a: string, b: string): boolean {
  if (bare(unalias(a)) === bare(unalias(b))) return true;
  return isInitials(a, b.split(" ")) || isInitials(b, a.split(" "));
}

/** "Brannoc's", "Brannocs" and "Brannoc" are one name: marks and a last s do not tell names apart. */
function bare(label: string): string {
  return label.replace(/['.]/g, "").replace(/s\b/g, "");
}

function isInitials(short: string, words: readonly string[]): boolean {
  if (short.includes(" ") || words.length < 2) return false;
  const meaning = words.filter((word) => word !== "of" && word !== "the" && word !== "and");
  return (
    short === meaning.map((word) => word[0] ?? "").join("") || short === words.map((word) => word[0] ?? "").join("")
  );
}
