import { scales } from "./number-lexicon";
import { type PlainNumber, readPlainNumber } from "./number-words";
import type { Token } from "./tokens";

/** A number as it was said: every value between `low` and `high` is what the person may have meant. */
export type SpokenNumber = {
  /** First and, exclusive, last token, with "about", "more than", "or so". */
  from: number;
  to: number;
  /** First token of the number itself, without "about" or "more than". */
  core: number;
  value: number;
  low: number;
  high: number;
  ordinal: boolean;
  /** "a", "one", "a couple": too vague or too common to be compared unless all around is alike. */
  weak: boolean;
  /** Said with "about", "or so" and the like. */
  about: boolean;
  /** Four digits without a comma, or "twenty nineteen": may be a year. */
  yearLike: boolean;
};

const aboutWords = new Set(
  "about around roughly approximately approx circa maybe probably like some almost nearly".split(" "),
);

/** Every number in `tokens`, in words or digits, in order and never overlapping. */
export function readNumbers(tokens: readonly Token[]): SpokenNumber[] {
  const numbers: SpokenNumber[] = [];
  let index = 0;
  while (index < tokens.length) {
    const core = readPlainNumber(tokens, index);
    if (core === null) {
      index++;
      continue;
    }
    const number = widen(tokens, index, core, numbers.at(-1)?.to ?? 0);
    numbers.push(number);
    index = number.to;
  }
  return numbers;
}

/** Takes in what is said before and after the number about how exact it is. */
function widen(tokens: readonly Token[], at: number, core: PlainNumber, floor: number): SpokenNumber {
  let { value } = core;
  let low = core.low ?? value;
  let high = core.high ?? value;
  let { to } = core;
  let from = at;
  const weak = core.weak ?? false;
  let about = false;
  const result = () => ({
    from,
    to,
    core: at,
    value,
    low,
    high,
    ordinal: core.ordinal ?? false,
    weak,
    about,
    yearLike: core.yearLike ?? false,
  });
  if (core.ordinal) return result();

  const between = at > floor && tokens[at - 1]?.lower === "between";
  const range = readRangeEnd(tokens, to, between);
  if (range !== null && range.value > value) {
    // "ten to fifteen thousand", "two or three hundred": the scale is said once.
    const scale = scales.get(tokens[range.to - 1]?.lower ?? "") ?? 1;
    low = value < scale && value * scale <= range.value ? value * scale : value;
    high = range.value;
    value = (low + high) / 2;
    to = range.to;
    if (between) from = at - 1;
    return { ...result(), weak: false };
  }

  const before = readBefore(tokens, at, floor);
  from = before.from;
  about = before.sense === "about";
  if (before.sense === "over") high *= 2;
  if (before.sense === "under") low *= 0.6;
  if (before.sense === "almost") low *= 0.8;

  const after = readAfter(tokens, to);
  to = after.to;
  about ||= after.sense === "about";
  if (about) ({ low, high } = loosen(low, high));
  if (after.sense === "over") high *= 2;
  if (after.sense === "others") high++;
  return result();
}

/** "About" gives a sixth either way, and at least one (a rule of thumb). */
function loosen(low: number, high: number) {
  return { low: Math.min((low * 5) / 6, low - 1), high: Math.max((high * 7) / 6, high + 1) };
}

function readRangeEnd(tokens: readonly Token[], at: number, between: boolean): { to: number; value: number } | null {
  const joiner = tokens[at];
  if (joiner === undefined) return null;
  const dash = joiner.text === "-" || joiner.text === "–";
  const joins = joiner.lower === "to" || joiner.lower === "or" || (between && joiner.lower === "and");
  if (!dash && !joins) return null;
  const end = readPlainNumber(tokens, at + 1);
  if (end === null || end.ordinal || end.weak) return null;
  // "2016-19"
  const start = tokens[at - 1]?.text ?? "";
  const century = dash && /^(?:19|20)\d\d$/.test(start) && end.value < 100 ? Number(start) - (Number(start) % 100) : 0;
  return { to: end.to, value: end.value + century };
}

function readBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
): { from: number; sense: "about" | "over" | "under" | "almost" | null } {
  const word = (back: number) => (at - back >= floor ? (tokens[at - back]?.lower ?? "") : "");
  const pair = `${word(2)} ${word(1)}`;
  if (
    (word(3) === "no" || word(3) === "not") &&
    (pair === "more than" || pair === "fewer than" || pair === "less than")
  )
    return { from: at - 3, sense: word(2) === "more" ? "under" : "over" };
  if (pair === "more than" || pair === "at least" || pair === "north of" || pair === "upwards of")
    return { from: at - 2, sense: "over" };
  if (pair === "less than" || pair === "fewer than" || pair === "at most" || pair === "up to" || pair === "just under")
    return { from: at - 2, sense: "under" };
  if (pair === "close to") return { from: at - 2, sense: "about" };
  if (word(1) === "over" || word(1) === "above") return { from: at - 1, sense: "over" };
  if (word(1) === "under" || word(1) === "below") return { from: at - 1, sense: "under" };
  if (word(1) === "almost" || word(1) === "nearly") return { from: at - 1, sense: "almost" };
  if (aboutWords.has(word(1)) || (at > floor && tokens[at - 1]?.text === "~")) return { from: at - 1, sense: "about" };
  return { from: at, sense: null };
}

function readAfter(tokens: readonly Token[], at: number): { to: number; sense: "about" | "over" | "others" | null } {
  const first = tokens[at];
  const second = tokens[at + 1]?.lower;
  if (first === undefined) return { to: at, sense: null };
  if (first.lower === "or" && second === "so") return { to: at + 2, sense: "about" };
  if (first.lower === "or" && second === "more") return { to: at + 2, sense: "over" };
  if (first.lower === "ish" && first.glued) return { to: at + 1, sense: "about" };
  if (first.text === "-" && second === "ish") return { to: at + 2, sense: "about" };
  // "Three other people": with the speaker they may be four.
  if (first.lower === "other" || first.lower === "others") return { to: at, sense: "others" };
  if (first.lower === "odd" && first.type === "word") return { to: at + 1, sense: "about" };
  if (first.text === "+" || (first.lower === "plus" && first.type === "word")) return { to: at + 1, sense: "over" };
  return { to: at, sense: null };
}
