import { chooseAnswers } from "./brief-answers";
import { chooseAsked, chooseExamples, chooseMatters, chooseToAsk, openCorrections, openPromises } from "./brief-choice";
import { fitPage, quoteWidth } from "./brief-layout";
import { statedNumbers } from "./brief-numbers";
import type { Brief, BriefInput } from "./brief-types";

/**
 * One page for the ten minutes before an interview: the likeliest questions with the answers to have ready, and what
 * to remember beside them. It chooses what counts most and shortens it, at sentence ends where it can, until all of it
 * fits one A4 and one Letter page as the brief's style sheet sets it in print, and fills that page; `more` says how much was
 * left out. The same input makes the same page.
 */
export function makeBrief(input: BriefInput): Brief {
  const answers = chooseAnswers(input);
  return fitPage({
    isLastDay: input.daysLeft === 0 || input.daysLeft === 1,
    people: input.people,
    matters: chooseMatters(input),
    answers: answers.chosen,
    corrections: openCorrections(input, answers.chosen),
    numbers: statedNumbers(input, quoteWidth),
    examples: chooseExamples(input),
    promises: openPromises(input),
    toAsk: chooseToAsk(input),
    asked: chooseAsked(input),
    moreAnswers: answers.more,
  });
}
