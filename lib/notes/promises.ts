import { invitesQuestions } from "./own-questions";
import type { ParsedNotes } from "./types";

/**
 * Parsed notes → what was promised in the interview, by the person or by the employer: whole sentences as they were noted, in
 * order, each once. Only what stands beside the answers is read (own questions and their replies, what could not be placed,
 * and the answer to "do you have any questions?"), since a promise inside an answer is part of a story. A rule of
 * thumb: it knows "promised", "said I would send" and the like. Linear in the text.
 */
export function findPromises({ exchanges, ownQuestions, unassigned }: ParsedNotes): string[] {
  const beside = [
    ...exchanges.filter(({ question }) => invitesQuestions(question)).map(({ answer }) => answer),
    ...ownQuestions.flatMap(({ question, reply }) => [question, reply]),
    ...unassigned,
  ];
  const sentences = beside.flatMap((text) => text.split(/\n|(?<=[.!?])\s/)).map((sentence) => sentence.trim());
  return [...new Set(sentences.filter((sentence) => sentence.length <= longestSentence && promising.test(sentence)))];
}

/** What runs on longer is no note of a promise. */
const longestSentence = 240;
const promising =
  /\b(?:promised|(?:said|told (?:me|them|him|her)) (?:that )?(?:i|they|he|she|we|someone|somebody)(?:[’']d|[’']ll| would| will) (?:send|e-?mail|forward|call|ring|write|share|bring|let (?:me|us|them|him|her) know|get back|come back|be in touch|hear))\b/i;
