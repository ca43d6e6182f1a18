import { type AnswerText, lowerAt } from "./fact-reader";
import { oncePerStory } from "./singular";
import { stem } from "./word-forms";
import { isFunctionWord } from "./words";

/** What a number counts: the noun, all words said with it, and the token after the noun. */
export type CountedNoun = { noun: string; stems: readonly string[]; to: number };

const longestRun = 4;
const irregularPlurals = new Set("people children men women feet staff personnel kids crew".split(" "));
const emptyAdjectives = new Set(
  "different new other big small main more good great whole full separate additional single young old first last next of".split(
    " ",
  ),
);
const usWords = new Set(["us", "them", "you", "ourselves"]);
const ownTeams = new Set("team crew squad".split(" "));
const beforeWholeTeam = new Set("there's theres was were is are all".split(" "));
const groupWords = new Set("team group crew staff class cohort family panel department squad".split(" "));

/** The noun counted by a number that ends before token `at` and starts at token `start`; null where none is said. */
export function readCountedNoun(answer: AnswerText, start: number, at: number): CountedNoun | null {
  // "five of us", "a team of five", "we were five": people.
  if (lowerAt(answer, at) === "of" && usWords.has(lowerAt(answer, at + 1))) {
    const all = lowerAt(answer, at + 1) === "us" && beforeWholeTeam.has(lowerAt(answer, start - 1));
    return { noun: "people", stems: all ? ["person", oncePerStory.team] : ["person"], to: at + 2 };
  }
  const run = readRun(answer, at);
  if (run.length > 0) {
    const plural = run.find((word) => looksPlural(word.lower)) ?? run.at(-1);
    const stems = run.map((word) => stem(word.lower)).filter((word) => !emptyAdjectives.has(word));
    if (plural) {
      const size = countsTeam(answer, stems, plural.token) ? [oncePerStory.team] : [];
      return { noun: plural.lower, stems: [...stems, ...size], to: plural.token + 1 };
    }
  }
  if (lowerAt(answer, start - 1) === "of" && groupWords.has(stem(lowerAt(answer, start - 2)))) {
    return { noun: "people", stems: ["person", stem(lowerAt(answer, start - 2)), oncePerStory.team], to: at };
  }
  return null;
}

/** "A four-person team", "five people on our team", "a six member crew". */
function countsTeam(answer: AnswerText, stems: readonly string[], at: number): boolean {
  const people = stems.some((word) => word === "person" || word === "member");
  if (people && stems.some((word) => ownTeams.has(word))) return true;
  const on = lowerAt(answer, at + 1);
  return people && (on === "on" || on === "in") && ownTeams.has(stem(lowerAt(answer, at + 3)));
}

/** Same people, counted by other words. */
const peopleStems = new Set(
  "person engineer developer member student employee staff colleague worker man woman guy girl boy friend teammate intern nurse teacher volunteer report adult child kid individual cashier agent chef driver peer".split(
    " ",
  ),
);

/** True when both numbers may count the same things. */
export function countsAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.some((word) => b.includes(word))) return true;
  return (
    (a.includes("person") && b.some((word) => peopleStems.has(word))) ||
    (b.includes("person") && a.some((word) => peopleStems.has(word)))
  );
}

function readRun(answer: AnswerText, at: number): { lower: string; token: number }[] {
  const run: { lower: string; token: number }[] = [];
  let index = at;
  while (run.length < longestRun) {
    const token = answer.tokens[index];
    if (token === undefined) break;
    if (token.text === "-" && token.glued) {
      index++;
      continue;
    }
    if (token.type !== "word") break;
    if (isFunctionWord(token.lower) && token.lower !== "more" && token.lower !== "other") break;
    if (token.newLine && run.length === 0) break;
    if (!emptyAdjectives.has(token.lower)) run.push({ lower: token.lower, token: index });
    index++;
  }
  return run;
}

function looksPlural(word: string): boolean {
  return irregularPlurals.has(word) || (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is|'s)$/.test(word));
}
