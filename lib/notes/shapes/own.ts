import { asksLoosely, countWords, endsInQuestionMark } from "@/lib/notes/asking";
import type { Line } from "@/lib/notes/lines";
import {
  asksEmployer,
  isClosing,
  isReply,
  type Noted,
  readNoted,
  tellsAsking,
  withoutArrow,
} from "@/lib/notes/own-questions";
import { splitSentences } from "@/lib/notes/sentences";
import { unwrap } from "@/lib/notes/wrapping";
import type { Mark, Shape, Surroundings } from "./shape";

const HEADING =
  /^(?:(?:my|our|own) (?:questions?|qs?)(?: ?#?\d{1,2})?(?: (?:for|to) (?:them|him|her|the \S{2,20}))?(?: (?:and|&|\+) (?:their |the )?(?:answers?|replies))?|(?:some )?(?:questions?|qs) (?:i|we) (?:asked|had|put)(?: (?:to )?(?:them|him|her))?|(?:qs|questions?) from (?:me|us|(?:my|our) side)|(?:q|qs|questions?) (?:for|to) (?:them|him|her|the (?:team|panel|interviewers?|company|manager))|(?:(?:things|stuff|what) )?(?:i|we) asked(?: (?:them|him|her))?|asked (?:them|him|her))[*_]{0,3} ?(?:(?<colon>[:)])|(?<dash>[-–—]{1,2}(?= ))|$)[*_]{0,3} */i;

/** Nothing was asked, or it is not said what. */
const NONE = /^(?:none|nothing|no\b|nope|not? (?:really|many|any)|n\/a|didn't|did not|had none|forgot|ran out)\b/i;

const OWN_ASKING =
  /^(?:(?:then|and|also|finally|lastly|at the end),? )?(?:(?:i|we) (?:also |then )?asked (?:them|him|her|about|what|how|if|whether|when|who|why|two|some|a few)\b|asked (?:them|him|her) (?:about|what|how|if|whether|when|who|why)\b)/i;

/** "Their A: nine" below "My Q: team size". */
const REPLY = /^(?:their|her|his) (?:a|ans|answer|reply|response)(?: ?#?\d{1,2})?[*_]{0,3} ?[:)][*_]{0,3} */i;

/** What they said to one's own question, under a label of its own. */
export const ownReply: Shape = (line) => {
  const label = REPLY.exec(line.view.slice(line.start, line.start + 60));
  if (!label) return null;
  const end = line.start + label[0].length;
  return [{ role: "reply", text: unwrap(line.raw.slice(end)), label: line.raw.slice(line.start, end).trim() }];
};

/** "My questions:" and what stands behind it on the same line. */
export const ownHeading: Shape = (line) => {
  const head = HEADING.exec(line.view.slice(line.start, line.start + 120));
  if (!head) return null;
  const said = head.groups?.colon !== undefined;
  // "What I asked" needs its colon, or to be a heading: else it is the half of a sentence.
  if (!said && line.heading === 0 && !/^(?:my|our|own|qs?|some|\W)\b/i.test(line.view.slice(line.start))) return null;
  const end = line.start + head[0].length;
  const rest = unwrap(line.raw.slice(end));
  const heading: Mark = { role: "own-heading", raw: unwrap(line.raw.slice(line.start, rest === "" ? undefined : end)) };
  if (rest === "") return [heading];
  if (NONE.test(rest) || (!said && !splitSentences(rest).some(({ view }) => endsInQuestionMark(view)))) return null;
  return [heading, ...toMarks(readNoted(rest, true))];
};

/** A line below "My questions:"; null where it is none of them. */
export function readOwnLine(line: Line, around: Surroundings): Mark[] | null {
  const text = line.raw.slice(line.start);
  const { own, afterBlank } = around;
  if (afterBlank && isClosing(line.view.slice(line.start))) return null;
  const asking = splitSentences(text).some((sentence) => endsInQuestionMark(sentence.view)) || tellsAsking(text);
  if (own && !asking && (isReply(text) || line.indent > own.indent || isNextItem(line, around))) {
    return [{ role: "reply", text: withoutArrow(text) }];
  }
  const topic = countWords(text) <= 25 && (line.marker !== null || !own);
  if (asking || (!afterBlank && topic) || (line.marker === null && isUnmarked(text))) {
    return toMarks(readNoted(unwrap(text), topic));
  }
  if (own && (!afterBlank || !own.replied) && line.marker === null) return [{ role: "reply", text: line.raw }];
  return null;
}

/** "- how is it funded?", "- half by industry", "- who …?": questions and replies in turn. */
function isNextItem(line: Line, { own, next, afterBlank }: Surroundings): boolean {
  if (!own?.asks || own.replied || afterBlank || line.marker === null || countWords(line.raw) > 25) return false;
  return next === undefined || next.blank || next.marker === null || endsInQuestionMark(next.view);
}

/** "I asked about the rota and she said four on": told in a paragraph of its own, or with the reply. */
export function readTold(line: Line, apart: boolean, around: Surroundings): Mark[] | null {
  const head = line.view.slice(line.start, line.start + 80);
  if (!OWN_ASKING.test(head) || line.marker !== null || around.open === "question") return null;
  const beside = asksEmployer(line.raw) && / (?:[-–—]{1,2}|[-=]>|→) /.test(line.view);
  const answered = around.openedBy === "reported" && /\b(?:they|she|he) (?:said|told|say)\b|→|[-=]>/i.test(line.view);
  if (!apart && !answered && !beside) return null;
  const noted = tellsAsking(head) ? readNoted(line.raw.slice(line.start), false) : [];
  return noted[0]?.kind === "own" ? toMarks(noted) : [{ role: "aside", raw: line.raw, closes: true }];
}

/** What was noted as marks; other words among them belong to nothing. */
export function toMarks(noted: readonly Noted[]): Mark[] {
  return noted.map((part) =>
    part.kind === "own"
      ? { role: "own", question: part.question, reply: part.reply }
      : { role: "aside", raw: part.text, closes: true },
  );
}

function isUnmarked(text: string): boolean {
  const [first, ...rest] = splitSentences(text);
  return first !== undefined && rest.length === 0 && countWords(text) <= 25 && asksLoosely(first);
}
