import type { Brief } from "./brief-types";
import { type Fitted, fitColumn } from "./fit-column";
import { fitLines, linesOf, shortVersion } from "./fit-text";
import { shortAnswer } from "./short-answer";

/** How many of each part there is room for in any case, all of them together and each a line or more. */
const sure = {
  people: 6,
  matters: 4,
  answers: 5,
  corrections: 3,
  numbers: 6,
  examples: 4,
  promises: 3,
  toAsk: 5,
  asked: 2,
};

/**
 * The printed page as brief.module.css sets it: two columns under a head, in lines of the text's height and letters as
 * fit-text.ts counts them. The head and the letters are reckoned a little larger than they are, since fonts differ.
 */
const page = {
  lines: 56,
  heading: 1.75,
  gap: 0.22,
  leftWidth: 65,
  numberedWidth: 62,
  rightWidth: 40,
  personWidth: 42,
  fullWidth: 104,
};

/** What stands before a text on its first line, at most: "Concern, round 12: ", "Round 12: "; or behind it: "(as practised)", "(answer 1 above)". */
const label = { matter: 23, number: 17, listed: 10, above: 28, source: 14, heard: 20, otherwise: 22 };

/** Of an answer and of a note, where all parts are full; and where there is room. */
const linesOfAnswer = { usual: 6, most: 14 };
const linesOfNote = { usual: 2, most: 5 };
const linesOfTitle = { usual: 1, most: 2 };

/** For a quote that takes two lines of the right column. */
export const quoteWidth = page.rightWidth * 2 - label.number - 6;

/** A brief of everything there is, each part in order of weight, before it is cut to a page. */
export type WholeBrief = Omit<Brief, "more" | "others"> & { moreAnswers: number };

/**
 * Everything there is → one page: of each part as many as there is room for, the first of them, every text short enough for all of
 * it to fit; `more` says how many are left out. Parts that hold little leave their room to the others.
 */
export function fitPage({ moreAnswers, ...whole }: WholeBrief): Brief {
  const people = whole.people.slice(0, sure.people);
  const others = whole.people
    .slice(sure.people)
    .map(({ name }) => name)
    .join(", ");
  const brief = { ...whole, people, others };
  const lines = page.lines - headLines(brief);
  const columns = { ...fitLeft(brief, lines), ...fitRight(brief, lines) };
  const over = (part: keyof typeof columns) => whole[part].length - columns[part].length;
  return {
    ...brief,
    more: {
      matters: over("matters"),
      answers: moreAnswers,
      corrections: over("corrections"),
      numbers: over("numbers"),
      examples: over("examples"),
      promises: over("promises"),
      toAsk: over("toAsk"),
      asked: over("asked"),
    },
    people: people.map(({ name, title, ...person }) => ({
      ...person,
      name: shortVersion(name, page.personWidth).text,
      title: shortVersion(title, page.personWidth).text,
    })),
    others: shortVersion(others, page.fullWidth).text,
    ...columns,
  };
}

type Chosen = Omit<Brief, "more">;

function headLines({ people, others, isLastDay }: Chosen): number {
  return 1.5 + 2.2 * Math.ceil(people.length / 2) + (others === "" ? 0 : 1.2) + (isLastDay ? 2.5 : 0);
}

