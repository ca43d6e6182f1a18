import { isClosing } from "@/lib/notes/own-questions";
import { readTold } from "./own";
import type { Shape, WeakShape } from "./shape";

const OWN_QUESTIONS =
  /^(?:(?:my|our|own) questions?\b|(?:some )?(?:questions?|qs) (?:i|we) (?:asked|had|put)\b|(?:q|qs|questions?) (?:for|to) (?:them|him|her|the (?:team|panel|interviewers?|company|manager))\b|(?:things|stuff) (?:i asked|to ask)\b)/i;

const AFTERWARDS =
  /^(?:(?:what|things|stuff|points?) )?(?:i )?(?:wish(?:ed)? (?:i(?:'d|d| had)?|to have) (?:said|told them|mentioned|asked|added)|(?:should(?:'ve| have|ve)?|could(?:'ve| have)?) (?:have )?(?:said|told them|mentioned|asked)|forgot to (?:say|mention|ask|tell them)|(?:did not|didn't) (?:say|mention|get to say)|next steps?|what happens next|to ?-?do(?: list)?)[*_]{0,3} ?[:–—-]?[*_]{0,3}$/i;
/** The same with what it was on the same line. */
const UNSAID =
  /^(?:wish(?:ed)? i(?:'d|d| had)? (?:said|mentioned|asked)|should(?:'ve| have|ve)? (?:said|mentioned|asked)|forgot to (?:say|mention|ask)) ?:/i;

/** "Wish I'd said", "Next steps" above a list: nothing below was asked. */
export const afterwards: Shape = (line) => {
  const view = line.view.slice(line.start, line.start + 80);
  const isHeading = AFTERWARDS.test(view) && line.view.length - line.start < 60;
  return isHeading || UNSAID.test(view) ? [{ role: "aside", raw: line.raw, closes: true }] : null;
};

/** "My questions went down well", "Things to ask next time": no exchange, nor one's own questions. */
export const aboutOwnQuestions: Shape = (line) =>
  OWN_QUESTIONS.test(line.view.slice(line.start, line.start + 80))
    ? [{ role: "aside", raw: line.raw, closes: true }]
    : null;

/** "Next steps: …", "I asked about the rota …" in a paragraph of its own. */
export const closingNote: WeakShape = (line, _index, _notes, around) => {
  const head = line.view.slice(line.start, line.start + 80);
  const apart = around.afterBlank || around.open === "nothing" || around.open === "aside";
  if (around.openedBy === "speech" && around.open !== "aside") return null;
  if (isClosing(head) && (apart || /^[^:]{2,24}:/.test(head))) {
    return [{ role: "aside", raw: line.raw, closes: true }];
  }
  return readTold(line, apart, around);
};
