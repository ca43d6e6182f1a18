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
const joiners = new Set(["of", "&", "and", "the", "-", "for"]);
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
      .filter((word) => /[\p{L}\d]/u.test(word))
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
    else if (joiners.has(lowerAt(answer, to)) && lowerAt(answer, to) !== "and" && isNameWord(answer, to + 1)) to += 2;
    else return to;
  }
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