function fitLeft({ matters, answers, corrections: all }: Chosen, lines: number) {
  const lineWidth = page.leftWidth;
  const ofNumbered = page.numberedWidth;
  const corrections = all.slice(0, sure.corrections);
  const questions = answers.map(({ question }) => fitLines(question, { lines: 2, lineWidth: ofNumbered }).text);
  const note = { ...linesOfNote, lineWidth };
  const [fitMatters = [], fitAnswers = [], fitCorrected = [], fitBringUps = []] = fitColumn(
    [
      {
        sure: sure.matters,
        slots: matters.map(({ text }) => ({ text, fixed: page.gap, indent: label.matter, ...note })),
      },
      {
        sure: sure.answers,
        slots: answers.map(({ answer, source, otherwise }, index) => ({
          ...linesOfAnswer,
          text: answer,
          fixed: linesOf(questions[index] ?? "", ofNumbered) + (otherwise ? 1 : 0) + page.gap,
          indent: source === "logged" ? 0 : label.source,
          lineWidth: ofNumbered,
          shorten: shortAnswer,
        })),
      },
      {
        sure: sure.corrections,
        slots: corrections.map(({ answer, answerAt }) => ({
          ...note,
          text: answer,
          fixed: 1 + page.gap,
          indent: answerAt === null ? label.listed : label.above,
        })),
      },
      {
        sure: sure.corrections,
        slots: corrections.map(({ bringUp }) => ({ ...note, text: bringUp, fixed: 0, indent: label.listed })),
      },
    ],
    lines - page.heading * countFilled([matters, answers, corrections]),
    // What is to be put right, then what to say, then what they care about.
    [2, 3, 1, 0],
  );
  const half = (ofNumbered - label.otherwise) / 2;
  return {
    matters: fitMatters.flatMap(({ text }, index) => withText(matters[index], { text })),
    answers: answers.map(({ otherwise, ...answer }, index) => ({
      ...answer,
      question: questions[index] ?? "",
      answer: textOf(fitAnswers, index),
      isWhole: fitAnswers[index]?.isWhole ?? true,
      otherwise: otherwise && {
        ...otherwise,
        earlier: shortVersion(otherwise.earlier, half).text,
        current: shortVersion(otherwise.current, half).text,
      },
    })),
    corrections: corrections.map((correction, index) => ({
      ...correction,
      was: shortVersion(correction.was, lineWidth - label.heard).text,
      answer: textOf(fitCorrected, index),
      bringUp: textOf(fitBringUps, index),
    })),
  };
}

function fitRight({ numbers, examples, promises, toAsk, asked }: Chosen, lines: number) {
  const lineWidth = page.rightWidth;
  const listed = { ...linesOfNote, indent: label.listed, lineWidth };
  const [fitNumbers = [], fitExamples = [], fitPromises = [], fitToAsk = [], fitAsked = []] = fitColumn(
    [
      {
        sure: sure.numbers,
        slots: numbers.map(({ text, before }) => ({
          ...linesOfNote,
          text,
          fixed: (before ? 1 : 0) + page.gap,
          indent: label.number,
          lineWidth,
        })),
      },
      {
        sure: sure.examples,
        slots: examples.map(({ title }) => ({
          ...linesOfTitle,
          text: title,
          fixed: 1 + page.gap,
          indent: 0,
          lineWidth,
        })),
      },
      { sure: sure.promises, slots: promises.map(({ text }) => ({ text, fixed: page.gap, ...listed })) },
      { sure: sure.toAsk, slots: toAsk.map(({ text }) => ({ text, fixed: page.gap, ...listed })) },
      {
        sure: sure.asked,
        slots: asked.map(({ question, reply }) => ({
          ...listed,
          text: question,
          fixed: (reply === "" ? 0 : 1) + page.gap,
        })),
      },
    ],
    lines - page.heading * countFilled([numbers, examples, promises, toAsk, asked]),
    // Open promises, then figures, examples, and the questions of one's own.
    [2, 0, 1, 3, 4],
  );
  const rest = lineWidth - label.listed;
  return {
    numbers: fitNumbers.flatMap(({ text }, index) => {
      const number = numbers[index];
      if (!number) return [];
      const before = number.before && { ...number.before, text: shortVersion(number.before.text, rest).text };
      return [{ ...number, text, before }];
    }),
    examples: fitExamples.flatMap(({ text }, index) =>
      withText(examples[index], { title: text, heardBy: shortVersion(examples[index]?.heardBy ?? "", rest).text }),
    ),
    promises: fitPromises.flatMap(({ text }, index) => withText(promises[index], { text })),
    toAsk: fitToAsk.flatMap(({ text }, index) => withText(toAsk[index], { text })),
    asked: fitAsked.flatMap(({ text }, index) =>
      withText(asked[index], { question: text, reply: shortVersion(asked[index]?.reply ?? "", rest).text }),
    ),
  };
}

/** The same entry with its texts as they fit. */
function withText<Entry>(entry: Entry | undefined, texts: Partial<Entry>): Entry[] {
  return entry === undefined ? [] : [{ ...entry, ...texts }];
}

function textOf(fitted: readonly Fitted[] | undefined, index: number): string {
  return fitted?.[index]?.text ?? "";
}

function countFilled(sections: readonly (readonly unknown[])[]): number {
  return sections.filter(({ length }) => length > 0).length;
}
