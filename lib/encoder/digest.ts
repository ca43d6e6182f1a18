import { createHash } from "node:crypto";
import type { Intent } from "@/lib/questions/types";

/** Changes when an intent or a wording of the bank does: the table of intents is then to be made again. */
export function digestOf(bank: readonly Intent[]): string {
  const wordings = bank.map((intent) => [intent.id, intent.wordings]);
  return createHash("sha256").update(JSON.stringify(wordings)).digest("hex").slice(0, 16);
}
