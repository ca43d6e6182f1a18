export const questionCategories = [
  "opener",
  "motivation",
  "experience",
  "behaviour",
  "strengths",
  "personality",
  "work-style",
  "decisions",
  "leadership",
  "team",
  "logistics",
  "closing",
] as const;
export type QuestionCategory = (typeof questionCategories)[number];

/** A person's part in the decision. */
export const interviewerParts = ["recruiter", "hiring-manager", "peer", "senior-manager", "other"] as const;
export type InterviewerPart = (typeof interviewerParts)[number];

/** What an interviewer wants to know, however it is worded. */
export type Intent = {
  /** Stable, kebab-case: "why-leaving". */
  id: string;
  category: QuestionCategory;
  /** What is wanted, in a few words that fit "both ask …": "why you are leaving". */
  label: string;
  /** Who tends to ask it. */
  askedBy: readonly InterviewerPart[];
  /** The question as interviewers put it, plain forms first, oblique ones after. */
  wordings: readonly string[];
  /** What an interviewer asks next. */
  followUps: readonly string[];
};

export type Verdict = "same" | "maybe" | "different";

export type RankedCandidate = {
  /** Position in the list of candidates that was given. */
  index: number;
  /** 0 to 1; comparable within one ranking and across rankings. */
  score: number;
  verdict: Verdict;
  /** One short sentence that a person understands: "Both ask why you are leaving." */
  reason: string;
};

/** What a person said of two questions that were put to them: the same, or not. */
export type Ruling = { question: string; other: string; isSame: boolean };

/** What a sentence encoder makes of a question; see lib/encoder. */
export type Meaning = {
  /** Numbers of length 1: questions that mean alike have a product near 1. */
  vector: Float32Array;
  /** For each intent, in the order of the bank, a number; their exponentials are in proportion to the chances. */
  intents: ArrayLike<number>;
};

/** Null where a text is not to be encoded; it is then judged by its words alone. */
export type ReadMeaning = (text: string) => Meaning | null;
