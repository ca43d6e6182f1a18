import type { Measure, ReadFact } from "@/lib/consistency/fact-reader";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";

export type Amount = Measure & { type: "amount" };

/** A number as it is shown: at most two decimals, without trailing zeros. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The parts every fact built on a spoken number shares. `factor` turns the said unit into the unit of `scale`. */
export function amountOf(
  number: SpokenNumber,
  scale: string,
  factor = 1,
): Pick<ReadFact, "from" | "coreFrom" | "coreTo" | "value" | "weak"> & { measure: Amount } {
  return {
    from: number.from,
    coreFrom: number.from,
    coreTo: number.to,
    measure: {
      type: "amount",
      scale,
      value: number.value * factor,
      low: number.low * factor,
      high: number.high * factor,
      ...(number.about ? { loose: true } : {}),
    },
    value: plainNumber(number.value * factor),
    weak: number.weak,
  };
}
