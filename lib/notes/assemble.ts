import { asksInSpeech } from "./asking";
import { foldLabel } from "./labels";
import { addLine, composePassage, type Passage, toPassage } from "./passage";
import { splitSentences } from "./sentences";
import type { Mark, ShapeName, Surroundings } from "./shapes/shape";
import { readTurn } from "./turns";
import type { ParsedExchange, ParsedNotes } from "./types";

type Exchange = {
  question: Passage;
  answer: Passage;
  askedBy: string;
  by: ShapeName;
  indent: number;
};
type Turn = { who: string; lines: Passage; raw: Passage; asks: boolean };

export type Assembler = {
  take: (mark: Mark, by: ShapeName, indent: number) => void;
  prose: (raw: string, indent: number, answerFollows: boolean) => void;
  blank: () => void;
  surroundings: () => Pick<Surroundings, "open" | "openedBy" | "question" | "questionIndent" | "afterBlank">;
  finish: () => ParsedNotes;
};

/** Puts marks and plain lines together in the order of the notes. Every text it is given ends up in the result. */
export function createAssembler(): Assembler {
  const exchanges: Exchange[] = [];
  const unassigned: Passage[] = [];
  let current: Exchange | null = null;
  let open: Surroundings["open"] = "nothing";
  let turn: Turn | null = null;
  let afterBlank = true;

  const setAside = (raw: string, indent: number | null, startsNew: boolean): void => {
    const last = unassigned.at(-1);
    if (last && !startsNew && !afterBlank && (open === "aside" || open === "nothing")) {
      addLine(last, raw, indent, false);
    } else if (raw !== "") {
      unassigned.push(toPassage(raw, indent));
    }
  };

  const ask = (text: string, who: string, by: ShapeName, indent: number): void => {
    current = { question: { lines: [] }, answer: { lines: [] }, askedBy: who, by, indent };
    addLine(current.question, text, null, false);
    exchanges.push(current);
    open = "question";
  };

  const answer = (text: string, raw: string, by: ShapeName): void => {
    if (!current) {
      setAside(raw, null, by === "speech");
      open = "aside";
      return;
    }
    // A reply under a question that was listed or written plainly makes what follows its continuation.
    if (by === "label" || by === "speech") current.by = by;
    addLine(current.answer, text, null, afterBlank && open === "answer" && by !== "speech");
    open = "answer";
  };

  /** An interviewer's turn is whole now: it asks, or it was said in passing. */
  const closeTurn = (): void => {
    if (!turn) return;
    const ended: Turn = turn;
    turn = null;
    const text = composePassage(ended.lines);
    const reading = readTurn(text, /\bquestions?\b/i.test(current?.question.lines[0]?.text ?? ""));
    if (reading.kind === "question") {
      if (reading.lead !== "") unassigned.push(toPassage(reading.lead));
      ask(reading.question, ended.who, "speech", 0);
      return;
    }
    unassigned.push(ended.raw);
    if (reading.goodbye) current = null;
    open = "aside";
  };

  const speak = (mark: Extract<Mark, { role: "turn" }>): void => {
    if (turn && foldLabel(turn.who) !== foldLabel(mark.who)) closeTurn();
    turn ??= { who: mark.who, lines: { lines: [] }, raw: { lines: [] }, asks: false };
    const again = turn.raw.lines.length > 0;
    addLine(turn.lines, mark.text, null, false);
    addLine(turn.raw, again ? mark.text : mark.raw, null, false);
    turn.asks ||= splitSentences(mark.text).some(asksInSpeech);
    open = "turn";
  };

  const take = (mark: Mark, by: ShapeName, indent: number): void => {
    if (mark.role === "turn") {
      speak(mark);
    } else if (mark.role === "prose") {
      prose(mark.raw, indent, false);
    } else {
      closeTurn();
      if (mark.role === "question") ask(mark.text, mark.who ?? "", by, indent);
      else if (mark.role === "answer") answer(mark.text, mark.raw, by);
      else {
        setAside(mark.raw, null, true);
        open = "aside";
        if (mark.closes) current = null;
      }
    }
    afterBlank = false;
  };

  const prose = (raw: string, indent: number, answerFollows: boolean): void => {
    if (turn && !answerFollows && turn.asks) {
      // No reply is labelled below, so this is the reply.
      closeTurn();
    }
    if (turn) {
      addLine(turn.lines, raw, null, afterBlank);
      addLine(turn.raw, raw, null, afterBlank);
    } else if (open === "question" && current) {
      const strong = current.by === "label" || current.by === "speech";
      const goesOn = current.question.lines.length === 0 || (answerFollows && strong);
      if (goesOn || isWrapped(current.question, raw, afterBlank)) {
        addLine(current.question, raw, null, afterBlank && current.question.lines.length > 0);
      } else {
        addLine(current.answer, raw, indent, false);
        open = "answer";
      }
    } else if (open === "answer" && current) {
      addLine(current.answer, raw, indent, afterBlank);
    } else {
      setAside(raw, indent, false);
    }
    afterBlank = false;
  };

  return {
    take,
    prose,
    blank: () => {
      afterBlank = true;
    },
    surroundings: () => ({
      open,
      openedBy: current?.by ?? null,
      question: current?.question.lines[0]?.text ?? "",
      questionIndent: current?.indent ?? 0,
      afterBlank,
    }),
    finish: () => {
      closeTurn();
      return {
        exchanges: exchanges.map(present),
        unassigned: unassigned.map(composePassage).filter((text) => text !== ""),
      };
    },
  };
}

function present(exchange: Exchange): ParsedExchange {
  return {
    question: composePassage(exchange.question),
    answer: composePassage(exchange.answer),
    ...(exchange.askedBy === "" ? {} : { askedBy: exchange.askedBy }),
  };
}

/** A question typed over two lines: no stop at the end of the first, and the second ends the sentence. */
function isWrapped(question: Passage, raw: string, afterBlank: boolean): boolean {
  const last = question.lines.at(-1)?.text ?? "";
  return !afterBlank && /^\p{Ll}/u.test(raw) && raw.endsWith("?") && last.length > 30 && !/[.?!:]$/.test(last);
}
