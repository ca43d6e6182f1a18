import { scales } from "./number-lexicon";
import type { PlainNumber } from "./number-words";
import type { Token } from "./tokens";

/** A number in digits: "1,950", "50 000.00", "85k", "12th", "'16". */
export function readDigits(tokens: readonly Token[], at: number): PlainNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  let digits = token.text.replace(/,(?=\d{3}(?:\D|$))/g, "");
  let to = at + 1;
  // "50 000.00": groups of three after a space belong to the number.
  for (
    let group = tokens[to];
    digits.length <= 12 &&
    /^\d{1,3}(?:\d{3})*$/.test(digits) &&
    group?.type === "digits" &&
    !group.glued &&
    !group.newLine &&
    /^\d{3}(?:\.\d+)?$/.test(group.text) &&
    group.start - (tokens[to - 1]?.end ?? 0) === 1;
    group = tokens[to]
  ) {
    digits += group.text;
    to++;
  }
  const next = tokens[to];
  const value = Number.parseFloat(digits.replaceAll(",", "."));
  if (next?.glued && /^(?:st|nd|rd|th)$/.test(next.lower)) return { to: to + 1, value, ordinal: true };
  const scale = next === undefined ? undefined : scales.get(next.lower);
  if (scale !== undefined && (next?.glued || (next?.lower.length ?? 0) > 2)) {
    return { to: to + 1, value: value * scale };
  }
  if (next?.glued && next.type === "word")
    return next.lower === "s" && value >= 1900
      ? { to: to + 1, value, low: value, high: value + 9, yearLike: true }
      : suffixUnit(next.lower)
        ? { to, value }
        : null;
  // "'16"
  if (/^\d\d$/.test(token.text) && token.glued && /^['’]$/.test(tokens[at - 1]?.text ?? "") && !tokens[at - 1]?.glued)
    return { to, value: value + (value > 40 ? 1900 : 2000), yearLike: true };
  const yearLike = /^(?:19|20)\d\d$/.test(token.text) && to === at + 1;
  return { to, value, yearLike };
}

/** "5hrs", "10am", "40h": the letters are a unit. */
function suffixUnit(lower: string): boolean {
  return /^(?:am|pm|h|hr|hrs|hours?|min|mins|mos?|yrs?|years?|months?|weeks?|days?|percent|x|ish|plus)$/.test(lower);
}
