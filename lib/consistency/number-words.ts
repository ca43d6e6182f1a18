import { readDigits } from "./number-digits";
import { ordinalTens, ordinalUnits, scales, tens, units, vague } from "./number-lexicon";
import { skipThinking } from "./thinking";
import type { Token } from "./tokens";

/** A number by itself, before "about" and "or so" are heard: it ends before token `to`. */
export type PlainNumber = {
  to: number;
  value: number;
  low?: number;
  high?: number;
  ordinal?: boolean;
  weak?: boolean;
  yearLike?: boolean;
};

/** The number that starts at token `at`, in words ("two hundred and five"), digits ("50 000.00", "85k") or both; else null. */
export function readPlainNumber(tokens: readonly Token[], at: number): PlainNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const core = token.type === "digits" ? readDigits(tokens, at) : readSpoken(tokens, at);
  return core === null ? null : withHalf(tokens, core);
}

function readSpoken(tokens: readonly Token[], at: number): PlainNumber | null {
  const first = tokens[at]?.lower ?? "";
  if (first === "a" || first === "an") return readAfterArticle(tokens, at);
  if (first === "half" && (tokens[at + 1]?.lower === "a" || tokens[at + 1]?.lower === "an")) {
    const whole = tokens[at + 2]?.lower ?? "";
    if (whole === "million" || whole === "dozen") return { to: at + 3, value: whole === "dozen" ? 6 : 500_000 };
    return /^(?:year|hour|day)$/.test(whole) ? { to: at + 2, value: 0.5 } : null;
  }
  // "my hundred and fifty credits"
  if (first === "hundred" || first === "thousand" || first === "million") return readCardinal(tokens, at, 1);
  if (first !== "pair" && vague.has(first)) return readVague(tokens, at);
  const spokenYear = readSpokenYear(tokens, at);
  if (spokenYear !== null) return spokenYear;
  const ordinal = readOrdinal(tokens, at);
  if (ordinal !== null) return ordinal;
  return readCardinal(tokens, at);
}

function readAfterArticle(tokens: readonly Token[], at: number): PlainNumber | null {
  const second = tokens[at + 1]?.lower ?? "";
  if (!second.endsWith("s") && (second !== "pair" || tokens[at + 2]?.lower === "of")) {
    const loose = readVague(tokens, at + 1);
    if (loose !== null) return second === "dozen" ? { ...loose, weak: false } : loose;
  }
  if (second === "hundred" || second === "thousand" || second === "million") {
    const scaled = readCardinal(tokens, at + 1, 1);
    return scaled;
  }
  return null;
}

const beforeOf = new Set(["pair", "couple", "dozens", "hundreds", "thousands"]);

/** "couple of", "few", "several hundred", "hundreds of". */
function readVague(tokens: readonly Token[], at: number): PlainNumber | null {
  const word = tokens[at]?.lower ?? "";
  const loose = vague.get(word);
  if (loose === undefined) return null;
  const [value, low, high] = loose;
  const next = tokens[at + 1]?.lower ?? "";
  const scale = next.length > 2 && !word.endsWith("ds") ? scales.get(next) : undefined;
  if (scale !== undefined) {
    return { to: at + 2, value: value * scale, low: low * scale, high: high * scale, weak: true };
  }
  return { to: at + (next === "of" && beforeOf.has(word) ? 2 : 1), value, low, high, weak: true };
}

/** "nineteen ninety eight", "twenty nineteen", "two thousand and nineteen" (the last is an ordinary cardinal). */
function readSpokenYear(tokens: readonly Token[], at: number): PlainNumber | null {
  const century = tokens[at]?.lower === "nineteen" ? 19 : tokens[at]?.lower === "twenty" ? 20 : null;
  if (century === null) return null;
  const next = skipHyphen(tokens, at + 1);
  const word = tokens[next]?.lower ?? "";
  const ten = tens.get(word);
  const teen = units.get(word);
  if (ten !== undefined) {
    const last = skipHyphen(tokens, next + 1);
    const unit = units.get(tokens[last]?.lower ?? "");
    return unit !== undefined && unit > 0 && unit < 10
      ? { to: last + 1, value: century * 100 + ten + unit, yearLike: true }
      : { to: next + 1, value: century * 100 + ten, yearLike: true };
  }
  if (teen !== undefined && teen >= 10) return { to: next + 1, value: century * 100 + teen, yearLike: true };
  return null;
}

