import { stem } from "./stem";
import { phrases, synonymClasses } from "./synonyms";

/**
 * The words of a text as they are compared: lower case, contractions opened, phrases and numbers
 * made one word, stemmed. `mend` may put a misspelt word right first. Linear in the length of the text.
 */
export function readWords(text: string, mend: (word: string) => string = asWritten): string[] {
  return joinPhrases(readTokens(text).map((token) => mend(token.word))).map(stem);
}

/** The class of a stemmed word ("flaw" → "weakness"), or null where it has none. */
export function synonymClass(stemmed: string): readonly string[] {
  return classesByStem.get(stemmed) ?? noClasses;
}

/** A lower-case word and where it stands in its text (UTF-16 offsets). */
export type Token = { word: string; start: number; end: number };

/** The words with contractions opened ("what's" → what is, "don't" → do not), not stemmed. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    // A run of letters longer than any word would only cost time further on.
    const written = match[0].slice(0, longestWord).toLowerCase().replaceAll("’", "'");
    for (const word of openContraction(written)) tokens.push({ word, start, end });
  }
  return tokens;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)*[+#]*/gu;
const longestWord = 40;
const longestPhrase = 4;
const noClasses: readonly string[] = [];

function asWritten(word: string): string {
  return word;
}

function openContraction(written: string): readonly string[] {
  const known = contractions.get(written);
  if (known !== undefined) return known;
  const at = written.lastIndexOf("'");
  if (at === -1) return [numberWords.get(written) ?? written];
  if (written.endsWith("n't")) return [written.slice(0, -3), "not"];
  const opened = contractedEndings.get(written.slice(at));
  return opened === undefined ? [written.slice(0, at)] : [written.slice(0, at), opened];
}

function joinPhrases(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at);
    if (found === null) {
      joined.push(words[at] ?? "");
      at += 1;
    } else {
      joined.push(...found.as);
      at += found.length;
    }
  }
  return joined;
}

function phraseAt(words: readonly string[], at: number): { as: string[]; length: number } | null {
  if (!phraseStarts.has(words[at] ?? "")) return null;
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length -= 1) {
    const as = phraseMap.get(words.slice(at, at + length).join(" "));
    if (as !== undefined) return { as, length };
  }
  return null;
}

const phraseMap = new Map(Object.entries(phrases).map(([from, to]) => [from, to === "" ? [] : to.split(" ")]));
const phraseStarts = new Set([...phraseMap.keys()].map((phrase) => phrase.split(" ")[0] ?? ""));

const contractedEndings = new Map([
  ["'m", "am"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'d", "would"],
]);

const contractions = new Map<string, readonly string[]>([
  ["im", ["i", "am"]],
  ["ive", ["i", "have"]],
  ["youre", ["you", "are"]],
  ["youve", ["you", "have"]],
  ["youd", ["you", "would"]],
  ["whats", ["what", "is"]],
  ["hows", ["how", "is"]],
  ["wheres", ["where", "is"]],
  ["whos", ["who", "is"]],
  ["thats", ["that", "is"]],
  ["what's", ["what", "is"]],
  ["how's", ["how", "is"]],
  ["where's", ["where", "is"]],
  ["who's", ["who", "is"]],
  ["that's", ["that", "is"]],
  ["there's", ["there", "is"]],
  ["it's", ["it", "is"]],
  ["lets", ["let", "us"]],
  ["let's", ["let", "us"]],
  ["dont", ["do", "not"]],
  ["didnt", ["did", "not"]],
  ["doesnt", ["does", "not"]],
  ["isnt", ["is", "not"]],
  ["arent", ["are", "not"]],
  ["cant", ["can", "not"]],
  ["can't", ["can", "not"]],
  ["cannot", ["can", "not"]],
  ["couldnt", ["could", "not"]],
  ["wouldnt", ["would", "not"]],
  ["shouldnt", ["should", "not"]],
  ["won't", ["will", "not"]],
  ["wont", ["will", "not"]],
  ["havent", ["have", "not"]],
  ["wanna", ["want", "to"]],
  ["gonna", ["going", "to"]],
  ["gotta", ["have", "to"]],
]);

const numberWords = new Map(
  "zero one two three four five six seven eight nine ten".split(" ").map((word, digit) => [String(digit), word]),
);

const classesByStem = new Map<string, readonly string[]>();
for (const [name, words] of Object.entries(synonymClasses)) {
  for (const word of words.split(" ")) {
    const root = stem(word);
    const known = classesByStem.get(root) ?? noClasses;
    const label = `~${name}`;
    if (!known.includes(label)) classesByStem.set(root, [...known, label]);
  }
}
