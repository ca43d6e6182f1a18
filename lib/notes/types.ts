/** One question as asked and the answer as given, as read from raw notes. Texts quote the notes, trimmed. */
export type ParsedExchange = {
  question: string;
  /** Empty when the notes hold the question only. */
  answer: string;
  /** The speaker's name or part as written in the notes ("Dana", "Interviewer"), when the notes tell. */
  askedBy?: string;
};

/** A question that the person put to the employer, and the reply as far as the notes hold it. Texts quote the notes. */
export type OwnQuestion = {
  question: string;
  /** Empty when none was noted. */
  reply: string;
  /** Who replied, by the speaker's label in a transcript. */
  askedOf?: string;
};

export type ParsedNotes = {
  /** In the order of the notes. */
  exchanges: ParsedExchange[];
  /** In the order of the notes. */
  ownQuestions: OwnQuestion[];
  /** Passages that belong to neither, in order. Together the three lists hold every word of the notes but marks. */
  unassigned: string[];
};

/**
 * What stands beside the exchanges, in the order of the notes; a heading is that of the person's own questions, or
 * leads in a question ("Okay, so the next one,").
 */
export type Beside =
  | { kind: "unassigned"; text: string }
  | ({ kind: "own" } & OwnQuestion)
  | { kind: "heading"; text: string };
