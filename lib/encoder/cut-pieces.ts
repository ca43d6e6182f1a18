/** A piece of a word and how likely it is (a logarithm); its number is its place in the list. */
export type Vocabulary = readonly (readonly [piece: string, score: number])[];

/**
 * Cuts a text into the likeliest row of word pieces and gives their numbers, 0 where no piece fits; at most `most`.
 * Linear in the length of the text. Method: unigram language model, best path by dynamic programming (Kudo 2018).
 */
export function pieceCutter(vocabulary: Vocabulary): (text: string, most: number) => number[] {
  const numbers = new Map<string, number>();
  let longest = 1;
  for (const [number, [piece]] of vocabulary.entries()) {
    if (number < reserved) continue;
    numbers.set(piece, number);
    longest = Math.max(longest, piece.length);
  }
  return (text, most) => {
    const spaced = ` ${text.slice(0, most * lettersPerPiece).normalize("NFKC")}`.replaceAll(/\s+/g, wordStart);
    const best = new Float64Array(spaced.length + 1).fill(Number.NEGATIVE_INFINITY);
    const lastPiece = new Int32Array(spaced.length + 1);
    const lastStart = new Int32Array(spaced.length + 1);
    best[0] = 0;
    const offer = (start: number, end: number, number: number, score: number) => {
      const total = (best[start] ?? 0) + score;
      if (total <= (best[end] ?? 0)) return;
      best[end] = total;
      lastPiece[end] = number;
      lastStart[end] = start;
    };
    for (let start = 0; start < spaced.length; start += 1) {
      for (let end = start + 1; end <= Math.min(spaced.length, start + longest); end += 1) {
        const number = numbers.get(spaced.slice(start, end));
        if (number !== undefined) offer(start, end, number, vocabulary[number]?.[1] ?? 0);
      }
      offer(start, start + 1, unknown, unknownScore);
    }
    const pieces: number[] = [];
    for (let end = spaced.length; end > 0; end = lastStart[end] ?? 0) {
      const number = lastPiece[end] ?? unknown;
      if (number !== unknown || pieces.at(-1) !== unknown) pieces.push(number);
    }
    return pieces.reverse().slice(0, most);
  };
}

const reserved = 6;
const unknown = 0;
const unknownScore = -30;
const wordStart = "▁";
const lettersPerPiece = 8;
