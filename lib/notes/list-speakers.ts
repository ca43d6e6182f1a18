import { joinCaptions } from "./captions";
import { readLines } from "./lines";
import { findSpeakers } from "./speakers";

/** Who speaks in a transcript, in the order of their first words, and who of them the candidate seems to be. */
export type SpeakerList = { names: string[]; candidate: string | null };

/** Reads the speakers of notes, their labels in lower case; none where the notes are no transcript of two or more. */
export function listSpeakers(text: string): SpeakerList {
  const speakers = [...findSpeakers(joinCaptions(readLines(text)))];
  if (speakers.length < 2) return { names: [], candidate: null };
  return {
    names: speakers.map(([name]) => name),
    candidate: speakers.find(([, role]) => role === "candidate")?.[0] ?? null,
  };
}
