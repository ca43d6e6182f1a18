import { chooseAnswers } from "./brief-answers";
import { chooseAsked, chooseExamples, chooseMatters, chooseToAsk, openCorrections, openPromises } from "./brief-choice";
import { fitPage, pageRoom, quoteWidth } from "./brief-layout";
import { statedNumbers } from "./brief-numbers";
import type { Brief, BriefInput } from "./brief-types";

/**
 * One page for the ten minutes before an interview: the likeliest questions with the answers to have ready, and what
 * to remember beside them. It chooses what counts most and shortens it, at sentence ends where it can, until all of it
 * fits one A4 and one Letter page as the brief's style sheet sets it in print; `more` says how much was left out. The
 * same input makes the same page.
 */
export function makeBrief(input: BriefInput): Brief {
  const answers = chooseAnswers(input, pageRoom.answers);
  const matters = chooseMatters(input);
  const corrections = openCorrections(input, answers.chosen);
  const numbers = statedNumbers(input, quoteWidth);
  const examples = chooseExamples(input);
  const promises = openPromises(input);
  const toAsk = chooseToAsk(input);
  const asked = chooseAsked(input);
  return fitPage({
    isLastDay: input.daysLeft === 0 || input.daysLeft === 1,
    people: input.people.slice(0, pageRoom.people),
    others: input.people
      .slice(pageRoom.people)
      .map(({ name }) => name)
      .join(", "),
    matters: matters.slice(0, pageRoom.matters),
    answers: answers.chosen,
    corrections: corrections.slice(0, pageRoom.corrections),
    numbers: numbers.slice(0, pageRoom.numbers),
    examples: examples.slice(0, pageRoom.examples),
    promises: promises.slice(0, pageRoom.promises),
    toAsk: toAsk.slice(0, pageRoom.toAsk),
    asked: asked.slice(0, pageRoom.asked),
    more: {
      matters: over(matters, pageRoom.matters),
      answers: answers.more,
      corrections: over(corrections, pageRoom.corrections),
      numbers: over(numbers, pageRoom.numbers),
      examples: over(examples, pageRoom.examples),
      promises: over(promises, pageRoom.promises),
      toAsk: over(toAsk, pageRoom.toAsk),
      asked: over(asked, pageRoom.asked),
    },
  });
}

function over(all: readonly unknown[], most: number): number {
  return Math.max(0, all.length - most);
}
