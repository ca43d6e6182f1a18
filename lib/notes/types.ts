/** One question as asked and the answer as given, as read from raw notes. Texts quote the notes, trimmed. */
export type ParsedExchange = {
  question: string;
  /** Empty when the notes hold the question only. */
  answer: string;
  /** The speaker's name or part as written in the notes ("Dana", "Interviewer"), when the notes tell. */
  askedBy?: string;
};

export type ParsedNotes = {
  /** In the order of the notes. */
  exchanges: ParsedExchange[];
  /** Passages that belong to no exchange, in order. Together with the exchanges they hold every word of the notes. */
  unassigned: string[];
};
