import { type AnswerText, lowerAt } from "@/lib/consistency/fact-reader";

const periods = new Map([
  ["hour", "hour"],
  ["hr", "hour"],
  ["day", "day"],
  ["week", "week"],
  ["month", "month"],
  ["year", "year"],
  ["annum", "year"],
  ["shift", "shift"],
  ["night", "night"],
  ["semester", "semester"],
]);

/** "a week", "per year", "an hour", "/month" after token `at`: the period, and the token after it. */
export function readRate(answer: AnswerText, at: number): { per: string; to: number } | null {
  const joiner = answer.tokens[at];
  if (joiner === undefined) return null;
  if (joiner.lower === "annually" || joiner.lower === "yearly") return { per: "year", to: at + 1 };
  if (joiner.lower === "hourly") return { per: "hour", to: at + 1 };
  if (
    joiner.lower !== "a" &&
    joiner.lower !== "an" &&
    joiner.lower !== "per" &&
    joiner.lower !== "each" &&
    joiner.lower !== "every" &&
    joiner.text !== "/"
  )
    return null;
  const per = periods.get(lowerAt(answer, at + 1));
  return per === undefined ? null : { per, to: at + 2 };
}
