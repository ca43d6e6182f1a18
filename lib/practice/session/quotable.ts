/** A passage of an answer that a question can be hung on. `text` is contiguous in the answer, spaces apart. */
export type Passage = {
  text: string;
  words: number;
  /** Whether words of the same sentence come before or after it. */
  cutBefore: boolean;
  cutAfter: boolean;
};

/**
 * An answer → its passages of 4 to 20 words: whole sentences where they are short, clauses where a sentence
 * runs on, as spoken ones do. Leading fillers are left off. Linear in the answer's length.
 */
export function quotablePassages(answer: string): Passage[] {
  return sentences(answer).flatMap((sentence) => passagesOf(sentence));
}

/**
 * What a person said, put to them: "You said you moved the stock by hand." where the change of person is safe, else
 * "You said: “We moved the stock by hand.”"
 */
export function sayBack(passage: Passage): string {
  return indirect(passage) ?? `You said: “${quote(passage)}”`;
}

const mostWords = 20;
const fewestWords = 4;
/** Twenty words hardly ever have more; what does is no speech. */
const mostCharacters = 200;

const titles = new Set(["mr", "mrs", "ms", "dr", "st", "prof", "vs", "etc", "approx", "no"]);
const connectors = new Set(["and", "but", "so", "because", "which", "then", "while", "although"]);
const leadingOn = new Set([
  ...connectors,
  ..."or if when where who that to of in on at from for with by as a an the my your his her our their".split(" "),
  ..."i we you he she it they i'm i've um uh er erm like was were is are had have".split(" "),
]);
const fillers = new Set([
  ..."um uh er erm well so and but yeah yes okay ok like right basically actually honestly anyway then also".split(" "),
]);

function sentences(answer: string): string[][] {
  const result: string[][] = [];
  let sentence: string[] = [];
  for (const line of answer.split("\n")) {
    for (const word of line.split(/\s/)) {
      if (word === "") continue;
      sentence.push(word);
      if (!endsSentence(word)) continue;
      result.push(sentence);
      sentence = [];
    }
    if (sentence.length > 0) result.push(sentence);
    sentence = [];
  }
  return result;
}

function endsSentence(word: string): boolean {
  const last = word.replace(/["”’')]$/, "");
  if (!/[.!?…]$/.test(last)) return false;
  const stem = last.slice(0, -1).toLowerCase();
  return !(last.endsWith(".") && (stem.length === 1 || titles.has(stem)));
}

function passagesOf(sentence: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  let start = skipFillers(sentence, 0);
  while (sentence.length - start >= fewestWords) {
    const end = endOfPassage(sentence, start);
    const words = sentence.slice(start, end < sentence.length ? trimEnd(sentence, start, end) : end);
    const text = words.join(" ");
    if (words.length >= fewestWords && text.length <= mostCharacters) {
      passages.push({
        text,
        words: words.length,
        cutBefore: passages.length > 0,
        cutAfter: end < sentence.length,
      });
    }
    start = skipJoint(sentence, end);
  }
  return passages;
}

function skipFillers(words: readonly string[], from: number): number {
  let index = from;
  while (fillers.has(bare(words[index]))) index += 1;
  return index;
}

/** To where the next passage begins: after fillers, and after the word that joins it to what came before. */
function skipJoint(words: readonly string[], from: number): number {
  const index = skipFillers(words, from);
  return connectors.has(bare(words[index])) ? skipFillers(words, index + 1) : index;
}

/** The end of a passage that goes on, without the words that only lead on. */
function trimEnd(words: readonly string[], start: number, end: number): number {
  let at = end;
  while (at - start > fewestWords && leadingOn.has(bare(words[at - 1]))) at -= 1;
  return at;
}

/** The whole rest when short enough, else up to the last joint before `mostWords`, else that many words. */
function endOfPassage(words: readonly string[], start: number): number {
  if (words.length - start <= mostWords) return words.length;
  for (let end = start + mostWords; end >= start + fewestWords; end -= 1) {
    if (/[,;:]$/.test(words[end - 1] ?? "") || connectors.has(bare(words[end]))) return end;
  }
  return start + mostWords;
}

function bare(word: string | undefined): string {
  return (word ?? "").toLowerCase().replace(/[.,;:!?…]$/, "");
}

function quote({ text, cutBefore, cutAfter }: Passage): string {
  const inner = text.replaceAll("“", "‘").replaceAll("”", "’");
  const end = cutAfter ? `${inner.replace(/[.,;:]$/, "")}…` : inner;
  return `${cutBefore ? "…" : ""}${/[.!?…]$/.test(end) ? end : `${end}.`}`;
}

/** Words that lose their sense, or their verb, when someone else says them; also opinions, which are no claim. */
const unsafe = new Set([
  ..."you your yours yourself we us our ours ourselves we're we've we'd we'll i'd im ive".split(" "),
  ..."think guess mean suppose believe feel hope wish maybe probably sort kind like know".split(" "),
  ..."this these those here now today yesterday tomorrow ago last".split(" "),
]);
const secondPerson = new Map([
  ["i", "you"],
  ["me", "you"],
  ["my", "your"],
  ["mine", "yours"],
  ["myself", "yourself"],
  ["i've", "you've"],
  ["i'm", "you're"],
]);
/** Begin a sentence, and can go on in the middle of another with a small letter. */
const smallLetterStarts = new Set("the a an in on at after before when during one two three there most".split(" "));
/** Their form would have to follow the change of person, which word by word cannot be told. */
const bound = new Set(["was", "were", "am", "wasn't", "weren't"]);

/** What can follow "me" where it means the person; elsewhere it may be a dialect's "my". The end counts, too. */
const afterMe = new Set(["", ..."to for in on at with about from and when before after by how what why".split(" ")]);

function indirect({ text, words, cutBefore, cutAfter }: Passage): string | null {
  // A comma mostly joins a second sentence on, which the change of person makes hard to follow.
  if (cutBefore || cutAfter || words > 14 || /["“”?!,;:()–—]/.test(text.replace(/,$/, ""))) return null;
  const tokens = text.replaceAll("’", "'").replace(/[.,]$/, "").split(" ");
  const opening = bare(tokens[0]);
  const speaker = secondPerson.get(opening);
  const ownStart = opening === "i" || opening === "i've" || opening === "i'm";
  if (!ownStart && !smallLetterStarts.has(opening)) return null;
  const verb = bare(tokens[1]);
  const agreeing = ownStart && (verb === "was" || verb === "am");
  const head = agreeing ? `you ${verb === "was" ? "were" : "are"}` : (speaker ?? opening);
  if (tokens.some((token, at) => bare(token) === "me" && !afterMe.has(bare(tokens[at + 1])))) return null;
  const rest = tokens.slice(agreeing ? 2 : 1).map((token) => toSecondPerson(token, ownStart));
  return rest.includes(null) ? null : `You said ${[head, ...rest].join(" ")}.`;
}

/** The word as said to the person, or null when that is not safe. */
function toSecondPerson(token: string, ownStart: boolean): string | null {
  const word = bare(token);
  if (unsafe.has(word)) return null;
  const replaced = secondPerson.get(word);
  if (replaced === undefined) return ownStart && bound.has(word) ? null : token;
  return ownStart ? token.toLowerCase().replace(word, replaced) : null;
}
