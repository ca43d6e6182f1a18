import { joinCaptions } from "./captions";
import { countLoneNames, foldLabel, readLabel } from "./labels";
import { readLines } from "./lines";
import { findSpeakers } from "./speakers";

/** Who speaks in a transcript, in the order of their first words, and who of them the candidate seems to be. */
export type SpeakerList = { names: string[]; candidate: string | null };

/** "Q:" and "A:" mark what was asked and answered; nobody is called so. */
const MARKS = /^(?:q|a|ans)$/;

/** Reads the speakers of notes, as they are written first; none where the notes are no transcript of two or more. */
export function listSpeakers(text: string): SpeakerList {
  const lines = joinCaptions(readLines(text));
  const lone = countLoneNames(lines);
  const speakers = new Map([...findSpeakers(lines, lone)].filter(([label]) => !MARKS.test(label)));
  if (speakers.size < 2) return { names: [], candidate: null };
  const written = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const name = line.blank ? undefined : readLabel(line, lines[index + 1], lone)?.name;
    if (name !== undefined && !written.has(foldLabel(name))) written.set(foldLabel(name), name);
  }
  const candidate = [...speakers].find(([, role]) => role === "candidate")?.[0];
  return {
    names: [...speakers.keys()].map((key) => written.get(key) ?? key),
    candidate: candidate === undefined ? null : (written.get(candidate) ?? candidate),
  };
}
