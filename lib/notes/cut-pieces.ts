import { countWords } from "./asking";
import { type Sentence, splitSentences } from "./sentences";

/** A passage of so many words can be placed as it is. */
const ENOUGH = 60;
/** Fewer words than that say nothing alone and stay with those before them. */
const LEAST = 5;
/** Where somebody who writes without stops goes on: a rule of thumb. */
const GOES_ON =
  /(?<=[ ,])(?<!\b(?:and|so|but) )(?=(?:(?:and |so |but )?(?:then|after that|i (?:said|told|asked)|(?:they|she|he) (?:asked|wanted|said))|and they) )/i;

/**
 * Cuts a long passage that belongs to nothing into lines, else sentences, else the clauses of a breath, so that each
 * can become a question or an answer. Together the pieces hold every word; a shorter passage is one piece.
 */
export function cutPieces(passage: string): string[] {
  if (countWords(passage) <= ENOUGH) return [passage];
  return passage
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap((line) => (countWords(line) <= ENOUGH ? [line] : gather(splitSentences(line).flatMap(cutBreath))));
}

function cutBreath(sentence: Sentence): string[] {
  return countWords(sentence.raw) <= ENOUGH ? [sentence.raw] : sentence.raw.split(GOES_ON);
}

function gather(parts: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && (countWords(part) < LEAST || countWords(last) < LEAST)) {
      pieces[pieces.length - 1] = last + part;
    } else {
      pieces.push(part);
    }
  }
  return pieces.map((piece) => piece.trim());
}
