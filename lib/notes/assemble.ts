import { asksInSpeech, countWords, endsInQuestionMark } from "./asking";
import { foldLabel } from "./labels";
import { splitNotedAnswer } from "./noted-answer";
import { type Cut, cutOwnQuestion, cutReply, invitesQuestions, isClosing, isReply } from "./own-questions";
import { addLine, composePassage, type Passage, toPassage } from "./passage";
import {
  type Aside,
  type Exchange,
  invites,
  isWrapped,
  type Own,
  present,
  presentBeside,
  type Said,
  type Turn,
} from "./pieces";
import { splitSentences } from "./sentences";
import type { Mark, ShapeName, Surroundings } from "./shapes/shape";
import { cutTerseQuestion, cutTurnedQuestion } from "./turned-question";
import { LONGEST_LEAD, readTurn } from "./turns";
import type { Beside, ParsedExchange } from "./types";

export type Assembler = {
  take: (mark: Mark, by: ShapeName, indent: number) => void;
  prose: (raw: string, indent: number, answerFollows: boolean) => void;
  blank: () => void;
  surroundings: () => Omit<Surroundings, "before" | "next" | "following">;
  finish: () => { exchanges: ParsedExchange[]; beside: Beside[] };
};

/** Puts marks and plain lines together in the order of the notes. Every text it is given ends up in the result. */
export function createAssembler(): Assembler {
  const exchanges: Exchange[] = [];
  const beside: (Aside | Own)[] = [];
  let current: Exchange | null = null;
  let open: Surroundings["open"] | "own" = "nothing";
  let turn: Turn | null = null;
  let said: Said | null = null;
  /** What the candidate said last, while it may turn out to have asked the employer something. */
  let turned: Said | null = null;
  let own: Own | null = null;
  /** In speech: whether what an interviewer says now replies to `own`. */
  let awaitsReply = false;
  /** An interviewer has asked for questions in passing. */
  let isInvited = false;
  let afterBlank = true;

  const putAside = (passage: Passage, kind: Aside["kind"] = "unassigned"): Passage => {
    beside.push({ kind, passage, spoken: kind === "unassigned" });
    return passage;
  };

  const setAside = (raw: string, indent: number | null, startsNew: boolean): void => {
    const last = beside.at(-1);
    if (last?.kind === "unassigned" && !startsNew && !afterBlank && (open === "aside" || open === "nothing")) {
      addLine(last.passage, raw, indent, false);
    } else if (raw !== "") {
      beside.push({ kind: "unassigned", passage: toPassage(raw, indent), spoken: false });
    }
  };

  const putOwn = (question: string, reply: string, indent: number): void => {
    own = { kind: "own", question: toPassage(question), reply: { lines: [] }, askedOf: "", indent };
    addLine(own.reply, reply, null, false);
    beside.push(own);
  };

  /** The exchange is whole now. In notes, what the person asked may stand in the answer to "Any questions for us?". */
  const closeExchange = (): void => {
    const ended = current;
    current = null;
    own = null;
    awaitsReply = false;
    if (!ended || ended.isSpoken || ended.answer.lines.length === 0 || !invites(ended)) return;
    const { answer, own: asked } = splitNotedAnswer(ended.answer.lines);
    ended.answer.lines = answer;
    for (const { question, reply } of asked) putOwn(question, reply, 0);
    own = null;
  };

  const ask = (text: string, who: string, by: ShapeName, indent: number): void => {
    closeExchange();
    isInvited = false;
    turned = null;
    current = {
      question: { lines: [] },
      answer: { lines: [] },
      askedBy: who,
      by,
      indent,
      isSpoken: false,
      invites: null,
    };
    addLine(current.question, text, null, false);
    exchanges.push(current);
    open = "question";
  };

  const answer = (text: string, raw: string, by: ShapeName): void => {
    if (open === "own" && own && by !== "speech") {
      addLine(own.reply, text, null, false);
      return;
    }
    if (by === "speech" && !said) {
      said = {
        into: current?.answer ?? putAside({ lines: [] }),
        from: current?.answer.lines.length ?? 0,
        first: text,
        raw,
      };
      addLine(said.into, current ? text : raw, null, false);
    } else if (!current) {
      setAside(raw, null, by === "speech");
    } else {
      addLine(current.answer, text, null, afterBlank && open === "answer" && by !== "speech");
    }
    if (current) {
      // A reply under a question that was listed or written plainly makes what follows its continuation.
      if (by === "label" || by === "speech") current.by = by;
      if (by === "speech") current.isSpoken = true;
    }
    open = current ? "answer" : "aside";
  };

  /** The candidate's speech is whole now: it answers, or asks the employer something. */
  const closeSaid = (): void => {
    if (!said) return;
    const ended = said;
    said = null;
    const text = composeSaid(ended);
    const invited = isInvited || (current !== null && invites(current));
    const cut = cutOwnQuestion(text, invited);
    if (cut) {
      takeOwn(ended, cut, current !== null && (!invited || (invites(current) && own === null)));
      return;
    }
    const { into, from, first, raw } = ended;
    const terse = cutTerseQuestion(text, current !== null && from > 0);
    if (terse) {
      takeOwn(ended, terse, current !== null);
      awaitsReply = false;
      return;
    }
    // "Good, thank you." is no answer to "Any questions for us?" any more.
    if (own && invited && current)
      putAside({ lines: [...toPassage(raw).lines, ...into.lines.splice(from).slice(first === "" ? 0 : 1)] });
    else turned = ended;
    if (countWords(text) > BRIEF) awaitsReply = false;
  };

  const composeSaid = ({ into, from, first }: Said): string => {
    const lines = into.lines.slice(from);
    return composePassage({ lines: current ? lines : [...toPassage(first).lines, ...lines.slice(1)] });
  };

  /** Takes the question out of what the candidate said; `answers`: the words before it answer. */
  const takeOwn = ({ into, from }: Said, cut: Cut & { reply?: string }, answers: boolean): void => {
    into.lines.splice(from);
    const joins = !answers && countWords(cut.lead) <= LONGEST_LEAD;
    if (cut.lead !== "" && answers) addLine(into, cut.lead, null, false);
    else if (cut.lead !== "" && !joins) putAside(toPassage(cut.lead));
    putOwn(joins && cut.lead !== "" ? `${cut.lead} ${cut.question}` : cut.question, cut.reply ?? "", 0);
    awaitsReply = true;
  };

  /** An interviewer's turn is whole now: it replies, it asks, or it was said in passing. */
  const closeTurn = (): void => {
    if (!turn) return;
    const ended: Turn = turn;
    turn = null;
    const text = composePassage(ended.lines);
    const asker = turned;
    turned = null;
    // What comes back tells whether the candidate asked for it.
    const cut = asker && cutTurnedQuestion(composeSaid(asker), text, current !== null && asker.from > 0);
    if (cut) takeOwn(asker, cut, current !== null);
    if (own && awaitsReply) {
      reply(own, ended, text);
      return;
    }
    const reading = readTurn(text, /\bquestions?\b/i.test(current?.question.lines[0]?.text ?? ""));
    if (reading.kind === "question") {
      if (reading.lead !== "") putAside(toPassage(reading.lead));
      if (reading.leadIn !== "") putAside(toPassage(reading.leadIn), "heading");
      ask(reading.question, ended.who, "speech", 0);
      return;
    }
    putAside(ended.raw);
    if (invitesQuestions(text)) isInvited = true;
    if (reading.goodbye) closeExchange();
    open = "aside";
  };

  const reply = (to: Own, { who, raw }: Turn, text: string): void => {
    const cut = cutReply(text);
    if (cut.reply !== "") {
      // Two of them may reply: the first is named beside the question, the other in front of the words.
      const isOther = to.askedOf !== "" && foldLabel(to.askedOf) !== foldLabel(who);
      addLine(to.reply, isOther ? `${who}: ${cut.reply}` : cut.reply, null, false);
      to.askedOf ||= who;
    }
    open = "aside";
    if (cut.question !== "") ask(cut.question, who, "speech", 0);
    if (!cut.isGoodbye) return;
    if (cut.reply === "") putAside(raw);
    closeExchange();
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
    if (mark.role === "prose") {
      prose(mark.raw, indent, false);
      return;
    }
    if (mark.role !== "answer" || by !== "speech") closeSaid();
    if (mark.role === "turn") {
      speak(mark);
      afterBlank = false;
      return;
    }
    closeTurn();
    if (mark.role === "question") ask(mark.text, mark.who ?? "", by, indent);
    else if (mark.role === "answer") answer(mark.text, mark.raw, by);
    else if (mark.role === "reply") {
      if (own) {
        if (mark.label !== undefined) putAside(toPassage(mark.label), "heading");
        addLine(own.reply, mark.text, null, false);
      } else setAside([mark.label, mark.text].filter((text) => text !== undefined).join(" "), null, true);
    } else {
      if (mark.role !== "aside" || mark.closes) closeExchange();
      if (mark.role === "own") putOwn(mark.question, mark.reply, indent);
      else if (mark.role === "own-heading") putAside(toPassage(mark.raw), "heading");
      else setAside(mark.raw, null, true);
      open = mark.role === "own" ? "own" : "aside";
    }
    afterBlank = false;
  };

  const prose = (raw: string, indent: number, answerFollows: boolean): void => {
    if (turn && !answerFollows && turn.asks) {
      // No reply is labelled below, so this is the reply.
      closeTurn();
    }
    if (turn && own && awaitsReply && afterBlank && isClosing(raw)) {
      closeTurn();
      setAside(raw, indent, true);
    } else if (turn) {
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
    } else if (open === "own" && own && !afterBlank && isReply(raw)) {
      addLine(own.reply, raw, null, false);
    } else {
      setAside(raw, indent, open === "own");
      if (open === "own") open = "aside";
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
      open: open === "own" ? "aside" : open,
      openedBy: current?.by ?? null,
      question: current?.question.lines[0]?.text ?? "",
      questionIndent: current?.indent ?? 0,
      afterBlank,
      own:
        open === "own" && own
          ? {
              asks: endsInQuestionMark(own.question.lines[0]?.text ?? ""),
              replied: own.reply.lines.length > 0,
              indent: own.indent,
            }
          : null,
    }),
    finish: () => {
      closeSaid();
      closeTurn();
      closeExchange();
      return { exchanges: exchanges.map(present), beside: beside.flatMap(presentBeside) };
    },
  };
}

/** So few words only show that one listens: the reply may go on. */
const BRIEF = 3;
