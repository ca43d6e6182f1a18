import { foldLabel, knownRole } from "./labels";

/**
 * Whose a speaker's label is, by what the person said before. Remembered labels are kept as one text, one label a
 * line, the newest first.
 */

/** Labels that meeting tools give to whoever has no name; they mean somebody else in the next transcript. */
const NOBODY =
  /^(?:unknown|unidentified|speaker|participant|guest|user|caller|voice|person|attendee|anonymous|phone|mobile|room|conference room|iphone|ipad|android)\b|^(?:speaker|person|guest|spk|voice|s|p|a|b)[ _#-]?\d{0,3}$|^\+?[\d ()-]{5,}$/;

/** A label longer than that is a line that only looks like one. */
const LONGEST = 80;
const MOST = 20;

/** True of a label that names one person: "Toni Meyer", not "Me", "Interviewer 2" or "Speaker 1". */
export function isRealName(label: string): boolean {
  // "Dana (HR)" names Dana, "Me (Toni)" nobody.
  const folded = foldLabel(label).replace(/ ?\([^()]{1,40}\)/, "");
  return folded.length <= LONGEST && /\p{L}{2}/u.test(folded) && knownRole(folded) === null && !NOBODY.test(folded);
}

export function isSameLabel(one: string, other: string): boolean {
  return foldLabel(one) === foldLabel(other);
}

/** The speaker that the person is by what they said before; undefined where none of them is known. */
export function recallSpeaker(speakers: readonly string[], spokenAs: string): string | undefined {
  for (const known of readNames(spokenAs)) {
    const speaker = speakers.find((name) => isSameLabel(name, known));
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

/** The remembered labels with one more; it is somebody else's for certain when it is among `others`. */
export function rememberName(spokenAs: string, name: string, others: readonly string[] = []): string {
  const gone = new Set([name, ...others].map(foldLabel));
  const kept = readNames(spokenAs).filter((known) => !gone.has(foldLabel(known)));
  return [...(isRealName(name) ? [name.replace(/\s+/gu, " ").trim()] : []), ...kept].slice(0, MOST).join("\n");
}

/** Somebody a label may mean. */
export type Known = { id: string; name: string; spokenAs: string };

/**
 * Who of these people a label means: by what was said before, else by the whole name, else by the first name where
 * one side has only that. Null where nobody.
 */
export function findPerson<Person extends Known>(label: string, people: readonly Person[]): Person | null {
  const said = foldLabel(label);
  const [first = ""] = said.split(" ");
  return (
    people.find(({ spokenAs }) => readNames(spokenAs).some((known) => isSameLabel(known, label))) ??
    people.find(({ name }) => foldLabel(name) === said) ??
    people.find(({ name }) => {
      const known = foldLabel(name).split(" ");
      return known[0] === first && (known.length === 1 || said === first);
    }) ??
    null
  );
}

function readNames(spokenAs: string): string[] {
  return spokenAs.split("\n").filter((name) => name !== "");
}
