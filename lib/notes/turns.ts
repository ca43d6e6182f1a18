import { asks, asksInSpeech, asksLoosely, countWords, isTersePrompt } from "./asking";
import { cutLeadIn } from "./lead-in";
import { join, type Sentence, splitLines } from "./sentences";

/** A longer introduction than that is put aside and only the end of it kept with the question. */
export const LONGEST_LEAD = 40;

const GOODBYE =
  /\b(?:thanks? (?:you )?(?:so much |very much )?for (?:coming|your time|joining|taking the time)|(?:we'll|we will|i'll) be in touch|nice (?:meeting|to meet) you|great (?:meeting|to meet) you|have a (?:good|great|lovely|nice) (?:day|one|weekend|evening)|that's (?:all|everything) (?:from|i have|we have)|take care|goodbye|bye)\b/i;

/** True of words with which an interview ends. */
export function isGoodbye(text: string): boolean {
  return GOODBYE.test(text);
}

/** What an interviewer's whole turn turns out to be: a question with the speech before it and its lead-in, or something said in passing. */
export type TurnReading =
  | { kind: "question"; lead: string; leadIn: string; question: string }
  | { kind: "remark"; goodbye: boolean };

/** Reads an interviewer's turn. After an invitation to ask, what comes before a question answers the candidate. */
export function readTurn(text: string, afterInvitation: boolean): TurnReading {
  const sentences = splitLines(text);
  const first = findFirst(sentences, [asks, asksLoosely, asksInSpeech]);
  if (first < 0) {
    return isTersePrompt(text)
      ? { kind: "question", lead: "", leadIn: "", question: text }
      : { kind: "remark", goodbye: isGoodbye(text) };
  }
  const cut = afterInvitation ? first : findLead(sentences.slice(0, first));
  for (const from of [cut, first]) {
    // What comes before "so, the next question," belongs to something else.
    const { lead, question } = cutLeadIn(join(sentences.slice(from)).trim(), from > cut);
    if (lead !== "") return { kind: "question", lead: join(sentences.slice(0, from)).trim(), leadIn: lead, question };
  }
  return {
    kind: "question",
    lead: join(sentences.slice(0, cut)).trim(),
    leadIn: "",
    question: join(sentences.slice(cut)).trim(),
  };
}

/** The first sentence that asks by the strictest rule that any of them meets; -1 if none does. */
function findFirst(sentences: readonly Sentence[], rules: readonly ((sentence: Sentence) => boolean)[]): number {
  for (const rule of rules) {
    const first = sentences.findIndex(rule);
    if (first >= 0) return first;
  }
  return -1;
}

/** How many sentences before the question are a speech of their own: none when short, else all but the last one. */
function findLead(sentences: readonly Sentence[]): number {
  if (countWords(join(sentences)) <= LONGEST_LEAD) return 0;
  const last = sentences.at(-1)?.raw ?? "";
  return countWords(last) <= LONGEST_LEAD ? sentences.length - 1 : sentences.length;
}