function readOrdinal(tokens: readonly Token[], at: number): PlainNumber | null {
  const word = tokens[at]?.lower ?? "";
  const plain = ordinalUnits.get(word) ?? ordinalTens.get(word);
  if (plain !== undefined) return { to: at + 1, value: plain, ordinal: true };
  const ten = tens.get(word);
  if (ten === undefined) return null;
  const next = skipHyphen(tokens, at + 1);
  const unit = ordinalUnits.get(tokens[next]?.lower ?? "");
  return unit !== undefined && unit < 10 ? { to: next + 1, value: ten + unit, ordinal: true } : null;
}

function readCardinal(tokens: readonly Token[], at: number, start?: number): PlainNumber | null {
  let total = 0;
  let current = start ?? 0;
  let index = at;
  let read = start === undefined ? 0 : 1;
  let lastKind: "none" | "unit" | "ten" | "scale" = start === undefined ? "none" : "unit";
  while (index < tokens.length) {
    const from = read === 0 ? index : skipJoiner(tokens, index, lastKind);
    const word = tokens[from]?.lower ?? "";
    // "twenty 8": transcripts mix words and digits within one number.
    const digits = read > 0 && tokens[from]?.type === "digits" ? Number(word) : undefined;
    const unit = units.get(word) ?? digits;
    const ten = tens.get(word);
    const scale = word.length > 2 ? scales.get(word) : undefined;
    if (
      unit !== undefined &&
      (lastKind === "none" || (lastKind === "scale" && unit < 1000) || (lastKind === "ten" && unit > 0 && unit < 10))
    ) {
      current += unit;
      lastKind = "unit";
    } else if (ten !== undefined && (lastKind === "none" || lastKind === "scale")) {
      current += ten;
      lastKind = "ten";
    } else if (scale !== undefined && read > 0) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
      lastKind = "scale";
    } else break;
    read++;
    index = from + 1;
  }
  if (read === 0 || (start !== undefined && read === 1)) return null;
  const value = total + current;
  const bareOne = value === 1 && read === 1;
  const point = readPoint(tokens, index);
  if (point !== null) {
    const scale = scales.get(tokens[point.to]?.lower ?? "");
    const decimal = value + point.value;
    return scale === undefined ? { to: point.to, value: decimal } : { to: point.to + 1, value: decimal * scale };
  }
  return { to: index, value, weak: bareOne, yearLike: value >= 1950 && value < 2050 };
}

/** "two point five". */
function readPoint(tokens: readonly Token[], at: number): { to: number; value: number } | null {
  if (tokens[at]?.lower !== "point") return null;
  const word = tokens[at + 1]?.lower ?? "";
  const unit = units.get(word) ?? (/^\d$/.test(word) ? Number(word) : undefined);
  return unit !== undefined && unit < 10 ? { to: at + 2, value: unit / 10 } : null;
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === "-" && tokens[at]?.glued ? at + 1 : at;
}

/** "two hundred and fifty" joins with "and" only after a scale. */
function skipJoiner(tokens: readonly Token[], at: number, lastKind: string): number {
  const joiner = skipThinking(tokens, at);
  if (lastKind === "scale" && tokens[joiner]?.lower === "and") {
    const from = skipThinking(tokens, joiner + 1);
    const next = tokens[from];
    return next !== undefined && (next.type === "digits" || units.has(next.lower) || tens.has(next.lower)) ? from : at;
  }
  return skipHyphen(tokens, at);
}

/** "and a half", "½". */
function withHalf(tokens: readonly Token[], core: PlainNumber): PlainNumber {
  const joiner = skipThinking(tokens, core.to);
  const a = skipThinking(tokens, joiner + 1);
  const spoken = tokens[joiner]?.lower === "and" && tokens[a]?.lower === "a" && tokens[a + 1]?.lower === "half";
  const half = spoken ? a + 2 - core.to : tokens[core.to]?.text === "½" ? 1 : 0;
  const at = core.to;
  if (half === 0 || core.ordinal) return core;
  // "three and a half thousand", "a million and a half"
  const scale = spoken ? scales.get(tokens[at + half]?.lower ?? "") : undefined;
  const said = scales.get(tokens[at - 1]?.lower ?? "") ?? 1;
  const value = (core.value + 0.5 * (spoken ? said : 1)) * (scale ?? 1);
  return { ...core, to: at + half + (scale === undefined ? 0 : 1), value, weak: false };
}
