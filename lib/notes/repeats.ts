import type { ParsedNotes } from "./types";

/** What an interview has already. */
export type There = {
  exchanges: readonly { question: string; answer: string }[];
  ownQuestions: readonly { question: string; reply: string }[];
  unassigned: readonly string[];
};

/**
 * Leaves out of notes what is there already, word for word: the same question with the same answer, the same question
 * of their own with the same reply, the same passage. Also what the notes hold twice, where an answer or a reply shows
 * that it is the same. Space between words does not count; anything else does. `repeats` counts the questions left out.
 */
export function leaveOutRepeats(parsed: ParsedNotes, there: There): { fresh: ParsedNotes; repeats: number } {
  const exchanges = leaveOut(
    parsed.exchanges,
    there.exchanges,
    ({ question, answer }) => keyOf(question, answer),
    ({ answer }) => answer !== "",
  );
  // A panel's replies are kept with the name in front of them.
  const ownQuestions = leaveOut<{ question: string; reply: string; askedOf?: string }>(
    parsed.ownQuestions,
    there.ownQuestions,
    ({ question, reply }) => keyOf(question, reply),
    ({ reply }) => reply !== "",
  );
  const unassigned = leaveOut(parsed.unassigned, there.unassigned, keyOf, () => false);
  const counted = [parsed.exchanges, parsed.ownQuestions].flat().length;
  return { fresh: { exchanges, ownQuestions, unassigned }, repeats: counted - exchanges.length - ownQuestions.length };
}

function leaveOut<T>(
  all: readonly T[],
  there: readonly T[],
  key: (each: T) => string,
  isTelling: (each: T) => boolean,
): T[] {
  const known = new Set(there.map((each) => key(each)));
  return all.filter((each) => {
    const name = key(each);
    if (known.has(name)) return false;
    if (isTelling(each)) known.add(name);
    return true;
  });
}

function keyOf(...texts: string[]): string {
  return texts.map((text) => text.replace(/\s+/gu, " ").trim()).join("\n");
}
