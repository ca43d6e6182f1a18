import { type AnswerText, lowerAt } from "./fact-reader";
import { isFunctionWord, type Word } from "./words";

/** A stretch of a sentence that says one thing. */
export type Clause = {
  sentence: number;
  from: number;
  to: number;
  words: readonly Word[];
  /** The connective it opens with: "because", "if", "but"; "" where none. */
  opener: string;
  question: boolean;
};

const openers = new Set(
  "but because so although though while whereas however if when unless until since which who where then except".split(
    " ",
  ),
);
const subjects = new Set(
  "i we he she they you it that there this i'm im i've i'd i'll it's its thats ive id hes shes theyre theres youre that's we're we've they're he's she's you're there's my our his her their".split(
    " ",
  ),
);
const firstPerson = new Set("i i'm im i've i'd we my".split(" "));
const helpers = new Set("do does did are is was were have has can could would will what's how's".split(" "));
const wh = new Set("what how where why which who".split(" "));
const persons = new Set("you i we they he she it your".split(" "));
/** Pronouns that open a clause in run-on speech, and the verbs that take one as an object clause ("I think they"). */
const loneSubjects = new Set("i i'm im i've i'd we she he they nobody".split(" "));
const takesClause = new Set(
  "think know guess say said tell told feel felt mean believe hope wish bet like way time reason thing people part sure what".split(
    " ",
  ),
);
const strongMarks = new Set([";", ":", "-", "—", "–", "(", ")", "…", ".", "!", "?"]);

/** All clauses of an answer, in order: cut at strong marks, at connectives, and at a comma or "and" before a new subject. */
export function readClauses(answer: AnswerText): Clause[] {
  const clauses: Clause[] = [];
  for (const [index, sentence] of answer.sentences.entries()) {
    let from = sentence.from;
    let word = sentence.wordFrom;
    for (let at = sentence.from; at <= sentence.to; at++) {
      if (at < sentence.to && (at === from || !startsClause(answer, at))) continue;
      const wordFrom = word;
      while (word < sentence.wordTo && (answer.words[word]?.token ?? 0) < at) word++;
      if (word > wordFrom) {
        const to = trimmedEnd(answer, from, at);
        clauses.push({
          sentence: index,
          from: trimmedStart(answer, from, to),
          to,
          words: answer.words.slice(wordFrom, word),
          opener: openerOf(answer, from, at),
          question:
            asks(answer, from) ||
            (sentence.question &&
              at === sentence.to &&
              !firstPerson.has(lowerAt(answer, trimmedStart(answer, from, to)))),
        });
      }
      from = at;
    }
  }
  return clauses;
}

function startsClause(answer: AnswerText, at: number): boolean {
  const word = lowerAt(answer, at);
  const previous = answer.tokens[at - 1];
  if (
    previous !== undefined &&
    previous.type === "mark" &&
    strongMarks.has(previous.text) &&
    !(previous.text === "-" && previous.glued)
  )
    return true;
  // "Until the report", "since June": no clause follows.
  if (word === "until" || word === "since") return subjects.has(lowerAt(answer, at + 1));
  if (openers.has(word)) return word !== "so" || subjects.has(lowerAt(answer, at + 1)) || previous?.text === ",";
  if (word === "and" || word === "or") {
    const next = lowerAt(answer, at + 1);
    return subjects.has(next) || next === "then" || next === "never" || next === "so" || next === "um";
  }
  if (word === "you" && lowerAt(answer, at + 1) === "know") return false;
  if (asks(answer, at) && previous !== undefined && !isFunctionWord(previous.lower)) return true;
  if (
    loneSubjects.has(word) &&
    previous?.type === "word" &&
    !isFunctionWord(previous.lower) &&
    !takesClause.has(previous.lower)
  )
    return true;
  return previous?.text === "," && subjects.has(word);
}

/** "do you", "what is your": the order of words of a question. */
function asks(answer: AnswerText, at: number): boolean {
  const word = lowerAt(answer, at);
  const next = lowerAt(answer, at + 1);
  if (helpers.has(word) && (next === "you" || next === "your")) return true;
  return wh.has(word) && helpers.has(next) && persons.has(lowerAt(answer, at + 2));
}

/** The connective among the first words: "and because", "um, so". */
function openerOf(answer: AnswerText, from: number, to: number): string {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const word = lowerAt(answer, at);
    if (openers.has(word)) return word;
  }
  return "";
}

function trimmedEnd(answer: AnswerText, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && answer.tokens[end - 1]?.type === "mark") end--;
  return end;
}

function trimmedStart(answer: AnswerText, from: number, to: number): number {
  let start = from;
  while (
    start < to - 1 &&
    (answer.tokens[start]?.type === "mark" || lowerAt(answer, start) === "and" || lowerAt(answer, start) === "um")
  )
    start++;
  return start;
}
