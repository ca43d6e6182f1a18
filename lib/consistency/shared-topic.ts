import { type AnswerText, lowerAt, type ReadFact, sentenceOf } from "./fact-reader";
import { stem } from "./word-forms";
import { isFunctionWord } from "./words";

type Told = { answer: AnswerText; fact: ReadFact };
/** "The capstone team" as said, and the stems by which it is known again. */
type Place = { said: string; stems: string };

/**
 * What both values are said of, as said the second time: "the capstone team" in "three people on the capstone team". Only a
 * phrase that stands right at the value, or opens its sentence, is sure to belong to it; null where the two share none.
 */
export function sharedTopic(earlier: Told, current: Told): string | null {
  const then = placesOf(earlier);
  return placesOf(current).find(({ stems }) => then.some((place) => place.stems === stems))?.said ?? null;
}

const prepositions = new Set("on in at of from with during".split(" "));
/** "A warehouse" may be any; these point at one. */
const pointing = new Set("the our my their this that".split(" "));
const openers = new Set("so well and um uh er then yes but".split(" "));
const longestName = 3;
/** Tokens from the opening of a sentence within which a value is still told of it. */
const openingReach = 8;

function placesOf({ answer, fact }: Told): Place[] {
  const sentence = sentenceOf(answer, fact.from);
  if (sentence === undefined) return [];
  let opening = sentence.from;
  while (opening < fact.from && (openers.has(lowerAt(answer, opening)) || lowerAt(answer, opening) === ",")) opening++;
  const places = [readPlace(answer, fact.to, sentence.to)];
  if (fact.from - opening <= openingReach) places.push(readPlace(answer, opening, fact.from));
  for (let at = Math.max(sentence.from, fact.from - longestName - 3); at < fact.from; at++) {
    const place = readPlace(answer, at, fact.from);
    if (
      place !== null &&
      (place.to === fact.from || (place.to === fact.from - 1 && lowerAt(answer, place.to) === "for"))
    )
      places.push(place);
  }
  return places.flatMap((place) => place ?? []);
}

/** A preposition with a name, or with a noun that is pointed at, from token `at` on. */
function readPlace(answer: AnswerText, at: number, end: number): (Place & { to: number }) | null {
  if (at >= end || !prepositions.has(lowerAt(answer, at))) return null;
  const first = pointing.has(lowerAt(answer, at + 1)) ? at + 2 : at + 1;
  let to = first;
  while (to < end && answer.tokens[to]?.type === "word" && !isFunctionWord(lowerAt(answer, to))) to++;
  const words = answer.tokens.slice(first, to);
  if (words.length === 0 || words.length > longestName) return null;
  const isNamed = words.every(({ text }) => text !== text.toLowerCase());
  if (first === at + 1 && !isNamed) return null;
  // The reader is the one who says "my team".
  const said = answer.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  return { said: first === at + 1 ? said : `the ${said}`, stems: words.map(({ lower }) => stem(lower)).join(" "), to };
}
