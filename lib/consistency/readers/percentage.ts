import { type FactReader, lowerAt } from "@/lib/consistency/fact-reader";
import { amountOf } from "./amounts";

/** "15%", "fifteen percent", "15 per cent". */
export const readPercentage: FactReader = (answer) =>
  answer.numbers.flatMap((number) => {
    const next = lowerAt(answer, number.to);
    const length =
      next === "%" || next === "percent" || next === "percentage" || next === "pct"
        ? 1
        : next === "per" && lowerAt(answer, number.to + 1) === "cent"
          ? 2
          : 0;
    if (length === 0 || number.ordinal) return [];
    const to = number.to + length;
    return [
      {
        kind: "percentage" as const,
        ...amountOf(number, "percent"),
        coreTo: to,
        to,
        unit: "%",
        heads: [],
        weak: false,
      },
    ];
  });
