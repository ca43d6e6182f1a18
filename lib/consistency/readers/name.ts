import { type AnswerText, type FactReader, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import { isFunctionWord } from "@/lib/consistency/words";

/** Tools and subjects that speakers and transcripts write without a capital. */
const lowerCaseNames = new Set(
  "python java javascript typescript excel powerpoint sql matlab photoshop salesforce tableau autocad linux quickbooks sap react".split(
    " ",
  ),
);
const calendarWords = new Set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);
const joiners = new Set(["of", "&", "the", "-", "for"]);
/** What the second half of a firm's name is called: "Pell and Daughter". */
const firmHalves = new Set(
  "son sons daughter daughters brother brothers sister sisters nephew nephews partner partners co company associates family".split(
    " ",
  ),
);
/** Firms known to all whose halves look like two names, first half to second. */
const knownFirms = new Map([
  ["marks", "spencer"],
  ["ernst", "young"],
  ["procter", "gamble"],
  ["barnes", "noble"],
  ["crate", "barrel"],
  ["holland", "barrett"],
  ["fortnum", "mason"],
  ["rolls", "royce"],
]);
const notNames = new Set("i ok okay um uh mr mrs ms dr god gosh hi hello thanks thank yes no".split(" "));

/** Above this share of capitals the capitals say nothing (shouted or headline text). */
const capitalsMeanNothing = 0.45;

/** People, employers, schools, places and tools, known by their capitals. */
export const readName: FactReader = (answer) => {
  const words = answer.tokens.filter((token) => token.type === "word");
  const capitals = words.filter((token) => isCapital(token.text)).length;
  const trustCapitals = capitals < 6 || capitals / words.length < capitalsMeanNothing;
  const starts = new Set(answer.sentences.map((sentence) => firstWord(answer, sentence.from, sentence.to)));
  const confirmed = new Set<string>();
  for (const [index, token] of answer.tokens.entries()) {
    if (!starts.has(index) && isNameWord(answer, index)) confirmed.add(token.lower);
  }
  const facts: ReadFact[] = [];
  for (let index = 0; index < answer.tokens.length; index++) {
    const to = readNameAt(answer, index, trustCapitals, starts, confirmed);
    if (to === null) continue;
    const text = answer.tokens
      .slice(index, to)
      .map((token) => token.lower.replace(/'s$/, ""))
      .filter((word) => /[\p{L}\d]/u.test(word) && word !== "and")
      .join(" ");
    facts.push({
      kind: "name",
      from: index,
      to,
      coreFrom: index,
      coreTo: to,
      measure: { type: "label", label: text, class: "name" },
      value: text,
      heads: [],
      weak: false,
    });
    index = to - 1;
  }
  return facts;
};

function readNameAt(
  answer: AnswerText,
  at: number,
  trustCapitals: boolean,
  starts: ReadonlySet<number>,
  confirmed: ReadonlySet<string>,
): number | null {
  const token = answer.tokens[at];
  if (token === undefined || token.type !== "word") return null;
  if (lowerCaseNames.has(token.lower)) return at + 1;
  if (!trustCapitals || !isNameWord(answer, at)) return null;
  const next = answer.tokens[at + 1];
  const shouted = token.text.length > 1 && token.text === token.text.toUpperCase();
  const sure =
    !starts.has(at) ||
    confirmed.has(token.lower) ||
    shouted ||
    (next?.type === "word" && isNameWord(answer, at + 1) && !isFunctionWord(token.lower));
  if (!sure) return null;
  let to = at + 1;
  while (true) {
    if (isNameWord(answer, to) && answer.tokens[to]?.newLine === false) to++;
    else if (joinsName(answer, to) && isNameWord(answer, to + 1)) to += 2;
    else return to;
  }
}

/** "Pell and Daughter" and "Marks and Spencer" are one firm, "Anna and Tom" are two people. */
function joinsName(answer: AnswerText, at: number): boolean {
  const joint = lowerAt(answer, at);
  if (joint !== "and") return joiners.has(joint);
  const first = lowerAt(answer, at - 1);
  const second = lowerAt(answer, at + 1).replace(/'s$/, "");
  return firmHalves.has(second) || first === second || knownFirms.get(first) === second;
}

function isNameWord(answer: AnswerText, at: number): boolean {
  const token = answer.tokens[at];
  return (
    token !== undefined &&
    token.type === "word" &&
    isCapital(token.text) &&
    !notNames.has(token.lower) &&
    !token.lower.startsWith("i'") &&
    token.lower !== "im" &&
    token.lower !== "ive" &&
    !calendarWords.has(token.lower) &&
    !(isFunctionWord(token.lower) && token.text !== token.text.toUpperCase())
  );
}

function isCapital(text: string): boolean {
  const first = text[0] ?? "";
  return first !== first.toLowerCase();
}

function firstWord(answer: AnswerText, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (answer.tokens[index]?.type !== "mark") return index;
  }
  return from;
}
