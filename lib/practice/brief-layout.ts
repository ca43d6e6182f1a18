import type { Brief } from "./brief-types";
import { fitLines, linesOf, shareRoom, shortVersion } from "./fit-text";

/** How many of each part there is room for, all of them together and each a line or more. */
export const pageRoom = {
  people: 6,
  matters: 4,
  answers: 5,
  corrections: 2,
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

const linesOfAnswer = 6;
const linesOfNote = 2;

/** For a quote that takes two lines of the right column. */
export const quoteWidth = page.rightWidth * 2 - label.number - 6;

/** A brief with texts of any length → the same with every text short enough for all of it to fit the page. */
export function fitPage(brief: Brief): Brief {
  const lines = page.lines - headLines(brief);
  return {
    ...brief,
    people: brief.people.map(({ name, title, ...person }) => ({
      ...person,
      name: shortVersion(name, page.personWidth).text,
      title: shortVersion(title, page.personWidth).text,
    })),
    others: shortVersion(brief.others, page.fullWidth).text,
    ...fitLeft(brief, lines),
    ...fitRight(brief, lines),
  };
}

function headLines({ people, others, isLastDay }: Brief): number {
  return 1.5 + 2.2 * Math.ceil(people.length / 2) + (others === "" ? 0 : 1.2) + (isLastDay ? 2.5 : 0);
}

function fitLeft({ matters, answers, corrections }: Brief, lines: number) {
  const lineWidth = page.leftWidth;
  const ofNumbered = page.numberedWidth;
  const questions = answers.map(({ question }) => fitLines(question, { lines: 2, lineWidth: ofNumbered }).text);
  const [fitMatters, fitAnswers, fitCorrected, fitBringUps] = fitColumn(
    [
      matters.map(({ text }) => ({ text, fixed: page.gap, most: linesOfNote, indent: label.matter, lineWidth })),
      answers.map(({ answer, source, otherwise }, index) => ({
        text: answer,
        fixed: linesOf(questions[index] ?? "", ofNumbered) + (otherwise ? 1 : 0) + page.gap,
        most: linesOfAnswer,
        indent: source === "logged" ? 0 : label.source,
        lineWidth: ofNumbered,
      })),
      corrections.map(({ answer, answerAt }) => ({
        text: answer,
        fixed: 1 + page.gap,
        most: linesOfNote,
        indent: answerAt === null ? label.listed : label.above,
        lineWidth,
      })),
      corrections.map(({ bringUp }) => ({
        text: bringUp,
        fixed: 0,
        most: linesOfNote,
        indent: label.listed,
        lineWidth,
      })),
    ],
    lines - page.heading * countFilled([matters, answers, corrections]),
  );
  const half = (ofNumbered - label.otherwise) / 2;
  return {
    matters: matters.map((matter, index) => ({ ...matter, text: textOf(fitMatters, index) })),
    answers: answers.map(({ otherwise, ...answer }, index) => ({
      ...answer,
      question: questions[index] ?? "",
      answer: textOf(fitAnswers, index),
      isWhole: fitAnswers?.[index]?.isWhole ?? true,
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

function fitRight({ numbers, examples, promises, toAsk, asked }: Brief, lines: number) {
  const lineWidth = page.rightWidth;
  const listed = { most: linesOfNote, indent: label.listed, lineWidth };
  const [fitNumbers, fitExamples, fitPromises, fitToAsk, fitAsked] = fitColumn(
    [
      numbers.map(({ text, before }) => ({
        text,
        fixed: (before ? 1 : 0) + page.gap,
        most: linesOfNote,
        indent: label.number,
        lineWidth,
      })),
      examples.map(({ title }) => ({ text: title, fixed: 1 + page.gap, most: 1, indent: 0, lineWidth })),
      promises.map(({ text }) => ({ text, fixed: page.gap, ...listed })),
      toAsk.map(({ text }) => ({ text, fixed: page.gap, ...listed })),
      asked.map(({ question, reply }) => ({ text: question, fixed: (reply === "" ? 0 : 1) + page.gap, ...listed })),
    ],
    lines - page.heading * countFilled([numbers, examples, promises, toAsk, asked]),
  );
  const rest = lineWidth - label.listed;
  return {
    numbers: numbers.map(({ before, ...number }, index) => ({
      ...number,
      text: textOf(fitNumbers, index),
      before: before && { ...before, text: shortVersion(before.text, lineWidth - label.listed).text },
    })),
    examples: examples.map((example, index) => ({
      ...example,
      title: textOf(fitExamples, index),
      heardBy: shortVersion(example.heardBy, rest).text,
    })),
    promises: promises.map((promise, index) => ({ ...promise, text: textOf(fitPromises, index) })),
    toAsk: toAsk.map((each, index) => ({ ...each, text: textOf(fitToAsk, index) })),
    asked: asked.map((each, index) => ({
      ...each,
      question: textOf(fitAsked, index),
      reply: shortVersion(each.reply, rest).text,
    })),
  };
}

/** A text of a column: `fixed` lines beside it are taken in any case, and it gets `most` at most. */
type Slot = { text: string; fixed: number; most: number; indent: number; lineWidth: number };
type Fitted = { text: string; isWhole: boolean };

/**
 * Shares `lines` out between all texts of a column and shortens each to its share; by section, as given. What is left
 * over where a text ends with a sentence goes to those that were cut, the first of them first.
 */
function fitColumn(sections: readonly (readonly Slot[])[], lines: number): Fitted[][] {
  const slots = sections.flat();
  const room = Math.floor(lines - slots.reduce((sum, slot) => sum + slot.fixed, 0));
  const wants = slots.map(wantedLines);
  const given = shareRoom(wants, room);
  const shortenTo = ({ text, ...slot }: Slot, lines: number) => fitLines(text, { ...slot, lines });
  const taken = (slot: Slot, { text }: Fitted) => linesOf(text, slot.lineWidth, slot.indent);
  const shared = slots.map((slot, index) => shortenTo(slot, given[index] ?? 1));
  let left = room - slots.reduce((sum, slot, index) => sum + taken(slot, shared[index] ?? nothing), 0);
  const fitted = slots.map((slot, index) => {
    const first = shared[index] ?? nothing;
    if (first.isWhole || left <= 0) return first;
    const before = taken(slot, first);
    const longer = shortenTo(slot, Math.min(slot.most, before + left));
    left -= taken(slot, longer) - before;
    return longer;
  });
  return sections.map((section, index) => {
    const before = sections.slice(0, index).flat().length;
    return fitted.slice(before, before + section.length);
  });
}

const nothing: Fitted = { text: "", isWhole: true };

/** At most `most`; a text far longer than that is not read to its end. */
function wantedLines({ text, lineWidth, indent, most }: Slot): number {
  return Math.min(most, linesOf(text.slice(0, lineWidth * (most + 1) * 2), lineWidth, indent));
}

function textOf(fitted: readonly Fitted[] | undefined, index: number): string {
  return fitted?.[index]?.text ?? "";
}

function countFilled(sections: readonly (readonly unknown[])[]): number {
  return sections.filter(({ length }) => length > 0).length;
}
