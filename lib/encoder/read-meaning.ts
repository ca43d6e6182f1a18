import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readQuestion } from "@/lib/questions/read-question";
import type { Meaning, ReadMeaning } from "@/lib/questions/types";
import { makeEncoder } from "./encoder";
import { intentChances, intentTable } from "./intent-chances";

/**
 * Reads what a question means with the sentence encoder of this folder; loads it at the first call (a tenth of a
 * second, 40 MB), then gives the same one. A text takes some ten milliseconds, and is remembered.
 */
export function openMeanings(): Promise<ReadMeaning> {
  opened ??= open();
  return opened;
}
let opened: Promise<ReadMeaning> | null = null;

/** Loads the encoder and learns the bank in the background, so that the first question logged does not wait for it. */
export function prepareMeanings(): void {
  setImmediate(async () => {
    try {
      readQuestion("Why us?", await openMeanings());
    } catch (error) {
      console.error("The sentence encoder could not be read; logging a question will say so again.", error);
    }
  });
}

/**
 * Reads questions ahead of matching them, one at a time, and lets others have their turn after each, so that pages
 * stay quick meanwhile. Matching then finds what they mean in memory.
 */
export async function readAhead(questions: readonly string[], readMeaning: ReadMeaning): Promise<void> {
  for (const question of new Set(questions)) {
    readQuestion(question, readMeaning);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Asks for no more than `most` different texts, so that a great many take no longer; the rest are judged by their words. */
export function forAtMost(most: number, readMeaning: ReadMeaning): ReadMeaning {
  const asked = new Set<string>();
  return (text) => {
    if (!asked.has(text) && asked.size >= most) return null;
    asked.add(text);
    return readMeaning(text);
  };
}

async function open(): Promise<ReadMeaning> {
  const [model, pieces, intents] = await Promise.all([
    readFile(join(home(), "model.bin")),
    readFile(join(home(), "vocabulary.json"), "utf8"),
    readFile(join(home(), "intents.json"), "utf8"),
  ]);
  const encode = makeEncoder(model, z.array(z.tuple([z.string(), z.number()])).parse(JSON.parse(pieces)));
  const chancesOf = intentChances(intentTable.parse(JSON.parse(intents)));
  const known = new Map<string, Meaning>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const vector = encode(text);
    const meaning = { vector, intents: chancesOf(vector) };
    if (known.size >= mostKnown) known.clear();
    known.set(text, meaning);
    return meaning;
  };
}

/** Read at run time, not bundled: the commands and the server all run in the project's folder. */
function home(): string {
  return join(process.cwd(), "lib", "encoder");
}

/** Each takes 3 KB. */
const mostKnown = 4000;
