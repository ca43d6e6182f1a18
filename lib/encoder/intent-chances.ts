import { z } from "zod";

/** What intents.json holds: for each intent of the bank, in its order, 512 numbers of eight bits and their factor. */
export const intentTable = z.object({
  /** The digest of the bank it was learned from; see digestOf. */
  bank: z.string(),
  factors: z.array(z.number()),
  /** Base64; the numbers of the first intent, then of the second, and so on. */
  weights: z.string(),
});
export type IntentTable = z.infer<typeof intentTable>;

/** A sentence's vector → for each intent a number, whose exponentials are in proportion to the chances. */
export function intentChances({ factors, weights }: IntentTable): (vector: Float32Array) => Float32Array {
  const small = Int8Array.from(atob(weights), (letter) => letter.charCodeAt(0));
  const width = small.length / factors.length;
  return (vector) =>
    Float32Array.from(factors, (factor, intent) => {
      let sum = 0;
      for (let at = 0; at < width; at += 1) sum += (small[intent * width + at] ?? 0) * (vector[at] ?? 0);
      return factor * sum;
    });
}

/** The opposite: a table of plain numbers, intent by intent, made small. */
export function packIntents(bank: string, rows: readonly Float32Array[]): IntentTable {
  const factors = rows.map((row) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127);
  const small = rows.flatMap((row, intent) => Array.from(row, (value) => Math.round(value / (factors[intent] || 1))));
  const letters = small.map((value) => String.fromCharCode(value & 0xff)).join("");
  return { bank, factors: factors.map((factor) => Number(factor.toPrecision(6))), weights: btoa(letters) };
}
