import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { factKinds } from "@/lib/consistency/types";

const spoken = z.strictObject({ question: z.string().min(1), answer: z.string().min(1) });

const markedFact = z.strictObject({
  kind: z.enum(factKinds),
  /** Exact quote from the first answer, found there once. */
  text: z.string().min(1),
  /** The value in a normal form: digits, months, a folded name. Words of units may follow. */
  value: z.string().min(1),
  about: z.string().min(1),
});

const markedConflict = z.strictObject({
  kind: z.enum(factKinds),
  /** Exact quote from the first answer, found there once. */
  earlier: z.string().min(1),
  /** Exact quote from the second answer, found there once. */
  current: z.string().min(1),
  about: z.string().min(1),
});

const corpusExchange = z.strictObject({
  id: z.string(),
  intent: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  first: spoken,
  second: spoken,
  facts: z.array(markedFact).min(1),
  conflict: markedConflict.nullable(),
});

const corpusPerson = z.strictObject({
  person: z.string().min(1),
  trade: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  half: z.enum(["tune", "test"]),
  exchanges: z.array(corpusExchange).min(5).max(10),
});

export type CorpusExchange = z.infer<typeof corpusExchange>;
export type CorpusPerson = z.infer<typeof corpusPerson>;

/** File names of the corpus in order, such as `01-nurse.json`. */
export function corpusFiles(folder = import.meta.dirname): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}

/**
 * Every person of the corpus, or of another folder in its format, in file order. Throws, naming the file, when one does not
 * have the agreed shape.
 */
export function readCorpus(folder = import.meta.dirname): CorpusPerson[] {
  return corpusFiles(folder).map((fileName) => readPerson(folder, fileName));
}

function readPerson(folder: string, fileName: string): CorpusPerson {
  const content: unknown = JSON.parse(readFileSync(join(folder, fileName), "utf8"));
  const parsed = corpusPerson.safeParse(content);
  if (!parsed.success) {
    throw new Error(`Expected ${fileName} to describe one person: ${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
