import { readAnswerText } from "@/lib/consistency/fact-reader";

/** Whether a text names one of these people, by the whole name or its first word as written: "Dana" of "Dana Reyes". */
export type NamesSomebody = (text: string) => boolean;

export function makeNamesSomebody(people: readonly { name: string }[]): NamesSomebody {
  const names = new Set(
    people.flatMap(({ name }) => wordsOf(name).slice(0, 1)).filter(({ length }) => length >= shortestName),
  );
  return (text) => names.size > 0 && wordsOf(text).some((word) => names.has(word));
}

/**
 * The same notes with the sentences first that name somebody, so that these are left where the rest is cut off. What only goes
 * on about the sentence before ("She asked twice") stays with it. Long notes are left as they are.
 */
export function putNamingFirst(notes: string, namesSomebody: NamesSomebody): string {
  if (notes.length > longestNotes || !namesSomebody(notes)) return notes;
  const groups: { text: string; isNaming: boolean }[] = [];
  for (const { start, end } of readAnswerText(notes).sentences) {
    const text = notes.slice(start, end);
    const last = groups.at(-1);
    if (last && goesOn.test(text)) last.text += ` ${text}`;
    else groups.push({ text, isNaming: namesSomebody(text) });
  }
  return [...groups.filter(({ isNaming }) => isNaming), ...groups.filter(({ isNaming }) => !isNaming)]
    .map(({ text }) => text)
    .join(" ");
}

const longestNotes = 4_000;
/** "Al" may be anything. */
const shortestName = 3;
const goesOn = /^(?:she|he|they|it|this|that|these|those|her|his|their|and|but|so|also|then|again|both)\b/i;

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}
