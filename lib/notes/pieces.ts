import { cutPieces } from "./cut-pieces";
import { invitesQuestions } from "./own-questions";
import { composePassage, type Passage } from "./passage";
import type { ShapeName } from "./shapes/shape";
import type { Beside, ParsedExchange } from "./types";

/** The pieces of a result while the notes are still being read. */

export type Exchange = {
  question: Passage;
  answer: Passage;
  askedBy: string;
  by: ShapeName;
  indent: number;
  /** Answered in speech: what was asked back is told apart turn by turn. */
  isSpoken: boolean;
  /** Whether it asks for questions, once that was looked at. */
  invites: boolean | null;
};
/** What an interviewer is saying. */
export type Turn = { who: string; lines: Passage; raw: Passage; asks: boolean };
/** What the candidate is saying: the lines from `from` on of the passage it goes to. */
export type Said = { into: Passage; from: number; first: string; raw: string };
export type Own = { kind: "own"; question: Passage; reply: Passage; askedOf: string; indent: number };
/** `spoken`: what somebody said in a transcript, which stays whole however long. */
export type Aside = { kind: "unassigned" | "heading"; passage: Passage; spoken: boolean };

export function invites(exchange: Exchange): boolean {
  exchange.invites ??= invitesQuestions(composePassage(exchange.question));
  return exchange.invites;
}

export function present(exchange: Exchange): ParsedExchange {
  return {
    question: composePassage(exchange.question),
    answer: composePassage(exchange.answer),
    ...(exchange.askedBy === "" ? {} : { askedBy: exchange.askedBy }),
  };
}

export function presentBeside(each: Aside | Own): Beside[] {
  if (each.kind !== "own") {
    const text = composePassage(each.passage);
    if (text === "") return [];
    const { kind } = each;
    return (each.spoken ? [text] : cutPieces(text)).map((piece) => ({ kind, text: piece }));
  }
  const [question, reply] = [composePassage(each.question), composePassage(each.reply)];
  return [{ kind: "own", question, reply, ...(each.askedOf === "" ? {} : { askedOf: each.askedOf }) }];
}

/** A question typed over two lines: no stop at the end of the first, and the second ends the sentence. */
export function isWrapped(question: Passage, raw: string, afterBlank: boolean): boolean {
  const last = question.lines.at(-1)?.text ?? "";
  return !afterBlank && /^\p{Ll}/u.test(raw) && raw.endsWith("?") && last.length > 30 && !/[.?!:]$/.test(last);
}
