import { type AnswerText, readAnswerText } from "@/lib/consistency/fact-reader";
import type { Word } from "@/lib/consistency/words";
import { shorten } from "@/lib/practice/shorten";

/** Where a story was told: the question as asked and what was answered. */
export type StoryTexts = { question: string; answer: string };

/**
 * A title for a story, in its own words: what is called by the same name in several of the texts ("harvest boxes"), else
 * the beginning of `opening`. Nothing is made up; only the first letter may turn into a capital. Empty where `opening` is.
 */
export function proposeTitle(told: readonly StoryTexts[], opening: string): string {
  const named = nameInCommon(told);
  return capitalise(named ?? shorten(firstClause(opening), longestTitle));
}

const longestTitle = 60;
const mostCharacters = 6_000;
const fewestWords = 2;
const mostWords = 5;
/** A name that a question used is how others call the story. */
const askedFactor = 1.6;
const determiners = new Set("the a an my our their his her this that these those".split(" "));

type Phrase = { text: string; weight: number; texts: Set<number>; isAsked: boolean };

/** The phrase after "the", "my" or "our" that most of the texts share. */
function nameInCommon(told: readonly StoryTexts[]): string | null {
  const phrases = new Map<string, Phrase>();
  for (const [index, { question, answer }] of told.entries()) {
    collect(phrases, answer, index * 2, false);
    collect(phrases, question, index * 2 + 1, true);
  }
  let best: Phrase | null = null;
  for (const phrase of phrases.values()) {
    if (phrase.texts.size < 2) continue;
    if (best === null || score(phrase) > score(best)) best = phrase;
  }
  return best?.text ?? null;
}

function score({ weight, isAsked }: Phrase): number {
  return isAsked ? weight * askedFactor : weight;
}

function collect(phrases: Map<string, Phrase>, text: string, index: number, isAsked: boolean): void {
  const read = readAnswerText(text.slice(0, mostCharacters));
  for (const [at, word] of read.words.entries()) {
    if (!word.content || !determiners.has(read.words[at - 1]?.lower ?? "")) continue;
    for (let count = fewestWords; count <= mostWords; count++) {
      const words = read.words.slice(at, at + count);
      if (words.length < count || !isPhrase(read, words)) continue;
      const key = words.map(({ stem }) => stem).join(" ");
      const phrase = phrases.get(key);
      if (phrase) {
        phrase.texts.add(index);
        phrase.isAsked ||= isAsked;
      } else {
        const weight = words.reduce((sum, { content, weight }) => sum + (content ? weight : 0), 0);
        phrases.set(key, { text: textOf(read, words), weight, texts: new Set([index]), isAsked });
      }
    }
  }
}

/** Words that follow each other without a mark between, and end on one that means something. */
function isPhrase(read: AnswerText, words: readonly Word[]): boolean {
  const first = words[0]?.token ?? 0;
  const last = words.at(-1);
  if (!last?.content || words.filter(({ content }) => content).length < fewestWords) return false;
  const after = read.tokens[last.token + 1];
  // "The new self" of "the new self-service till" is half a word.
  if (after?.text === "-" && after.glued) return false;
  return read.tokens
    .slice(first, last.token + 1)
    .every(
      ({ type, newLine, text, glued }, at) => (type === "word" || (text === "-" && glued)) && (at === 0 || !newLine),
    );
}

function textOf(read: AnswerText, words: readonly Word[]): string {
  const from = read.tokens[words[0]?.token ?? 0]?.start ?? 0;
  const to = read.tokens[words.at(-1)?.token ?? 0]?.end ?? from;
  return read.text.slice(from, to);
}

/** The first sentence that says something, up to its first mark, without the words one begins to speak with. */
function firstClause(text: string): string {
  const sentences = text.replace(/\s+/g, " ").split(/(?<=[.!?]) /);
  const sentence = sentences.find((each) => each.split(" ").length >= fewestWordsSaid) ?? sentences[0] ?? "";
  const line = sentence.replace(opening, "").trim();
  const end = line.slice(fewestCharacters).search(/[,;:–—]\s/);
  return end < 0 ? line.replace(/[.!?]+$/, "") : line.slice(0, fewestCharacters + end);
}

const fewestWordsSaid = 5;
const fewestCharacters = 16;
/** How one begins to speak of a story before naming it. */
const opening =
  /^(?:(?:so|well|um|uh|hmm|yes|yeah|okay|ok|oh|right|and|it was|there was|that would be|it has to be|my example is|mine would be|i would say|i'd say|i'll go with|i'd go for|i'd pick)\b[,.]? ?){1,6}/i;

function capitalise(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
