import { type AnswerText, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";

const beforeTime = /^(?:at|from|until|till|by|to|around|about|before|after|past)$/;

/** "9 am", "five o'clock", "at 5:30": a time of day, in hours. */
export function readClock(
  answer: AnswerText,
  at: number,
  numberAt: ReadonlyMap<number, SpokenNumber>,
): ReadFact | null {
  const number = numberAt.get(at);
  if (number === undefined || number.value > 24 || number.ordinal) return null;
  const minutes = readMinutes(answer, number.to);
  let to = minutes === null ? number.to : number.to + 2;
  const half = lowerAt(answer, to);
  const named = half === "am" || half === "pm" || half === "o'clock";
  if (named) to++;
  else if (minutes === null || !beforeTime.test(lowerAt(answer, number.from - 1))) return null;
  const shift = (half === "pm" && number.value < 12 ? 12 : 0) + (minutes ?? 0) / 60;
  const hour = Math.floor(number.value + shift);
  return {
    kind: "date",
    from: number.from,
    to,
    coreFrom: number.from,
    coreTo: to,
    measure: {
      type: "amount",
      scale: "clock",
      value: number.value + shift,
      low: number.low + shift,
      high: number.high + shift,
    },
    value: `${hour}:${String(minutes ?? 0).padStart(2, "0")}`,
    heads: [],
    weak: false,
  };
}

function readMinutes(answer: AnswerText, at: number): number | null {
  const digits = answer.tokens[at + 1];
  const colon = answer.tokens[at];
  if (colon?.text !== ":" || !colon.glued || !digits?.glued || !/^[0-5]\d$/.test(digits.text)) return null;
  return Number(digits.text);
}
